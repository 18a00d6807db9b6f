import { Button, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type SyntheticEvent } from 'react';
import { currentPeriod, findPeriod, type Period } from '../../forms';
import { printDate, type Submission } from '../../submission';
import { daysUntil, isLongAgo } from '../calendar/days';
import { periodsAround } from '../calendar/periods-around';
import { About } from '../about/about';
import { useOpening } from '../files/use-opening';
import { soon } from '../later';
import { usePane } from '../pane-context';
import { agencyNamed, rememberedAgency } from '../services/remembered-agency';
import { draftOf, keepDraft } from '../services/use-draft';

/** The agency's name, while it is being typed. */
const DRAFT = 'agency';

const sampleFile = soon(() => import('./sample'));
/** The forms themselves aren't needed before somebody wants them. */
const emptyFormsFile = soon(() => import('./empty-forms'));

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  unread: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  calendar: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  others: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
});

/** An empty workbook: who, when, and one button. */
export function StartView({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { connection, words, services, state } = usePane();
  const { openFile, carryOver, pasteTable } = useOpening();
  const proposed = currentPeriod(services.today());
  const remembered = rememberedAgency(services.memory);
  const [name, setName] = useState(() => draftOf(services.memory, DRAFT) || remembered.name);
  const [isMissing, setMissing] = useState(false);
  const agency = useId();
  const [periodId, setPeriodId] = useState<string>(proposed.id);
  const period = findPeriod(periodId) ?? proposed;

  const propose = (make: () => Promise<Submission>) => {
    connection.attempt(async () => {
      const submission = await make();
      await (await connection.open()).propose(submission);
    });
  };
  const generate = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setMissing(true);
      document.getElementById(agency)?.focus();
      return;
    }
    keepDraft(services.memory, DRAFT, '');
    propose(async () => (await emptyFormsFile()).emptyForms(period, agencyNamed(services.memory, name.trim())));
  };

  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{words.startTitle}</h1>
      <p className={styles.text}>
        {words.startText} {words.staysHere}
      </p>
      {state.phase === 'start' && state.unread !== undefined && (
        <p role="status" className={styles.unread}>
          {state.unread}
        </p>
      )}
      <form className={styles.form} onSubmit={generate}>
        <Field label={words.agency} {...(isMissing && { validationMessage: words.agencyMissing })}>
          <Input
            value={name}
            placeholder={words.agencyHint}
            maxLength={300}
            id={agency}
            onChange={(_, { value }) => {
              setName(value);
              keepDraft(services.memory, DRAFT, value);
              setMissing(false);
            }}
          />
        </Field>
        <Field label={words.period} hint={<CalendarLine period={period} />}>
          <Select
            value={period.id}
            onChange={(_, { value }) => {
              setPeriodId(value);
            }}
          >
            {periodsAround(proposed).map(({ id, name: label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" appearance="primary" size="large">
          {words.generate}
        </Button>
      </form>
      <div className={styles.others}>
        <Link as="button" onClick={openFile}>
          {words.openFile}…
        </Link>
        <Link as="button" onClick={pasteTable}>
          {words.pasteTable}…
        </Link>
        <Link as="button" onClick={carryOver}>
          {words.carryOver}…
        </Link>
        <Link
          as="button"
          onClick={() => {
            propose(async () => (await sampleFile()).sampleSubmission());
          }}
        >
          {words.sample}
        </Link>
        <Link as="button" onClick={switchLanguage}>
          {words.language}
        </Link>
        <About />
      </div>
    </div>
  );
}

function CalendarLine({ period }: { period: Period }) {
  const styles = useStyles();
  const { words, services } = usePane();
  const days = daysUntil(period.due, services.today());
  return (
    <span className={styles.calendar}>
      {words.window(printDate(period.from), printDate(period.to))}
      <br />
      {words.due(printDate(period.due))}, {words.daysLeft(days, isLongAgo(days))}
    </span>
  );
}
