import { columnName } from '../sheets';
import { GRID, parseCellName } from './a1';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula that several cells share. */
export interface SharedFormula {
  readonly formula: string;
  /** The cell it is written for. */
  readonly place: Place;
  /** What stays as it is, and what moves along: taken apart once, by the first cell that shares it. */
  parts?: readonly (string | Reference)[];
}

/** Numbers count from 0; an axis that a reference doesn't have, or holds with `$`, is text. */
interface Reference {
  readonly column: number | string;
  readonly row: number | string;
}

/** Texts, names of sheets, what stands in brackets, words with what makes them a sheet or a function, and any other character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^[\]]*\]|[$\p{L}\p{N}_.\\?]+[!(]?|[^]/gu;
const CELL = /^(\$?[A-Z]{1,3})(\$?\d{1,7})$/i;
const COLUMN = /^\$?[A-Z]{1,3}$/i;
const ROW = /^\$?\d{1,7}$/;

const OUTSIDE = '#REF!';

/** The formula as it is meant in another cell: references move along, except where `$` holds them; off the grid they become `#REF!`. */
export function translated(shared: SharedFormula, to: Place): string {
  const [down, right] = [to.row - shared.place.row, to.column - shared.place.column];
  if (down === 0 && right === 0) return shared.formula;
  shared.parts ??= partsOf(shared.formula);
  return shared.parts.map((part) => (typeof part === 'string' ? part : moved(part, down, right))).join('');
}

function partsOf(formula: string): readonly (string | Reference)[] {
  const tokens = formula.match(TOKEN) ?? [];
  return tokens.map((token, at) => referenceAt(tokens, at) ?? token);
}

function referenceAt(tokens: readonly string[], at: number): Reference | undefined {
  const [token = '', before = '', after = ''] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  // `BM1:BM3!A1` spans sheets, `[x]BM1` is a column of a table.
  if (before.endsWith(']') || (after === ':' && tokens[at + 2]?.endsWith('!') === true)) return undefined;
  const [, letters, digits] = CELL.exec(token) ?? [];
  if (letters !== undefined && digits !== undefined) {
    const exists = parseCellName(token.replaceAll('$', '')) !== undefined;
    return exists ? { column: columnOf(letters), row: rowOf(digits) } : undefined;
  }
  const isRange = (kind: RegExp) =>
    kind.test(token) && ((after === ':' && kind.test(tokens[at + 2] ?? '')) || (before === ':' && kind.test(tokens[at - 2] ?? '')));
  if (isRange(COLUMN)) return { column: columnOf(token), row: '' };
  return isRange(ROW) ? { column: '', row: rowOf(token) } : undefined;
}

function columnOf(letters: string): number | string {
  return parseCellName(`${letters}1`)?.column ?? letters;
}

function rowOf(digits: string): number | string {
  return digits.startsWith('$') ? digits : Number(digits) - 1;
}

function moved({ column, row }: Reference, down: number, right: number): string {
  const [x, y] = [typeof column === 'number' ? column + right : 0, typeof row === 'number' ? row + down : 0];
  if (x < 0 || x >= GRID.columns || y < 0 || y >= GRID.rows) return OUTSIDE;
  return (typeof column === 'number' ? columnName(x) : column) + (typeof row === 'number' ? String(y + 1) : row);
}
