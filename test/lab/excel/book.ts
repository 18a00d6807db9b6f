/** A workbook in memory, as much of it as the pane's host touches. */
import type { Area } from '../../../src/sheets';
import { contains, overlaps, parseArea, renameIn, sheetsIn, shiftRows } from './addresses';
import { readContent, type Content, type Locale } from './typed';
import { WireError } from '../office/wire';

/** What a formula yields. */
export type CellValue = number | string | boolean;

/** Computes a formula (without `=`); the host itself cannot. */
export type Evaluate = (formula: string, place: { readonly sheet: string; readonly row: number; readonly column: number }) => CellValue;

interface Cell {
  content: Content;
  /** Of a formula. */
  result: CellValue;
}

/** Something painted over an area; what came last counts. */
interface Paint {
  area: Area;
  readonly property: string;
  readonly value: unknown;
}

export interface RecordedValidation {
  area: Area;
  rule?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
  ignoreBlanks?: unknown;
}

export interface RecordedFormat {
  readonly id: string;
  area: Area;
  readonly type: string;
  readonly set: Record<string, unknown>;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

const ERASED = 'erased';

export class Sheet {
  readonly #cells = new Map<number, Map<number, Cell>>();
  readonly #formats = new Map<number, Map<number, string>>();
  #paints: Paint[] = [];
  visibility = 'Visible';
  merges: Area[] = [];
  validations: RecordedValidation[] = [];
  /** The one that counts most comes first. */
  conditionalFormats: RecordedFormat[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  links: { readonly row: number; readonly column: number; readonly target: Readonly<Record<string, unknown>> }[] = [];
  frozen: Area | undefined;
  filter: Area | undefined;
  page: Record<string, unknown> = {};
  protection: Protection | undefined;

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  content(row: number, column: number): Content {
    return this.#cells.get(row)?.get(column)?.content ?? { kind: 'empty' };
  }

  value(row: number, column: number): CellValue {
    const cell = this.#cells.get(row)?.get(column);
    if (!cell || cell.content.kind === 'empty') return '';
    return cell.content.kind === 'formula' ? cell.result : cell.content.value;
  }

  /** As Office.js gives it: text loses its apostrophe. */
  formula(row: number, column: number): CellValue {
    const content = this.content(row, column);
    return content.kind === 'formula' ? `=${content.formula}` : this.value(row, column);
  }

  valueType(row: number, column: number): string {
    const content = this.content(row, column);
    const value = this.value(row, column);
    if (content.kind === 'empty') return 'Empty';
    if (content.kind === 'error' || (content.kind === 'formula' && typeof value === 'string' && /^#[A-Z/0]+[!?A]$/.test(value)))
      return 'Error';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  numberFormat(row: number, column: number): string {
    return this.#formats.get(row)?.get(column) ?? 'General';
  }

  setNumberFormat(row: number, column: number, format: string): void {
    put(this.#formats, row, column, format);
  }

  /** Takes what was written as Excel would. */
  write(row: number, column: number, written: unknown, locale: Locale): void {
    const format = this.numberFormat(row, column);
    const content = readContent(written, format, locale);
    if (content.kind === 'formula') this.book.checkFormula(content.formula);
    if (content.kind === 'number' && content.format !== undefined && format === 'General')
      this.setNumberFormat(row, column, content.format);
    const hidden = this.merges.find((area) => contains(area, row, column) && (area.top !== row || area.left !== column));
    // What is written into the covered part of a merged cell is lost.
    if (hidden) return;
    put(this.#cells, row, column, { content, result: 0 });
  }

  erase(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    if (what !== 'Formats') {
      this.#forEachCell((row, column) => {
        if (contains(area, row, column)) this.#cells.get(row)?.delete(column);
      });
      this.links = this.links.filter((link) => !contains(area, link.row, link.column));
    }
    if (what !== 'Contents') {
      this.#paints.push({ area, property: ERASED, value: undefined });
      for (const [row, formats] of this.#formats)
        for (const column of [...formats.keys()]) if (contains(area, row, column)) formats.delete(column);
      this.conditionalFormats = this.conditionalFormats.filter((format) => !overlaps(format.area, area));
    }
    if (what === 'All') this.validations = this.validations.filter((validation) => !overlaps(validation.area, area));
  }

  paint(area: Area, property: string, value: unknown): void {
    this.#paints.push({ area, property, value });
  }

  /** What a cell looks like in one respect, e.g. `font.bold`, `fill.color`, `locked`, `line.top`. */
  look(row: number, column: number, property: string): unknown {
    for (let index = this.#paints.length - 1; index >= 0; index--) {
      const paint = this.#paints[index];
      if (!paint || !contains(paint.area, row, column)) continue;
      if (paint.property === ERASED) return undefined;
      if (paint.property === property) return paint.value;
    }
    return undefined;
  }

  isLocked(row: number, column: number): boolean {
    return this.look(row, column, 'locked') !== false;
  }

  usedArea(within?: Area): Area | undefined {
    let used: Area | undefined;
    this.#forEachCell((row, column, cell) => {
      if (cell.content.kind === 'empty' || (within && !contains(within, row, column))) return;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    });
    return used;
  }

  recalculate(evaluate: Evaluate | undefined): void {
    this.#forEachCell((row, column, cell) => {
      if (cell.content.kind === 'formula') cell.result = evaluate?.(cell.content.formula, { sheet: this.name, row, column }) ?? 0;
    });
  }

  /** Changes every formula of the sheet. */
  rewriteFormulas(change: (formula: string) => string): void {
    this.#forEachCell((_row, _column, cell) => {
      if (cell.content.kind === 'formula') cell.content = { kind: 'formula', formula: change(cell.content.formula) };
    });
  }

