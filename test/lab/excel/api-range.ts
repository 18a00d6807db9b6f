/** `Excel.Range` and what hangs on it. */
import type { Area } from '../../../src/sheets';
import { areaAddress, GRID } from './addresses';
import { color, flag, number, oneOf, record, text, type ApiObject, type Property } from '../office/api-object';
import type { RecordedFormat, RecordedValidation, Sheet } from './book';
import { WireError } from '../office/wire';

/** What the API objects need of the host. */
export interface Session {
  /** Something in the cells changed through the API. */
  readonly changed: (sheet: Sheet, area: Area) => void;
  readonly selected: (sheet: Sheet, area: Area) => void;
  readonly nextId: () => string;
  /** Throws while another workbook is in front, as Excel for Windows and Mac do at some members (excel-add-ins-troubleshooting). */
  readonly checkInFront: (member: string, code?: string) => void;
}

/** Excel has no values of larger ranges (performance.md). */
const MOST_ANSWERED = 5_000_000;
/** More would be a mistake, and slow. */
const MOST_CELLS = 1_000_000;

export function rangeObject(session: Session, sheet: Sheet, area: Area): ApiObject {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const read = (of: (row: number, column: number) => unknown) => (): unknown[][] | null => {
    if (rows * columns > MOST_ANSWERED) return null;
    checkSize(rows, columns);
    return Array.from({ length: rows }, (_r, r) => Array.from({ length: columns }, (_c, c) => of(area.top + r, area.left + c)));
  };
  const write = (apply: (row: number, column: number, value: unknown) => void) => (values: unknown) => {
    eachValue(values, rows, columns, (r, c, value) => apply(area.top + r, area.left + c, value));
    session.changed(sheet, area);
  };
  const content = write((row, column, value) => {
    checkEditable(sheet, row, column);
    sheet.write(row, column, value, 'en-US');
  });
  return {
    type: 'Range',
    properties: {
      address: { get: () => `${sheetPrefix(sheet.name)}${areaAddress(area)}` },
      rowIndex: { get: () => area.top },
      columnIndex: { get: () => area.left },
      rowCount: { get: () => rows },
      columnCount: { get: () => columns },
      values: { get: read((row, column) => sheet.value(row, column)), set: content },
      formulas: { get: read((row, column) => sheet.formula(row, column)), set: content },
      valueTypes: { get: read((row, column) => sheet.valueType(row, column)) },
      numberFormat: {
        get: read((row, column) => sheet.numberFormat(row, column)),
        set: write((row, column, value) => {
          checkFormattable(sheet);
          sheet.setNumberFormat(row, column, text(value, 255));
        }),
      },
      hyperlink: {
        set: (value) => {
          checkEditable(sheet, area.top, area.left);
          const target = record(value, ['documentReference', 'textToDisplay', 'screenTip', 'address']);
          sheet.links.push({ row: area.top, column: area.left, target });
          sheet.write(area.top, area.left, text(target.textToDisplay ?? target.documentReference), 'en-US');
          // Links come in the look of the style "Hyperlink".
          sheet.paint(area, 'font.name', 'Calibri');
          sheet.paint(area, 'font.color', '#0563C1');
          sheet.paint(area, 'font.underline', 'Single');
        },
      },
      rowHidden: {
        set: (value) => {
          checkFormattable(sheet);
          flag(value);
        },
      },
      columnHidden: {
        set: (value) => {
          checkFormattable(sheet);
          flag(value);
        },
      },
      format: { get: () => formatObject(sheet, area) },
      dataValidation: { get: () => validationObject(sheet, area) },
      conditionalFormats: { get: () => conditionalFormatsObject(session, sheet, area) },
    },
    methods: {
      getUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw new WireError('ApiNotFound', 'the test host only knows the range used by values');
        const used = sheet.usedArea(area);
        return used ? rangeObject(session, sheet, used) : null;
      },
      clear: (what) => {
        checkUnprotected(sheet);
        sheet.erase(area, oneOf(what ?? 'All', ['All', 'Contents', 'Formats']) as 'All' | 'Contents' | 'Formats');
        session.changed(sheet, area);
      },
      merge: (across) => {
        checkUnprotected(sheet);
        if (across !== undefined && across !== null) flag(across);
        if (rows * columns === 1) throw new WireError('InvalidArgument', 'one cell can not be merged');
        sheet.merges.push(area);
      },
      unmerge: () => {
        checkUnprotected(sheet);
        sheet.merges = sheet.merges.filter(
          (merged) => merged.bottom < area.top || merged.top > area.bottom || merged.right < area.left || merged.left > area.right,
        );
      },
      select: () => {
        session.checkInFront('Range.select');
        if (sheet.book.active !== sheet) throw new WireError('InvalidOperation', 'the sheet is not active');
        sheet.book.selection = { sheet, area };
        session.selected(sheet, area);
      },
    },
  };
}

