/** The ways out of the pane: a new workbook, and the real browser. */

/** Opens a file as a new workbook, not yet saved. Rejects where Excel or an office's policy refuses. */
export async function openAsWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

/** Opens a page in the real browser; undefined where this Office can't. On the web Office is in the browser already, and lacks the call. */
export function browserOpener(): ((url: string) => void) | undefined {
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return openTab;
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return undefined;
  return (url) => {
    Office.context.ui.openBrowserWindow(url);
  };
}

/** By a link, which Office leaves to a page; `window.open` may be caught as a pop-up. */
function openTab(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.click();
}

/** Downloads out of a pane fail without a word in the web view of a Mac or an iPad. */
export function downloadsFail(): boolean {
  const { Mac, iOS } = Office.PlatformType;
  return [Mac, iOS].includes(Office.context.platform);
}

/** Windows hands addresses to the browser up to some 2,083 characters; every browser itself takes far more. */
export function longestAddress(): number {
  return Office.context.platform === Office.PlatformType.PC ? 2_000 : 60_000;
}

/** In steps, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(characters);
}
