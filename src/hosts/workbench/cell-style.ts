import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from '@univerjs/core';
import { FONT } from '../../forms';
import { FONT_SIZE, type CellStyle } from '../../sheets';

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE };

/** A layout's style in Univer's terms. */
export function univerStyle(style: CellStyle): IStyleData {
  return {
    ff: FONT,
    fs: style.size ?? FONT_SIZE,
    ...(style.bold === true && { bl: BooleanNumber.TRUE }),
    ...(style.italic === true && { it: BooleanNumber.TRUE }),
    ...(style.underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(style.bordered === true && { bd: { t: LINE, r: LINE, b: LINE, l: LINE } }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    vt: style.vertical ? VERTICAL[style.vertical] : VerticalAlign.BOTTOM,
    ...(style.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
  };
}
