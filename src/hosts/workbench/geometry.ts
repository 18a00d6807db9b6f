/** Lengths of a layout, which counts in characters and points, on a screen of 96 pixels an inch. */

import { COLUMN_MARGIN_PIXELS, DIGIT_PIXELS } from '../../sheets';

export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + COLUMN_MARGIN_PIXELS);
}

export function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}
