import { numberFigure, sameFigure, type Figure, type NumberFigure } from './figure';
import { readFigure } from './read-figure';
import { roundTo } from './rounding';

/** Counts 1–9 are printed with a leading zero; rates with at most two decimals; codes and amounts as they are. */
export type PrintStyle = 'count' | 'rate' | 'amount' | 'choice';

const MOST_DECIMALS: Record<PrintStyle, number> = { count: 6, rate: 2, amount: 6, choice: 6 };

/** Official Vietnamese spelling: `.` for thousands, `,` for decimals, `06` for a count of six. */
export function printNumber(value: number, decimals: number, style: PrintStyle): string {
  const places = Math.min(decimals, MOST_DECIMALS[style]);
  const rounded = roundTo(value, places);
  if (style === 'count' && Number.isInteger(rounded) && rounded >= 1 && rounded <= 9) return `0${String(rounded)}`;
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** As it stands in the printed table: empty for blank, `-` for not applicable, unread spellings as they were given. */
export function printFigure(figure: Figure, style: PrintStyle): string {
  switch (figure.kind) {
    case 'blank':
      return '';
    case 'notApplicable':
      return '-';
    case 'number':
      return printNumber(figure.value, figure.decimals, style);
    default:
      return figure.text;
  }
}

/** As printed, unless paper would round it: then the number to its last decimal. */
export function spellFigure(figure: Figure, style: PrintStyle): string {
  const printed = printFigure(figure, style);
  return figure.kind !== 'number' || sameFigure(readFigure(printed, ','), figure) ? printed : numberFigure(figure.value).text;
}

/** A computed or stored number, spelled as on paper unless paper would round it. */
export function officialFigure(value: number, style: PrintStyle): NumberFigure {
  const figure = numberFigure(value);
  return { ...figure, text: spellFigure(figure, style) };
}

/** What a figure states, spelled officially whatever its own spelling: `83%` and `83,0` are both `83`. */
export function statedFigure(figure: Figure, style: PrintStyle): string {
  return figure.kind === 'number' ? officialFigure(figure.value, style).text : printFigure(figure, style);
}
