import type { CellPlace } from '../../rules';
import type { Stop } from '../host';
import { roundTrip, within, type Patience } from '../office/round-trip';
import { firstCell } from './areas';
import type { KnownSheets } from './known-sheets';

/** Calls the listener with the first cell of what is selected, and of every new selection. */
export async function onSelected(listener: (place: CellPlace) => void, known: KnownSheets, patience: Patience): Promise<Stop> {
  let latest = 0;
  let stopped = false;
  const context = new Excel.RequestContext();
  const handler = context.workbook.worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
    const turn = ++latest;
    // The name as last read, so that it agrees with the cells the pane knows.
    const sheet = known.withId(worksheetId)?.name ?? (await nameOf(worksheetId, patience).catch(() => undefined));
    if (!stopped && turn === latest && sheet !== undefined) listener({ sheet, ...firstCell(address) });
  });
  await roundTrip(context, patience.reading);
  const before = await activeCell(patience).catch(() => undefined);
  if (before && latest === 0) listener(before);
  return () => {
    stopped = true;
    handler.remove();
    roundTrip(context, patience.reading).catch(() => undefined);
  };
}

/** Where the person is already. A chart may be selected, and then there is none. */
async function activeCell(patience: Patience): Promise<CellPlace> {
  const context = new Excel.RequestContext();
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex,worksheet/name');
  await within(context.sync(), patience.reading);
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

async function nameOf(id: string, patience: Patience): Promise<string | undefined> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  await within(context.sync(), patience.reading);
  return sheet.isNullObject ? undefined : sheet.name;
}
