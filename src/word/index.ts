/**
 * The appendix in Word: one description of its tables, and what is made from it: the .docx file, HTML and text for the
 * clipboard, and pieces to insert into an open document. The only room that knows the docx library, which is loaded
 * when first needed. And the way back: the text of a report, from a Word file, from the document open in Word, or as it
 * was pasted.
 */
export { appendixHeading, appendixTitle } from './appendix-heading';
export { clipboardHtml } from './clipboard-html';
export { clipboardText } from './clipboard-text';
export { appendixTables, formTable } from './form-table';
export { insertionOoxml } from './insertion';
export { isNoteMark } from './note-mark';
export { mayBeFigure, struckNotes, type StruckCell } from './struck-note';
export { readReport, readReportInSlices, readReportXml, readReportXmlInSlices } from './read-report';
export { ReportError } from './report-error';
export { reportFromText, reportFromTextInSlices } from './report-from-text';
export { headingDifferences, tableDifferences, type PartDifference } from './part-differences';
export type { BodyRow, CellRun, FormTable, Line, TableCell, TableRow } from './table';
export { beginning, figuresIn, withUpperHalf } from './table-rows';
export { preloadWord } from './preload-word';
export { TEXT_WIDTH as TABLE_TEXT_WIDTH } from './typography';
export { writeTable } from './write-table';
export { writeAppendix } from './write-appendix';
export type { Letter } from './letter';
export { writeLetter } from './write-letter';
export { writeSkeleton } from './write-skeleton';
