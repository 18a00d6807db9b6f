import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { mergeSlips } from '../../slips';
import type { Submission } from '../../submission';
import { FullView } from '../full-view';
import type { Words } from '../language/words';
import { SlipReplies } from '../slips/slip-replies';
import { SeverityMark } from '../marks/severity-mark';
import type { Opening, Shown } from './opening';
import { doubtsOf, formsSentence, type Doubt } from './opened-words';
import { OneStopLines } from './one-stop-lines';
import { QuestionFields } from './question-fields';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS, width: '100%' },
  doubt: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  said: { minWidth: 0 },
});

interface OpenedViewProps {
  readonly opening: Opening;
  readonly shown: Shown;
  readonly isReading: boolean;
  /** What the sheets say now: forms a file lacks may stay. */
  readonly present: Submission | undefined;
  /** ISO date. */
  readonly today: string;
  readonly words: Words;
}

/** What was read from a file or a pasted table, what it leaves open and what is doubtful, before anything is written. */
export function OpenedView({ opening, shown, isReading, present, today, words }: OpenedViewProps) {
  const styles = useStyles();
  const id = useId();
  const { opened, source, questions, purpose, unanswered } = shown;
  const { oneStop, slips } = opened ?? {};
  // What the answers say among each other and beside the sheets is known before they are taken.
  const merged = slips && present && mergeSlips(present, slips, { today, replaces: true });
  const doubts = [...(merged?.findings ?? []), ...doubtsOf(shown)];
  return (
    <FullView
      title={opened?.name ?? (source.kind === 'file' ? source.file.name : source.name)}
      lead={
        <>
          {opened && !oneStop && <p className={styles.line}>{whose(shown, words)}</p>}
          <p className={styles.text}>{purpose === 'open' ? words.openedText : words.openedPreviousText}</p>
          <p className={styles.line} aria-live="polite">
            {oneStop
              ? words.oneStopText
              : slips
                ? present
                  ? words.mergeText
                  : words.mergeAlone
                : opened && formsSentence(opened, purpose === 'open' ? present : undefined, words)}
          </p>
        </>
      }
      note={
        unanswered && (
          <p id={`${id}-why`} className={styles.text}>
            {words.answerFirst[unanswered.kind]}
          </p>
        )
      }
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={unanswered !== undefined || isReading || oneStop?.length === 0 || (slips !== undefined && !present)}
            aria-describedby={unanswered ? `${id}-why` : undefined}
            onClick={() => {
              void opening.accept();
            }}
          >
            {slips ? words.takeReplies : purpose === 'open' ? words.takeOpened : words.takePrevious}
          </Button>
          <Button
            onClick={() => {
              opening.close();
            }}
          >
            {words.cancel}
          </Button>
        </>
      }
      isBusy={isReading}
      isText
    >
      {questions.length > 0 && (
        <section className={styles.group} aria-labelledby={`${id}-questions`}>
          <h2 id={`${id}-questions`} className={styles.section}>
            {words.questionsTitle}
          </h2>
          <QuestionFields
            shown={shown}
            today={today}
            words={words}
            answer={(change) => {
              void opening.answer(change);
            }}
          />
        </section>
      )}
      {slips && <SlipReplies replies={slips} words={words} />}
      {opened && oneStop && <OneStopLines opened={opened} lines={oneStop} present={present} words={words} />}
      {doubts.length > 0 && (
        <section className={styles.group} aria-labelledby={`${id}-doubts`}>
          <h2 id={`${id}-doubts`} className={styles.section}>
            {words.doubtsTitle(doubts.length)}
          </h2>
          <DoubtList doubts={doubts} words={words} />
        </section>
      )}
    </FullView>
  );
}

/** The agency and the period a file speaks of, as far as it says them. */
function whose({ opened, questions, choices }: Shown, words: Words): string {
  if (!opened) return '';
  const { agency, period } = opened.submission;
  const isPeriodOpen = choices.period === undefined && questions.some(({ kind }) => kind === 'period');
  return `${agency.name || words.noAgency} · ${isPeriodOpen ? words.noPeriod : period.name}`;
}

/** As many as are taken in at a glance. */
const FOLD = 6;

function DoubtList({ doubts, words }: { readonly doubts: readonly Doubt[]; readonly words: Words }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {doubts.slice(0, all ? doubts.length : FOLD).map(({ key, severity, message }, index) => (
          <li key={`${key} ${String(index)}`} className={styles.doubt}>
            <SeverityMark severity={severity} />
            <span className={styles.said}>{message}</span>
          </li>
        ))}
      </ul>
      {doubts.length > FOLD && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.showLess : words.showMore(doubts.length - FOLD)}
        </Button>
      )}
    </>
  );
}
