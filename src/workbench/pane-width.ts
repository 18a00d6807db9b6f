/** Pixels. */
export const NARROWEST_PANE = 320;
const WIDEST_PANE = 560;
/** Beside it a window of 1366 pixels shows a form with its check column. */
const USUAL_PANE = 360;

/** The columns of a form down to its figures can be seen in this. */
const NARROWEST_SHEET = 320;

/** The widest a pane may be in a window, so that the spreadsheet stays in sight. */
export function widestPane(windowWidth: number): number {
  return Math.max(NARROWEST_PANE, Math.min(WIDEST_PANE, Math.floor(windowWidth) - NARROWEST_SHEET));
}

/** The width a pane gets of the one that is wanted or was remembered, whatever that is. */
export function paneWidth(wanted: number, windowWidth: number): number {
  const width = Number.isNaN(wanted) || wanted === 0 ? USUAL_PANE : Math.round(wanted);
  return Math.min(Math.max(width, NARROWEST_PANE), widestPane(windowWidth));
}
