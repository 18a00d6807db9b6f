import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { IndicatorId } from '../../forms';
import { correctedSentence, textAt, textPlace, type Agreement, type ReportText } from '../../report';
import type { Finding, Repair, TextPlace } from '../../rules';
import type { Submission } from '../../submission';
import type { Words } from '../language/words';
import { SeverityMark } from '../marks/severity-mark';
import { copyToClipboard } from './clipboard';
import { useReportCheck } from './use-report-check';
import { useReportLanguage } from './use-report-language';

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
}

/** Where a report and the figures don't tell the same story, in the order of the report. */
export function ReportComparison({ report, submission, words, goTo, repair }: ReportComparisonProps) {
  const styles = useStyles();
  const language = useReportLanguage(submission.template);
  const check = useReportCheck(report, submission, language);
  if (!check) return <p className={styles.text}>{words.reading}</p>;
  const { agreeing, findings } = check;
  const slips = findings.filter(({ topic }) => topic !== 'statement').length;
  return (
    <div className={styles.list}>
      <p className={styles.text} role="status">
        {agreeing.length + findings.length === 0 ? words.nothingCompared : words.compared(agreeing.length, findings.length - slips, slips)}
      </p>
      {agreeing.length > 0 && findings.length === 0 && <p className={styles.text}>{words.allAgree}</p>}
      {report.notes.map((note) => (
        <p key={note} className={styles.notes}>
          {note}
        </p>
      ))}
      {byPlace(findings).map((found) => (
        <Entry key={found.map(({ key }) => key).join()} found={found} report={report} words={words} goTo={goTo} repair={repair} />
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

/** What is wrong with one number of the report: it may speak of several rows. */
function Entry({
  found,
  report,
  words,
  goTo,
  repair,
}: {
  found: readonly Finding[];
  report: ReportText;
  words: Words;
  goTo: ReportComparisonProps['goTo'] | undefined;
  repair: ReportComparisonProps['repair'] | undefined;
}) {
  const styles = useStyles();
  const [first] = found;
  if (!first) return null;
  return (
    <article className={styles.card}>
      <SeverityMark severity={first.severity} />
      <div className={styles.body}>
        {found.map(({ key, message, rows }) => (
          <div key={key} className={styles.line}>
            <span className={styles.words}>{message}</span>
            {goTo && rows.length > 0 && <GoTo ids={rows} words={words} goTo={goTo} />}
          </div>
        ))}
        <p className={styles.quote}>
          <Quote report={report} of={first.quote ?? textPlace(first)} marked={textPlace(first)} />
        </p>
        <WaysBack found={found} report={report} words={words} repair={repair} />
      </div>
    </article>
  );
}

/** Both ways to mend it: the report's sentence with the form's figure to paste, or the report's number into the form. */
function WaysBack({
  found,
  report,
  words,
  repair,
}: {
  found: readonly Finding[];
  report: ReportText;
  words: Words;
  repair: ReportComparisonProps['repair'] | undefined;
}) {
  const styles = useStyles();
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const [first] = found;
  // A number that should be several rows at once has one right sentence where they say the same.
  const isOne = found.every(({ expected }) => expected === first?.expected);
  const sentence = first && isOne ? correctedSentence(report, first) : undefined;
  const repairs = repair ? found.flatMap((finding) => finding.repair ?? []) : [];
  if (sentence === undefined && repairs.length === 0) return null;
  const copy = async (text: string) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    setCopied((await copyToClipboard({ html, text })) ? 'yes' : 'refused');
  };
  return (
    <div className={styles.ways}>
      {sentence !== undefined && (
        <Button size="small" aria-label={`${words.copyCorrected}: ${sentence}`} onClick={() => void copy(sentence)}>
          {copied === 'yes' ? words.sentenceCopied : words.copyCorrected}
        </Button>
      )}
      {repairs.map((way) => (
        <Button key={way.words} size="small" onClick={() => repair?.(way)}>
          {way.words}
        </Button>
      ))}
      {copied === 'refused' && <span className={styles.words}>{sentence}</span>}
    </div>
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
