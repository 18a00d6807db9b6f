/**
 * The report the appendix goes with: its text against the figures, its own slips, and ready sentences with the
 * figures for it.
 */
export type { ReportBlock, ReportText } from './report-text';
export { checkReport } from './check-report';
export type { Place, ReportCheck, Slip, SlipKind, Statement } from './statement';
export { inReadingOrder } from './statement';
export { reportSentences, type SentenceGroup } from './report-sentences';
export { reportSkeleton, skeletonText, type ReportSkeleton, type SkeletonParagraph } from './report-skeleton';
export { textAt } from './text-at';
