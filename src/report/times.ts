import { plainSpelling } from '../forms';
import type { Period, PeriodKind } from '../forms';
import { readDate } from '../submission';
import { type Range } from './tokens';

/**
 * What a mention of time is to the report: its own period; all that has accumulated so far; a day of it, or what it had
 * come to by then; another stretch of time; or nothing that tells.
 */
type Meaning = 'own' | 'cumulative' | 'partial' | 'foreign' | 'neutral';

/** A stretch of time as a text names it. */
export interface TimeMention extends Range {
  readonly kind: 'week' | 'month' | 'months' | 'quarter' | 'half' | 'nine-months' | 'year' | 'window' | 'date' | 'day' | 'accumulated';
  readonly meaning: Meaning;
  /** It begins a sentence or a clause, and so speaks for what follows. */
  readonly leads: boolean;
  /** It begins a sentence, and so speaks for the sentences after it too. */
  readonly opens: boolean;
  /** The title of a plan or report, a comparison: it says when something else was. */
  readonly aside: boolean;
  /** It is part of the name of a plan: the words after it are told of when that is looked at. */
  readonly names?: true;
  /** A quarter that the report's period contains: it is told quarter by quarter. */
  readonly within?: true;
  /** Of a window: first and last day, ISO. */
  readonly days?: readonly [string, string];
  /** Its words count something too: "trong kỳ: 20 hồ sơ". */
  readonly kept?: true;
}

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}`;
/** A day of the year that stands beside it. */
const DAY = String.raw`\d{1,2}[/.]\d{1,2}(?![\d/.]*\d)`;
const YEAR = String.raw`(?: ?/ ?| năm )((?:19|20)\d{2})`;
const MONTH = String.raw`tháng \d{1,2}(?:${YEAR})?(?!\d)`;
const COUNTS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const NOW = 'nay|thời điểm (?:báo cáo|hiện tại|hiện nay|này)';

const MENTIONS = new RegExp(
  [
    String.raw`(?<window>(?:(?:từ|trong khoảng) (?:ngày )?(?<first>${DATE}|${DAY}) ?(?:đến|-|–)(?: hết)?(?: ngày)? ?(?<last>${DATE}|${DAY}|${NOW}))|(?<=\()(?<from>${DAY}) ?[-–] ?(?<to>${DATE}))`,
    String.raw`(?<accumulated>(?:(?:tính|kể) )?từ đầu năm(?: \d{4})?(?: (?:đến|tới) (?:${NOW}|(?:hết )?(?:ngày )?(?:${DATE}|${DAY})))?|lũy kế|cộng dồn|cả năm)`,
    String.raw`(?<ending>(?:(?:tính )?đến )?hết (?:tháng (?<endMonth>\d{1,2})(?:${YEAR})?(?!\d)|quý (?<endQuarter>iv|i{1,3}|[1-4])(?![\p{L}\d])(?:${YEAR})?|(?<yearEnd>năm(?: \d{4})?(?!\p{L}))))`,
    String.raw`(?<date>(?:tính )?đến(?: hết)? (?:ngày )?(?<day>${DATE}|${DAY})|(?:tính )?đến (?:${NOW}))`,
    String.raw`(?<week>(?:tuần (?:qua|này|trước|vừa qua|đầu|cuối|cuối cùng|thứ \p{L}+)(?: (?:của )?${MONTH})?|\d{1,2} tuần (?:đầu|qua|cuối)))`,
    String.raw`(?<quarter>quý (?<number>iv|i{1,3}|0?[1-4])(?![\p{L}\d])(?:${YEAR})?)`,
    String.raw`(?<months>(?<![\d.,/]|thời hạn |vòng |hạn |hợp đồng |sau |trước )(?<count>\d{1,2}|${COUNTS.slice(1).reverse().join('|')}) tháng(?! \d)(?: (?<which>đầu|cuối)(?: của)? năm)?(?: qua)?(?:${YEAR}| (?<bare>20\d{2})(?!\d))?)`,
    String.raw`(?<month>(?<!\d |ngày )${MONTH}|trong tháng(?: này| qua)?(?! \d)|tháng (?:này|qua|trước))`,
    String.raw`(?<year>năm (?<digits>(?:19|20)\d{2})(?!\d))`,
    String.raw`(?<own>(?:kỳ|quý) (?:báo cáo|này)(?! tháng)|(?:trong|(?<!kể )cả|toàn) (?<inside>kỳ|quý|năm)(?! (?:\d|[iv]+(?!\p{L})|trước|sau|tới)|\p{L}))`,
    String.raw`(?<earlier>cùng kỳ(?! (?:báo cáo|này))|(?:kỳ|quý|năm) trước|năm ngoái)(?! (?:chuyển|còn|tồn|mang|để|sang|đến|liền))`,
    String.raw`(?<onDay>(?<!\p{L})ngày (?:${DATE}|${DAY}))`,
  ].join('|'),
  'gu',
);

/** Before a period these make it part of a name, or the other side of a comparison. */
const ASIDE =
  /(?:kế hoạch|(?<!kỳ )báo cáo|nhiệm vụ|phương hướng|chương trình|sơ kết|tổng kết|hội nghị|công tác|kết quả|giao ban|so với|cùng kỳ|hành chính|giai đoạn|văn bản|trọng tâm|nghị quyết|pháp luật|của|và|dự toán|quyết toán|chỉ số|cchc)(?: (?:của|trong))?$/u;

/** Before a period these make it part of a plan's name. */
const NAMES = /(?:kế hoạch|chương trình|nghị quyết|(?:kế hoạch|về) (?:.{0,20} )?(?:cchc|cải cách hành chính))(?: (?:của|trong))?$/u;

/** Words in front of a time with which it still begins its clause. */
const INTO_TIME = /(?:^|(?<=\s))(?:tính|trong|ở|vào|riêng|chung|cả|chỉ|như vậy)[,]?$/u;

/** What a sentence begins with that says no more than that figures follow: "Số liệu của …", "Kết quả giải quyết hồ sơ …". */
const LEAD_IN = /(?:^|[.;!?\n])[\s\d.)+*•–-]*(?:(?:số liệu|kết quả|tình hình|thống kê)[\p{L} ]*)?$/u;
const LONGEST_LEAD_IN = 60;
/** After a time: what it leads into, up to the end of its sentence or its list. */
const INTRODUCES = /^(?: năm (?:trước|ngoái|\d{4}))?(?: \([^)]{0,60}\))?(?: như sau)? ?:/u;

function withoutIntoTime(before: string): string {
  let lead = before.trimEnd();
  while (INTO_TIME.test(lead)) lead = lead.replace(INTO_TIME, '').trimEnd();
  return lead;
}

/** Finds what a paragraph says of time. Linear: every pattern is bounded. */
export function timesIn(text: string, period: Period): readonly TimeMention[] {
  const plain = plainSpelling(text);
  return [...plain.matchAll(MENTIONS)].flatMap((match): TimeMention | [] => {
    const start = match.index;
    const groups = match.groups ?? {};
    const before = plain.slice(Math.max(0, start - 40), start).trimEnd();
    const lead = withoutIntoTime(before);
    const isFirst = lead.replace(/^[\s\d.)+*•–-]+/u, '') === '' && start <= 24;
    const at = {
      start,
      end: start + match[0].length,
      leads: isFirst || /[.;:,!?\n–-]$/.test(lead),
      // What was done on a day says nothing of when the rest was.
      opens: groups['onDay'] === undefined && (isFirst || /[.!?\n]$/.test(lead)),
      aside: ASIDE.test(before),
      ...(NAMES.test(before) && { names: true as const }),
    };
    const mention = { ...at, ...meant(match[0], groups, at, period) };
    if (mention.meaning !== 'foreign') return mention;
    const introduces = INTRODUCES.test(plain.slice(at.end, at.end + 2 * LONGEST_LEAD_IN));
    const isLeadIn = LEAD_IN.test(withoutIntoTime(plain.slice(Math.max(0, start - LONGEST_LEAD_IN), start)));
    // "Số liệu cùng kỳ năm trước: …, …": all that follows the colon, and nothing after it.
    if (isLeadIn && introduces) return { ...mention, leads: true, opens: false, aside: false };
    // What was before has no name of its own: within a sentence it may be what came over from then.
    return groups['earlier'] !== undefined && !(isLeadIn && at.leads) ? [] : mention;
  });
}

function meant(
  words: string,
  groups: Readonly<Record<string, string | undefined>>,
  { leads, aside }: Pick<TimeMention, 'leads' | 'aside'>,
  period: Period,
): Pick<TimeMention, 'kind' | 'meaning' | 'within' | 'days' | 'kept'> {
  const own = (is: boolean): Meaning => (is ? 'own' : 'foreign');
  const stated = Number(/(?:19|20)\d{2}$/.exec(words)?.[0] ?? period.year);
  const sameYear = stated === period.year;
  const ofYear = (): Meaning => (period.kind === 'Y' ? 'own' : leads && !aside ? accumulated(period) : 'neutral');
  if (groups['window'] !== undefined) {
    const days = windowOf(groups['first'] ?? groups['from'] ?? '', groups['last'] ?? groups['to'] ?? '', period);
    return { kind: 'window', meaning: windowMeaning(days, period), ...(days[0] !== '' && days[1] !== '' && { days }) };
  }
  if (groups['accumulated'] !== undefined) return { kind: 'accumulated', meaning: accumulated(period) };
  if (groups['ending'] !== undefined) return { kind: 'date', meaning: endingMeaning(groups, sameYear, period) };
  if (groups['date'] !== undefined) {
    const day = readDay(groups['day'] ?? '', period.year);
    if (day !== '' && day < period.from) return { kind: 'date', meaning: 'foreign' };
    return { kind: 'date', meaning: day !== '' && Date.parse(period.to) - Date.parse(day) > NEAR_END ? 'partial' : 'neutral' };
  }
  if (groups['onDay'] !== undefined) return { kind: 'day', meaning: leads && !aside ? 'partial' : 'neutral' };
  if (groups['week'] !== undefined) return { kind: 'week', meaning: 'foreign' };
  if (groups['quarter'] !== undefined) {
    const number = quarterOf(groups['number'] ?? '');
    const within = sameYear && CONTAINED[period.kind].includes(number);
    return { kind: 'quarter', meaning: own(sameYear && OWN_QUARTER[period.kind] === number), ...(within && { within }) };
  }
  if (groups['months'] !== undefined) {
    const count = Number(groups['count']) || COUNTS.indexOf(groups['count'] ?? '') + 1;
    const isOwn = sameYear && groups['which'] !== 'cuối' && OWN_MONTHS[period.kind] === count;
    const isSoFar = sameYear && groups['which'] !== 'cuối' && period.kind === 'Q3' && count === 9;
    const kind = count === 6 ? 'half' : count === 9 ? 'nine-months' : 'months';
    return { kind, meaning: isSoFar ? 'cumulative' : own(isOwn) };
  }
  if (groups['month'] !== undefined) return { kind: 'month', meaning: 'foreign' };
  if (groups['earlier'] !== undefined) return { kind: 'accumulated', meaning: 'foreign', kept: true };
  if (groups['year'] !== undefined) return { kind: 'year', meaning: sameYear ? ofYear() : 'foreign' };
  switch (groups['inside']) {
    case 'năm':
      return { kind: 'year', meaning: ofYear() };
    case 'quý':
      return { kind: 'accumulated', meaning: own(OWN_QUARTER[period.kind] !== undefined) };
    case 'kỳ':
      return { kind: 'accumulated', meaning: 'own', kept: true };
    default:
      return { kind: 'accumulated', meaning: 'own' };
  }
}

/** Figures that were counted a few days before the period ends are the period's. */
const NEAR_END = 7 * 86_400_000;

/** The times that say when a thing was: not the other side of a comparison. */
export function tellingTimes(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  const isCompared = ({ start }: TimeMention) => /so với\s*$/iu.test(text.slice(Math.max(0, start - 20), start));
  return times.filter((time) => time.meaning !== 'neutral' && time.names !== true && !isCompared(time));
}

/** "đến hết quý III": what ends with the period is its own, or at least no other's. */
function endingMeaning(groups: Readonly<Record<string, string | undefined>>, sameYear: boolean, period: Period): Meaning {
  if (!sameYear) return 'foreign';
  const last = Number(period.to.slice(5, 7));
  if (groups['endMonth'] !== undefined) return Number(groups['endMonth']) === last ? 'neutral' : 'foreign';
  const quarter = groups['endQuarter'] === undefined ? 4 : quarterOf(groups['endQuarter']);
  return quarter * 3 === last ? 'own' : 'foreign';
}

/** So many months since the year began are the period. */
const OWN_MONTHS: Readonly<Partial<Record<PeriodKind, number>>> = { Q1: 3, H1: 6, Y: 12 };

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

/** ISO; empty where it is no day. A day without a year is of the year given. */
function readDay(words: string, year: number): string {
  const spelled = words.replace(/ (?:tháng|năm) /g, '/');
  return readDate(/\d{4}$/.test(spelled) ? spelled : `${spelled}/${String(year)}`) ?? '';
}

/** First and last day: what lacks a year is of the other's, or of the year before where it would come after it; "nay" is the period's end. */
function windowOf(first: string, last: string, period: Period): readonly [string, string] {
  const end = /^\d/.test(last) ? readDay(last, Number(/\d{4}$/.exec(first)?.[0] ?? period.year)) : period.to;
  const year = Number(end.slice(0, 4)) || period.year;
  const start = readDay(first, year);
  return [start > end && !/\d{4}$/.test(first) ? readDay(first, year - 1) : start, end];
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
    if (off.length === 1 && !near && parts[2] !== '01' && !isMonth(first, last)) return { stated, meant };
  }
  return undefined;
}

/** From the 15th of a month to the 14th of the next: a month's report. */
function isMonth(first: string, last: string): boolean {
  const next = new Date(Date.parse(last) + 86_400_000);
  next.setUTCMonth(next.getUTCMonth() - 1);
  return next.toISOString().slice(0, 10) === first;
}

/** Brackets are closed within so many characters. */
const LONGEST_BRACKET = 500;

/** Whether a place of a text stands within brackets. */
export function inBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_BRACKET), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
