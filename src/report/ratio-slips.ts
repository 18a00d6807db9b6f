import { printNumber, roundTo, truncateTo } from '../figures';
import type { Finding } from '../rules';
import type { Steps } from '../steps';
import { placeOf, type Passage } from './passages';
import { isRate, leadsTo } from './rates-beside';
import { reportFinding } from './report-check';

/** Of a rate in official print. */
const MOST_DECIMALS = 2;

/** A rate that doesn't follow from the two numbers in front of it: "104.814/106.014 hồ sơ, đạt 98,7%". */
export function* ratioSlips(passages: readonly Passage[]): Steps<readonly Finding[]> {
  const slips: Finding[] = [];
  for (const passage of passages) {
    yield;
    slips.push(...slipsIn(passage));
  }
  return slips;
}

function slipsIn(passage: Passage): readonly Finding[] {
  const { tokens, lead, text } = passage;
  const slips: Finding[] = [];
  let last: number | undefined;
  for (let at = lead; at < tokens.length; at++) {
    const token = tokens[at];
    const before = last === undefined ? undefined : tokens[last];
    if (token?.kind === 'fraction') last = at;
    else if (token?.kind === 'number') {
      if (before?.kind === 'fraction' && last !== undefined && isRate(token, tokens[at + 1]) && leadsTo(tokens, last + 1, at)) {
        const { number } = token;
        const exact = before.whole.value === 0 ? undefined : (before.part.value / before.whole.value) * 100;
        const places = Math.min(number.decimals, MOST_DECIMALS);
        if (exact !== undefined && roundTo(exact, places) !== roundTo(number.value, MOST_DECIMALS)) {
          const stated = text.slice(number.start, number.end);
          const ratio = text.slice(before.start, before.end);
          const cut = truncateTo(exact, places) === number.value ? ' (cắt bớt, không làm tròn)' : '';
          const shown = roundTo(exact, MOST_DECIMALS);
          slips.push(
            reportFinding({
              topic: 'ratio',
              severity: 'warning',
              place: placeOf(passage, number),
              stated,
              message: `Ghi ${stated}${cut}, nhưng ${ratio} là ${printNumber(shown, decimalsOf(shown), 'rate')}%.`,
            }),
          );
        }
      }
      last = undefined;
    }
  }
  return slips;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
