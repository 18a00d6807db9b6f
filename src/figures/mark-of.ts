import { readFigure, type DecimalMark } from './read-figure';

/** The marks a list of spellings is sure to use: `1,5` and `1.234.567` a decimal comma, `83.78` a point, `8.326` neither. */
function surelyUses(texts: readonly string[], mark: ',' | '.'): boolean {
  const other = mark === ',' ? '.' : ',';
  return texts.some((text) => {
    const [here, there] = [readFigure(text, mark), readFigure(text, other)];
    if (here.kind !== 'number' || there.kind !== 'number' || here.otherwise !== undefined) return false;
    const [lastMark, lastOther] = [text.lastIndexOf(mark), text.lastIndexOf(other)];
    if (lastMark === -1 && lastOther === -1) return false;
    return here.decimals > 0 ? lastMark > lastOther : lastOther > lastMark;
  });
}

/**
 * How to read a pasted column. Vietnamese print is the rule; where the source shows that it uses a
 * decimal point, spellings with two meanings stay undecided, as text, for the person to decide.
 */
export function markOf(texts: readonly string[]): DecimalMark {
  return surelyUses(texts, '.') ? 'unknown' : ',';
}
