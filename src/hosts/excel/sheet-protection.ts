import { within } from '../office/round-trip';

/** A sheet and how it was protected. */
export interface ProtectedSheet {
  readonly id: string;
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
}

/**
 * After a failure: protects again what was left unprotected half way, and lets the pane hear of
 * edits again. Excel refuses to protect what is protected, so it is asked first.
 */
export async function protectAgain(sheets: readonly ProtectedSheet[], milliseconds: number): Promise<void> {
  const context = new Excel.RequestContext();
  context.runtime.enableEvents = true;
  const wanted = sheets
    .filter((sheet) => sheet.protected)
    .map(({ id, options }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('id,protection/protected');
      return { sheet, options };
    });
  await within(context.sync(), milliseconds);
  const open = wanted.filter(({ sheet }) => !sheet.isNullObject && !sheet.protection.protected);
  if (open.length === 0) return;
  for (const { sheet, options } of open) sheet.protection.protect(options);
  await within(context.sync(), milliseconds);
}
