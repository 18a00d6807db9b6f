/** The parts of the pane that are loaded when they are first needed, so that the start screen comes quickly. */
export const PARTS = {
  engine: () => import('./engine'),
  word: () => import('../word'),
  sending: () => import('../sending'),
  workView: () => import('./work/work-view'),
  proposalView: () => import('./work/proposal-view'),
  checkTab: () => import('./check/check-tab'),
  reportTab: () => import('./report/report-tab'),
  reportComparison: () => import('./report/report-comparison'),
  filesTab: () => import('./files/files-tab'),
  packageView: () => import('./sending/package-view'),
  delivery: () => import('./services/delivery-ladder'),
  deliveryBar: () => import('./bars/delivery-bar'),
  trouble: () => import('./bars/trouble'),
  workBar: () => import('./bars/work-bar'),
  wordPane: () => import('./word/word-pane'),
} as const;

/** Fetches all of them ahead: then the pane also works when the network is gone. */
export async function preloadPane(): Promise<void> {
  await Promise.all(Object.values(PARTS).map((load) => load()));
}