  insertRow(at: number): void {
    const move = <T>(rows: Map<number, T>) => {
      const moved = [...rows].map(([row, value]) => [row >= at ? row + 1 : row, value] as const);
      rows.clear();
      for (const [row, value] of moved) rows.set(row, value);
    };
    const grow = (area: Area): Area => ({
      ...area,
      top: area.top >= at ? area.top + 1 : area.top,
      bottom: area.bottom >= at && area.bottom < 1_048_575 ? area.bottom + 1 : area.bottom,
    });
    move(this.#cells);
    move(this.#formats);
    move(this.rowHeights);
    this.#paints = this.#paints.map((paint) => ({ ...paint, area: grow(paint.area) }));
    this.merges = this.merges.map(grow);
    for (const validation of this.validations) validation.area = grow(validation.area);
    for (const format of this.conditionalFormats) format.area = grow(format.area);
    for (const sheet of this.book.sheets) sheet.rewriteFormulas((formula) => shiftRows(formula, sheet.name, this.name, at, 1));
  }

  /** A sheet with the same content and looks. */
  copyTo(copy: Sheet): void {
    this.#forEachCell((row, column, cell) => put(copy.#cells, row, column, { ...cell }));
    for (const [row, formats] of this.#formats) for (const [column, format] of formats) put(copy.#formats, row, column, format);
    copy.#paints = [...this.#paints];
    copy.merges = [...this.merges];
    copy.validations = this.validations.map((validation) => ({ ...validation }));
    copy.conditionalFormats = [...this.conditionalFormats];
    copy.protection = this.protection;
  }

  #forEachCell(visit: (row: number, column: number, cell: Cell) => void): void {
    for (const [row, cells] of [...this.#cells]) for (const [column, cell] of [...cells]) visit(row, column, cell);
  }
}

function put<T>(rows: Map<number, Map<number, T>>, row: number, column: number, value: T): void {
  const cells = rows.get(row) ?? new Map<number, T>();
  cells.set(column, value);
  rows.set(row, cells);
}

export class Book {
  readonly sheets: Sheet[] = [];
  readonly properties = new Map<string, string>();
  readOnly = false;
  refusesNewWorkbooks = false;
  /** Files that were opened as new workbooks. */
  readonly openedWorkbooks: Uint8Array[] = [];
  /** The order and names of sheets can't be changed. */
  structureProtected = false;
  active: Sheet;
  selection: { sheet: Sheet; area: Area };
  evaluate: Evaluate | undefined;
  #nextId = 1;

  constructor(readonly locale: Locale) {
    this.active = this.addSheet('Sheet1');
    this.selection = { sheet: this.active, area: parseArea('A1') };
  }

  sheet(name: string): Sheet {
    const sheet = this.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** By id or by name. */
  find(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  addSheet(name: string): Sheet {
    this.checkStructure();
    this.checkName(name);
    const sheet = new Sheet(this, `{00000000-0001-0000-${String(this.#nextId++).padStart(4, '0')}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    if (this.sheets.filter(({ visibility }) => visibility === 'Visible').every((each) => each === sheet)) {
      throw new WireError('InvalidOperation', 'a workbook needs a visible sheet');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet && this.sheets[0]) this.active = this.sheets[0];
    for (const other of this.sheets) other.rewriteFormulas((formula) => (sheetsIn(formula).includes(sheet.name) ? '#REF!' : formula));
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (this.sheets.indexOf(sheet) === position) return;
    this.checkStructure();
    if (position < 0 || position >= this.sheets.length) throw new WireError('InvalidArgument', `no position ${position}`);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.checkName(name);
    for (const each of this.sheets) each.rewriteFormulas((formula) => renameIn(formula, sheet.name, name));
    sheet.name = name;
  }

  recalculate(): void {
    for (const sheet of this.sheets) sheet.recalculate(this.evaluate);
  }

  /** Excel refuses what it can't parse, and asks for a file where a sheet isn't there. */
  checkFormula(formula: string): void {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '').replace(/'(?:[^']|'')+'/g, 'sheet');
    const depth = Array.from(bare, (letter) => (letter === '(' ? 1 : letter === ')' ? -1 : 0)).reduce<number>(
      (sum, step) => (sum < 0 ? sum : sum + step),
      0,
    );
    if (depth !== 0 || bare.includes('"') || bare.includes(';')) throw new WireError('InvalidArgument', `not a formula: ${formula}`);
    if (formula.length > 8192) throw new WireError('FormulaLengthExceedsLimit', `formula of ${formula.length} characters`);
    const missing = sheetsIn(formula).find((name) => !this.find(name));
    if (missing !== undefined) throw new WireError('InvalidArgument', `formula refers to the missing sheet ${missing}`);
  }

  private checkStructure(): void {
    if (this.structureProtected) throw new WireError('AccessDenied', 'the workbook structure is protected');
    if (this.readOnly) throw new WireError('AccessDenied', 'the workbook is read-only');
  }

  private checkName(name: string): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) throw new WireError('InvalidArgument', `no sheet name: ${name}`);
    if (this.find(name)) throw new WireError('ItemAlreadyExists', `there is a sheet ${name}`);
  }
}
