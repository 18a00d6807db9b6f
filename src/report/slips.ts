import type { Submission } from '../submission';
import type { Steps } from '../steps';
import { documentSlips } from './document-slips';
import { flowSlips } from './flow-slips';
import { headSlips } from './head-slips';
import { datedOutside, symbolSlips } from './own-documents';
import { ratioSlips } from './ratio-slips';
import type { ReportText } from './report-text';
import { tableSums } from './table-sums';
import { unitSlips } from './unit-slips';
import type { Passage } from './passages';
import { periodSlips } from './period-slips';
import type { PhraseIndex } from './phrase-index';
import type { Finding } from '../rules';
import type { TimeMention } from './times';

/**
 * The report's own mistakes, and which mentions of time among them can't be taken at their word.
 *
 * @param forms the blocks that are tables of the forms.
 */
export function* slipsOf(
  report: ReportText,
  forms: ReadonlySet<number>,
  passages: readonly Passage[],
  index: PhraseIndex,
  { period, agency, report: reference }: Submission,
): Steps<{ readonly slips: readonly Finding[]; readonly mistaken: ReadonlySet<TimeMention> }> {
  const { slips, mistaken } = yield* periodSlips(passages, period);
  const documents = yield* documentSlips(passages);
  // The number of the report itself ends with the agency's symbol.
  const symbol = agency.symbol || (reference.number.split('-').at(-1) ?? '');
  return {
    slips: [
      ...slips,
      ...documents.slips,
      ...symbolSlips(documents.citations, symbol),
      ...datedOutside(documents.citations, symbol, period),
      ...headSlips(report),
      ...(yield* tableSums(report, forms)),
      ...(yield* flowSlips(passages, index)),
      ...(yield* ratioSlips(passages)),
      ...(yield* unitSlips(passages, index)),
    ],
    mistaken,
  };
}
