/** First quarter, half-year, third quarter, year: the four reports of a year. */
export type PeriodKind = 'Q1' | 'H1' | 'Q3' | 'Y';

/** `2023-Q3`. */
export type PeriodId = `${number}-${PeriodKind}`;

/** A reporting period. Dates are ISO, `2023-09-14`. */
export interface Period {
  readonly id: PeriodId;
  readonly year: number;
  readonly kind: PeriodKind;
  /** As in a title: `Quý III/2023`, `6 tháng/2023`, `Năm 2023`. */
  readonly name: string;
  /** As in a sentence: `quý III năm 2023`. */
  readonly phrase: string;
  /** First day counted. */
  readonly from: string;
  /** Last day counted. */
  readonly to: string;
  /** Last day to send the report. */
  readonly due: string;
}

interface Calendar {
  readonly kind: PeriodKind;
  /** The words of the year's report, as an office writes them. */
  readonly words: string;
  /** The month the window begins in: of the year before, except for quý III. */
  readonly firstMonth: string;
  readonly startsLastYear: boolean;
  readonly closingMonth: string;
}

/**
 * The reporting calendar, in the order of the year. Figures close on the 14th of the closing
 * month; quý I, 6 tháng and năm accumulate from the day after, 15/12 of the year before, quý III is a window of
 * its own (guidance of the Department of Home Affairs).
 */
const CALENDAR: readonly Calendar[] = [
  { kind: 'Q1', words: 'Quý I', firstMonth: '12', startsLastYear: true, closingMonth: '03' },
  { kind: 'H1', words: '6 tháng', firstMonth: '12', startsLastYear: true, closingMonth: '06' },
  { kind: 'Q3', words: 'Quý III', firstMonth: '06', startsLastYear: false, closingMonth: '09' },
  { kind: 'Y', words: 'Năm', firstMonth: '12', startsLastYear: true, closingMonth: '12' },
];

/** Each kind with the words it is chosen by, in the order of the year. */
export const PERIOD_KINDS: readonly { readonly kind: PeriodKind; readonly words: string }[] = CALENDAR.map(({ kind, words }) => ({
  kind,
  words,
}));

/** The days of the closing month on which figures close and the report is due, as the agency's guidance has them. */
export interface CalendarDays {
  readonly closing: number;
  readonly due: number;
}

/** Figures close on the 14th, reports are due on the 20th, unless an agency is told otherwise. */
export const USUAL_DAYS: CalendarDays = { closing: 14, due: 20 };

/** Every month has it, and the day after. */
export const LAST_CALENDAR_DAY = 27;

/** Whether reports can be made by such days: a report is due no sooner than its figures close. */
export function areCalendarDays({ closing, due }: CalendarDays): boolean {
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= LAST_CALENDAR_DAY;
  return isDay(closing) && isDay(due) && closing <= due;
}

/** The days by which a period was made. */
export function daysOfPeriod({ to, due }: Period): CalendarDays {
  return { closing: Number(to.slice(8)), due: Number(due.slice(8)) };
}

/** The same period by other days. */
export function onDays({ year, kind }: Period, days: CalendarDays): Period {
  return periodOf(year, kind, days);
}

/** Throws a RangeError for a year that isn't four digits, and for days that no report can be made by. */
export function periodOf(year: number, kind: PeriodKind, days: CalendarDays = USUAL_DAYS): Period {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new RangeError(`Not a reporting year: ${String(year)}`);
  const calendar = CALENDAR.find((entry) => entry.kind === kind);
  if (!calendar) throw new RangeError(`Not a reporting period: ${kind}`);
  if (!areCalendarDays(days)) throw new RangeError(`Not the days of a calendar: ${JSON.stringify(days)}`);
  const day = (number: number) => String(number).padStart(2, '0');
  const yearly = kind === 'Y';
  return {
    id: `${year}-${kind}`,
    year,
    kind,
    name: yearly ? `Năm ${String(year)}` : `${calendar.words}/${String(year)}`,
    phrase: yearly ? `năm ${String(year)}` : `${calendar.words.replace('Quý', 'quý')} năm ${String(year)}`,
    from: `${String(calendar.startsLastYear ? year - 1 : year)}-${calendar.firstMonth}-${day(days.closing + 1)}`,
    to: `${String(year)}-${calendar.closingMonth}-${day(days.closing)}`,
    due: `${String(year)}-${calendar.closingMonth}-${day(days.due)}`,
  };
}

