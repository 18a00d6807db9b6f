import type { Submission } from '../submission';
import type { Steps } from '../steps';
import { documentSlips } from './document-slips';
import { flowSlips } from './flow-slips';
import type { Passage } from './passages';
import { periodSlips } from './period-slips';
import type { PhraseIndex } from './phrase-index';
import type { Finding } from '../rules';
import type { TimeMention } from './times';

/** The report's own mistakes, and which mentions of time among them can't be taken at their word. */
export function* slipsOf(
  passages: readonly Passage[],
  index: PhraseIndex,
  { period }: Submission,
): Steps<{ readonly slips: readonly Finding[]; readonly mistaken: ReadonlySet<TimeMention> }> {
  const { slips, mistaken } = yield* periodSlips(passages, period);
  return { slips: [...slips, ...(yield* documentSlips(passages)), ...(yield* flowSlips(passages, index))], mistaken };
}
