import { OPEN_WORKBOOK_LIMITS, type SheetCell, type SheetCells, type WorkbookCells } from '../../sheets';
import { HostError, type Host } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import type { KnownSheets, SheetContent } from './known-sheets';
import { plainCell } from './plain-cell';

const NONE: ReadonlySet<string> = new Set();

/**
 * The cells of all sheets, each as far as `OPEN_WORKBOOK_LIMITS`. Sheets seen before are read in the same round trip that
 * lists them; only new ones cost a second. Large ones in which nobody changed anything are remembered, unless they are ours
 * or somebody means to act upon what is read.
 */
export async function readCells(
  known: KnownSheets,
  { endsTyping = false, ours = NONE }: NonNullable<Parameters<Host['readCells']>[0]>,
  patience: Patience,
): Promise<WorkbookCells> {
  const due = known.due(endsTyping ? 'all' : ours);
  try {
    return await readOnce(
      known,
      due.sheets.map(({ id }) => id),
      patience,
    );
  } catch (error) {
    due.failed();
    if (!(error instanceof HostError && (error.kind === 'conflict' || error.kind === 'too-large')) || known.all.length === 0) throw error;
    // A sheet we knew was removed, or too much came together; look again without expecting anything.
    known.forget();
    return readOnce(known, [], patience);
  }
}

async function readOnce(known: KnownSheets, due: readonly string[], patience: Patience): Promise<WorkbookCells> {
  const context = new Excel.RequestContext();
  const { worksheets, properties } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  properties.custom.load('items/key,items/value');
  const asked = due.map((id) => [id, ask(worksheets.getItemOrNullObject(id), WINDOW)] as const);
  await roundTrip(context, patience.reading);

  const contents = new Map(known.all.map(({ id, content }) => [id, content]));
  for (const [id, answer] of asked) contents.set(id, contentOf(answer, WINDOW));
  const fresh = worksheets.items.filter(({ id }) => !contents.has(id));
  for (const [id, content] of await readApart(
    fresh.map(({ id }) => id),
    WINDOW,
    patience,
  ))
    contents.set(id, content);
  known.remember(
    worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      content: contents.get(id) ?? { rows: [] },
    })),
  );
  return {
    sheets: known.all.map(({ name, visible, content }): SheetCells => ({ name, visible, ...content })),
    properties: Object.fromEntries(properties.custom.items.map(({ key, value }) => [key, String(value)])),
  };
}

interface Window {
  readonly rows: number;
  readonly columns: number;
}

const WINDOW: Window = OPEN_WORKBOOK_LIMITS;

/**
 * Several sheets in one round trip. Excel on the web refuses answers of more than 5 MB: then in two, and of a single
 * sheet fewer rows.
 */
async function readApart(
  ids: readonly string[],
  window: Window,
  patience: Patience,
): Promise<readonly (readonly [string, SheetContent])[]> {
  if (ids.length === 0) return [];
  const context = new Excel.RequestContext();
  const asked = ids.map((id) => [id, ask(context.workbook.worksheets.getItemOrNullObject(id), window)] as const);
  try {
    await roundTrip(context, patience.reading);
  } catch (error) {
    if (!(error instanceof HostError && error.kind === 'too-large')) throw error;
    if (ids.length === 1) {
      if (window.rows === 1) throw error;
      return readApart(ids, { ...window, rows: Math.floor(window.rows / 2) }, patience);
    }
    const half = Math.ceil(ids.length / 2);
    return [...(await readApart(ids.slice(0, half), window, patience)), ...(await readApart(ids.slice(half), window, patience))];
  }
  return asked.map(([id, answer]) => [id, contentOf(answer, window)]);
}

interface Asked {
  /** What the whole sheet holds, without its content. */
  readonly used: Excel.Range;
  readonly seen: Excel.Range;
}

function ask(sheet: Excel.Worksheet, { rows, columns }: Window): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const seen = sheet.getRangeByIndexes(0, 0, rows, columns).getUsedRangeOrNullObject(true);
  seen.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  return { used, seen };
}

function contentOf({ used, seen }: Asked, window: Window): SheetContent {
  if (used.isNullObject) return { rows: [] };
  const rows = rowsOf(seen);
  // Excel has no values where they would be too many.
  const read = rows ? window.rows : 0;
  return {
    rows: rows ?? [],
    ...(used.rowIndex + used.rowCount > read && { cutAt: read }),
    ...(used.columnIndex + used.columnCount > window.columns && { cutRight: window.columns }),
  };
}

function rowsOf(range: Excel.Range): SheetCells['rows'] | undefined {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex } = range;
  const values = range.values as readonly (readonly unknown[])[] | null;
  if (!values) return undefined;
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
