import type { SheetLayout } from '../../sheets';
import { writeContent } from './write-content';
import { writeGuards } from './write-guards';
import { writeLooks } from './write-looks';
import { writePage } from './write-page';

/** What a sheet was before it is written. */
export interface SheetBefore {
  /** Made for this; nothing on it needs to go first. */
  readonly isNew: boolean;
  readonly filtered: boolean;
}

/** Queues one whole sheet. The sheet is there, unprotected, and may hold anything. */
export function writeSheet(sheet: Excel.Worksheet, layout: SheetLayout, before: SheetBefore, options: { readonly page: boolean }): void {
  if (!before.isNew) empty(sheet, before);
  writeContent(sheet, layout);
  writeLooks(sheet, layout);
  writeGuards(sheet, layout);

  if (layout.frozen) {
    const { rows, columns } = layout.frozen;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  }
  if (layout.filter) {
    const { top, left, bottom, right } = layout.filter;
    sheet.autoFilter.apply(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
  }
  if (options.page) writePage(sheet, layout);
  if (layout.protected) {
    sheet.protection.protect({
      // A long note may need a taller row.
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: layout.filter !== undefined,
      selectionMode: 'Normal',
    });
  }
}

/** Everything a person or an earlier layout left on the sheet. The sheet itself stays: others refer to it. */
function empty(sheet: Excel.Worksheet, { filtered }: SheetBefore): void {
  const all = sheet.getRange();
  if (filtered) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  all.unmerge();
  all.clear('All');
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}
