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

/** What a section of a number format does to the numbers it shows. */
interface SectionLook {
  readonly shown?: 'date' | 'time' | 'percent';
  /** The power of 1000 it divides by. */
  readonly scale?: number;
  /** It shows words only, or none at all: no digit of the number. */
  readonly words?: string;
  /** It puts digits or marks of its own to those of the number, which then reads as another. */
  readonly isMisleading?: true;
  /** It shows a minus. */
  readonly isMinus?: true;
  readonly format: string;
}

/** A number format, in en-US form: its sections, and which numbers each is for. */
export interface NumberLook {
  readonly sections: readonly {
    readonly isFor: (value: number) => boolean;
    /** It is for negative numbers, whose minus it has to show itself. */
    readonly takesMinus: boolean;
    readonly look: SectionLook;
  }[];
}

/** Formats of one section, without words or conditions: most there are. */
const SIMPLE = /^[#0?.,%]*$|^General$/;

/** What each number format does. Throws nothing: what isn't one shows numbers as they are. */
export function numberLook(format: string): NumberLook {
  const texts = SIMPLE.test(format) ? [format] : sectionsOf(format.slice(0, LONGEST_FORMAT));
  const conditions = texts.map(conditionIn);
  const isConditional = conditions.some((condition) => condition !== undefined);
  return {
    sections: texts.map((text, index) => ({
      isFor: conditions[index] ?? (isConditional ? () => true : usualPart(index, texts.length)),
      takesMinus: index === 1 && !isConditional,
      look: sectionLook(text),
    })),
  };
}

const MOST_SECTIONS = 4;

/** The sections of a format, parted by semicolons outside of words. */
function sectionsOf(format: string): readonly string[] {
  const sections: string[] = [];
  let section = '';
  for (const [token] of format.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^]/g)) {
    if (token !== ';') section += token;
    else {
      sections.push(section);
      section = '';
    }
  }
  return [...sections, section].slice(0, MOST_SECTIONS);
}

/** `[>=1000]`. */
function conditionIn(section: string): ((value: number) => boolean) | undefined {
  const [, sign, text = ''] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? [];
  const limit = Number(text);
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '=':
      return (value) => value === limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return undefined;
  }
}

/** Without conditions: positive, negative, zero, text; the last section is for what no other takes. */
function usualPart(index: number, count: number): (value: number) => boolean {
  if (count === 1 || (index === 2 && count === 3)) return () => true;
  if (index === 0) return (value) => (count === 2 ? value >= 0 : value > 0);
  if (index === 1) return (value) => value < 0;
  return (value) => index === 2 && value === 0;
}

function sectionLook(format: string): SectionLook {
  const [shown, scale] = [shownAs(format), scaleOf(format)];
  return {
    format,
    ...(shown && { shown }),
    ...(scale !== undefined && { scale }),
    ...(shown !== 'date' && shown !== 'time' && wordsIn(format)),
  };
}

/** What stands for the digits of the number, and words around them. */
const RUN = /general|@|[#0?][#0?.,/]*(?:e[+-][#0?]+)?/iu;

function wordsIn(format: string): Pick<SectionLook, 'words' | 'isMisleading' | 'isMinus'> {
  if (SIMPLE.test(format) && format !== '') return {};
  // Fillers and what is in brackets show nothing; words are set apart, so that no sign in them is taken for one.
  const parts: { readonly isDigits: boolean; text: string }[] = [];
  const add = (isDigits: boolean, text: string) => {
    const last = parts.at(-1);
    if (last?.isDigits === isDigits) last.text += text;
    else parts.push({ isDigits, text });
  };
  for (const [token] of format.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|general|[#0?][#0?.,/]*(?:e[+-][#0?]+)?|[^]/giu)) {
    if (/^[_*[]/.test(token)) continue;
    if (/^["\\]/.test(token)) add(false, token.replace(/^["\\]|"$/g, ''));
    else add(RUN.test(token), token);
  }
  const words = parts
    .filter(({ isDigits }) => !isDigits)
    .map(({ text }) => text)
    .join('');
  if (!parts.some(({ isDigits }) => isDigits)) return { words };
  const isDigitsAt = (index: number) => parts[index]?.isDigits === true;
  const isMisleading = parts.some(({ isDigits, text }, index) => {
    const [before, behind] = [isDigitsAt(index - 1), isDigitsAt(index + 1)];
    if (isDigits) return false;
    return (behind && /\d[.,]?$/.test(text)) || (before && /^[.,]?\d/.test(text)) || (before && behind && /^[.,]$/.test(text));
  });
  return { ...(isMisleading && { isMisleading }), ...(/^\s*(?:[-−]|\(\s*\)?\s*$)/.test(words) && { isMinus: true as const }) };
}

/** What is shown or does something else is no mark of a format: quoted, escaped, in brackets, a filler. */
function marksOf(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
}

/** Whether a section of a number format shows a day, a mere time or duration, or a percentage. */
function shownAs(format: string): SectionLook['shown'] {
  const marks = marksOf(format);
  if (marks.includes('%')) return 'percent';
  if (marks.includes('general')) return undefined;
  if (/[dy]|mmm/.test(marks)) return 'date';
  const digits = /[0#?]/.test(marks.replace(/s\.0+/g, 's'));
  return !digits && (ELAPSED.test(format) || /[hs]/.test(marks)) ? 'time' : undefined;
}

/** The power of 1000 a section of a number format divides by, `#,##0,,` by 1000000; undefined for one that doesn't. */
function scaleOf(format: string): number | undefined {
  const commas = [...marksOf(format).matchAll(/(?<=[0#?])(,+)(?=\.|[^0#?,.]*$)/g)].reduce((sum, [, run = '']) => sum + run.length, 0);
  return commas === 0 ? undefined : 1000 ** commas;
}

/** The cell of a number, as it is looked at. */
export function numberCell(value: number, look: NumberLook | undefined, system?: DateSystem): SheetCell {
  const found = look?.sections.find(({ isFor }) => isFor(value));
  if (!found) return { kind: 'number', value };
  const { look: section, takesMinus } = found;
  if (section.shown === 'date' || section.shown === 'time') {
    const text = section.shown === 'date' ? isoDate(value, system) : timeText(value, section.format);
    if (text !== undefined) return { kind: 'date', value: text };
  }
  const shown = shownOtherwise(value, section, takesMinus);
  return {
    kind: 'number',
    value,
    ...(section.shown === 'percent' && { percent: true }),
    ...(section.scale !== undefined && { scale: section.scale }),
    ...(shown !== undefined && { shown }),
  };
}

/** What a person sees instead of the number: words, or its format where that makes another number of it. Zero as a dash, or as nothing, is zero. */
function shownOtherwise(value: number, { words, isMisleading, isMinus, format }: SectionLook, takesMinus: boolean): string | undefined {
  if (words !== undefined) return value === 0 ? undefined : words;
  if (isMisleading === true) return format;
  return value !== 0 && (isMinus === true ? value > 0 : takesMinus) ? format : undefined;
}

/** Whether a number shown in a format is seen as it is. */
export function isShownPlainly(value: number, format: string): boolean {
  const cell = numberCell(value, numberLook(format));
  return cell.kind === 'number' && cell.percent === undefined && cell.scale === undefined && cell.shown === undefined;
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
