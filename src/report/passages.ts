import type { Period } from '../forms';
import type { ReportText } from './report-text';
import type { Speller } from './same-words';
import { timesIn, type TimeMention } from './times';
import { plainSpelling, tokensOf, type Token } from './tokens';

/** A paragraph that says what was done, made ready for phrases. */
export interface Passage {
  /** Index of its block. */
  readonly block: number;
  readonly text: string;
  /**
   * Its sentences without mentions of time; without brackets, but for those with numbers in them, which stand between
   * commas. Begins with the sentence that leads into a list the paragraph is part of, or that a page break has torn
   * apart; those tokens stand at -1.
   */
  readonly tokens: readonly Token[];
  /** How many tokens belong to that leading sentence. */
  readonly lead: number;
  readonly times: readonly TimeMention[];
  /** What the lines before and after it say, where it is one line of a list with them. */
  readonly beside: readonly (readonly Token[])[];
}

/** What a paragraph is for. */
type Region = 'body' | 'plans' | 'closing';

const HEADING_NUMBER = String.raw`(?:[-+*]\s*)?(?:(?:phần\s+)?(?:[ivx]{1,4}|[a-h]|\d{1,2})\s*[.)/:-]\s*)`;
const PLANS = new RegExp(
  String.raw`^(?:${HEADING_NUMBER})?(?:phương hướng|nhiệm vụ trọng tâm|nhiệm vụ,? giải pháp|kế hoạch công tác|kế hoạch,? nhiệm vụ|(?:một số )?nhiệm vụ .{0,60}(?:thời gian tới|tiếp theo|kỳ tới|quý [ivx1-4]+(?: năm \d{4})?|6 tháng cuối năm(?: \d{4})?|năm 20\d{2})[.:]?$)`,
  'u',
);
const HEADING = /^(?:phần\s+)?[ivx]{1,4}\s*[.)/:-]/u;
const CLOSING = /^(?:nơi nhận|phụ lục)(?![\p{L}])/u;
/** Headings are short. */
const LONGEST_HEADING = 200;

/** The paragraphs that report: without plans for the time to come, recipients and the appendix. */
export function passagesOf({ blocks }: ReportText, period: Period, spell: Speller): readonly Passage[] {
  let region: Region = 'body';
  let intro: readonly Token[] = [];
  let torn: readonly Token[] = [];
  let before = '';
  const passages = blocks.flatMap((block, index): Passage[] => {
    if (block.kind === 'table') return [];
    region = regionOf(block.text, region);
    const text = block.text.trim();
    if (region !== 'body' || text === '') {
      intro = torn = [];
      before = '';
      return [];
    }
    const times = timesIn(block.text, period);
    const own = streamOf(spell(tokensOf(block.text)), times);
    const lead = isTornOff(before, text) ? torn : intro;
    const tokens = [...lead, ...own];
    const passage: Passage = { block: index, text: block.text, tokens, lead: lead.length, times, beside: [] };
    before = text;
    torn = elsewhere(tokens.slice(tokens.map(({ kind }) => kind).lastIndexOf('stop') + 1));
    // "Kết quả giải quyết hồ sơ:" speaks for the lines of the list after it.
    if (text.endsWith(':')) intro = own.length <= LONGEST_LEAD ? [...elsewhere(own), STOP] : [];
    else if (!/[;,]$/.test(text)) intro = [];
    return [passage];
  });
  return passages.map((passage, index) => ({ ...passage, beside: besideOf(passages, index) }));
}

/** How many lines of a list are looked at before one and after it. */
const NEAREST_LINES = 3;

function besideOf(passages: readonly Passage[], index: number): readonly (readonly Token[])[] {
  const beside: (readonly Token[])[] = [];
  const look = (step: 1 | -1) => {
    for (let at = index; Math.abs(at - index) < NEAREST_LINES; at += step) {
      const [line, next] = [passages[at], passages[at + step]];
      if (!line || !next || !(step === 1 ? goOn(line, next) : goOn(next, line))) return;
      beside.push(next.tokens.slice(next.lead));
    }
  };
  look(-1);
  look(1);
  return beside;
}

