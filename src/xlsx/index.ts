// The room of .xlsx files: sheet layouts to bytes, bytes to plain cells. Nobody else knows the format.

export { readWorkbook } from './read';
export { WorkbookError } from './workbook-error';
export { writeWorkbook } from './write';
