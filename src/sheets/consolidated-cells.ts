import { TABLE_HEADING } from '../forms';
import { textOf, type SheetCells } from './cells';
import type { FormTable } from './form-table';
import { matchable } from './vocabulary';

const CONSOLIDATED_HEADINGS = ['biểu mẫu', 'phát hiện'];
/** How far down its heading may have been pushed. */
const TOP_ROWS = 40;

/** Our own table of all forms. */
export function isConsolidated(sheet: SheetCells): boolean {
  return consolidatedHeading(sheet) !== undefined;
}

function consolidatedHeading({ rows }: SheetCells) {
  return rows.slice(0, TOP_ROWS).find((row) => CONSOLIDATED_HEADINGS.every((words) => row.some((cell) => isWords(textOf(cell), words))));
}

function isWords(text: string, words: string): boolean {
  // Telling the length first spares most cells the rest.
  return text.length >= words.length && text.length < 2 * words.length && matchable(text) === words;
}

/** Whether most of a table's figures were typed, rather than computed from a form that is gone. */
export function isTypedItself({ rows, sheet, columns }: FormTable): boolean {
  const cells = [...rows.values()].map((row) => sheet.rows[row]?.[columns.figure]).filter((cell) => cell !== undefined);
  return cells.filter(({ formula }) => formula === undefined).length > cells.length / 2;
}

/** Whether a figure stands in it that doesn't come from a form. */
export function isTypedOver(sheet: SheetCells): boolean {
  const heading = consolidatedHeading(sheet) ?? [];
  const column = heading.findIndex((cell) => isWords(textOf(cell), matchable(TABLE_HEADING.figure)));
  const start = sheet.rows.indexOf(heading) + 1;
  return column < 0 || sheet.rows.slice(start).some((row) => row[column] !== undefined && row[column].formula === undefined);
}
