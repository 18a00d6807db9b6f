import type { IndicatorId } from '../forms';
import { figureOf } from '../submission';
import { cellValue } from './cell-value';
import type { SheetCell, WorkbookCells } from './cells';
import { placeOf, type CellChange } from './edits';
import type { ReadingResult } from './read-submission';
import { plainFormula } from './row-formulas';

type Content = CellChange['content'];

/** A cell an action writes: what it held and what it was given. It is named by its row, for rows move. */
export interface ChangedCell {
  readonly id: IndicatorId;
  readonly column: 'figure' | 'note';
  readonly before: Content;
  readonly after: Content;
}

/** The cells of rows among changes, with what they hold before these are made. Anything else, as a check column, follows from the rows. */
export function changedCells(reading: ReadingResult, cells: WorkbookCells, changes: readonly CellChange[]): readonly ChangedCell[] {
  return changes.flatMap(({ place, content }): ChangedCell[] => {
    for (const [id, { sheet, row, figureColumn, noteColumn }] of reading.located) {
      if (sheet !== place.sheet || row !== place.row) continue;
      const column = place.column === figureColumn ? 'figure' : place.column === noteColumn ? 'note' : undefined;
      if (column) return [{ id, column, before: contentAt(reading, cells, id, column), after: content }];
    }
    return [];
  });
}

/** What gives cells back what they held, wherever they stand by now. What a person has written into one since stays. */
export function cellsBack(reading: ReadingResult, cells: WorkbookCells, changed: readonly ChangedCell[]): readonly CellChange[] {
  return changed.flatMap(({ id, column, before, after }): CellChange[] => {
    const place = placeOf(reading, id, column);
    const now = contentAt(reading, cells, id, column);
    return place && sameContent(now, after) && !sameContent(now, before) ? [{ place, content: before }] : [];
  });
}

/** What writing would put into a cell to have it as it is. A number that only its look explains, as 0,83 shown as 83%, stands for its figure. */
function contentAt(reading: ReadingResult, { sheets }: WorkbookCells, id: IndicatorId, column: 'figure' | 'note'): Content {
  const place = placeOf(reading, id, column);
  const cell = place && sheets.find(({ name }) => name === place.sheet)?.rows[place.row]?.[place.column];
  if (!cell) return 'empty';
  if (cell.formula !== undefined) return { formula: cell.formula };
  if (isPlain(cell)) return cell.value === '' ? 'empty' : { value: cell.value };
  const value = column === 'figure' ? cellValue(figureOf(reading.submission, id)) : String(cell.value);
  return value === undefined ? 'empty' : { value };
}

function isPlain(cell: SheetCell): cell is Extract<SheetCell, { kind: 'text' | 'number' }> {
  return cell.kind === 'text' || (cell.kind === 'number' && cell.percent === undefined && cell.scale === undefined);
}

function sameContent(a: Content, b: Content): boolean {
  if (a === 'empty' || b === 'empty') return a === b;
  if ('formula' in a || 'formula' in b) return 'formula' in a && 'formula' in b && plainFormula(a.formula) === plainFormula(b.formula);
  return a.value === b.value;
}
