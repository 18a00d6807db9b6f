/**
 * Vietnamese numbers: reading what people type and paste, printing what officials expect, rounding
 * as a spreadsheet does. Knows nothing of forms.
 */
export { BLANK, NOT_APPLICABLE, numberFigure, sameFigure, type Figure, type NumberFigure } from './figure';
export { markOf } from './mark-of';
export { readFigure, type DecimalMark } from './read-figure';
export { officialFigure, printFigure, printNumber, spellFigure, statedFigure, type PrintStyle } from './print-figure';
export { decimalsOf, roundTo, truncateTo } from './rounding';
