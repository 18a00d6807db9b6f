/**
 * The submission: one agency's figures, notes and justifications for one period, its file format,
 * and the comparison of two periods. It is what flows through the whole program.
 */
export {
  emptySubmission,
  figureOf,
  withFigures,
  withNotes,
  type Agency,
  type ComparedPeriod,
  type Inquiry,
  type Justification,
  type ReportReference,
  type Source,
  type Submission,
} from './submission';
export { figuresFileSchema, FiguresFileError, isFiguresFile, readFiguresFile, writeFiguresFile } from './figures-file';
export { PACKAGE_MARK, readSubmissionFragment, submissionFragment } from './fragment';
export { fingerprintOf, recordNames, recordOf, type RecordEntry } from './record';
export { fitted, LONGEST_CELL_TEXT, MOST_JUSTIFICATIONS, shortened, TEXT_LIMITS, tooLong, type Excess, type LimitedText } from './limits';
export { cleanText, nameKey, oneLine, unixLines } from './clean-text';
export { fromLegacyFont, legacyFontIn, LEGACY_FONT_NAMES, legacyFontOf, type LegacyFont } from './legacy-font';
export { comparedPeriods, MOST_COMPARED, withoutCompared } from './compared';
export { inquiryForNext, NO_INQUIRY, rowsOfRooms, stillStands, withoutInquiry, withRoom } from './inquiry';
export { difference } from './difference';
export { nextSubmission } from './next-submission';
export { headOf, overlaid, sameInquiry, saysTheSame } from './overlay';
export { plainName } from './plain-name';
export { printDate, readDate } from './report-date';
