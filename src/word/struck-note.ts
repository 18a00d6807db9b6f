/** A cell in which nothing but crossed-out text stands, and the words its row begins with. */
export interface StruckCell {
  readonly row: string;
  readonly text: string;
}

const MOST_NAMED = 10;

/** Crossed-out figures by their rows, as sentences: they are seen in the table, and weren't taken. */
export function struckNotes(cells: readonly StruckCell[]): readonly string[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, MOST_NAMED).map(({ row, text }) => `"${text.slice(0, 30)}" ở dòng "${row.slice(0, 60)}"`);
  const more = cells.length > MOST_NAMED ? ' và các dòng khác' : '';
  return [`Số bị gạch ngang trong bảng không được lấy: ${named.join(', ')}${more}; nếu đó là số liệu, hãy bỏ gạch rồi đọc lại.`];
}

/** Whether crossed-out text may have been a figure. */
export function mayBeFigure(text: string): boolean {
  return /\d/.test(text) && text.length <= 30;
}
