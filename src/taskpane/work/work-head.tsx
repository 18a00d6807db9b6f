import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { daysOfPeriod, findPeriod, onDays, templateFor } from '../../forms';
import { printDate } from '../../submission';
import { daysUntil } from '../calendar/days';
import { periodsAround } from '../calendar/periods-around';
import { useWorking } from '../pane-context';
import type { WantedPeriod } from './period-view';

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
  },
  who: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  agency: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  period: { flexShrink: 0 },
  calendar: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  late: { color: tokens.colorPaletteRedForeground1 },
});

/** Who and when; what another period means for the figures is asked. */
export function WorkHead({ onPeriod }: { readonly onPeriod: (wanted: WantedPeriod) => void }) {
  const styles = useStyles();
  const { words, state, services } = useWorking();
  const { submission } = state.reading;
  const { period, agency } = submission;
  const days = daysUntil(period.due, services.today());
  const choices = periodsAround(period);
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <h1 className={styles.agency} title={agency.name}>
          {agency.name || words.noAgency}
        </h1>
        {/* While it isn't known, it is asked below, and nothing pretends to be it. */}
        {state.question?.kind !== 'period' && (
          <Select
            className={styles.period}
            size="small"
            aria-label={words.period}
            value={period.id}
            onChange={(_, { value }) => {
              const next = findPeriod(value);
              const template = next && templateFor(next.id);
              // The days of its calendar are the agency's.
              if (next && template) onPeriod({ period: onDays(next, daysOfPeriod(period)), template });
            }}
          >
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {state.question?.kind !== 'period' && (
        <div className={styles.calendar}>
          {words.window(printDate(period.from), printDate(period.to))} · {words.due(printDate(period.due))},{' '}
          <span className={days < 0 ? styles.late : undefined}>{words.daysLeft(days)}</span>
        </div>
      )}
    </header>
  );
}
