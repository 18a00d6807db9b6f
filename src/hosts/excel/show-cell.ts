import type { CellPlace } from '../../rules';
import { HostError } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import { findSheet, type KnownSheets } from './known-sheets';

/** Brings a cell into view and selects it; a hidden sheet comes to light for it. */
export async function showCell({ sheet: name, row, column }: CellPlace, known: KnownSheets, patience: Patience): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = findSheet(context, known, name);
  sheet.load('id');
  if (known.named(name)?.visible === false) sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await roundTrip(context, patience.reading);
  if (sheet.isNullObject) throw new HostError('conflict', `no sheet ${name}`);
}
