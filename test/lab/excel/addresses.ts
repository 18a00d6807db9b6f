/** A1 addresses of whole areas, rows and columns. Everything counts from 0. */
import type { Area } from '../../../src/sheets';
import { WireError } from '../office/wire';

export const GRID = { rows: 1_048_576, columns: 16_384 } as const;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: GRID.rows - 1, right: GRID.columns - 1 };

/** `A1`, `$A$1:B2`, `3:4`, `A:C`, with or without a sheet in front. */
export function parseArea(address: string): Area {
  const [first = '', last = first] = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .split(':');
  const [from, to] = [parseCorner(first), parseCorner(last)];
  if (!from || !to) throw new WireError('InvalidArgument', `no such range: ${address}`);
  return {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    bottom: from.row === undefined || to.row === undefined ? GRID.rows - 1 : Math.max(from.row, to.row),
    right: from.column === undefined || to.column === undefined ? GRID.columns - 1 : Math.max(from.column, to.column),
  };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const [whole, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text) ?? [];
  if (whole === undefined || whole === '') return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === '' ? undefined : Number(digits) - 1, column: letters === '' ? undefined : column - 1 };
}

export function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

export function areaAddress({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === GRID.columns - 1) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === GRID.rows - 1) return `${columnLetters(left)}:${columnLetters(right)}`;
  const [first, last] = [`${columnLetters(left)}${top + 1}`, `${columnLetters(right)}${bottom + 1}`];
  return first === last ? first : `${first}:${last}`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

const REFERENCE = /("(?:[^"]|"")*")|('(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/giu;

/** A formula after `count` rows came in (or, negative, went away) at `row` of a sheet. */
export function shiftRows(formula: string, onSheet: string, changedSheet: string, row: number, count: number): string {
  return formula.replace(
    REFERENCE,
    (all: string, text: string | undefined, sheet: string | undefined, c$: string, column: string, r$: string, digits: string) => {
      if (text !== undefined) return all;
      if (sheetNameOf(sheet) !== undefined ? sheetNameOf(sheet) !== changedSheet : onSheet !== changedSheet) return all;
      const at = Number(digits) - 1;
      return at < row ? all : `${sheet ?? ''}${c$}${column}${r$}${at + 1 + count}`;
    },
  );
}

/** The names of the sheets a formula refers to. */
export function sheetsIn(formula: string): readonly string[] {
  return [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu)].map(
    ([, name = '']) => sheetNameOf(`${name}!`) ?? '',
  );
}

export function renameIn(formula: string, from: string, to: string): string {
  return formula.replaceAll(`'${from.replaceAll("'", "''")}'!`, `'${to.replaceAll("'", "''")}'!`);
}

function sheetNameOf(prefix: string | undefined): string | undefined {
  if (prefix === undefined) return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
