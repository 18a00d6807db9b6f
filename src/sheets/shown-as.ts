/** What a number stands for. Files and programs say so only by the format it is shown in. */

import type { SheetCell } from './cells';

const MILLISECONDS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Excel knows no later day than 31/12/9999. */
const LAST_SERIAL = 2_958_465;
/** Excel's 29/02/1900, a day that never was, kept from Lotus 1-2-3. */
const LOTUS_LEAP_DAY = 60;
/** Hours, minutes or seconds that go on counting. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Excel's own limit. */
const LONGEST_FORMAT = 255;

/** Where the count of days begins: 1904 in files that come from old Macs. */
export type DateSystem = 1900 | 1904;

/** What a number format, in en-US form, does to the numbers it shows. */
export interface NumberLook {
  readonly shown?: 'date' | 'time' | 'percent';
  /** The power of 1000 it divides by. */
  readonly scale?: number;
  readonly format: string;
}

/** What is shown or does something else is no mark of a format: quoted, escaped, in brackets, a filler. */
function marksOf(format: string): string {
  return format
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .toLowerCase();
}

/** Whether a number format shows a day, a mere time or duration, or a percentage. */
export function shownAs(format: string): NumberLook['shown'] {
  const marks = marksOf(format);
  if (marks.includes('%')) return 'percent';
  if (marks.includes('general')) return undefined;
  if (/[dy]|mmm/.test(marks)) return 'date';
  const digits = /[0#?]/.test(marks.replace(/s\.0+/g, 's'));
  return !digits && (ELAPSED.test(format) || /[hs]/.test(marks)) ? 'time' : undefined;
}

/** The power of 1000 a number format divides by, `#,##0,,` by 1000000; undefined for one that doesn't, or by conditions of its own. */
export function scaleOf(format: string): number | undefined {
  if (/\[[<>=]/.test(format.slice(0, LONGEST_FORMAT))) return undefined;
  const [positive = ''] = marksOf(format).split(';');
  const commas = [...positive.matchAll(/(?<=[0#?])(,+)(?=\.|[^0#?,.]*$)/g)].reduce((sum, [, run = '']) => sum + run.length, 0);
  return commas === 0 ? undefined : 1000 ** commas;
}

export function numberLook(format: string): NumberLook {
  const [shown, scale] = [shownAs(format), scaleOf(format)];
  return { format, ...(shown && { shown }), ...(scale !== undefined && { scale }) };
}

/** The cell of a number, as it is looked at. */
export function numberCell(value: number, look: NumberLook | undefined, system?: DateSystem): SheetCell {
  if (look?.shown === 'date' || look?.shown === 'time') {
    const text = look.shown === 'date' ? isoDate(value, system) : timeText(value, look.format);
    if (text !== undefined) return { kind: 'date', value: text };
  }
  return {
    kind: 'number',
    value,
    ...(look?.shown === 'percent' && { percent: true }),
    ...(look?.scale !== undefined && { scale: look.scale }),
  };
}

/** The time a part of a day stands for, `01:26` or `01:26:30`; hours go past a day where the format counts them. Undefined outside Excel's calendar. */
function timeText(serial: number, format: string): string | undefined {
  if (serial < 0 || serial > LAST_SERIAL) return undefined;
  const all = Math.round(serial * SECONDS_PER_DAY);
  const seconds = ELAPSED.test(format) ? all : all % SECONDS_PER_DAY;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(/s/i.test(format) ? [seconds % 60] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
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
