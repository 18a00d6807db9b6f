import { sheetArea } from './areas';
import { looksLikeFormula, quoted, TEXT_FORMAT } from './cell-text';
import type { LayoutCell, SheetLayout } from '../../sheets';

const GENERAL = 'General';

/** Queues what the cells hold: number formats and content in one write each, then links. */
export function writeContent(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { cells } = layout;
  if (cells.length === 0) return;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const block = sheet.getRangeByIndexes(0, 0, rows, columns);
  // Formats first: a cell formatted as text keeps what is written into it.
  block.numberFormat = grid(rows, columns, GENERAL, cells, formatOnWriting);
  block.formulas = grid(rows, columns, '', cells, contentOf);
  for (const cell of cells) {
    if (isFormulaLikeText(cell) && cell.style.numberFormat === TEXT_FORMAT) {
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).numberFormat = [[TEXT_FORMAT]];
    }
  }
  for (const { row, column, link, value } of cells) {
    if (link === undefined) continue;
    sheetArea(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference: link,
      // Without it Excel shows the address instead of what the cell holds.
      textToDisplay: String(value ?? link),
    };
  }
}

function grid<T>(rows: number, columns: number, empty: T, cells: readonly LayoutCell[], of: (cell: LayoutCell) => T): T[][] {
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => empty));
  for (const cell of cells) {
    const row = values[cell.row];
    if (row) row[cell.column] = of(cell);
  }
  return values;
}

/**
 * Text that begins like a formula is only safe behind an apostrophe, and an apostrophe is only one
 * in a cell that is not formatted as text. A formula in a cell formatted as text would be text.
 */
function formatOnWriting(cell: LayoutCell): string {
  const format = cell.style.numberFormat ?? GENERAL;
  return format === TEXT_FORMAT && (cell.formula !== undefined || isFormulaLikeText(cell)) ? GENERAL : format;
}

function isFormulaLikeText({ formula, value }: LayoutCell): boolean {
  return formula === undefined && typeof value === 'string' && looksLikeFormula(value);
}

function contentOf(cell: LayoutCell): string | number {
  const { formula, value } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== 'string') return value ?? '';
  return formatOnWriting(cell) === TEXT_FORMAT ? value : quoted(value);
}