/** Whether a list goes on from one line to the next. */
function goOn(line: Passage, next: Passage): boolean {
  const isMarked = ({ text }: Passage) => /^\s*[-+*•]/u.test(text);
  return line.block + 1 === next.block && (/[;,]\s*$/.test(line.text) || (isMarked(line) && isMarked(next)));
}

/** Longer sentences lead into nothing. */
const LONGEST_LEAD = 60;

const STOP: Token = { kind: 'stop', start: -1, end: -1 };

/** Tokens of another paragraph: they are read, but stand at no place of this one. */
function elsewhere(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST_LEAD) return [];
  const nowhere = { start: -1, end: -1 };
  return tokens.map((token): Token => {
    if (token.kind === 'number') return { ...token, ...nowhere, number: { ...token.number, ...nowhere } };
    if (token.kind === 'fraction')
      return { ...token, ...nowhere, part: { ...token.part, ...nowhere }, whole: { ...token.whole, ...nowhere } };
    return { ...token, ...nowhere };
  });
}

/** The rest of a sentence that a page break has torn apart, as in scans. */
function isTornOff(before: string, text: string): boolean {
  return /[\p{L}\d,]$/u.test(before) && /^[\p{Ll}\d]/u.test(text) && !/^(?:\d{1,2}|\p{Ll})[.)]/u.test(text) && before.length > 60;
}

function regionOf(text: string, before: Region): Region {
  const plain = plainSpelling(text.slice(0, LONGEST_HEADING + 1)).trim();
  if (CLOSING.test(plain)) return 'closing';
  if (before === 'closing' || plain.length > LONGEST_HEADING) return before;
  // "Phương hướng …" is a heading where nothing follows it in its line.
  if (PLANS.test(plain) && !/[;,]$/.test(plain)) return 'plans';
  return before === 'plans' && HEADING.test(plain) ? 'body' : before;
}

/** One straight line of tokens for the phrases to be found in. */
function streamOf(tokens: readonly Token[], times: readonly TimeMention[]): readonly Token[] {
  const stream: Token[] = [];
  let bracket: Token[] | undefined;
  let depth = 0;
  let time = 0;
  let afterTime = false;
  const push = (token: Token) => {
    const line = bracket ?? stream;
    // A time between commas goes with one of them.
    if (token.kind === 'comma' && afterTime) {
      if (isPreposition(line.at(-1))) line.pop();
      if (['comma', 'stop', undefined].includes(line.at(-1)?.kind)) return;
    }
    if (token.kind !== 'comma' || line.at(-1)?.kind !== 'comma') line.push(token);
    afterTime = false;
  };
  const endBracket = (at: Token) => {
    const inner = bracket;
    bracket = undefined;
    depth = 0;
    if (inner?.some(({ kind }) => kind === 'number' || kind === 'fraction')) {
      const comma: Token = { kind: 'comma', start: at.start, end: at.start };
      for (const token of [comma, ...inner, comma]) push(token);
    }
  };
  for (const token of tokens) {
    while ((times[time]?.end ?? Infinity) <= token.start) time++;
    const mention = times[time];
    if (mention && token.start >= mention.start && token.end <= mention.end) afterTime = true;
    else if (token.kind === 'open') {
      bracket ??= [];
      depth++;
    } else if (token.kind === 'close') {
      depth--;
      if (depth <= 0) endBracket(token);
    } else push(token);
  }
  const last = tokens.at(-1);
  if (last) endBracket(last);
  return stream;
}

/** "Trong quý III," leaves "trong" behind. */
function isPreposition(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.word === 'trong' || token.word === 'tính' || token.word === 'vào');
}
