import { preloadFirstSteps, preloadPane } from '../taskpane';

/** Milliseconds after which whoever has seen the sheet come is looking at it, and nothing is in the way any more. */
const AT_REST = 1000;

/**
 * Fetches what is loaded when used: what the first press of a button leads to at once, the rest when the page is at rest.
 * Then it is there without waiting, and also when the network is gone by then. What is asked for most comes first.
 */
export function fetchAhead(): void {
  // Nothing is lost where something doesn't come: each part is fetched again when it is used.
  preloadFirstSteps().catch(() => undefined);
  setTimeout(() => {
    fetchAll().catch(() => undefined);
  }, AT_REST);
}

async function fetchAll(): Promise<void> {
  await import('../xlsx');
  await preloadPane();
  await import('./print-view');
  await (await import('../word')).preloadWord();
}
