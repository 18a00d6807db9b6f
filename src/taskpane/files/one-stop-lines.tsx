import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { printFigure } from '../../figures';
import { rowWords } from '../../forms';
import type { OneStopLine, Opened } from '../../opening';
import { figureOf, type Submission } from '../../submission';
import type { Words } from '../language/words';

const useStyles = makeStyles({
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  figure: { fontVariantNumeric: 'tabular-nums' },
  from: { color: tokens.colorNeutralForeground2 },
});

interface OneStopLinesProps {
  readonly opened: Opened;
  readonly lines: readonly OneStopLine[];
  /** What stands in the rows now. */
  readonly present: Submission | undefined;
  readonly words: Words;
}

/** The rows a one-stop centre's table would fill, with what stands in them now. */
export function OneStopLines({ opened, lines, present, words }: OneStopLinesProps) {
  const styles = useStyles();
  const id = useId();
  const { template } = opened.submission;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.section}>
        {words.oneStopLines}
      </h2>
      <ul className={styles.list} aria-live="polite">
        {lines.map((line) => {
          const before = present ? printFigure(figureOf(present, line.id), 'count') : '';
          return (
            <li key={line.id}>
              {rowWords(template, [line.id])}:{' '}
              <span className={styles.figure}>
                {before !== '' && `${before} → `}
                <strong>{printFigure(line.figure, 'count')}</strong>
              </span>{' '}
              <span className={styles.from}>({line.from})</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
