import { readFigure } from '../figures';
import { narrowDigits, plainSpelling } from '../forms';

/** Where something stands in a text. `end` is the first character after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A number as it stands in the text. */
export interface StatedNumber extends Range {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** Of an amount of money: how many million đồng its unit is. */
  readonly scale?: number;
}

/**
 * The smallest pieces of a text that matter to phrases. Quotes, slashes between words and most colons don't; the one in
 * "132 nhiệm vụ: đã hoàn thành …" ends a clause.
 */
export type Token = Range &
  (
    | { readonly kind: 'word'; readonly word: string }
    | { readonly kind: 'number'; readonly number: StatedNumber }
    /** `31/37`. */
    | { readonly kind: 'fraction'; readonly part: StatedNumber; readonly whole: StatedNumber }
    /** A date, a year, the number of a document, of a section, of hours; an estimate: a number that is no figure. */
    | { readonly kind: 'other' }
    | { readonly kind: 'comma' }
    /** `within` a sentence: a semicolon. */
    | { readonly kind: 'stop'; readonly within?: true }
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
  );

const NUMBER = String.raw`\d{1,3}(?: \d{3})+(?![\d.,/]\d|\d|\p{L})|\d+(?:[.,]\d+)*`;

/** One kind a group, tried from the left. Every part of it is bounded by what it consumes: no place is read twice. */
const PIECES = new RegExp(
  [
    String.raw`(?<skip>(?:https?:|www\.)\S+)`,
    // Dates; `9/2023`; numbers of documents: 05/QĐ-SKHCN, 41/2019/QĐ-UBND, 02-NQ/BCSD, 666/SKHCN-VP.
    String.raw`(?<other>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|\d+[a-z]?/(?:\d{4}/)?\p{Lu}[\p{Lu}đ][\p{L}\d&.,]*(?:[-/][\p{L}\d&]+)*|\d+-\p{Lu}{2}[\p{L}\d&/-]*|\d{4} ?[-–] ?\d{4}(?!\d))`,
    String.raw`(?<fraction>(?<![\p{L}\d])(?:${NUMBER}) ?/ ?(?:${NUMBER})(?![\p{L}\d]))`,
    String.raw`(?<number>(?<![\p{L}\d])(?:${NUMBER})(?!\p{L}|\d)(?: ?%)?)`,
    String.raw`(?<word>[\p{L}\p{M}\d&]+)`,
    String.raw`(?<comma>,|[–—-](?= ))`,
    String.raw`(?<colon>:)`,
    String.raw`(?<stop>[;!?\n]|\.(?=\s|$)|\.{2,}|…)`,
    String.raw`(?<open>[([{])`,
    String.raw`(?<close>[)\]}])`,
  ].join('|'),
  'gu',
);

/** After these a number names a thing and counts none: điều 28, lần thứ 2, mức độ 3. */
const NAMED = new Set(
  'điều khoản mục điểm chương thứ lần khóa họp ngày tháng quý tuần độ mẫu biểu lục dòng cột bảng trang hạng bậc nhóm loại đợt cấp tổ iso số phần đoạn'.split(
    ' ',
  ),
);
/** The word before says that it is a figure after all: tổng số 37, một phần 35 thủ tục, cung cấp 47 dịch vụ. */
const COUNTED = new Set(['cùng cấp', 'các cấp', 'tổng số', 'một phần', 'cung cấp', 'danh mục', 'hạng mục', 'đầu mục', 'là số']);
/** Before these it measures time. */
const TIMES = new Set('tháng ngày giờ năm quý tuần phút'.split(' '));
/** After these it is an estimate: `xấp xỉ`, `tối thiểu`, `không dưới` by their last word. */
const ESTIMATES = new Set('khoảng gần hơn trên dưới thiểu quá đa ước xỉ chừng cỡ ngót'.split(' '));
/** After these of two words, whose last says nothing alone: "thống nhất 12 nội dung". */
const ESTIMATES_OF_TWO = new Set(['ít nhất', 'nhiều nhất']);

/**
 * Cuts a text into tokens. Linear in its length. A number that can't be a figure of the forms (a date, a year, a
 * document's number, a section, a duration, an estimate) becomes `other`.
 */
