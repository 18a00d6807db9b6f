import { readFigure } from '../figures';
import { codeOf, type Form, type IndicatorId } from '../forms';
import type { Finding } from '../rules';
import { columnName } from './address';
import { cellWords, sheetWords } from './cell-words';
import { textOf, toldText, type SheetCell } from './cells';
import type { FormTable } from './form-table';
import type { Vocabulary } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/**
 * Figures that stand beside their column, in that of the units or the notes: a cell of the row is missing, or one covers
 * several. In a row with a figure in its place, other numbers are none of it.
 */
export function misplacedFigures(table: FormTable, vocabulary: Vocabulary): readonly Finding[] {
  const { form, sheet, columns, range } = table;
  const placed = new Map([...table.rows].map(([id, row]) => [row, id]));
  const other = new Set([columns.code, columns.figure, columns.check, ...columns.passedOver.map(({ column }) => column)]);
  // A note may be a number; on paper it is the figure that slid there.
  const right = Math.min(range.right, columns.note - (sheet.printed ? 0 : 1));
  return sheet.rows.slice(range.body, range.bottom + 1).flatMap((cells, index): Finding[] => {
    const row = range.body + index;
    const own = placed.get(row);
    if (own === undefined ? numbers(cells[columns.figure]) : says(cells[columns.figure])) return [];
    const strays = cells.flatMap((cell, column) =>
      column >= range.left && column <= right && !other.has(column) && numbers(cell) ? [column] : [],
    );
    if (strays.length === 0) return [];
    const id = own ?? onlyLabelled(cells, form, vocabulary);
    if (id === undefined || form.indicators.some((indicator) => indicator.id === id && indicator.kind === 'heading')) return [];
    return strays.map((column) => {
      const stated = toldText(cells[column]);
      const where = `${cellWords(sheet, row, column)} ${sheetWords(sheet)}`;
      const message = `Số liệu "${stated.slice(0, 60)}" của dòng ${codeOf(id)} ở ${where} không đứng ở cột số liệu (cột ${columnName(columns.figure)}) nên chưa được lấy; hãy chuyển về đúng cột.`;
      return workbookFinding({
        topic: 'unplaced-figure',
        severity: 'warning',
        sheet: sheet.name,
        at: { row, column },
        id,
        stated,
        message,
      });
    });
  });
}

/** The one row of the form that a row of the sheet names in whatever column. */
function onlyLabelled(cells: readonly (SheetCell | undefined)[], form: Form, vocabulary: Vocabulary): IndicatorId | undefined {
  const named = cells.flatMap((cell) => (cell?.kind === 'text' ? vocabulary.labelled(cell.value) : []));
  const ids = new Set(named.filter((id) => id.startsWith(`${form.id}/`)));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** A figure's own cell that says it: a number, a dash, or a formula that is still to be computed. */
function says(cell: SheetCell | undefined): boolean {
  if (cell?.formula !== undefined || cell?.kind === 'number') return true;
  const { kind } = readFigure(textOf(cell), 'unknown');
  return kind !== 'blank' && kind !== 'unreadable';
}

function numbers(cell: SheetCell | undefined): boolean {
  if (cell?.kind === 'number') return true;
  if (cell?.kind !== 'text') return false;
  const { kind } = readFigure(cell.value, 'unknown');
  return kind === 'number' || kind === 'ambiguous';
}
