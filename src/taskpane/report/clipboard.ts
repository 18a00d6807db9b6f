/** The same thing as Word reads it and as anything else does. */
export interface CopyContent {
  readonly html: string;
  readonly text: string;
}

/**
 * Copies from a click. First by the copy command, which works in Office's frames where the clipboard of its own is
 * forbidden; then by the clipboard. False where neither was allowed: then the person has to copy.
 */
export async function copyToClipboard(content: CopyContent): Promise<boolean> {
  return copyByCommand(content) || (await copyByClipboard(content));
}

/** Puts our content in place of what the browser would copy. */
export function fillClipboard(event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'>, { html, text }: CopyContent): void {
  event.clipboardData?.setData('text/html', html);
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

function copyByCommand(content: CopyContent): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    fillClipboard(event, content);
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  // Some browsers refuse to copy while nothing is selected.
  const decoy = document.createElement('span');
  decoy.textContent = '\u00A0';
  decoy.style.position = 'fixed';
  decoy.style.opacity = '0';
  document.body.append(decoy);
  const selection = getSelection();
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  selection?.selectAllChildren(decoy);
  document.addEventListener('copy', fill, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies inside Office's frames
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
    decoy.remove();
    selection?.removeAllRanges();
    if (before) selection?.addRange(before);
  }
}

async function copyByClipboard({ html, text }: CopyContent): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
