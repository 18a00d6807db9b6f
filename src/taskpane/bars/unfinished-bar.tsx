import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { Unfinished } from '../session/unfinished';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Sheets that were begun and don't stand: the way on, and where they may be left, the way past them. */
export function UnfinishedBar({ unfinished: { wanted, isOffered } }: { unfinished: Unfinished }) {
  const styles = useStyles();
  const { connection, words, state } = usePane();
  const name = [wanted.agency.name, wanted.period.name].filter((part) => part !== '').join(', ');
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{isOffered ? words.unfinishedBefore(name) : words.unfinished(name)}</MessageBarBody>
      <MessageBarActions>
        <Button
          disabled={state.work !== undefined}
          onClick={() => {
            connection.attempt(async () => (await connection.open()).finish());
          }}
        >
          {words.finish}
        </Button>
        {isOffered && (
          <Button appearance="transparent" onClick={() => connection.session?.dismissUnfinished()}>
            {words.leaveUnfinished}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
