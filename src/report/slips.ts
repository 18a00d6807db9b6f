import type { Submission } from '../submission';
import { documentSlips } from './document-slips';
import { flowSlips } from './flow-slips';
import type { Passage } from './passages';
import { periodSlips } from './period-slips';
import type { PhraseIndex } from './phrase-index';
import type { Finding } from '../rules';
import type { ReportText } from './report-text';
import type { TimeMention } from './times';

/** The report's own mistakes, and which mentions of time among them can't be taken at their word. */
export function slipsOf(
  report: ReportText,
  passages: readonly Passage[],
  index: PhraseIndex,
  { period }: Submission,
): { readonly slips: readonly Finding[]; readonly mistaken: ReadonlySet<TimeMention> } {
  const periods = periodSlips(report, passages, period);
  const slips = [...periods.slips, ...documentSlips(report, passages), ...flowSlips(passages, index)];
  return { slips, mistaken: periods.mistaken };
}
