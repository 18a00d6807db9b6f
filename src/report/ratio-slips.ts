import { printNumber, roundTo, truncateTo } from '../figures';
import type { Finding } from '../rules';
import type { Steps } from '../steps';
import { placeOf, type Passage } from './passages';
import { isRate, leadsTo } from './rates-beside';
import { reportFinding } from './report-check';
import type { Range, StatedNumber, Token } from './tokens';

/** Of a rate in official print. */
const MOST_DECIMALS = 2;

/** Rates that don't follow from the two numbers in front of them: "104.814/106.014 hồ sơ, đạt 98,7%". Linear. */
export function* ratioSlips(passages: readonly Passage[]): Steps<readonly Finding[]> {
  const slips: Finding[] = [];
  for (const passage of passages) {
    yield;
    slips.push(...slipsIn(passage));
  }
  return slips;
}

interface Ratio extends Range {
  readonly part: StatedNumber;
  readonly whole: StatedNumber;
  /** Its last token. */
  readonly at: number;
}

function slipsIn(passage: Passage): readonly Finding[] {
  const { tokens, lead } = passage;
  const slips: Finding[] = [];
  let last: Ratio | undefined;
  for (let at = lead; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'number' && token?.kind !== 'fraction') continue;
    if (last && token.kind === 'number' && isRate(token, tokens[at + 1]) && leadsTo(tokens, last.at + 1, at)) {
      slips.push(...slipOf(passage, last, token.number));
    }
    const ratio = ratioAt(tokens, at, lead);
    const rate = ratio && rateBefore(passage, at);
    if (ratio && rate) slips.push(...slipOf(passage, ratio, rate));
    last = ratio;
  }
  return slips;
}

/** The rate that a ratio in brackets explains: "đạt 98,7% (104.814/106.014 hồ sơ)". */
function rateBefore({ tokens, lead, text }: Passage, at: number): StatedNumber | undefined {
  const [rate, bracket] = [tokens[at - 2], tokens[at - 1]];
  if (at - 2 < lead || rate?.kind !== 'number' || !rate.number.percent || bracket?.kind !== 'comma') return undefined;
  const words = tokens.slice(Math.max(lead, at - 2 - NEAREST_WORDS), at - 2);
  const isChange = words.some((token) => token.kind === 'word' && CHANGES.has(token.word));
  return text.charAt(bracket.start) === '(' && !isChange ? rate.number : undefined;
}

/** A rate of growth follows from other numbers. */
const CHANGES = new Set(['tăng', 'giảm', 'vượt', 'thêm', 'so']);
const NEAREST_WORDS = 4;

/** Between a part and "trên tổng số": "2.310 văn bản điện tử trên tổng số 2.405 văn bản". */
const MOST_UNIT_WORDS = 6;

/** The two numbers that end at a place: `31/37`, "31 nhiệm vụ trên tổng số 37". */
function ratioAt(tokens: readonly Token[], at: number, lead: number): Ratio | undefined {
  const token = tokens[at];
  if (token?.kind === 'fraction') return { ...token, at };
  if (token?.kind !== 'number' || token.number.percent) return undefined;
  const word = (place: number) => {
    const found = place < lead ? undefined : tokens[place];
    return found?.kind === 'word' ? found.word : undefined;
  };
  const ofAll = word(at - 1) === 'số' && word(at - 2) === 'tổng' ? 2 : word(at - 1) === 'tổng' ? 1 : 0;
  const joint = at - 1 - ofAll;
  if (word(joint) !== 'trên' && !(word(joint) === 'trong' && ofAll > 0)) return undefined;
  let first = joint - 1;
  while (joint - first <= MOST_UNIT_WORDS && word(first) !== undefined) first--;
  const part = first < lead ? undefined : tokens[first];
  if (part?.kind !== 'number' || part.number.percent) return undefined;
  return { part: part.number, whole: token.number, at, start: part.start, end: token.end };
}

function slipOf(passage: Passage, { part, whole, start, end }: Ratio, rate: StatedNumber): readonly Finding[] {
  const { text } = passage;
  if (whole.value === 0) return [];
  const exact = (part.value / whole.value) * 100;
  const places = Math.min(rate.decimals, MOST_DECIMALS);
  if (roundTo(exact, places) === roundTo(rate.value, MOST_DECIMALS)) return [];
  const stated = text.slice(rate.start, rate.end);
  const cut = truncateTo(exact, places) === rate.value ? ' (cắt bớt, không làm tròn)' : '';
  const shown = roundTo(exact, MOST_DECIMALS);
  const message = `Ghi ${stated}${cut}, nhưng ${text.slice(start, end)} là ${printNumber(shown, decimalsOf(shown), 'rate')}%.`;
  return [reportFinding({ topic: 'ratio', severity: 'warning', place: placeOf(passage, rate), stated, message })];
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
