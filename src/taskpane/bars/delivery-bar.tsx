import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { Delivered } from '../session/session-state';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Where the last file went, and what to do if it never arrived. */
export function DeliveryBar({ delivered }: { delivered: Delivered }) {
  const styles = useStyles();
  const { connection, words, services, state } = usePane();
  const submission = state.phase === 'working' ? state.reading.submission : undefined;
  const { openDownloadPage } = services;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {words.delivered[delivered.way](delivered.name)}{' '}
        {delivered.way !== 'page' && openDownloadPage && submission && (
          <Link
            as="button"
            inline
            onClick={() => {
              connection.attempt(() => openDownloadPage(submission, delivered.inPackage));
            }}
          >
            {words.neverArrived}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          appearance="transparent"
          onClick={() => {
            connection.reportDelivery(undefined);
          }}
        >
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
