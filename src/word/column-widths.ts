import { CELL_PADDING, SIZE, TEXT_WIDTH } from './typography';

/**
 * STT, đơn vị tính, số liệu, ghi chú, in millimetres. Wide enough for `2.4.1.`, `Cơ quan, đơn vị`, `1.234.567`
 * and `15/12/2023` in one line each.
 */
const CODE = 13;
const UNIT = 31;
const FIGURE = 20;
const NOTE = 22;

/** Beyond this the labels would suffer more than the figures gain. */
const WIDEST_FIGURE = 38;

/** The widths in ems of what a printed number is made of, in Times New Roman. */
const CHARACTER_WIDTHS: Readonly<Record<string, number>> = { '.': 0.25, ',': 0.25, '-': 0.333 };
const DIGIT_WIDTH = 0.5;

/** For programs that measure a little differently. */
const SLACK = 0.4;

const MILLIMETRES_PER_POINT = 25.4 / 72;

/**
 * The widths of a table's columns in millimetres. No printed number may break over two lines, so the longest
 * one can claim more for its column; the label gets what is left.
 */
export function columnWidths(numbers: readonly string[]): readonly number[] {
  const needed = Math.max(0, ...numbers.map(numberWidth)) + 2 * CELL_PADDING.horizontal + SLACK;
  const figure = Math.min(WIDEST_FIGURE, Math.max(FIGURE, Math.ceil(needed)));
  return [CODE, TEXT_WIDTH - CODE - UNIT - figure - NOTE, UNIT, figure, NOTE];
}

function numberWidth(printed: string): number {
  const ems = Array.from(printed, (character) => CHARACTER_WIDTHS[character] ?? DIGIT_WIDTH).reduce((sum, width) => sum + width, 0);
  return ems * SIZE.table * MILLIMETRES_PER_POINT;
}
