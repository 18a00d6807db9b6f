import { plainSpelling } from '../forms';
import type { Period, PeriodKind } from '../forms';
import { readDate } from '../submission';
import { type Range } from './tokens';

/**
 * What a mention of time is to the report: its own period; all that has accumulated so far; another stretch of time;
 * or nothing that tells.
 */
type Meaning = 'own' | 'cumulative' | 'foreign' | 'neutral';

/** A stretch of time as a text names it. */
export interface TimeMention extends Range {
  readonly kind: 'quarter' | 'half' | 'nine-months' | 'year' | 'window' | 'date' | 'accumulated';
  readonly meaning: Meaning;
  /** It begins a sentence or a clause, and so speaks for what follows. */
  readonly leads: boolean;
  /** The title of a plan or report, a comparison: it says when something else was. */
  readonly aside: boolean;
  /** A quarter that the report's period contains: it is told quarter by quarter. */
  readonly within?: true;
  /** Of a window: first and last day, ISO. */
  readonly days?: readonly [string, string];
}

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}`;
const YEAR = String.raw`(?: ?/ ?| năm )((?:19|20)\d{2})`;

const MENTIONS = new RegExp(
  [
    String.raw`(?<window>(?:từ|trong khoảng) (?:ngày )?(?<first>${DATE}) (?:đến|-|–)(?: hết)?(?: ngày)? (?<last>${DATE}))`,
    String.raw`(?<date>(?:tính )?đến(?: hết)? (?:ngày )?(?:${DATE})|(?:tính )?đến (?:thời điểm (?:báo cáo|hiện tại|này)|nay))`,
    String.raw`(?<quarter>quý (?<number>iv|i{1,3}|[1-4])(?![\p{L}\d])(?:${YEAR})?)`,
    String.raw`(?<half>(?:0?6|sáu) tháng(?: (?<which>đầu|cuối) năm)?(?:${YEAR}| (?<bare>20\d{2}))?)`,
    String.raw`(?<nine>(?:0?9|chín) tháng(?: đầu năm)?(?:${YEAR}| 20\d{2})?)`,
    String.raw`(?<accumulated>(?:tính |lũy kế )?từ đầu năm(?: \d{4})?(?: đến nay)?|lũy kế|cả năm)`,
    String.raw`(?<year>năm (?<digits>(?:19|20)\d{2})(?!\d))`,
    String.raw`(?<own>(?:kỳ|quý) (?:báo cáo|này))`,
  ].join('|'),
  'gu',
);

/** Before a period these make it part of a name, or the other side of a comparison. */
const ASIDE =
  /(?:kế hoạch|báo cáo|nhiệm vụ|phương hướng|chương trình|sơ kết|tổng kết|hội nghị|công tác|kết quả|giao ban|so với|cùng kỳ|hành chính|giai đoạn|văn bản|trọng tâm|nghị quyết|pháp luật|của|và|dự toán|quyết toán|chỉ số)(?: (?:của|trong))?$/u;

/** Finds what a paragraph says of time. Linear: every pattern is bounded. */
export function timesIn(text: string, period: Period): readonly TimeMention[] {
  const plain = plainSpelling(text);
  return [...plain.matchAll(MENTIONS)].map((match): TimeMention => {
    const start = match.index;
    const groups = match.groups ?? {};
    const before = plain.slice(Math.max(0, start - 40), start).trimEnd();
    const lead = before.replace(/(?:^|(?<=\s))(?:tính|trong|ở|vào)$/u, '').trimEnd();
    const at = {
      start,
      end: start + match[0].length,
      leads: lead === '' ? start <= 12 : /[.;:,!?\n–-]$/.test(lead),
      aside: ASIDE.test(before),
    };
    const own = (is: boolean): Meaning => (is ? 'own' : 'foreign');
    // In the four groups of years only the one of the alternative that matched is set.
    const stated = Number(/(?:19|20)\d{2}$/.exec(match[0])?.[0] ?? period.year);
    const sameYear = stated === period.year;
    if (groups['window'] !== undefined) {
      const days = [readDay(groups['first'] ?? ''), readDay(groups['last'] ?? '')] as const;
      return { ...at, kind: 'window', meaning: windowMeaning(days, period), ...(days[0] !== '' && days[1] !== '' && { days }) };
    }
    if (groups['date'] !== undefined) return { ...at, kind: 'date', meaning: 'neutral' };
    if (groups['quarter'] !== undefined) {
      const number = quarterOf(groups['number'] ?? '');
      const within = sameYear && CONTAINED[period.kind].includes(number);
      return { ...at, kind: 'quarter', meaning: own(sameYear && OWN_QUARTER[period.kind] === number), ...(within && { within }) };
    }
    if (groups['half'] !== undefined) {
      return { ...at, kind: 'half', meaning: own(sameYear && period.kind === 'H1' && groups['which'] !== 'cuối') };
    }
    if (groups['nine'] !== undefined)
      return { ...at, kind: 'nine-months', meaning: sameYear && period.kind === 'Q3' ? 'cumulative' : 'foreign' };
    if (groups['year'] !== undefined) {
      const meaning = !sameYear ? 'foreign' : period.kind === 'Y' ? 'own' : at.leads && !at.aside ? accumulated(period) : 'neutral';
      return { ...at, kind: 'year', meaning };
    }
    return { ...at, kind: 'accumulated', meaning: groups['own'] === undefined ? accumulated(period) : 'own' };
  });
}

/** The times that say when a thing was: not the other side of a comparison. */
export function tellingTimes(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  const isCompared = ({ start }: TimeMention) => /so với\s*$/iu.test(text.slice(Math.max(0, start - 20), start));
  return times.filter((time) => time.meaning !== 'neutral' && !isCompared(time));
}

const OWN_QUARTER: Readonly<Partial<Record<PeriodKind, number>>> = { Q1: 1, Q3: 3 };

const CONTAINED: Readonly<Record<PeriodKind, readonly number[]>> = { Q1: [1], H1: [1, 2], Q3: [3], Y: [1, 2, 3, 4] };

function quarterOf(number: string): number {
  return Number(number) || ['', 'i', 'ii', 'iii', 'iv'].indexOf(number);
}

/** Most periods accumulate since December: what has come together so far is theirs. */
export function accumulates(period: Period): boolean {
  return !period.from.startsWith(String(period.year));
}

function accumulated(period: Period): Meaning {
  return accumulates(period) ? 'own' : 'cumulative';
}

function readDay(words: string): string {
  return readDate(words.replace(/ (?:tháng|năm) /g, '/')) ?? '';
}

function windowMeaning([first, last]: readonly [string, string], period: Period): Meaning {
  if (last.slice(0, 7) !== period.to.slice(0, 7)) return oneSlip([first, last], period) === undefined ? 'foreign' : 'own';
  if (first === period.from || oneSlip([first, last], period) !== undefined) return 'own';
  // Some count from the first of January.
  const sinceNewYear = first <= `${String(period.year)}-01-01`;
  return sinceNewYear || first < period.from ? accumulated(period) : 'foreign';
}

/** The day a window should name instead, where one part of one of its days is off; undefined where all or more is. */
export function oneSlip(
  [first, last]: readonly [string, string],
  period: Period,
): { readonly stated: string; readonly meant: string } | undefined {
  const ends: [string, string, boolean][] = [
    [first, period.from, last === period.to],
    [last, period.to, first === period.from],
  ];
  for (const [stated, meant, otherIsRight] of ends) {
    if (!otherIsRight || stated === meant) continue;
    const [parts, meantParts] = [stated.split('-'), meant.split('-')];
    const off = [0, 1, 2].filter((part) => parts[part] !== meantParts[part]);
    // The first of a month or year, and the day after the last, are other ways to count.
    const near = Math.abs(Date.parse(stated) - Date.parse(meant)) <= 2 * 86_400_000;
    if (off.length === 1 && !near && parts[2] !== '01') return { stated, meant };
  }
  return undefined;
}
