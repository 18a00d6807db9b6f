/** Milliseconds after which nobody waits for a frame: a tab that isn't seen draws none. */
const UNSEEN = 100;

/** When a frame has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Calls back when what is on its way to the screen has got there, however busy the page is; a tab that isn't seen is not waited for. */
export function oncePainted(callback: () => void): void {
  if (document.visibilityState === 'hidden') {
    setTimeout(callback);
    return;
  }
  // The first frame may have begun before there was anything to draw.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      setTimeout(callback);
    });
  });
}

/** Univer writes a figure a few promises after it was ended; no timer and no frame passes meanwhile, for a page that goes has none. */
export async function aFewTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}
