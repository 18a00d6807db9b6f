import type { XmlReader } from '../opc';
import { isoDate, type DateSystem, type SheetCell } from '../sheets';
import { GRID, parseCellName } from './a1';
import { CELL_ERRORS } from './cell-errors';
import { LIMITS } from './limits';
import { readString } from './read-strings';
import { brokenWorkbook, tooLargeWorkbook } from './workbook-error';
import { unescapedText } from './xml-text';

type Rows = readonly (readonly (SheetCell | undefined)[])[];

/** What cells refer to outside their sheet. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By the number of the cell style. */
  readonly shownAs: readonly ('date' | 'percent' | undefined)[];
  readonly dateSystem: DateSystem;
  /** Counted over all sheets. */
  cellCount: number;
}

/** The cells of an open `worksheet` element. */
export function readSheet(xml: XmlReader, context: SheetContext): Rows {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'sheetData') return readRows(xml, context);
  }
  return [];
}

function readRows(xml: XmlReader, context: SheetContext): Rows {
  const rows: (SheetCell | undefined)[][] = [];
  const sharedFormulas = new Map<string, string>();
  const depth = xml.depth;
  let row = -1;
  while (xml.nextChild(depth)) {
    if (xml.name() !== 'row') continue;
    // Addresses may be left out; then everything follows what stood before it.
    row = rowIndex(xml.attribute('r'), row + 1);
    let column = -1;
    const rowDepth = xml.depth;
    while (xml.nextChild(rowDepth)) {
      if (xml.name() !== 'c') continue;
      const name = xml.attribute('r');
      const place = name === undefined ? { row, column: column + 1 } : parseCellName(name);
      if (!place) throw brokenWorkbook(`no such cell: ${name}`);
      column = place.column;
      const cell = readCell(xml, context, sharedFormulas);
      if (!cell || place.row >= LIMITS.rows || column >= LIMITS.columns) continue;
      if (++context.cellCount > LIMITS.cells) throw tooLargeWorkbook(`more than ${LIMITS.cells} cells`);
      while (rows.length <= place.row) rows.push([]);
      (rows[place.row] as (SheetCell | undefined)[])[column] = cell;
    }
  }
  return rows;
}

function rowIndex(name: string | undefined, next: number): number {
  const row = name === undefined ? next : Number(name) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= GRID.rows) throw brokenWorkbook(`no such row: ${name}`);
  return row;
}

/** The cell of an open `c` element; `undefined` where it holds nothing. */
function readCell(xml: XmlReader, context: SheetContext, sharedFormulas: Map<string, string>): SheetCell | undefined {
  const type = xml.attribute('t') ?? 'n';
  const style = xml.attribute('s');
  const depth = xml.depth;
  let value = '';
  let inline = '';
  let formula: string | undefined;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'v') value = xml.textContent();
    else if (xml.name() === 'f') formula = readFormula(xml, sharedFormulas);
    else if (xml.name() === 'is') inline = readString(xml);
  }
  const cell = type === 'inlineStr' ? text(inline) : cellOf(type, value, style, context);
  if (formula === undefined) return cell.value === '' ? undefined : cell;
  // What a formula yields as text may be an error too: programs that cannot write the type do that.
  if (cell.kind === 'text' && CELL_ERRORS.has(cell.value)) return { kind: 'error', value: cell.value, formula };
  return { ...cell, formula };
}

function cellOf(type: string, value: string, style: string | undefined, context: SheetContext): SheetCell {
  switch (type) {
    case 's': {
      if (value === '') return text('');
      const shared = context.strings[Number(value)];
      if (shared === undefined) throw brokenWorkbook(`no text number ${value}`);
      return text(shared);
    }
    case 'b':
      return value === '' ? text('') : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return value === '' ? text('') : { kind: 'error', value };
    case 'd': {
      const day = /^\d{4}-\d\d-\d\d/.exec(value);
      return day ? { kind: 'date', value: day[0] } : text(value);
    }
    case 'n':
      return number(value, style, context);
    default:
      return text(unescapedText(value));
  }
}

function number(value: string, style: string | undefined, context: SheetContext): SheetCell {
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || value.trim() === '') return text(value.trim());
  const shown = style === undefined ? undefined : context.shownAs[Number(style)];
  if (shown === 'date') {
    const date = isoDate(parsed, context.dateSystem);
    if (date !== undefined) return { kind: 'date', value: date };
  }
  return { kind: 'number', value: parsed, ...(shown === 'percent' && { percent: true }) };
}

function text(value: string): SheetCell {
  return { kind: 'text', value: value.slice(0, LIMITS.textLength) };
}

/**
 * The text of an open `f` element. Cells that share one formula get it as the first of them has
 * it: enough to know what the cell is, and it cannot be made to swell.
 */
function readFormula(xml: XmlReader, sharedFormulas: Map<string, string>): string {
  const type = xml.attribute('t');
  const sharedIndex = type === 'shared' ? xml.attribute('si') : undefined;
  const inputs = type === 'dataTable' ? [xml.attribute('r1') ?? '', xml.attribute('r2') ?? ''] : undefined;
  const formula = unescapedText(xml.textContent());
  if (inputs) return `TABLE(${inputs.join(',')})`;
  if (sharedIndex === undefined) return formula;
  if (formula !== '') sharedFormulas.set(sharedIndex, formula);
  return sharedFormulas.get(sharedIndex) ?? UNKNOWN_FORMULA;
}

/** A cell says it shares a formula that is nowhere; still, it is a formula. */
const UNKNOWN_FORMULA = '#REF!';
