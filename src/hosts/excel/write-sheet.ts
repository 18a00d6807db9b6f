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
  readonly protected: boolean;
}

/** What a sheet is given beside its content: what Excel may refuse and a sheet is worth having without. */
export interface SheetParts {
  readonly page: boolean;
  /** Queues the frozen panes and what else needs the window. */
  readonly view: (() => void) | undefined;
}

/** Queues one whole sheet. The sheet is there and may hold anything; its protection is off for no longer than this takes. */
export function writeSheet(sheet: Excel.Worksheet, layout: SheetLayout, before: SheetBefore, parts: SheetParts): void {
  if (before.protected) sheet.protection.unprotect();
  if (!before.isNew) empty(sheet, before);
  writeContent(sheet, layout);
  writeLooks(sheet, layout);
  writeGuards(sheet, layout);

  if (layout.filter) {
    const { top, left, bottom, right } = layout.filter;
    sheet.autoFilter.apply(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
  }
  if (parts.page) writePage(sheet, layout);
  parts.view?.();
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

/** Queues the frozen panes. */
export function writeView(sheet: Excel.Worksheet, { frozen }: SheetLayout): void {
  const { freezePanes } = sheet;
  const { rows = 0, columns = 0 } = frozen ?? {};
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Everything a person or an earlier layout left on the sheet. The sheet itself stays: others refer to it. */
function empty(sheet: Excel.Worksheet, { filtered }: SheetBefore): void {
  const all = sheet.getRange();
  if (filtered) sheet.autoFilter.remove();
  all.unmerge();
  all.clear('All');
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}
