/** Lengths as Office.js takes them: points everywhere, for column widths too. */

import { COLUMN_MARGIN_PIXELS, DIGIT_PIXELS } from '../../sheets';

const POINTS_PER_INCH = 72;
const PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;

/** A column for this many characters. The same pixels as the column of a generated .xlsx file. */
export function columnPoints(characters: number): number {
  return ((characters * DIGIT_PIXELS + COLUMN_MARGIN_PIXELS) * POINTS_PER_INCH) / PIXELS_PER_INCH;
}

export function millimetresToPoints(millimetres: number): number {
  return Number(((millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH).toFixed(2));
}