/** Reads `2023-Q3`; undefined when it is no period. */
export function findPeriod(id: string): Period | undefined {
  const match = /^(20\d\d|2100)-(Q1|H1|Q3|Y)$/.exec(id);
  return match ? periodOf(Number(match[1]), match[2] as PeriodKind) : undefined;
}

/** Negative when `a` comes before `b` in the order of reporting. */
export function comparePeriods(a: PeriodId, b: PeriodId): number {
  return ordinal(a) - ordinal(b);
}

function ordinal(id: PeriodId): number {
  return Number(id.slice(0, 4)) * CALENDAR.length + CALENDAR.findIndex(({ kind }) => kind === id.slice(5));
}

/** The period an office is working on: the first whose report isn't overdue on `today` (ISO). */
export function currentPeriod(today: string): Period {
  const year = Number(today.slice(0, 4));
  const open = CALENDAR.map(({ kind }) => periodOf(year, kind)).find(({ due }) => today <= due);
  return open ?? periodOf(year + 1, 'Q1');
}

/** A time a text names: one of the four kinds of report or another stretch, and the year where it says one. */
export interface PeriodWords {
  /** Undefined for a stretch nobody reports on by itself: quý II, 9 tháng, tháng 8. */
  readonly kind: PeriodKind | undefined;
  readonly year: number | undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** One kind of time a group, a year after it. Bounded: no place is read twice. */
const TIMES =
  /(?<![\p{L}\d])(?:(?:qu[ýíỳìy]|qúy|q)[ .]?0?(?<quarter>[1-4]|i{1,3}|iv)|(?<months>\d{1,2}) ?(?:tháng|t(?=[ /-]*20\d\d|$))(?: (?:đầu năm|(?<late>cuối năm)))?|(?<month>tháng) ?\d{1,2}|(?<year>năm)(?= 20\d\d))(?![\p{L}\d])(?:,?[ ]?(?:của |- ?|\/ ?)?(?:năm )?(?<of>20\d\d|2100)(?!\d))?/giu;

/** Which times a text names, in its order: `Quý III/2023`, `Q3`, `6 tháng đầu năm 2023`, `năm 2023`. */
export function periodWords(text: string): readonly PeriodWords[] {
  return [...text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').matchAll(TIMES)].map(({ groups = {} }) => {
    const { quarter, months, late, month, of } = groups;
    const year = of === undefined ? undefined : Number(of);
    if (quarter !== undefined) {
      const number = ROMAN[quarter] ?? Number(quarter);
      return { kind: number === 1 ? 'Q1' : number === 3 ? 'Q3' : undefined, year };
    }
    if (months !== undefined) return { kind: Number(months) === 6 && late === undefined ? 'H1' : undefined, year };
    return { kind: month === undefined ? 'Y' : undefined, year };
  });
}

/** The time a text names if it names one and says nothing else: `Quý 3`, `6 tháng đầu năm 2023`, or a quarter's number in Roman letters alone. */
export function periodNamed(words: string): PeriodWords | undefined {
  const text = words.normalize('NFKC').trim();
  const plain = /^(?:i{1,3}|iv)$/i.test(text) ? `quý ${text}` : text;
  const calendar = CALENDAR.find(({ words }) => words.toLowerCase() === plain.toLowerCase().normalize('NFC'));
  if (calendar) return { kind: calendar.kind, year: undefined };
  const [only, ...others] = periodWords(plain);
  const rest = plain.toLowerCase().replace(/\s+/g, ' ').replace(TIMES, '').trim();
  return others.length === 0 && rest === '' ? only : undefined;
}
