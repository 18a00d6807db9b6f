/** Which numbers are dates, and which days they are. A file says so only by the format they are shown in. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel knows no later day than 31/12/9999. */
const LAST_SERIAL = 2_958_465;
/** Excel's 29/02/1900, a day that never was, kept from Lotus 1-2-3. */
const LOTUS_LEAP_DAY = 60;

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30), those of East Asian editions included. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Where the count of days begins: 1904 in files that come from old Macs. */
export type DateSystem = 1900 | 1904;

/** Whether the built-in format of this number shows a day; formats of mere times and durations do not. */
export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.has(id);
}

/** Excel's own limit. */
const LONGEST_FORMAT = 255;

/** Whether a format, in en-US form, shows a day. */
export function isDateFormat(code: string): boolean {
  // What is quoted, escaped, in brackets or a filler is shown or does something else.
  const letters = code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .toLowerCase();
  return !letters.includes('general') && /[dy]|mmm/.test(letters);
}

/** The day a serial number stands for as `2023-09-15`; `undefined` for times and what is outside Excel's calendar. */
export function isoDate(serial: number, system: DateSystem): string | undefined {
  const day = Math.floor(serial);
  if (day < (system === 1900 ? 1 : 0) || day > LAST_SERIAL) return undefined;
  if (system === 1904) return iso(Date.UTC(1904, 0, 1), day);
  if (day === LOTUS_LEAP_DAY) return iso(Date.UTC(1900, 1, 28), 0);
  return iso(Date.UTC(1899, 11, day < LOTUS_LEAP_DAY ? 31 : 30), day);
}

function iso(start: number, days: number): string {
  return new Date(start + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
