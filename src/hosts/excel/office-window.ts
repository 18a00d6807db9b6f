/** The ways out of the pane: a new workbook, and the real browser. */

/** Opens a file as a new workbook, not yet saved. Rejects where Excel or an office's policy refuses. */
export async function openAsWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

/** Opens a page in the real browser; undefined where this Office can't. */
export function browserOpener(): ((url: string) => void) | undefined {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return undefined;
  return (url) => {
    Office.context.ui.openBrowserWindow(url);
  };
}

/** Downloads out of a pane fail without a word on a Mac. */
export function downloadsFail(): boolean {
  return Office.context.platform === Office.PlatformType.Mac;
}

/** In steps, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(characters);
}
