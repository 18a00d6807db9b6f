import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Words } from '../language/words';
import type { Problem } from '../session/problem';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface TroubleProps {
  readonly problem: Problem;
  readonly words: Words;
  readonly reload: () => void;
  readonly dismiss: () => void;
}

/** What went wrong last, in one sentence, until the person closes it or tries again. */
export function Trouble({ problem, words, reload, dismiss }: TroubleProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} title={problem.detail}>
      <MessageBarBody>{problem.message}</MessageBarBody>
      <MessageBarActions>
        {problem.canReload && <Button onClick={reload}>{words.reload}</Button>}
        <Button appearance="transparent" onClick={dismiss}>
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
