import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import type { Delivered } from '../session/session';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Where the last file went, and what to do if it never arrived. */
export function DeliveryBar({ delivered }: { delivered: Delivered }) {
  const styles = useStyles();
  const { words, session, services, state } = usePane();
  const submission = state.reading?.submission;
  const { openDownloadPage } = services;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {words.delivered[delivered.way](delivered.name)}{' '}
        {delivered.way === 'download' && openDownloadPage && submission && (
          <Link
            as="button"
            inline
            onClick={() => {
              openDownloadPage(submission, delivered.inPackage).catch((error: unknown) => {
                session.reportProblem(error);
              });
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
            session.reportDelivery(undefined);
          }}
        >
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
