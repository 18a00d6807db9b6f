/** What Excel makes of content that is typed, or written through the API as text. */

export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'text'; readonly value: string; readonly quoted?: true }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string };

export type Locale = 'en-US' | 'vi-VN';

const ERRORS: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);
/** The year that Excel adds to a day and a month. */
const THIS_YEAR = 2023;

/** @param format the number format of the cell that takes it. */
export function readContent(written: unknown, format: string, locale: Locale): Content {
  const isText = format === '@';
  switch (typeof written) {
    case 'number':
      return isText ? { kind: 'text', value: String(written) } : { kind: 'number', value: written };
    case 'boolean':
      return isText ? { kind: 'text', value: String(written).toUpperCase() } : { kind: 'boolean', value: written };
    case 'string':
      if (written === '') return { kind: 'empty' };
      return isText ? { kind: 'text', value: written } : readText(written, locale);
    default:
      return { kind: 'empty' };
  }
}

function readText(text: string, locale: Locale): Content {
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1), quoted: true };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text.slice(1) };
  const number = readNumber(text.trim(), locale) ?? readDate(text.trim(), locale);
  if (number) return number;
  // An old habit from Lotus 1-2-3.
  if (/^[+\-@]./s.test(text)) return { kind: 'formula', formula: text.replace(/^@/, '') };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { kind: 'error', value: upper };
  return { kind: 'text', value: text };
}

function readNumber(text: string, locale: Locale): Content | undefined {
  const plain = locale === 'en-US' ? text : text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
  const [whole, sign = '', digits = '', fraction = '', exponent = '', percent = ''] =
    /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s*(%?)$/i.exec(plain) ?? [];
  if (whole === undefined || !/\d/.test(digits + fraction)) return undefined;
  const value = Number(`${sign}${digits.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}${exponent}`);
  return percent === '' ? { kind: 'number', value } : { kind: 'number', value: value / 100, format: '0%' };
}

function readDate(text: string, locale: Locale): Content | undefined {
  const [whole, a = '', b = '', c] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [day, month] = locale === 'en-US' ? [Number(b), Number(a)] : [Number(a), Number(b)];
  const time = Date.UTC(c === undefined ? THIS_YEAR : Number(c), month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { kind: 'number', value: time / 86_400_000 + 25_569, format: 'm/d/yyyy' };
}
