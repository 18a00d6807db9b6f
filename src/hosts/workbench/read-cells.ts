import { BooleanNumber, CellValueType, type ICellData, type Workbook, type Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { SheetCell, SheetCells } from '../../sheets';
import { plainDocumentText } from './rich-text';

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|CYCLE!|ERROR!)$/;

/** All sheets as they stand in the model: numbers as numbers, whatever the screen shows. */
export function readSheets(workbook: Workbook, formulas: FormulaDataModel): readonly SheetCells[] {
  return workbook.getSheets().map((sheet) => ({
    name: sheet.getName(),
    visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
    rows: readRows(sheet, workbook.getUnitId(), formulas),
  }));
}

function readRows(sheet: Worksheet, unitId: string, formulas: FormulaDataModel): SheetCells['rows'] {
  const rows: (SheetCell | undefined)[][] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    // Filled formulas share one text under an id.
    const formula = cell.f ?? (cell.si ? formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) : undefined);
    const read = readCell(cell, formula ?? undefined);
    if (read) (rows[row] ??= [])[column] = read;
  });
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  return rows;
}

function readCell(cell: ICellData, formulaText?: string): SheetCell | undefined {
  const formula = formulaText ? { formula: formulaText.replace(/^=/, '') } : {};
  if (cell.p) return { kind: 'text', value: plainDocumentText(cell.p) };
  const { v: value, t: type } = cell;
  if (value === undefined || value === null || (value === '' && !formulaText))
    return formulaText ? { kind: 'text', value: '', ...formula } : undefined;
  if (typeof value === 'boolean' || type === CellValueType.BOOLEAN)
    return { kind: 'boolean', value: value === true || value === 1 || value === '1', ...formula };
  if (typeof value === 'number') return { kind: 'number', value, ...formula };
  if (type === CellValueType.NUMBER && value.trim() !== '' && Number.isFinite(Number(value)))
    return { kind: 'number', value: Number(value), ...formula };
  if (formulaText && ERROR.test(value)) return { kind: 'error', value, ...formula };
  return { kind: 'text', value, ...formula };
}
