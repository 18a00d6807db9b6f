import type { XmlReader } from '../opc';
import { numberCell, type DateSystem, type SheetCell, type SheetCells } from '../sheets';
import { GRID, parseCellName } from './a1';
import { CELL_ERRORS } from './cell-errors';
import { LIMITS, type WorkbookLimits } from './limits';
import { readString, type ReadText } from './read-strings';
import type { ReadStyle } from './read-styles';
import { translated, type Place, type SharedFormula } from './shared-formula';
import { brokenWorkbook, tooLargeWorkbook } from './workbook-error';
import { unescapedText } from './xml-text';

type Rows = Pick<SheetCells, 'rows' | 'cutAt' | 'cutRight'>;

/** What cells refer to outside their sheet. */
export interface SheetContext {
  readonly strings: readonly (string | ReadText)[];
  /** By the number of the cell style. */
  readonly styles: readonly ReadStyle[];
  readonly dateSystem: DateSystem;
  readonly limits: WorkbookLimits;
  /** Counted over all sheets. */
  cellCount: number;
  /** Characters of formulas written out for cells that share one, over all sheets. */
  translatedText: number;
}

/** The cells of an open `worksheet` element. */
export function readSheet(xml: XmlReader, context: SheetContext): Rows {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'sheetData') return readRows(xml, context);
  }
  return { rows: [] };
}

function readRows(xml: XmlReader, context: SheetContext): Rows {
  const { limits } = context;
  const rows: (SheetCell | undefined)[][] = [];
  const sharedFormulas = new Map<string, SharedFormula>();
  let isCut = false;
  let isCutRight = false;
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
      const cell = readCell(xml, place, context, sharedFormulas);
      if (cell && place.row >= limits.rows) isCut = true;
      if (cell && column >= limits.columns) isCutRight = true;
      if (!cell || place.row >= limits.rows || column >= limits.columns) continue;
      if (++context.cellCount > limits.cells) throw tooLargeWorkbook(`more than ${limits.cells} cells`);
      while (rows.length <= place.row) rows.push([]);
      (rows[place.row] as (SheetCell | undefined)[])[column] = cell;
    }
  }
  return { rows, ...(isCut && { cutAt: limits.rows }), ...(isCutRight && { cutRight: limits.columns }) };
}

function rowIndex(name: string | undefined, next: number): number {
  const row = name === undefined ? next : Number(name) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= GRID.rows) throw brokenWorkbook(`no such row: ${name}`);
  return row;
}

/** The cell of an open `c` element; `undefined` where it holds nothing. */
function readCell(xml: XmlReader, place: Place, context: SheetContext, sharedFormulas: Map<string, SharedFormula>): SheetCell | undefined {
  const type = xml.attribute('t') ?? 'n';
  const styleId = xml.attribute('s');
  const style = styleId === undefined ? undefined : context.styles[Number(styleId)];
  const depth = xml.depth;
  let value = '';
  let string: ReadText | undefined;
  let formula: string | undefined;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'v') value = xml.textContent();
    else if (xml.name() === 'f') formula = readFormula(xml, place, context, sharedFormulas);
    else if (xml.name() === 'is') string = readString(xml);
  }
  if (type === 's' && value !== '') string = sharedText(value, context);
  else if (type !== 'inlineStr') string = undefined;
  const cell = string ? text(string.text) : type === 'inlineStr' ? text('') : cellOf(type, value, style, context);
  if (formula === undefined && cell.value === '') return undefined;
  const isStruck = (string?.struck ?? style?.struck) === true;
  // Most cells are only what they hold.
  if (formula === undefined && !isStruck) return cell;
  // A formula that yields no text has its type all the same.
  const isUncomputed = formula !== undefined && value === '' && type !== 'str';
  const facts = {
    ...(formula !== undefined && { formula }),
    ...(isUncomputed && { uncomputed: true as const }),
    ...(isStruck && { struck: true as const }),
  };
  // What a formula yields as text may be an error too: programs that cannot write the type do that.
  if (formula !== undefined && cell.kind === 'text' && CELL_ERRORS.has(cell.value)) return { kind: 'error', value: cell.value, ...facts };
  return { ...cell, ...facts };
}

function sharedText(value: string, context: SheetContext): ReadText {
  const shared = context.strings[Number(value)];
  if (shared === undefined) throw brokenWorkbook(`no text number ${value}`);
  return typeof shared === 'string' ? { text: shared } : shared;
}

function cellOf(type: string, value: string, style: ReadStyle | undefined, context: SheetContext): SheetCell {
  switch (type) {
    case 'b':
      return value === '' ? text('') : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return value === '' ? text('') : { kind: 'error', value };
    case 'd': {
      const day = /^\d{4}-\d\d-\d\d/.exec(value) ?? /(?<=^T?)\d\d:\d\d/.exec(value);
      return day ? { kind: 'date', value: day[0] } : text(value);
    }
    case 'n':
      return number(value, style, context);
    default:
      return text(unescapedText(value));
  }
}

function number(value: string, style: ReadStyle | undefined, context: SheetContext): SheetCell {
  const parsed = Number(value);
  if (!Number.isFinite(parsed) || value.trim() === '') return text(value.trim());
  return numberCell(parsed, style?.look, context.dateSystem);
}

function text(value: string): SheetCell {
  return { kind: 'text', value: value.slice(0, LIMITS.textLength) };
}

/** The text of an open `f` element, as it is meant in its cell. */
function readFormula(xml: XmlReader, place: Place, context: SheetContext, sharedFormulas: Map<string, SharedFormula>): string {
  const type = xml.attribute('t');
  const sharedIndex = type === 'shared' ? xml.attribute('si') : undefined;
  const inputs = type === 'dataTable' ? [xml.attribute('r1') ?? '', xml.attribute('r2') ?? ''] : undefined;
  const formula = unescapedText(xml.textContent());
  if (inputs) return `TABLE(${inputs.join(',')})`;
  if (sharedIndex === undefined) return formula;
  if (formula !== '') {
    sharedFormulas.set(sharedIndex, { formula, place });
    return formula;
  }
  const shared = sharedFormulas.get(sharedIndex);
  if (!shared) return UNKNOWN_FORMULA;
  // Beyond the limit the first cell's has to do: it tells that the cell has one, and nothing can be made to swell.
  if (context.translatedText + shared.formula.length > LIMITS.translatedText) return shared.formula;
  context.translatedText += shared.formula.length;
  return translated(shared, place);
}

/** A cell says it shares a formula that is nowhere; still, it is a formula. */
const UNKNOWN_FORMULA = '#REF!';
