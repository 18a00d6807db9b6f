import { cellName, columnName } from './address';
import type { SheetCells } from './cells';

/** `sheet "Biểu mẫu 1"`; a table of a text by its own name, `bảng 3`. */
export function sheetWords({ name, printed }: Pick<SheetCells, 'name' | 'printed'>): string {
  return printed ? name : `sheet "${name}"`;
}

/** `ô D5`; in a table of a text `cột D dòng 5`, counted within the table. Row and column from 0. */
export function cellWords({ printed }: Pick<SheetCells, 'printed'>, row: number, column: number): string {
  return printed ? `cột ${columnName(column)} dòng thứ ${String(row - printed.above + 1)}` : `ô ${cellName(row, column)}`;
}
