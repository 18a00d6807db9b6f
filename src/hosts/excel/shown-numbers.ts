/** What a number stands for. Excel says so only by the format it is shown in. */

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel knows no later day than 31/12/9999. */
const LAST_SERIAL = 2_958_465;
/** Excel's 29/02/1900, a day that never was, kept from Lotus 1-2-3. */
const LOTUS_LEAP_DAY = 60;

export function isPercentFormat(format: string): boolean {
  return marksOf(format).includes('%');
}

export function isDateFormat(format: string): boolean {
  const marks = marksOf(format).toLowerCase();
  return !marks.includes('general') && /[dy]|mmm/.test(marks);
}

/** What is quoted, escaped, in brackets or a filler is shown or does something else. */
function marksOf(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
}

/** The day as `2023-09-15`; `undefined` for times and what is outside Excel's calendar. */
export function isoDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL) return undefined;
  const start = day < LOTUS_LEAP_DAY ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const shown = day === LOTUS_LEAP_DAY ? Date.UTC(1900, 1, 28) : start + day * MILLISECONDS_PER_DAY;
  return new Date(shown).toISOString().slice(0, 10);
}
