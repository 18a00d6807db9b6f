import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWorking } from '../pane-context';

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  next: { flexGrow: 1 },
});

/** Always exactly one next step; beside it the way back. */
export function NextStep({ showErrors, packageUp }: { showErrors: () => void; packageUp: () => void }) {
  const styles = useStyles();
  const { words, state, session } = useWorking();
  const gaps = state.progress.flatMap(({ missing }) => missing);
  const errors = state.progress.reduce((sum, each) => sum + each.errors, 0);
  const [firstGap] = gaps;
  const busy = state.work !== undefined;
  return (
    <footer className={styles.foot}>
      {firstGap !== undefined ? (
        <Button
          appearance="primary"
          className={styles.next}
          disabled={busy}
          onClick={() => void session.goTo(nextGap(gaps, state.selected) ?? firstGap)}
        >
          {words.nextGap(gaps.length)}
        </Button>
      ) : errors > 0 ? (
        <Button appearance="primary" className={styles.next} onClick={showErrors}>
          {words.seeErrors(errors)}
        </Button>
      ) : (
        <Button appearance="primary" className={styles.next} onClick={packageUp}>
          {words.packageUp}
        </Button>
      )}
      <Button disabled={!state.canUndo || busy} onClick={() => void session.undo()}>
        {words.undo}
      </Button>
    </footer>
  );
}

/** The gap after the selected row, so that the button walks through them. */
function nextGap<Id>(gaps: readonly Id[], selected: Id | undefined): Id | undefined {
  const index = selected === undefined ? -1 : gaps.indexOf(selected);
  return index >= 0 ? gaps[(index + 1) % gaps.length] : gaps[0];
}