export function tokensOf(text: string): readonly Token[] {
  const plain = plainSpelling(text);
  const tokens: Token[] = [];
  for (const match of narrowDigits(text).matchAll(PIECES)) {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    const groups = match.groups ?? {};
    if (groups['word'] !== undefined) {
      tokens.push({ kind: 'word', word: plain.slice(start, end), start, end });
    } else if (groups['colon'] !== undefined) {
      if (endsCount(tokens)) tokens.push({ kind: 'comma', start, end });
    } else if (groups['number'] !== undefined) tokens.push(numberToken(plain, tokens, start, end));
    else if (groups['fraction'] !== undefined) tokens.push(fractionToken(found, tokens, start));
    else if (groups['other'] !== undefined) tokens.push({ kind: 'other', start, end });
    else if (groups['comma'] !== undefined) tokens.push({ kind: 'comma', start, end });
    else if (groups['stop'] !== undefined) tokens.push({ kind: 'stop', start, end, ...(found === ';' && { within: true }) });
    else if (groups['open'] !== undefined) tokens.push({ kind: 'open', start, end });
    else if (groups['close'] !== undefined) tokens.push({ kind: 'close', start, end });
  }
  return tokens;
}

function stated(found: string, start: number): StatedNumber | undefined {
  const figure = readFigure(found, ',');
  if (figure.kind !== 'number') return undefined;
  return { value: figure.value, decimals: figure.decimals, percent: found.endsWith('%'), start, end: start + found.length };
}

/** A number and one or two words have just been said: what they count. */
function endsCount(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.kind !== 'word') return false;
  return tokens.slice(-3, -1).some(({ kind }) => kind === 'number' || kind === 'fraction');
}

function wordBefore(tokens: readonly Token[], back = 1): string {
  const token = tokens.at(-back);
  return token?.kind === 'word' ? token.word : '';
}

function numberToken(plain: string, tokens: readonly Token[], start: number, end: number): Token {
  const number = stated(plain.slice(start, end), start);
  if (!number) return { kind: 'other', start, end };
  const before = wordBefore(tokens);
  const after = plain.slice(end, end + 12);
  const isYear = end - start === 4 && number.value >= 1900 && number.value < 2100;
  if (isYear && (before === 'năm' || /[/-]$/.test(plain.slice(Math.max(0, start - 1), start)))) return { kind: 'other', start, end };
  // "từ 70% - dưới 100%" and "mức độ 3 và 4" are names, to be read as words.
  const isRange = number.percent && (before === 'dưới' || /^ ?(?:[-–]|đến) ?dưới /u.test(plain.slice(end, end + 12)));
  const isNext = plain.slice(tokens.at(-1)?.end ?? start, start).trim() === '';
  const isNamed = !number.percent && isNext && NAMED.has(before) && !COUNTED.has(`${wordBefore(tokens, 2)} ${before}`);
  const isNamedToo =
    !number.percent && (before === 'và' || tokens.at(-1)?.kind === 'comma') && /^\d/.test(wordBefore(tokens, 2)) && number.value <= 4;
  if (isRange || isNamed || isNamedToo) return { kind: 'word', word: plain.slice(start, end).replace(' ', ''), start, end };
  const isTime = number.decimals === 0 && !number.percent && TIMES.has(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '');
  const isEstimate = ESTIMATES.has(before) || ESTIMATES_OF_TWO.has(`${wordBefore(tokens, 2)} ${before}`);
  return isEstimate || isTime ? { kind: 'other', start, end } : { kind: 'number', number, start, end };
}

function fractionToken(found: string, tokens: readonly Token[], start: number): Token {
  const end = start + found.length;
  const [left = '', right = ''] = found.split('/');
  const [part, whole] = [stated(left.trim(), start), stated(right.trim(), end - right.trim().length)];
  const isMonth = right.trim().length === 4 && whole !== undefined && whole.value >= 1900 && whole.value < 2100 && (part?.value ?? 0) <= 12;
  const isDay = ['ngày', 'đến', 'từ', 'trước', 'sau', 'hết'].includes(wordBefore(tokens)) && (whole?.value ?? 0) <= 12;
  if (!part || !whole || isMonth || isDay) return { kind: 'other', start, end };
  return { kind: 'fraction', part, whole, start, end };
}
