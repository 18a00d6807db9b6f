/** The parts of the pane that are loaded when they are first needed, so that the start screen comes quickly. */
export const PARTS = {
  engine: () => import('./engine'),
  word: () => import('../word'),
  sending: () => import('../sending'),
  workView: () => import('./work-view'),
  proposalView: () => import('./proposal-view'),
  checkTab: () => import('./check-tab'),
  reportTab: () => import('./report-tab'),
  reportFindings: () => import('./report-findings'),
  filesTab: () => import('./files-tab'),
  packageView: () => import('./package-view'),
  delivery: () => import('./delivery-ladder'),
  deliveryBar: () => import('./delivery-bar'),
  trouble: () => import('./trouble'),
  workBar: () => import('./work-bar'),
  wordPane: () => import('./word-pane'),
} as const;

/** Fetches all of them ahead: then the pane also works when the network is gone. */
export async function preloadPane(): Promise<void> {
  await Promise.all(Object.values(PARTS).map((load) => load()));
}
