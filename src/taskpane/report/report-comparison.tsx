import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { IndicatorId } from '../../forms';
import { textAt, textPlace, wordsInDocument, type Agreement, type ReportText } from '../../report';
import type { Finding, Repair, TextPlace } from '../../rules';
import type { Submission } from '../../submission';
import { Basis } from '../check/basis';
import type { Words } from '../language/words';
import { SeverityMark } from '../marks/severity-mark';
import { useReportCheck } from './use-report-check';
import { useReportLanguage } from './use-report-language';
import { WaysBack, type OpenDocument } from './ways-back';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, width: '100%' },
  card: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'grid', gap: tokens.spacingVerticalXS, flexGrow: 1, minWidth: 0 },
  text: { margin: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', width: '100%' },
  words: { flexGrow: 1, minWidth: 0 },
  show: { minWidth: 'auto', flexShrink: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mark: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  notes: { margin: 0, color: tokens.colorNeutralForeground2 },
  agreeing: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
});

interface ReportComparisonProps {
  readonly report: ReportText;
  readonly submission: Submission;
  readonly words: Words;
  /** Shows a row's cell; absent where there is no spreadsheet. */
  readonly goTo?: (id: IndicatorId) => void;
  /** Writes the report's number into the form; absent where there is no spreadsheet, or while it is busy. */
  readonly repair?: (repair: Repair) => void;
  /** The document the report was read from, where it is open in this program. */
  readonly document?: OpenDocument;
}

/** Where a report and the figures don't tell the same story, in the order of the report. */
export function ReportComparison({ report: current, submission, words, goTo, repair, document }: ReportComparisonProps) {
  const styles = useStyles();
  const language = useReportLanguage(submission.template);
  const checked = useReportCheck(current, submission, language);
  const [replaced, setReplaced] = useState<{ readonly said: string; readonly nth: number }>();
  const list = useRef<HTMLDivElement>(null);
  // The card that was acted upon is gone when the document has been read again; the keyboard goes on with the next.
  useEffect(() => {
    if (!replaced) return;
    const cards = list.current?.querySelectorAll('article') ?? [];
    const next = cards[Math.min(replaced.nth, cards.length - 1)] ?? list.current?.parentElement;
    next?.querySelector('button')?.focus();
  }, [checked, replaced]);
  if (!checked) return <p className={styles.text}>{words.reading}</p>;
  const { report, check } = checked;
  const { agreeing, findings } = check;
  const slips = findings.filter(({ topic }) => topic !== 'statement').length;
  const open = (nth: number): OpenDocument | undefined => {
    const replace = document?.replace;
    if (!document || !replace) return document;
    return {
      ...document,
      replace: async (place, by) => {
        const answer = await replace(place, by);
        if (answer === 'done') setReplaced({ said: words.replacedInText(place.words, by), nth });
        return answer;
      },
    };
  };
  return (
    <div ref={list} className={styles.list}>
      <p className={styles.text} role="status">
        {replaced && `${replaced.said} `}
        {agreeing.length + findings.length === 0 ? words.nothingCompared : words.compared(agreeing.length, findings.length - slips, slips)}
      </p>
      {agreeing.length > 0 && findings.length === 0 && <p className={styles.text}>{words.allAgree}</p>}
      {document && findings.some((finding) => finding.repair) && <p className={styles.notes}>{words.reportIsRight}</p>}
      {report.notes.map((note) => (
        <p key={note} className={styles.notes}>
          {note}
        </p>
      ))}
      {byPlace(findings).map((found, nth) => (
        <Entry
          key={found.map(({ key }) => key).join()}
          found={found}
          report={report}
          submission={submission}
          words={words}
          goTo={goTo}
          repair={repair}
          document={open(nth)}
        />
      ))}
      {agreeing.length > 0 && <Agreeing agreeing={agreeing} report={report} words={words} />}
    </div>
  );
}

/** What the report says rightly. There may be hundreds, drawn only for who wants to see them. */
function Agreeing({ agreeing, report, words }: { agreeing: readonly Agreement[]; report: ReportText; words: Words }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.agreeing(agreeing.length)}</summary>
      {open && (
        <ul className={styles.agreeing}>
          {agreeing.map(({ rows, place, quote }) => (
            <li key={placeKey(place, rows.join())}>
              <Quote report={report} of={quote} marked={place} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface EntryProps extends Pick<ReportComparisonProps, 'report' | 'submission' | 'words'> {
  readonly found: readonly Finding[];
  readonly goTo: ReportComparisonProps['goTo'] | undefined;
  readonly repair: ReportComparisonProps['repair'] | undefined;
  readonly document: OpenDocument | undefined;
}

/** What is wrong with one number of the report: it may speak of several rows. */
function Entry({ found, report, submission, words, goTo, repair, document }: EntryProps) {
  const styles = useStyles();
  const [first] = found;
  if (!first) return null;
  const place = textPlace(first);
  const show = document && (() => void document.show(wordsInDocument(report, first, textAt(report, place))));
  return (
    <article className={styles.card}>
      <SeverityMark severity={first.severity} />
      <div className={styles.body}>
        {found.map(({ key, message, rows }, nth) => (
          <div key={key} className={styles.line}>
            <span className={styles.words}>{message}</span>
            {goTo && rows.length > 0 && <GoTo ids={rows} words={words} goTo={goTo} />}
            {show && nth === 0 && (
              <Button
                size="small"
                className={styles.show}
                disabledFocusable={document.busy}
                aria-label={words.showInText(message)}
                onClick={show}
              >
                {words.show}
              </Button>
            )}
          </div>
        ))}
        <p className={styles.quote}>
          <Quote report={report} of={first.quote ?? place} marked={place} />
        </p>
        <div className={styles.ways}>
          <WaysBack found={found} report={report} words={words} repair={repair} document={document} />
          <Basis findings={found} submission={submission} words={words} goTo={goTo} />
        </div>
      </div>
    </article>
  );
}

function GoTo({ ids: [first], words, goTo }: { ids: readonly IndicatorId[]; words: Words; goTo: (id: IndicatorId) => void }) {
  if (first === undefined) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        goTo(first);
      }}
    >
      {words.goTo}
    </Button>
  );
}

/** Findings about the same words of the report, together; a slip apart from what the figures contradict. */
function byPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = placeKey(textPlace(finding), finding.topic === 'statement' ? 'statement' : 'slip');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** The clause as it reads, with the words in question set off. */
function Quote({ report, of, marked }: { report: ReportText; of: TextPlace; marked: TextPlace }) {
  const styles = useStyles();
  const [start, end] = [Math.max(of.start, marked.start), Math.min(of.end, marked.end)];
  return (
    <>
      {textAt(report, { ...of, end: start })}
      <mark className={styles.mark}>{textAt(report, { ...of, start, end })}</mark>
      {textAt(report, { ...of, start: end })}
    </>
  );
}

function placeKey({ block, row, cell, start, end }: TextPlace, what: string): string {
  return [what, block, row, cell, start, end].join(':');
}
