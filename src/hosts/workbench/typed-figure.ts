import { CellValueType, type ICellData } from '@univerjs/core';
import { readFigure, type DecimalMark } from '../../figures';

/** What a figure cell holds: a number, or text that no formula mistakes for one. */
export type FigureContent = Pick<ICellData, 'v' | 't'>;

/**
 * Reads what somebody typed or pasted into a figure cell: `1,5`, `1.234.567`, `06`, `83%` become
 * numbers, a dash of any length `-`; everything else stays text, for the validation to judge.
 * Undefined for nothing at all.
 */
export function figureContent(text: string, mark: DecimalMark = ','): FigureContent | undefined {
  const figure = readFigure(text, mark);
  switch (figure.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return { v: figure.value, t: CellValueType.NUMBER };
    case 'notApplicable':
      return { v: '-', t: CellValueType.STRING };
    default:
      return { v: text.trim(), t: CellValueType.STRING };
  }
}

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
