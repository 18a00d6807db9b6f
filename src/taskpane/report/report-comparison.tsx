import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { IndicatorId } from '../../forms';
import { checkReport, inReadingOrder, textAt, type Place, type ReportText, type Slip, type Statement } from '../../report';
import type { Submission } from '../../submission';
import type { Words } from '../language/words';
import { SeverityMark } from '../marks/severity-mark';

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
}

/** Where a report and the figures don't tell the same story, in the order of the report. */
export function ReportComparison({ report, submission, words, goTo }: ReportComparisonProps) {
  const styles = useStyles();
  const { statements, slips } = useMemo(() => checkReport(report, submission), [report, submission]);
  const agreeing = statements.filter(({ agrees }) => agrees);
  const differing = statements.filter(({ agrees }) => !agrees);
  const entries = byPlace([...differing, ...slips].sort(inReadingOrder));
  return (
    <div className={styles.list}>
      <p className={styles.text} role="status">
        {statements.length + slips.length === 0 ? words.nothingCompared : words.compared(agreeing.length, differing.length, slips.length)}
      </p>
      {statements.length > 0 && entries.length === 0 && <p className={styles.text}>{words.allAgree}</p>}
      {report.notes.map((note) => (
        <p key={note} className={styles.notes}>
          {note}
        </p>
      ))}
      {entries.map((found) => (
        <Entry key={found.map(keyOf).join()} found={found} report={report} words={words} goTo={goTo} />
      ))}
      {agreeing.length > 0 && (
        <details>
          <summary>{words.agreeing(agreeing.length)}</summary>
          <ul className={styles.agreeing}>
            {agreeing.map((statement) => (
              <li key={keyOf(statement)}>
                <Quote report={report} of={statement.quote} marked={statement.place} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What is wrong with one number of the report: it may speak of several rows. */
function Entry({
  found,
  report,
  words,
  goTo,
}: {
  found: readonly (Statement | Slip)[];
  report: ReportText;
  words: Words;
  goTo: ReportComparisonProps['goTo'] | undefined;
}) {
  const styles = useStyles();
  const [first] = found;
  if (!first) return null;
  return (
    <article className={styles.card}>
      <SeverityMark severity={first.severity ?? 'warning'} />
      <div className={styles.body}>
        {found.map((entry) => (
          <div key={keyOf(entry)} className={styles.line}>
            <span className={styles.words}>{entry.message}</span>
            {goTo && 'ids' in entry && <GoTo ids={entry.ids} words={words} goTo={goTo} />}
          </div>
        ))}
        <p className={styles.quote}>{'ids' in first ? <Quote report={report} of={first.quote} marked={first.place} /> : first.quote}</p>
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

/** Entries about the same words of the report, together. */
function byPlace(entries: readonly (Statement | Slip)[]): readonly (readonly (Statement | Slip)[])[] {
  const groups = new Map<string, (Statement | Slip)[]>();
  for (const entry of entries) {
    const { block, row, cell, start, end } = entry.place;
    const key = ['ids' in entry, block, row, cell, start, end].join(':');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/** The clause as it reads, with the words in question set off. */
function Quote({ report, of, marked }: { report: ReportText; of: Place; marked: Place }) {
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

function keyOf({ place, ...entry }: Statement | Slip): string {
  const { block, row, cell, start } = place;
  return [block, row, cell, start, 'ids' in entry ? entry.ids.join() : entry.kind].join(':');
}
