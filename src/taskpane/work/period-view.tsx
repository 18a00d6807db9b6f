import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { comparePeriods, type Period, type Template } from '../../forms';
import { nextSubmission } from '../../submission';
import { useSaving } from '../files/saving';
import { FullView } from '../full-view';
import { useWorking } from '../pane-context';

/** A period somebody chose, with the forms in force then. */
export interface WantedPeriod {
  readonly period: Period;
  readonly template: Template;
}

const useStyles = makeStyles({
  choice: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PeriodViewProps {
  readonly wanted: WantedPeriod;
  readonly close: () => void;
}

/** Another period was chosen while there are figures: are they of that one, or of the one before it? */
export function PeriodView({ wanted: { period, template }, close }: PeriodViewProps) {
  const styles = useStyles();
  const { words, session, state, connection } = useWorking();
  const { beginWorkbook } = useSaving();
  const id = useId();
  const { submission } = state.reading;
  const isLater = comparePeriods(period.id, submission.period.id) > 0;
  const begin = () => {
    connection.attempt(async () => {
      const present = await session.latest();
      if (present) await beginWorkbook(nextSubmission(present, template, period), present);
    });
    close();
  };
  const change = () => {
    void session.propose((present) => ({ ...(present?.submission ?? submission), period, template }), {
      deed: { kind: 'period', name: period.name },
    });
    close();
  };
  return (
    <FullView
      title={words.periodTitle(period.name)}
      lead={<p className={styles.text}>{words.periodText(submission.period.name)}</p>}
      actions={<Button onClick={close}>{words.cancel}</Button>}
    >
      <div className={styles.choice}>
        <Button appearance="primary" disabledFocusable={!isLater} aria-describedby={`${id}-begin`} onClick={isLater ? begin : undefined}>
          {words.beginPeriod}
        </Button>
        <p id={`${id}-begin`} className={styles.text}>
          {(isLater ? words.beginPeriodText : words.notLater)(period.name, submission.period.name)}
        </p>
      </div>
      <div className={styles.choice}>
        <Button aria-describedby={`${id}-change`} onClick={change}>
          {words.changePeriod}
        </Button>
        <p id={`${id}-change`} className={styles.text}>
          {words.changePeriodText(period.name)}
        </p>
      </div>
    </FullView>
  );
}
