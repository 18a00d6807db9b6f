/** Whether this tab may write a workbook, and what other tabs do with it. */
interface WorkbookLock {
  /** False where another tab has the workbook open and this one must not save it. */
  readonly held: boolean;
  /** Resolves when the other tab has let go. */
  readonly freed: Promise<void>;
  readonly release: () => void;
}

/**
 * Takes hold of a workbook for this tab. The browser lets go by itself when the tab is closed or
 * crashes. `onRival` hears that another tab has come upon the same workbook and stands back.
 */
export async function lockWorkbook(id: string, onRival: () => void): Promise<WorkbookLock> {
  const name = `cchc.workbook.${id}`;
  const channel = new BroadcastChannel(name);
  // Only pages of a secure origin have locks; elsewhere tabs still notice each other.
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  let release: () => void = () => undefined;
  const whileHeld = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = await new Promise<boolean>((resolve) => {
    if (!locks) {
      resolve(true);
      return;
    }
    void locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? whileHeld : undefined;
    });
  });
  const abort = new AbortController();
  const freed =
    held || !locks
      ? new Promise<void>(() => undefined)
      : locks.request(name, { signal: abort.signal }, () => undefined).catch(() => new Promise<void>(() => undefined));
  if (held) channel.addEventListener('message', onRival);
  channel.postMessage('opened');
  return {
    held,
    freed: freed.then(() => undefined),
    release: () => {
      abort.abort();
      release();
      channel.close();
    },
  };
}
