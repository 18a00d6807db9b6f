import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';
import type { Delivered } from '../session/session-state';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Long enough to read it and to see whether the file arrived. It stays while the pointer or the focus is on it. */
const SHOWN = 15_000;

/** Where the last file went, and what to do if it never arrived; it goes by itself. */
export function DeliveryBar({ delivered }: { delivered: Delivered }) {
  const styles = useStyles();
  const { connection, words, services, state } = usePane();
  const submission = state.phase === 'working' ? state.reading.submission : undefined;
  const { openDownloadPage } = services;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => {
      connection.reportDelivery(undefined);
    }, SHOWN);
    return () => {
      clearTimeout(timer);
    };
  }, [delivered, isHeld, connection]);
  const hold = () => {
    setHeld(true);
  };
  const letGo = () => {
    setHeld(false);
  };
  return (
    <MessageBar
      intent="success"
      layout="multiline"
      className={styles.bar}
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
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
