import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { printNumber, printFigure, decimalsOf, type PrintStyle } from '../../figures';
import { formOf, type Indicator } from '../../forms';
import { completeFigures } from '../../rules';
import { difference } from '../../submission';
import type { Words } from '../language/words';
import { useWorking } from '../pane-context';
import { comparisonsOf, formLikeBefore, rowLikeBefore } from './like-before';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  line: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

/** What the selected figure is comparable with, by how much it differs, and how to take that over. */
export function Comparisons({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const { state, words, session } = useWorking();
  const { submission } = state.reading;
  const { template } = submission;
  const style: PrintStyle = indicator.kind === 'heading' ? 'count' : indicator.kind;
  const figures = completeFigures(submission);
  const comparables = comparisonsOf(submission, indicator, state.previous);
  const form = template.form(formOf(indicator.id));
  const whole = formLikeBefore(submission, form, state.previous);
  if (comparables.length === 0 && !whole) return null;
  return (
    <>
      <ul className={styles.list} aria-label={words.comparedWith}>
        {comparables.map((comparable) => {
          const { kind, period, figure } = comparable;
          const repair = rowLikeBefore(submission, indicator, comparable);
          const change = difference({ figures }, { figures: new Map([[indicator.id, figure]]) }, indicator.id);
          return (
            <li key={period.id} className={styles.line}>
              <span className={styles.figures}>
                {period.name} <span className={styles.quiet}>({words.comparable[kind]})</span>:{' '}
                <strong>{printFigure(figure, style)}</strong>
                {change !== undefined && `, ${changeWords(change, style, words)}`}
              </span>
              {repair && (
                <Button size="small" onClick={() => void session.repair(repair)}>
                  {words.likePeriod(period.name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {whole && (
        <Button size="small" onClick={() => void session.repair(whole)}>
          {words.likeBefore(Object.keys(whole.figures).length, form.name)}
        </Button>
      )}
    </>
  );
}

function changeWords(change: number, style: PrintStyle, words: Words): string {
  if (change === 0) return words.unchanged;
  const size = Math.abs(change);
  const printed = printNumber(size, decimalsOf(size), style === 'count' ? 'amount' : style);
  return change > 0 ? words.more(printed) : words.less(printed);
}
