import { DIGIT_PIXELS, FONT_SIZE, type CellStyle } from './layout';

/**
 * Advance widths of Times New Roman in thousandths of an em (Adobe's Times-Roman metrics, which
 * Times New Roman and Liberation Serif share). Accented letters are as wide as their base.
 */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [250, ' .,'],
      [278, 'ijlt/:;\\|'],
      [333, 'frI-()[]!`'],
      [389, 'sJ'],
      [408, '"'],
      [444, 'acez?'],
      [500, 'bdghknopquvxy0123456789đơ_$#*–'],
      [556, 'FPSư'],
      [564, '=+<>~'],
      [611, 'ELTZ'],
      [667, 'BCR'],
      [722, 'ADGHKNOQUVXYwĐƠƯ'],
      [778, 'm&'],
      [833, '%'],
      [889, 'M'],
      [944, 'W'],
      [1000, '—…@'],
    ] as const
  ).flatMap(([width, characters]) => Array.from(characters, (character) => [character, width])),
);
const WIDEST_USUAL = 722;
const BOLD_IS_WIDER = 1.08;
/** Programs differ by a pixel here and there; a line too many is better than text printed over. */
const CAUTION = 1.04;
const LINE_HEIGHT = 1.27;
const PIXELS_PER_POINT = 96 / 72;
/** Excel's limit; a longer text is cut off on paper, but not in the cell. */
const HIGHEST_ROW = 409;

/**
 * The height in points a row needs for a wrapped text in a column of `width` characters. Computed
 * here because programs that open a file don't grow rows by themselves and would print text over text.
 */
export function textHeight(text: string, width: number, style: Pick<CellStyle, 'size' | 'bold'>): number {
  const size = style.size ?? FONT_SIZE;
  const available = width * DIGIT_PIXELS;
  const lines = text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, available, size, style.bold === true), 0);
  return Math.min(Math.ceil(lines * size * LINE_HEIGHT * 4) / 4 + 3, HIGHEST_ROW);
}

function linesOf(paragraph: string, available: number, size: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<= )/)) {
    const width = textPixels(word, size, bold);
    if (used > 0 && used + textPixels(word.trimEnd(), size, bold) > available) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken by the program wherever it has to be.
    if (width > available) {
      lines += Math.ceil(width / available) - 1;
      used = width % available;
    } else used += width;
  }
  return lines;
}

function textPixels(text: string, size: number, bold: boolean): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  return (thousandths / 1000) * size * PIXELS_PER_POINT * (bold ? BOLD_IS_WIDER : 1) * CAUTION;
}

const widths = new Map(Object.entries(WIDTHS));

function widthOf(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const base = character.normalize('NFD').replace(/\p{Mn}/gu, '');
  const width = base === '' ? 0 : (WIDTHS[base] ?? WIDEST_USUAL);
  // Only letters of the Vietnamese alphabet are worth remembering; texts may hold anything.
  if (character < '\u2000') widths.set(character, width);
  return width;
}
