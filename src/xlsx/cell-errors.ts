/** What a cell shows where its formula fails. Files keep them as a type of their own. */
export const CELL_ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  // Newer ones, which come in files of Microsoft 365.
  '#CALC!',
  '#SPILL!',
]);
