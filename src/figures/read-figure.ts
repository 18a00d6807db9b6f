import { BLANK, NOT_APPLICABLE, type Figure } from './figure';

/** Which mark separates decimals in the source, where the source says so. Official Vietnamese print uses the comma. */
export type DecimalMark = ',' | '.' | 'unknown';

/** More digits than a spreadsheet keeps would be changed silently on the way. */
const LONGEST_NUMBER = 15;

const WHOLE_NUMBER = new RegExp(`^\\d{1,${LONGEST_NUMBER}}$`);

const DASHES = /[-‐‑‒–—―−﹣]/g;
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u3000]+/g;
/** What parts lines and columns never parts the thousands of one number. */
const BREAK = /[\t\n\v\f\r\u2028\u2029]/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

interface Reading {
  readonly value: number;
  readonly decimals: number;
}

/**
 * Reads one figure as typed, pasted or printed: `6.786,875`, `06`, `83%`, `100 %`, `-`, `–`, blank;
 * non-breaking spaces and full-width digits included.
 *
 * A spelling with one meaning gets it whatever the mark (`1,5`, `1.234.567`). A spelling with two
 * (`1.234`) is a number under a known mark, with the second meaning in `otherwise`, and ambiguous
 * under an unknown one. Never throws: what can't be read is `unreadable`, with its text kept.
 */
export function readFigure(text: string, mark: DecimalMark): Figure {
  // Most figures are whole numbers without any mark.
  if (WHOLE_NUMBER.test(text)) return { kind: 'number', value: Number(text), decimals: 0, text };
  const clean = text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SPACES, (spaces) => (BREAK.test(spaces) ? '\n' : ' '))
    .trim();
  if (clean === '') return BLANK;
  if (clean === '-') return NOT_APPLICABLE;

  const spelling = /^(-?) ?(\d[\d.,' ]*?)\s?%?$/.exec(clean);
  const body = spelling?.[2];
  if (!spelling || body === undefined || body.replace(/\D/g, '').length > LONGEST_NUMBER) return unreadable(text, clean);

  const comma = readWith(body, ',', '.');
  const point = readWith(body, '.', ',');
  // Adding 0 makes a plain 0 of -0.
  const signed = (size: number) => (spelling[1] === '-' ? -size : size) + 0;
  if (comma && point && comma.value !== point.value) {
    if (mark === 'unknown') return { kind: 'ambiguous', text, readings: [signed(comma.value), signed(point.value)] };
    const [chosen, other] = mark === ',' ? [comma, point] : [point, comma];
    return { kind: 'number', value: signed(chosen.value), decimals: chosen.decimals, text, otherwise: signed(other.value) };
  }
  const only = comma ?? point;
  return only ? { kind: 'number', value: signed(only.value), decimals: only.decimals, text } : unreadable(text, clean);
}

/** Thousands come in threes, set apart by `group`, a space or an apostrophe, one and the same throughout. */
function readWith(body: string, decimal: ',' | '.', group: ',' | '.'): Reading | undefined {
  const [whole = '', fraction, ...rest] = body.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const separator = [group, ' ', "'"].find((candidate) => whole.includes(candidate));
  if (separator !== undefined) {
    const [first = '', ...groups] = whole.split(separator);
    if (!/^[1-9]\d{0,2}$/.test(first) || !groups.every((digits) => /^\d{3}$/.test(digits))) return undefined;
  } else if (!/^\d+$/.test(whole)) return undefined;
  const digits = whole.replace(/\D/g, '');
  return { value: Number(fraction === undefined ? digits : `${digits}.${fraction}`), decimals: fraction?.length ?? 0 };
}

function unreadable(text: string, clean: string): Figure {
  if (/^#[A-Z0-9_/!?]+$/i.test(clean) || /^Err:\d+$/.test(clean)) return { kind: 'unreadable', text, looksLike: 'error' };
  if (/^(\d{1,2}[/.-]\d{1,2}([/.-](\d{2}|\d{4}))?|\d{4}[/.-]\d{1,2}([/.-]\d{1,2})?)$/.test(clean))
    return { kind: 'unreadable', text, looksLike: 'date' };
  return { kind: 'unreadable', text, looksLike: 'words' };
}
