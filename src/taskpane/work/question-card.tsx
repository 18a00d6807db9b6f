import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PeriodId } from '../../forms';
import { SeverityMark } from '../marks/severity-mark';
import { useWorking } from '../pane-context';
import { ColumnField } from '../questions/column-field';
import { PeriodField } from '../questions/period-field';
import type { OpenQuestion } from '../session/read-forms';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    flexGrow: 1,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What the open workbook leaves open, to be answered before anything else is relied on. */
export function QuestionCard({ question }: { readonly question: OpenQuestion }) {
  const styles = useStyles();
  const { words, session, state, services } = useWorking();
  const id = useId();
  const [period, setPeriod] = useState<PeriodId | undefined>();
  const [column, setColumn] = useState<string | undefined>();
  const asksPeriod = question.kind === 'period';
  const answer = asksPeriod ? period && { period } : column !== undefined && { column };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <SeverityMark severity="error" />
      <div className={styles.body}>
        <h2 id={id} className={styles.title}>
          {asksPeriod ? words.periodUnknownTitle : words.columnUnknownTitle}
        </h2>
        {asksPeriod ? (
          <PeriodField value={period} today={services.today()} hint={`${question.stated}.`} words={words} onChoose={setPeriod} />
        ) : (
          <ColumnField doubts={question.doubts} value={column} words={words} onChoose={setColumn} />
        )}
        <Button
          appearance="primary"
          disabledFocusable={!answer || state.work !== undefined}
          onClick={() => {
            if (answer) void session.settle(answer);
          }}
        >
          {asksPeriod ? words.setPeriod : words.setColumn}
        </Button>
      </div>
    </section>
  );
}
