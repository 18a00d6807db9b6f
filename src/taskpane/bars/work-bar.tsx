import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Words } from '../language/words';
import type { Work } from '../session/work';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    flexShrink: 0,
  },
  text: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
});

/** Progress of long work, with a way to stop it. */
export function WorkBar({ work, words }: { work: Work; words: Words }) {
  const styles = useStyles();
  const text = `${words[work.words]} ${String(work.done)}/${String(work.total)}`;
  return (
    <div className={styles.bar} role="status">
      <div className={styles.text}>
        {work.waiting ?? text}
        <ProgressBar value={work.done} max={work.total} aria-label={text} />
      </div>
      {work.cancel && <Button onClick={work.cancel}>{words.stop}</Button>}
    </div>
  );
}
