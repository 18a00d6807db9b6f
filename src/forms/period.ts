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
  /** The window's first day is in the year before, as MM-DD, except for quý III. */
  readonly from: string;
  readonly startsLastYear: boolean;
  readonly closingMonth: string;
}

/**
 * The reporting calendar, in the order of the year. Figures close on the 14th of the closing
 * month; quý I, 6 tháng and năm accumulate from 15/12 of the year before, quý III is a window of
 * its own (guidance of the Department of Home Affairs).
 */
const CALENDAR: readonly Calendar[] = [
  { kind: 'Q1', words: 'Quý I', from: '12-15', startsLastYear: true, closingMonth: '03' },
  { kind: 'H1', words: '6 tháng', from: '12-15', startsLastYear: true, closingMonth: '06' },
  { kind: 'Q3', words: 'Quý III', from: '06-15', startsLastYear: false, closingMonth: '09' },
  { kind: 'Y', words: 'Năm', from: '12-15', startsLastYear: true, closingMonth: '12' },
];

/** Each kind with the words it is chosen by, in the order of the year. */
export const PERIOD_KINDS: readonly { readonly kind: PeriodKind; readonly words: string }[] = CALENDAR.map(({ kind, words }) => ({
  kind,
  words,
}));

/** Reports are due on the 20th of the closing month. */
const DUE_DAY = 20;

/** Throws a RangeError for a year that isn't four digits. */
export function periodOf(year: number, kind: PeriodKind): Period {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new RangeError(`Not a reporting year: ${String(year)}`);
  const calendar = CALENDAR.find((entry) => entry.kind === kind);
  if (!calendar) throw new RangeError(`Not a reporting period: ${kind}`);
  const yearly = kind === 'Y';
  return {
    id: `${year}-${kind}`,
    year,
    kind,
    name: yearly ? `Năm ${String(year)}` : `${calendar.words}/${String(year)}`,
    phrase: yearly ? `năm ${String(year)}` : `${calendar.words.replace('Quý', 'quý')} năm ${String(year)}`,
    from: `${String(calendar.startsLastYear ? year - 1 : year)}-${calendar.from}`,
    to: `${String(year)}-${calendar.closingMonth}-14`,
    due: `${String(year)}-${calendar.closingMonth}-${String(DUE_DAY)}`,
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
