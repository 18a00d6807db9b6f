import type { Area } from '../../sheets';

/** The cells of an area of a layout. */
export function sheetArea(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Rows and columns count from 0; `$G$12`, `G12:H15`, `G:G` and `12:12` alike give their first cell. */
export function firstCell(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)/i.exec(address.slice(address.lastIndexOf('!') + 1)) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Math.max(Number(digits), 1) - 1, column: Math.max(column, 1) - 1 };
}
