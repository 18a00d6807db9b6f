/** The parts of the pane that are loaded when they are first needed, so that the start screen comes quickly. */
export const PARTS = {
  engine: () => import('./engine'),
  workView: () => import('./work-view'),
  proposalView: () => import('./proposal-view'),
  checkTab: () => import('./check-tab'),
  filesTab: () => import('./files-tab'),
  trouble: () => import('./trouble'),
  workBar: () => import('./work-bar'),
} as const;

/** Fetches all of them ahead: then the pane also works when the network is gone. */
export async function preloadPane(): Promise<void> {
  await Promise.all(Object.values(PARTS).map((load) => load()));
}
