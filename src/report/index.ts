/**
 * The report the appendix goes with: its text against the figures, its own slips, and ready sentences with the
 * figures for it.
 */
export type { ReportBlock, ReportText } from './report-text';
export { checkReport, checkReportInSlices } from './check-report';
export { reportHead, type ReportHead } from './report-head';
export { reportSheets } from './report-tables';
export { byReadingOrder, textPlace, type Agreement, type ReportCheck } from './report-check';
export { reportSentences } from './report-sentences';
export { reportSkeleton, type ReportSkeleton, type SkeletonParagraph } from './report-skeleton';
export { textAt } from './text-at';
export { correctedSentence, correctionOf } from './way-back';
export { wordsInDocument, type FoundWords, type WordsInDocument } from './words-in-document';
