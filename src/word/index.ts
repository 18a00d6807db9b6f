/**
 * The appendix in Word: one description of its tables, and the .docx file made from it. The only room that knows
 * the docx library, which is loaded when first needed.
 */
export { appendixHeading, appendixTitle } from './appendix-heading';
export { appendixTables, formTable } from './form-table';
export type { BodyRow, CellRun, FormTable, Line, TableCell, TableRow } from './table';
export { CELL_PADDING, FONT, LANGUAGE, LINE_THICKNESS, PAGE, SIZE, TEXT_WIDTH } from './typography';
export { preloadWord, writeAppendix } from './write-appendix';
