import { areaName, cellName, type Area, type DataValidation, type LayoutCell, type SheetLayout, type WorkbookLayout } from '../sheets';
import { LONGEST_CELL_TEXT } from '../submission';
import { GRID, sheetOfReference } from './a1';

/**
 * What Excel bears. Beyond these limits it calls a file damaged and "repairs" it, which throws
 * away work; other programs, and the schema of the format, say nothing.
 */
const EXCEL = {
  sheetName: 31,
  columnWidth: 255,
  /** Points. */
  rowHeight: 409.5,
  cellText: LONGEST_CELL_TEXT,
  formula: 8_192,
  /** A text inside a formula. */
  formulaText: 255,
  validationFormula: 255,
  validationTitle: 32,
  promptMessage: 255,
  errorMessage: 225,
  propertyText: 255,
} as const;

/**
 * Refuses layouts that Excel would refuse or misread: everything here is a mistake in the program,
 * not in what a person typed.
 *
 * @throws Error in English, naming sheet and place.
 */
export function checkLayout(layout: WorkbookLayout): void {
  if (layout.sheets.length === 0) throw new Error('A workbook needs a sheet');
  checkProperties(layout.properties);
  const names = new Set<string>();
  for (const { name } of layout.sheets) {
    checkSheetName(name);
    if (names.has(name.toLowerCase())) throw new Error(`Two sheets are named ${name}`);
    names.add(name.toLowerCase());
  }
  for (const sheet of layout.sheets) {
    try {
      checkSheet(sheet, names);
    } catch (error) {
      throw new Error(`Sheet ${sheet.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function checkProperties(properties: WorkbookLayout['properties']): void {
  const names = new Set<string>();
  for (const [name, value] of Object.entries(properties)) {
    if (name === '' || names.has(name.toLowerCase())) throw new Error(`Property name "${name}" is empty or there twice`);
    names.add(name.toLowerCase());
    atMost(name, EXCEL.propertyText, 'property name');
    atMost(value, EXCEL.propertyText, `property ${name}`);
  }
}

function checkSheetName(name: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  if (name === '' || /[:\\/?*[\]\x00-\x1f]|^'|'$/.test(name) || name.toLowerCase() === 'history') {
    throw new Error(`Excel does not allow the sheet name "${name}"`);
  }
  atMost(name, EXCEL.sheetName, 'sheet name');
}

function checkSheet(sheet: SheetLayout, sheetNames: ReadonlySet<string>): void {
  for (const width of sheet.columnWidths) within(width, EXCEL.columnWidth, 'column width');
  for (const height of sheet.rowHeights) within(height, EXCEL.rowHeight, 'row height');
  checkCells(sheet.cells, sheetNames);
  sheet.merges.forEach(checkArea);
  const single = sheet.merges.find(({ top, left, bottom, right }) => top === bottom && left === right);
  if (single) throw new Error(`The merge at ${areaName(single)} is of one cell`);
  checkApart(sheet.merges, 'merges');
  sheet.validations.forEach(checkValidation);
  checkApart(
    sheet.validations.map(({ area }) => area),
    'validations',
  );
  for (const { area, formula } of sheet.conditionalFormats) {
    checkArea(area);
    checkFormula(formula);
  }
  const { printArea, repeatedRows } = sheet.page;
  checkArea(printArea);
  if (repeatedRows) checkArea({ top: repeatedRows.first, bottom: repeatedRows.last, left: 0, right: 0 });
  if (sheet.filter) checkArea(sheet.filter);
}

function checkCells(cells: readonly LayoutCell[], sheetNames: ReadonlySet<string>): void {
  let last = -1;
  for (const { row, column, value, runs, formula, link } of cells) {
    const place = row * GRID.columns + column;
    if (!isInGrid(row, column)) throw new Error(`No cell at row ${row}, column ${column}`);
    const name = cellName(row, column);
    if (place <= last) throw new Error(`${name} is there twice or out of order`);
    last = place;
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name} is not a finite number`);
    if (typeof value === 'string') atMost(value, EXCEL.cellText, name);
    if (formula !== undefined) checkFormula(formula);
    if (runs && (formula !== undefined || runs.map(({ text }) => text).join('') !== value)) {
      throw new Error(`The runs of ${name} are not its value`);
    }
    const target = link === undefined ? undefined : sheetOfReference(link);
    if (target !== undefined && !sheetNames.has(target.toLowerCase())) throw new Error(`${name} leads to no sheet: ${link}`);
  }
}

function checkFormula(formula: string): void {
  if (formula === '' || formula.startsWith('=')) throw new Error(`Formulas stand without "=": "${formula}"`);
  atMost(formula, EXCEL.formula, 'formula');
  if (formula.length <= EXCEL.formulaText) return;
  // Quoted sheet names are skipped: they may hold double quotes.
  for (const [literal] of formula.matchAll(/'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"/g)) {
    if (literal.startsWith('"')) atMost(literal.slice(1, -1).replace(/""/g, '"'), EXCEL.formulaText, 'text in a formula');
  }
}

function checkValidation({ area, allow, prompt, error }: DataValidation): void {
  checkArea(area);
  const where = `validation at ${areaName(area)}`;
  if (allow.kind === 'list') {
    const unfit = allow.values.find((value) => value === '' || value !== value.trim() || /[,"\n]/.test(value));
    if (unfit !== undefined || allow.values.length === 0) throw new Error(`The list of the ${where} cannot hold "${unfit ?? ''}"`);
    atMost(allow.values.join(','), EXCEL.validationFormula, `list of the ${where}`);
  } else {
    checkFormula(allow.formula);
    atMost(allow.formula, EXCEL.validationFormula, `formula of the ${where}`);
  }
  if (prompt) {
    atMost(prompt.title, EXCEL.validationTitle, `prompt title of the ${where}`);
    atMost(prompt.message, EXCEL.promptMessage, `prompt of the ${where}`);
  }
  atMost(error.title, EXCEL.validationTitle, `error title of the ${where}`);
  atMost(error.message, EXCEL.errorMessage, `error message of the ${where}`);
}

function checkArea(area: Area): void {
  const { top, left, bottom, right } = area;
  if (top > bottom || left > right || !isInGrid(top, left) || !isInGrid(bottom, right)) {
    throw new Error(`No such area: ${JSON.stringify(area)}`);
  }
}

/** Where two merges or validations share a cell, Excel drops one of them or calls the file damaged. */
function checkApart(areas: readonly Area[], what: string): void {
  areas.forEach((area, i) => {
    const other = areas.slice(0, i).find((earlier) => overlap(area, earlier));
    if (other) throw new Error(`The ${what} ${areaName(other)} and ${areaName(area)} overlap`);
  });
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function isInGrid(row: number, column: number): boolean {
  return Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < GRID.rows && column < GRID.columns;
}

function within(length: number, most: number, what: string): void {
  if (!(length >= 0 && length <= most)) throw new Error(`A ${what} of ${length} is not between 0 and ${most}`);
}

function atMost(text: string, most: number, what: string): void {
  if (text.length > most) throw new Error(`The ${what} has ${text.length} characters, Excel allows ${most}: ${text.slice(0, 40)}…`);
}
