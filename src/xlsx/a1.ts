/** Addresses as only files have them. Rows and columns count from 0, as everywhere in the program. */

import { columnName, type Area } from '../sheets';

/** How large Excel's grid is. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** `'Biểu mẫu 1'!$A$1:$E$40`, as defined names want it. */
export function absoluteArea(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quotedSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** `'Biểu mẫu 1'!$3:$4`. */
export function absoluteRows(sheet: string, first: number, last: number): string {
  return `${quotedSheet(sheet)}!$${first + 1}:$${last + 1}`;
}

function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The sheet a reference such as `'Biểu mẫu 1'!A1` or `BM1!A1` leads to; `undefined` where it names none. */
export function sheetOfReference(reference: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match?.[1]?.replace(/''/g, "'") ?? match?.[2];
}

/**
 * Reads `C12` into `{ row: 11, column: 2 }`. `undefined` for anything that is not a plain address
 * of Excel's grid.
 */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < name.length && at < 4; at++) {
    // Files are allowed to write the letters small; `| 32` reads both.
    const letter = (name.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (let digit = at; digit < name.length; digit++) {
    const value = name.charCodeAt(digit) - 48;
    if (value < 0 || value > 9) return undefined;
    row = row * 10 + value;
  }
  if (column < 1 || column > GRID.columns || row < 1 || row > GRID.rows) return undefined;
  return { row: row - 1, column: column - 1 };
}
