import { HostError } from '../host';

/** Office's own name for it, in the workbook's settings and in the manifest. */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/** Whether the pane opens with this workbook, for whoever has the add-in. It stands in the workbook itself. */
export interface AutoOpen {
  readonly isOn: () => boolean;
  /** In the open workbook; it stays once the person saves it. */
  readonly set: (on: boolean) => Promise<void>;
}

/** Undefined where this Office opens no pane by itself. */
export function autoOpen(): AutoOpen | undefined {
  if (!Office.context.requirements.isSetSupported('AddinCommands', '1.1')) return undefined;
  const { settings } = Office.context.document;
  return {
    isOn: () => settings.get(SETTING) === true,
    set: (on) =>
      new Promise((resolve, reject) => {
        if (on) settings.set(SETTING, true);
        else settings.remove(SETTING);
        settings.saveAsync(({ status, error }) => {
          if (status === Office.AsyncResultStatus.Succeeded) resolve();
          else reject(new HostError('failed', `${error.name} · ${error.message}`));
        });
      }),
  };
}
