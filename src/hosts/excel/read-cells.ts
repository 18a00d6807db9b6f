import type { SheetCell, SheetCells, WorkbookCells } from '../../sheets';
import { HostError } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import type { KnownSheets } from './known-sheets';
import { plainCell } from './plain-cell';

/**
 * All cells of all sheets. Sheets seen before are read in the same round trip that lists them;
 * only new ones cost a second.
 */
export async function readCells(known: KnownSheets, patience: Patience): Promise<WorkbookCells> {
  try {
    return await readOnce(known, patience);
  } catch (error) {
    if (!(error instanceof HostError && error.kind === 'conflict') || known.all.length === 0) throw error;
    // A sheet we knew was removed; look again without expecting anything.
    known.forget();
    return readOnce(known, patience);
  }
}

async function readOnce(known: KnownSheets, patience: Patience): Promise<WorkbookCells> {
  const context = new Excel.RequestContext();
  const { worksheets, properties } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  properties.custom.load('items/key,items/value');
  const ranges = new Map(known.all.map(({ id }) => [id, usedRange(worksheets.getItemOrNullObject(id))]));
  await roundTrip(context, patience.reading);

  const fresh = worksheets.items.filter(({ id }) => !ranges.has(id));
  if (fresh.length > 0) {
    for (const sheet of fresh) ranges.set(sheet.id, usedRange(worksheets.getItem(sheet.id)));
    await roundTrip(context, patience.reading);
  }
  const sheets = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' }));
  known.remember(sheets);
  return {
    sheets: sheets.map(({ id, name, visible }): SheetCells => ({ name, visible, rows: rowsOf(ranges.get(id)) })),
    properties: Object.fromEntries(properties.custom.items.map(({ key, value }) => [key, String(value)])),
  };
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  return range;
}

function rowsOf(range: Excel.Range | undefined): SheetCells['rows'] {
  if (!range || range.isNullObject) return [];
  const { rowIndex, columnIndex } = range;
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const types: readonly (readonly unknown[])[] = range.valueTypes;
  const rows: (SheetCell | undefined)[][] = Array.from({ length: rowIndex }, () => []);
  values.forEach((line, row) => {
    const cells: (SheetCell | undefined)[] = [];
    line.forEach((value, column) => {
      const cell = plainCell({ value, formula: formulas[row]?.[column], format: formats[row]?.[column], type: types[row]?.[column] });
      if (cell) cells[columnIndex + column] = cell;
    });
    rows.push(cells);
  });
  return rows;
}
