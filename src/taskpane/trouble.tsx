import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from './pane-context';
import type { Problem } from './session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What went wrong last, in one sentence, until the person closes it or tries again. */
export function Trouble({ problem }: { problem: Problem }) {
  const styles = useStyles();
  const { words, session, services } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} title={problem.detail}>
      <MessageBarBody>{problem.message}</MessageBarBody>
      <MessageBarActions>
        {problem.canReload && <Button onClick={services.reload}>{words.reload}</Button>}
        <Button
          appearance="transparent"
          onClick={() => {
            session.dismissProblem();
          }}
        >
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
