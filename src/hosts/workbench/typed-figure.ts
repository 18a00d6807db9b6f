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
