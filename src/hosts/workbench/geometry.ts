/** Lengths of a layout, which counts in characters and points, on a screen of 96 pixels an inch. */

/** Digits of Times New Roman 12 are 8 pixels wide, and spreadsheets add 5 pixels of margin to a column. */
const DIGIT_PIXELS = 8;
const COLUMN_MARGIN = 5;

export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + COLUMN_MARGIN);
}

export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}