function sheetPrefix(name: string): string {
  return `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

function checkSize(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS) throw new WireError('RangeExceedsLimit', `${rows} × ${columns} cells`);
}

/** A single value for all cells, or rows of exactly the range's shape, where null leaves a cell as it is. */
function eachValue(values: unknown, rows: number, columns: number, visit: (row: number, column: number, value: unknown) => void): void {
  checkSize(rows, columns);
  if (!Array.isArray(values)) {
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) visit(row, column, values);
    return;
  }
  if (values.length !== rows || values.some((line: unknown) => !Array.isArray(line) || line.length !== columns)) {
    throw new WireError('InvalidArgument', `the array does not have the shape of the range, ${rows} × ${columns}`);
  }
  values.forEach((line: unknown[], row) => line.forEach((value, column) => value !== null && visit(row, column, value)));
}

export function checkWritable(sheet: Sheet): void {
  if (sheet.book.readOnly) throw new WireError('AccessDenied', 'the workbook is read-only');
}

export function checkUnprotected(sheet: Sheet): void {
  checkWritable(sheet);
  if (sheet.protection) throw new WireError('AccessDenied', `the sheet ${sheet.name} is protected`);
}

function checkFormattable(sheet: Sheet): void {
  if (sheet.protection?.options.allowFormatCells === true) checkWritable(sheet);
  else checkUnprotected(sheet);
}

function checkEditable(sheet: Sheet, row: number, column: number): void {
  checkWritable(sheet);
  if (sheet.protection && sheet.isLocked(row, column)) {
    throw new WireError('AccessDenied', `the cell is locked and the sheet ${sheet.name} is protected`);
  }
}

function formatObject(sheet: Sheet, area: Area): ApiObject {
  const painted = (property: string, check: (value: unknown) => unknown): Property => ({
    get: () => sheet.look(area.top, area.left, property) ?? null,
    set: (value) => {
      checkFormattable(sheet);
      sheet.paint(area, property, check(value));
    },
  });
  const standard = (sizes: Map<number, number>): Property => ({
    set: (value) => {
      checkFormattable(sheet);
      if (flag(value)) sizes.clear();
    },
  });
  const size = (sizes: Map<number, number>, first: number, last: number, most: number): Property => ({
    get: () => sizes.get(first) ?? null,
    set: (value) => {
      checkFormattable(sheet);
      if (last - first > 10_000) throw new WireError('InvalidArgument', 'the test host sizes no whole sheets');
      for (let index = first; index <= last; index++) sizes.set(index, number(value, 0, most));
    },
  });
  return {
    type: 'RangeFormat',
    properties: {
      horizontalAlignment: painted('horizontalAlignment', (value) => oneOf(value, ['General', 'Left', 'Center', 'Right'])),
      verticalAlignment: painted('verticalAlignment', (value) => oneOf(value, ['Top', 'Center', 'Bottom'])),
      wrapText: painted('wrapText', flag),
      columnWidth: size(sheet.columnWidths, area.left, area.right, 1790),
      rowHeight: size(sheet.rowHeights, area.top, area.bottom, 409.5),
      useStandardWidth: standard(sheet.columnWidths),
      useStandardHeight: standard(sheet.rowHeights),
      font: {
        get: () => ({
          type: 'RangeFont',
          properties: {
            name: painted('font.name', (value) => text(value, 31)),
            size: painted('font.size', (value) => number(value, 1, 409)),
            bold: painted('font.bold', flag),
            italic: painted('font.italic', flag),
            underline: painted('font.underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
            color: painted('font.color', color),
          },
        }),
      },
      fill: { get: () => ({ type: 'RangeFill', properties: { color: painted('fill.color', color) } }) },
      protection: {
        get: () => ({
          type: 'FormatProtection',
          properties: { locked: { ...painted('locked', flag), get: () => sheet.isLocked(area.top, area.left) } },
        }),
      },
      borders: {
        get: (): ApiObject => ({
          type: 'RangeBorderCollection',
          properties: {},
          item: (side) =>
            borderObject(
              sheet,
              area,
              oneOf(side, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical']),
            ),
        }),
      },
    },
  };
}

function borderObject(sheet: Sheet, area: Area, side: string): ApiObject {
  const { top, left, bottom, right } = area;
  if ((side === 'InsideHorizontal' && top === bottom) || (side === 'InsideVertical' && left === right)) {
    throw new WireError('InvalidArgument', `${areaAddress(area)} has no line ${side}`);
  }
  // Each line is a side of cells.
  const lines: Readonly<Record<string, readonly (readonly [Area, string])[]>> = {
    EdgeTop: [[{ ...area, bottom: top }, 'top']],
    EdgeBottom: [[{ ...area, top: bottom }, 'bottom']],
    EdgeLeft: [[{ ...area, right: left }, 'left']],
    EdgeRight: [[{ ...area, left: right }, 'right']],
    InsideHorizontal: [
      [{ ...area, top: top + 1 }, 'top'],
      [{ ...area, bottom: bottom - 1 }, 'bottom'],
    ],
    InsideVertical: [
      [{ ...area, left: left + 1 }, 'left'],
      [{ ...area, right: right - 1 }, 'right'],
    ],
  };
  const painted = (property: string, check: (value: unknown) => unknown): Property => ({
    set: (value) => {
      checkFormattable(sheet);
      for (const [cells, edge] of lines[side] ?? []) sheet.paint(cells, `line.${edge}.${property}`, check(value));
    },
  });
  return {
    type: 'RangeBorder',
    properties: {
      style: painted('style', (value) => oneOf(value, ['None', 'Continuous', 'Dash', 'Dot', 'Double'])),
      weight: painted('weight', (value) => oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'])),
      color: painted('color', color),
    },
  };
}

function validationObject(sheet: Sheet, area: Area): ApiObject {
  const recorded = (): RecordedValidation => {
    checkUnprotected(sheet);
    const same = sheet.validations.find((each) => areaAddress(each.area) === areaAddress(area));
    if (same) return same;
    const added: RecordedValidation = { area };
    sheet.validations.push(added);
    return added;
  };
  return {
    type: 'DataValidation',
    properties: {
      rule: {
        set: (value) => {
          const rule = record(value, ['list', 'custom']);
          if (rule.custom !== undefined) sheet.book.checkFormula(formulaOf(record(rule.custom, ['formula']).formula));
          if (rule.list !== undefined) {
            const { inCellDropDown, source } = record(rule.list, ['inCellDropDown', 'source']);
            flag(inCellDropDown);
            text(source, 255);
          }
          recorded().rule = rule;
        },
      },
      prompt: {
        set: (value) => {
          const prompt = record(value, ['showPrompt', 'title', 'message']);
          text(prompt.title, 32);
          text(prompt.message, 255);
          recorded().prompt = prompt;
        },
      },
      errorAlert: {
        set: (value) => {
          const alert = record(value, ['showAlert', 'style', 'title', 'message']);
          oneOf(alert.style, ['Stop', 'Warning', 'Information']);
          text(alert.title, 32);
          text(alert.message, 225);
          recorded().errorAlert = alert;
        },
      },
      ignoreBlanks: { set: (value) => (recorded().ignoreBlanks = flag(value)) },
    },
    methods: {
      clear: () => {
        checkUnprotected(sheet);
        sheet.validations = sheet.validations.filter((each) => each.area.bottom < area.top || each.area.top > area.bottom);
      },
    },
  };
}

function formulaOf(value: unknown): string {
  const formula = text(value);
  if (!formula.startsWith('=')) throw new WireError('InvalidArgument', `${formula} is not a formula`);
  return formula.slice(1);
}

function conditionalFormatsObject(session: Session, sheet: Sheet, area: Area): ApiObject {
  return {
    type: 'ConditionalFormatCollection',
    methods: {
      add: (type) => {
        checkFormattable(sheet);
        const added: RecordedFormat = { id: session.nextId(), area, type: oneOf(type, ['Custom']), set: {} };
        // A new format comes before all others.
        sheet.conditionalFormats.unshift(added);
        return conditionalFormatObject(sheet, added);
      },
      clearAll: () => {
        checkFormattable(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.area.bottom < area.top || each.area.top > area.bottom);
      },
      getItem: (id) => {
        const found = sheet.conditionalFormats.find((each) => each.id === id);
        if (!found) throw new WireError('ItemNotFound', `no conditional format ${String(id)}`);
        return conditionalFormatObject(sheet, found);
      },
    },
    item: (id) => {
      const found = sheet.conditionalFormats.find((each) => each.id === id);
      if (!found) throw new WireError('ItemNotFound', `no conditional format ${String(id)}`);
      return conditionalFormatObject(sheet, found);
    },
  };
}

function conditionalFormatObject(sheet: Sheet, format: RecordedFormat): ApiObject {
  const recorded = (property: string, check: (value: unknown) => unknown): Property => ({
    set: (value) => (format.set[property] = check(value)),
  });
  const child = (type: string, properties: Readonly<Record<string, Property>>): Property => ({ get: () => ({ type, properties }) });
  return {
    type: 'ConditionalFormat',
    id: format.id,
    properties: {
      custom: child('CustomConditionalFormat', {
        rule: child('ConditionalFormatRule', {
          formula: recorded('formula', (value) => {
            sheet.book.checkFormula(formulaOf(value));
            return value;
          }),
        }),
        format: child('ConditionalRangeFormat', {
          numberFormat: recorded('numberFormat', (value) => text(value, 255)),
          fill: child('ConditionalRangeFill', { color: recorded('fill', color) }),
          font: child('ConditionalRangeFont', { color: recorded('color', color), bold: recorded('bold', flag) }),
        }),
      }),
    },
  };
}

export function wholeRows(area: Area): boolean {
  return area.left === 0 && area.right === GRID.columns - 1;
}
