/**
 * The spreadsheet programs the pane works in, behind one port: write sheets, read sheets, hear
 * edits, show a cell. Only hosts/excel and hosts/word may name Office.
 */
export { excelHost } from './excel/excel-host';
export { HostError, type CellChange, type Host, type HostErrorKind, type LongWork, type Place, type Stop } from './host';
