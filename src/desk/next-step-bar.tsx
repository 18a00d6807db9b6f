import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { findPeriod } from '../forms';
import { useDesk } from './desk-context';
import { nextStep, type NextStep, type Part } from './next-step';
import type { Words } from './words';

const useStyles = makeStyles({
  bar: {
    width: '100%',
    maxWidth: '1440px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 0`,
    '@media (max-width: 759px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  },
  inside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    minHeight: '32px',
  },
  sentence: { flexGrow: 1 },
});

/** Always exactly one next step, in one sentence, and the way there. */
export function NextStepBar({ part }: { part: Part }) {
  const styles = useStyles();
  const { state, words, go, session } = useDesk();
  const { picture, periods } = state;
  if (periods) {
    const named = periods.map(({ id, files }) => `${findPeriod(id)?.phrase ?? id} (${String(files)} tệp)`).join(', ');
    return (
      <div className={styles.bar}>
        <div className={styles.inside} role="alert">
          <span className={styles.sentence}>{words.severalPeriods(named)}</span>
          {periods.slice(0, 3).map(({ id }, index) => (
            <Button key={id} appearance={index === 0 ? 'primary' : 'secondary'} onClick={() => void session.choosePeriod(id)}>
              {findPeriod(id)?.name ?? id}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (!picture) return null;
  const step = nextStep(picture);
  return (
    <div className={styles.bar}>
      <div className={styles.inside}>
        <span className={styles.sentence} role="status">
          {stepWords(step, words)}
        </span>
        {step.part !== part && (
          <Button appearance="primary" onClick={() => go(step.part)}>
            {goWords(step, words)}
          </Button>
        )}
      </div>
    </div>
  );
}

function stepWords(step: NextStep, { next }: Words): string {
  return 'count' in step ? next[step.kind](step.count) : next[step.kind];
}

function goWords({ kind }: NextStep, { next }: Words): string {
  switch (kind) {
    case 'rosterToConfirm':
    case 'rosterWrong':
      return next.look;
    case 'toChoose':
      return next.choose;
    case 'toReview':
      return next.review;
    case 'toDecide':
      return next.decide;
    case 'ready':
      return next.save;
    default:
      return next.see;
  }
}
