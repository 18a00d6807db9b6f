/**
 * What people and programs do to a workbook after it was made, on its bare cells. Formulas follow
 * rows and columns that move, as they do in a spreadsheet program.
 */
import { columnName, type SheetCell, type SheetCells, type WorkbookCells } from '../../src/sheets';

type Cell = SheetCell | undefined;
type Rows = readonly (readonly Cell[])[];

export function sheetNamed(workbook: WorkbookCells, name: string): SheetCells {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

export function onSheet(workbook: WorkbookCells, name: string, change: (sheet: SheetCells) => SheetCells): WorkbookCells {
  sheetNamed(workbook, name);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

export function without(workbook: WorkbookCells, ...names: readonly string[]): WorkbookCells {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !names.includes(name)) };
}

export function renamed(workbook: WorkbookCells, from: string, to: string): WorkbookCells {
  return onSheet(workbook, from, (sheet) => ({ ...sheet, name: to }));
}

export function hidden(workbook: WorkbookCells, name: string): WorkbookCells {
  return onSheet(workbook, name, (sheet) => ({ ...sheet, visible: false }));
}

export function copied(
  workbook: WorkbookCells,
  name: string,
  as = `${name} (2)`,
  change: (sheet: SheetCells) => SheetCells = (s) => s,
): WorkbookCells {
  return { ...workbook, sheets: [...workbook.sheets, change({ ...sheetNamed(workbook, name), name: as })] };
}

/** Puts content into a cell, or empties it: `D5`. */
export function withCell(sheet: SheetCells, name: string, cell: Cell): SheetCells {
  const { row, column } = placeOf(name);
  const rows = padded(sheet.rows, row);
  return { ...sheet, rows: rows.map((cells, index) => (index === row ? replaced(cells, column, cell) : cells)) };
}

export function cellAt(sheet: SheetCells, name: string): Cell {
  const { row, column } = placeOf(name);
  return sheet.rows[row]?.[column];
}

/** A new row above the one with this number, counted from 1 as in a spreadsheet. */
export function withRowInserted(sheet: SheetCells, above: number, cells: readonly Cell[] = []): SheetCells {
  const rows = padded(sheet.rows, above - 1);
  return moved({ ...sheet, rows: [...rows.slice(0, above - 1), cells, ...rows.slice(above - 1)] }, 'row', above - 1, 1);
}

export function withRowsDeleted(sheet: SheetCells, first: number, last: number = first): SheetCells {
  return moved(
    { ...sheet, rows: sheet.rows.filter((_, index) => index < first - 1 || index > last - 1) },
    'row',
    first - 1,
    first - 1 - last,
  );
}

/** A new column before the one with this letter; `fill` says what stands in it, by row number. */
export function withColumnInserted(sheet: SheetCells, before: string, fill: Readonly<Record<number, Cell>> = {}): SheetCells {
  const { column } = placeOf(`${before}1`);
  const rows = sheet.rows.map((cells, index) => {
    const padding = Array.from({ length: Math.max(0, column - cells.length) }, (): Cell => undefined);
    return [...cells.slice(0, column), ...padding, fill[index + 1], ...cells.slice(column)];
  });
  return moved({ ...sheet, rows }, 'column', column, 1);
}

export function withColumnDeleted(sheet: SheetCells, letter: string): SheetCells {
  const { column } = placeOf(`${letter}1`);
  return moved(
    { ...sheet, rows: sheet.rows.map((cells) => Array.from(cells).filter((_, index) => index !== column)) },
    'column',
    column,
    -1,
  );
}

/** Every cell of a column as somebody or something rewrote it. */
export function withColumn(sheet: SheetCells, letter: string, change: (cell: SheetCell, row: number) => Cell): SheetCells {
  const { column } = placeOf(`${letter}1`);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => {
      const cell = cells[column];
      return cell ? replaced(cells, column, change(cell, row + 1)) : cells;
    }),
  };
}

export function text(value: string): SheetCell {
  return { kind: 'text', value };
}

export function number(value: number): SheetCell {
  return { kind: 'number', value };
}

function placeOf(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function padded(rows: Rows, last: number): Rows {
  return [...rows, ...Array.from({ length: Math.max(0, last + 1 - rows.length) }, (): readonly Cell[] => [])];
}

/** Keeps holes as holes, and cells to the right where they were. */
function replaced(cells: readonly Cell[], column: number, cell: Cell): readonly Cell[] {
  return Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) => (index === column ? cell : cells[index]));
}

/** References within the sheet follow; what pointed at a deleted cell becomes #REF!. */
function moved(sheet: SheetCells, axis: 'row' | 'column', at: number, by: number): SheetCells {
  const shift = (index: number) => {
    if (index < at) return index;
    return by < 0 && index < at - by ? undefined : index + by;
  };
  const reference = (_: string, d1: string, letters: string, d2: string, digits: string) => {
    const { row, column } = placeOf(`${letters}${digits}`);
    const place = shift(axis === 'row' ? row : column);
    if (place === undefined) return '#REF!';
    return axis === 'row' ? `${d1}${letters}${d2}${place + 1}` : `${d1}${columnName(place)}${d2}${digits}`;
  };
  const follow = (formula: string) =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((piece, index) =>
        index % 2 === 1 ? piece : piece.replace(/(?<![\p{L}\p{N}_!'])(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\p{L}\p{N}(])/gu, reference),
      )
      .join('');
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: follow(cell.formula) }))),
  };
}
