import type { Finding } from '../rules';
import type { Steps } from '../steps';
import { placeOf, type Passage } from './passages';
import { matchesOf, rangeOf } from './pattern';
import type { PhraseIndex } from './phrase-index';
import { reportFinding } from './report-check';

/** One thing counted in the unit of another: "Số lượng thủ tục … là 20 hồ sơ". */
export function* unitSlips(passages: readonly Passage[], { otherUnits, barriers }: PhraseIndex): Steps<readonly Finding[]> {
  const slips: Finding[] = [];
  for (const passage of passages) {
    yield;
    const { tokens, lead, text } = passage;
    for (const { pattern, message } of otherUnits) {
      for (const match of matchesOf(pattern, tokens, barriers, lead)) {
        const range = rangeOf(match, tokens);
        const place = placeOf(passage, range);
        slips.push(reportFinding({ topic: 'other-unit', severity: 'warning', place, stated: text.slice(range.start, range.end), message }));
      }
    }
  }
  return slips;
}
