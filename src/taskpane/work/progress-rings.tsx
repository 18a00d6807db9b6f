import { makeStyles, tokens } from '@fluentui/react-components';
import { isTyped } from '../../forms';
import { useWorking } from '../pane-context';
import { Ring } from './ring';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    flexShrink: 0,
  },
  ring: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    lineHeight: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figures: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** Seven small rings, one a form; a click goes to the next gap, or to the form's first row when it has none. */
export function ProgressRings() {
  const styles = useStyles();
  const { state, words, session } = useWorking();
  const done = state.progress.reduce((sum, each) => sum + each.filled + each.notApplicable, 0);
  const total = state.progress.reduce((sum, each) => sum + each.total, 0);
  return (
    <nav className={styles.strip} aria-label={words.progress}>
      {state.progress.map((each) => {
        const label = words.ring(each.form.name, each.filled, each.notApplicable, each.missing.length, each.tally.errors);
        const first = each.form.indicators.find(isTyped)?.id;
        const target = each.missing[0] ?? first;
        return (
          <button
            key={each.form.id}
            type="button"
            className={styles.ring}
            aria-label={label}
            title={label}
            onClick={() => {
              if (target) void session.goTo(target);
            }}
          >
            <Ring
              number={each.form.id.slice(2)}
              filled={each.filled}
              notApplicable={each.notApplicable}
              total={each.total}
              errors={each.tally.errors}
            />
          </button>
        );
      })}
      <span className={styles.figures}>
        {done}/{total}
      </span>
    </nav>
  );
}
