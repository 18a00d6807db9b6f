import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SlipReply } from '../../slips';
import type { Words } from '../language/words';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  room: { flexGrow: 1, minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Who answered, and how much of what was asked. */
export function SlipReplies({ replies, words }: { readonly replies: readonly SlipReply[]; readonly words: Words }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.repliesTitle}
      </h2>
      <ul className={styles.list}>
        {replies.map(({ id: slip, room, figures, asked }, index) => (
          <li key={`${slip} ${String(index)}`} className={styles.line}>
            <span className={styles.room}>{room}</span>
            <span className={styles.count}>{words.reply([...figures.keys()].filter((row) => asked.has(row)).length, asked.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
