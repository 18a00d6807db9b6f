import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IndicatorId } from '../../forms';
import { tally, tallyClass, type Finding } from '../../rules';
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
  const blanks = state.findings.filter((finding) => tallyClass(finding) === 'blanks');
  const { errors } = tally(state.findings);
  const next = nextBlank(blanks, state.selected);
  const busy = state.work !== undefined;
  return (
    <footer className={styles.foot}>
      {next ? (
        <Button appearance="primary" className={styles.next} disabled={busy} onClick={() => void session.goToFinding(next)}>
          {words.nextBlank(blanks.length)}
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
      <Button
        disabled={!state.undoable || busy}
        title={state.undoable && words.undoDeed(state.undoable)}
        onClick={() => void session.undo()}
      >
        {words.undo}
      </Button>
    </footer>
  );
}

/** The blank after the selected row, so that the button walks through them. */
function nextBlank(blanks: readonly Finding[], selected: IndicatorId | undefined): Finding | undefined {
  const index = blanks.findIndex(({ rows: [first] }) => first !== undefined && first === selected);
  return blanks[(index + 1) % blanks.length];
}
