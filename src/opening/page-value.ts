import { numberFigure, readFigure, roundTo } from '../figures';

/** What a cell of a page says, once it is known which number the spreadsheet has in it. */
interface CellOfPage {
  readonly text: string;
  /** What the text is: what is shown, the number in its stead, or both where they are different ones. */
  readonly is: 'shown' | 'value' | 'both';
}

/** More decimals than any number shows. */
const EXACT = 12;

/**
 * The number a spreadsheet says to stand in a cell, beside what the cell shows: `x:num` of Excel, `sdval` of LibreOffice,
 * `data-sheets-value` of Google Sheets (a number as the member 3 where the member 1, its kind, is 3).
 */
export function valueOf(attributes: Readonly<Record<string, string>>): number | undefined {
  const { 'x:num': excel = '', sdval = '', 'data-sheets-value': sheets = '' } = attributes;
  const written = excel !== '' ? excel : sdval !== '' ? sdval : (/"1":3,"3":(-?[\d.]+(?:E[+-]?\d+)?)[,}]/iu.exec(sheets)?.[1] ?? '');
  const value = Number(written);
  return written.trim() !== '' && Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

/**
 * A cell with a number and what it shows of it. The number counts, as it does when the workbook itself is read: rounding is a matter
 * of looks. Where what is shown is another number altogether (in thousands, say), both stay in the cell, and nobody can take
 * either; a dash in place of a nought is a look, too. Dates and words stay as they are shown.
 */
export function withValue(shown: string, value: number | undefined): CellOfPage {
  const readings = value === undefined ? [] : [',', '.'].map((mark) => readFigure(shown, mark as ',' | '.'));
  if (value !== undefined && readings[0]?.kind === 'notApplicable') return { text: numberFigure(value).text, is: 'value' };
  const numbers = readings.filter((figure) => figure.kind === 'number');
  if (value === undefined || numbers.length === 0) return { text: shown, is: 'shown' };
  const values = shown.includes('%') ? [roundTo(value * 100, EXACT), value] : [value];
  const exact = values.find((each) => numbers.some((figure) => figure.value === each));
  if (exact !== undefined) {
    // Only where the Vietnamese reading is the other one is it spelled anew.
    const isPlain = readings[0]?.kind === 'number' && readings[0].value === exact;
    return { text: isPlain ? shown : numberFigure(exact).text, is: 'shown' };
  }
  const rounded = values.find((each) => numbers.some((figure) => roundTo(each, figure.decimals) === figure.value));
  return rounded === undefined
    ? { text: `${shown} (${numberFigure(value).text})`, is: 'both' }
    : { text: numberFigure(rounded).text, is: 'value' };
}
