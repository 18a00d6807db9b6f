import type { WorkbenchHost, WorkbenchOptions } from '../hosts/workbench';

/** How far the spreadsheet is on its way, for the person who waits for it. */
export type SpreadsheetStage = 'fetching' | 'starting' | 'ready';

/**
 * Fetches the embedded spreadsheet, many times the size of the pane, only now, and starts it in the
 * container.
 */
export async function startSpreadsheet(
  container: HTMLElement,
  options: WorkbenchOptions,
  onStage: (stage: 'fetching' | 'starting') => void,
): Promise<WorkbenchHost> {
  onStage('fetching');
  const { createWorkbench } = await import(/* webpackChunkName: "spreadsheet" */ '../hosts/workbench');
  onStage('starting');
  return createWorkbench(container, options);
}
