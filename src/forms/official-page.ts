/**
 * The page and the type of official documents, and what stands in them until somebody knows better: A4; margins
 * 20–25 mm top and bottom, 30–35 left, 15–20 right; Times New Roman, black; the page number in 13 or 14 points,
 * centred in the top margin, none on the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I and III).
 */

/** The typeface of everything. */
export const FONT = 'Times New Roman';

/** A4 and its margins in millimetres. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Points. */
export const PAGE_NUMBER_SIZE = 13;

/** Where a person writes in what is not known yet. */
export const FILL_IN = '……';

/** What stands in italics under the title of an appendix; `part` says what stands for each thing the report has. */
export function appendixReference(part: (name: 'number' | 'date' | 'agency') => string): string {
  return `(Ban hành kèm theo Báo cáo số: ${part('number')} ngày ${part('date')} của ${part('agency')})`;
}
