import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { daysOfPeriod, findPeriod, onDays, templateFor } from '../../forms';
import { printDate } from '../../submission';
import { daysUntil, isLongAgo } from '../calendar/days';
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
  // Two lines where there is no room for both beside each other, never a word on a line of its own.
  calendar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  province: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorPaletteRedForeground1 },
});

/** Who and when; what another period means for the figures is asked. */
export function WorkHead({ onPeriod }: { readonly onPeriod: (wanted: WantedPeriod) => void }) {
  const styles = useStyles();
  const { words, state, services } = useWorking();
  const { submission, isProvince } = state.reading;
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
          <span>{words.window(printDate(period.from), printDate(period.to))}</span>
          <span>
            {words.due(printDate(period.due))},{' '}
            <span className={days < 0 && !isLongAgo(days) ? styles.late : undefined}>{words.daysLeft(days, isLongAgo(days))}</span>
          </span>
        </div>
      )}
      {isProvince === true && <p className={styles.province}>{words.provinceWorkbook}</p>}
    </header>
  );
}
