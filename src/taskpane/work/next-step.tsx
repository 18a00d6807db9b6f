import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IndicatorId } from '../../forms';
import { useState } from 'react';
import { tally, tallyClass } from '../../rules';
import { useWorking } from '../pane-context';
import { nextBlank } from './next-blank';

const useStyles = makeStyles({
  foot: {
    // In a low window, where the whole view scrolls, it stays in sight.
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
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
  const [went, setWent] = useState<IndicatorId | undefined>();
  const next = nextBlank(blanks, state.selected, went);
  const busy = state.work !== undefined;
  return (
    <footer className={styles.foot}>
      {next ? (
        <Button
          appearance="primary"
          className={styles.next}
          disabled={busy}
          onClick={() => {
            setWent(next.rows[0]);
            void session.goToFinding(next);
          }}
        >
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
