import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useDesk } from './desk-context';

const useStyles = makeStyles({
  bar: {
    width: '100%',
    maxWidth: '1440px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} 0`,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(80px, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 759px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  },
});

/** How far the reading of files is, and the way to stop it. */
export function ReadingBar() {
  const styles = useStyles();
  const { words, session } = useDesk();
  const { done, total } = useSyncExternalStore(session.subscribeProgress, session.progress);
  const said = words.reading(done, total);
  return (
    <div className={styles.bar}>
      <span>{said}</span>
      <ProgressBar aria-label={said} value={done} max={Math.max(total, 1)} thickness="large" />
      <Button onClick={() => session.stop()}>{words.stop}</Button>
    </div>
  );
}
