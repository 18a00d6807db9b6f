/** What a number stands for. Files and programs say so only by the format it is shown in. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel knows no later day than 31/12/9999. */
const LAST_SERIAL = 2_958_465;
/** Excel's 29/02/1900, a day that never was, kept from Lotus 1-2-3. */
const LOTUS_LEAP_DAY = 60;
/** Excel's own limit. */
const LONGEST_FORMAT = 255;

/** Where the count of days begins: 1904 in files that come from old Macs. */
export type DateSystem = 1900 | 1904;

/** Whether a number format, in en-US form, shows a day or a percentage; formats of mere times and durations do neither. */
export function shownAs(format: string): 'date' | 'percent' | undefined {
  // What is quoted, escaped, in brackets or a filler is shown or does something else.
  const marks = format
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .toLowerCase();
  if (marks.includes('%')) return 'percent';
  return !marks.includes('general') && /[dy]|mmm/.test(marks) ? 'date' : undefined;
}

/** The day a serial number stands for as `2023-09-15`; undefined for times and what is outside Excel's calendar. */
export function isoDate(serial: number, system: DateSystem = 1900): string | undefined {
  const day = Math.floor(serial);
  if (day < (system === 1900 ? 1 : 0) || day > LAST_SERIAL) return undefined;
  if (system === 1904) return iso(Date.UTC(1904, 0, 1), day);
  if (day === LOTUS_LEAP_DAY) return iso(Date.UTC(1900, 1, 28), 0);
  return iso(Date.UTC(1899, 11, day < LOTUS_LEAP_DAY ? 31 : 30), day);
}

function iso(start: number, days: number): string {
  return new Date(start + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
