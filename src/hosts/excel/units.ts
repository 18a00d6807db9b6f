/** Lengths as Office.js takes them: points everywhere, for column widths too. */

const POINTS_PER_INCH = 72;
const PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;
/** Digits of Times New Roman 12 are 8 pixels wide; layouts count column widths in them. */
const DIGIT_PIXELS = 8;
/** What Excel leaves free beside the text of a cell, the grid line included. */
const CELL_MARGIN_PIXELS = 5;

/** A column for this many characters. The same pixels as the column of a generated .xlsx file. */
export function columnPoints(characters: number): number {
  return ((characters * DIGIT_PIXELS + CELL_MARGIN_PIXELS) * POINTS_PER_INCH) / PIXELS_PER_INCH;
}

export function millimetresToPoints(millimetres: number): number {
  return Number(((millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH).toFixed(2));
}
