/**
 * The spreadsheet programs the pane works in, behind one port: write sheets, read sheets, hear
 * edits, show a cell; and Word behind another: insert our tables, read them, refresh them in place.
 * Only hosts/excel and hosts/word may name Office.
 */
export { PART_TAG, type DocumentHost, type DocumentPart, type InsertedPart } from './document-host';
export { autoOpen, type AutoOpen } from './excel/auto-open';
export { excelHost } from './excel/excel-host';
export { browserOpener, downloadsFail, longestAddress, openAsWorkbook } from './excel/office-window';
export { HostError, type Host, type HostErrorKind, type LongWork, type Stop } from './host';
export { wordHost } from './word/word-host';
