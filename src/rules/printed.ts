import { decimalsOf, roundTo, type PrintStyle } from '../figures';
import type { IndicatorId, Template } from '../forms';
import type { Term } from './expression';

/** As many as a figure is ever compared by. */
const MOST_DECIMALS = 6;

/** Fifteen digits are what a cell keeps of a number. */
const MOST_DIGITS = 15;

/**
 * A number in official print as a spreadsheet can build it: what `printedFormula` shows. Up to a thousand million it is
 * what `printNumber` prints; beyond, a spreadsheet has fewer decimals left.
 */
export function printedText(value: number, style: PrintStyle, decimals: number = MOST_DECIMALS): string {
  const size = Math.abs(value);
  const whole = Math.floor(roundTo(size, decimals));
  // One more than the fraction is never written as 1E-06.
  const fraction = roundTo(1 + size - Math.floor(size), decimals);
  const digits = fraction.toFixed(Math.min(decimals, decimalsOf(fraction))).slice(1);
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
  const padding = style === 'count' && value > 0 && String(value).length === 1 ? '0' : '';
  return `${value < 0 ? '-' : ''}${padding}${grouped}${digits.replace('.', ',')}`;
}

/**
 * A formula (no leading `=`) that shows a number in official print on any machine, whatever its separators: `6.786,875`,
 * for a count `06`; anything else as it is. `TEXT` would read its pattern in the user's locale, and write the user's marks.
 */
export function printedFormula(number: string, style: PrintStyle, decimals: number = MOST_DECIMALS): string {
  // As text: the length of a number is that of what its format shows in Univer.
  const padding = style === 'count' ? `IF(LEN(${number}&"")=1,IF(${number}>0,"0",""),"")&` : '';
  const printed = `IF(${number}<0,"-","")&${padding}${sizeFormula(number, decimals)}`;
  return `IF(ISNUMBER(${number}),${printed},${number}&"")`;
}

/** The same for what is long to compute and therefore named as seldom as can be: a number, or else `-`. */
export function printedOnceFormula(number: string, style: PrintStyle): string {
  // All six decimals, with whatever mark, at the end of a text of one length; `|` is its end.
  const text = `RIGHT(REPT(" ",${String(MOST_DIGITS)})&FIXED(${number},${String(MOST_DECIMALS)},TRUE)&"|",${String(MOST_DIGITS + MOST_DECIMALS + 2)})`;
  const parted = groups(`REPLACE(${text},${String(MOST_DIGITS + 1)},1,",")`);
  const short = ['000|', '00|', '0|', ',|'].reduce((rest, zeros) => `SUBSTITUTE(${rest},"${zeros}","|")`, parted);
  const padding = style === 'count' ? `IF(ISNUMBER(MATCH(${number},{1,2,3,4,5,6,7,8,9},0)),"0","")&` : '';
  return `IFERROR(${padding}SUBSTITUTE(SUBSTITUTE(${short},"|",""),"-.","-"),"-")`;
}

function sizeFormula(number: string, decimals: number): string {
  const places = String(decimals);
  const whole = `RIGHT(REPT(" ",${String(MOST_DIGITS)})&INT(ROUND(ABS(${number}),${places})),${String(MOST_DIGITS)})`;
  const fraction = `MID(ROUND(1+ABS(${number})-INT(ABS(${number})),${places}),2,${String(decimals + 1)})`;
  return `${groups(whole)}&SUBSTITUTE(${fraction},".",",")`;
}

/** Points between the thousands of a text that begins with fifteen digits and blanks. */
function groups(text: string): string {
  return `SUBSTITUTE(TRIM(${[13, 10, 7, 4].reduce((parted, at) => `REPLACE(${parted},${String(at)},0," ")`, text)})," ",".")`;
}

/** How the figure of a row is printed. */
export function styleOfRow(template: Template, id: IndicatorId): PrintStyle {
  const kind = template.indicator(id)?.kind ?? 'heading';
  return kind === 'heading' ? 'count' : kind;
}

/** How a value in a sentence at a row is printed: as in the row it stands in, a computed one as in the row `at`. */
export function styleOfTerm(template: Template, term: Term, at: IndicatorId): PrintStyle {
  if (term.kind === 'number') return 'amount';
  return styleOfRow(template, term.kind === 'stated' || term.kind === 'figure' ? term.id : at);
}
