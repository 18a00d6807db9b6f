import type { IndicatorId, Template } from '../forms';
import { termFormula, type CellAddress, type Term } from '../rules';
import type { Area } from './layout';

/** The columns of a form sheet. A–E are the official layout; the check stands apart to their right. */
export const FORM_COLUMNS = { code: 0, label: 1, unit: 2, figure: 3, note: 4, gap: 5, check: 6 } as const;

/** Form name, title, and the two heading rows. */
export const FIRST_INDICATOR_ROW = 4;

/** `0` → `A`. */
export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** `(4, 3)` → `D5`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** `$D$5`. */
export function fixedCellName(row: number, column: number): string {
  return `$${columnName(column)}$${String(row + 1)}`;
}

/** `D5:E9`, or `D5` for a single cell. */
export function areaName(area: Area): string {
  const [first, last] = [cellName(area.top, area.left), cellName(area.bottom, area.right)];
  return first === last ? first : `${first}:${last}`;
}

/** `'Biểu mẫu 1'!`. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Where a row stands in a freshly generated workbook. Throws for a row the template doesn't have. */
export function generatedRow(template: Template, id: IndicatorId): { sheet: string; row: number } {
  const indicator = template.indicator(id);
  if (!indicator) throw new Error(`${template.id} has no ${id}`);
  const form = template.form(indicator.form);
  return { sheet: form.name, row: FIRST_INDICATOR_ROW + form.indicators.indexOf(indicator) };
}

/** The cells of a generated workbook as seen from one of its sheets. */
export function generatedCells(template: Template, fromSheet: string): CellAddress {
  const address = (id: IndicatorId, column: number) => {
    const { sheet, row } = generatedRow(template, id);
    return sheet === fromSheet ? cellName(row, column) : `${sheetPrefix(sheet)}${fixedCellName(row, column)}`;
  };
  return {
    figure: (id) => address(id, FORM_COLUMNS.figure),
    note: (id) => address(id, FORM_COLUMNS.note),
    derivation: (id) => template.indicator(id)?.derivation,
  };
}

/** What a derived cell holds. */
export function derivedCellFormula(term: Term, cells: CellAddress): string {
  return `IFERROR(${termFormula(term, cells)},"")`;
}
