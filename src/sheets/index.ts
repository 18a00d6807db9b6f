/**
 * A submission as host-neutral sheets (cells, merges, styles, formulas, validation, formats, page
 * setup), and cells from any source back into a submission.
 */
export { COLUMN_MARGIN_PIXELS, DIGIT_PIXELS, FONT_SIZE, PAGE_NUMBER } from './layout';
export type {
  Area,
  CellStyle,
  ConditionalFormat,
  DataValidation,
  LayoutCell,
  NumberLimits,
  PageSetup,
  SheetLayout,
  WorkbookLayout,
} from './layout';
export { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
export { findTable } from './find-table';
export { areProvinceSheets, isProvinceWorkbook, PROVINCE_MARK, PROVINCE_SHEETS } from './province-mark';
export { isWithin } from './number-limits';
export { cellsOfLayout, cellsOfSheet } from './cells-of-layout';
export { justificationsSheet, JUSTIFICATIONS_SHEET } from './justifications-sheet';
export { isShownPlainly, numberCell, numberLook, type DateSystem, type NumberLook } from './shown-as';
export { ASSIGNMENT_SHEET, assignmentSheet } from './assignment-sheet';
export { SOURCES_SHEET, sourcesSheet } from './sources-sheet';
export { isInquirySheet, strangersToInquiry } from './inquiry-sheets';
export { slipSheet } from './slip-sheet';
export {
  askedIn,
  beforeWords,
  rowsWithin,
  rulesWithin,
  SLIP_COLUMNS,
  SLIP_FIELDS,
  SLIP_TITLE,
  slipSheets,
  slipTables,
  type SlipContent,
  type SlipSheet,
} from './slip-content';
export { answersOnSlip, RETURN_SLIP_COLUMNS, type AgencyAnswer } from './return-slip';
export { CONSOLIDATED_SHEET } from './consolidated-sheet';
export { workbookLayout } from './workbook-layout';
export { packageLayout } from './package-layout';
export { MINUTES_SHEET } from './minutes-sheet';
export { RECORD_SHEET } from './record-sheet';
export { OPEN_WORKBOOK_LIMITS } from './open-workbook-limits';
export { cutOffSentence } from './reading-limits';
export { isPackage, sealOf, type Seal } from './seal';
export { fileProperties, packageProperties, PROPERTY } from './workbook-properties';
export { areaName, cellName, columnName, fixedCellName, generatedRow, sheetPrefix, FORM_COLUMNS } from './address';
export { checkText } from './check-column';
export { derivedFormula, readSubmission, WorkbookContentError, type ReadingResult, type ReadOptions } from './read-submission';
export type { Located } from './row-formulas';
export { cellsBack, changedCells, type ChangedCell } from './changed-cells';
export { changesTo, justificationChanges, placeOf, repairChanges, wayTo, type CellChange, type FigureChange } from './edits';
export { columnDoubtWords, findForms, nameOf, type ColumnDoubt, type FoundForms } from './find-forms';
export type { CopyDoubt } from './form-copies';
export type { FormTable } from './form-table';
export { isTitle } from './table-title';
export { isHeadingWord } from './find-tables';
export { cellValue } from './cell-value';
export { firstTableRow, submissionTitle, tableSheet, type TableColumn, type TableRow } from './table-sheet';
export { STYLE, WIDE_TABLE_MARGINS } from './style';
export { vocabularyOf } from './vocabulary';
export { informationCells } from './information-cells';
export { findOneStopTable, type OneStopCount, type OneStopTable } from './one-stop-table';
export { placePasted, type Placement, type UnplacedText } from './place-pasted';
export { type PastedTable } from './pasted-rows';
