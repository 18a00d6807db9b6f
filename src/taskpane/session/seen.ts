import type { ReadingResult, WorkbookCells } from '../../sheets';

/** What was read of the sheets last: the cells as they are, and what they say. */
export interface Seen {
  readonly cells: WorkbookCells;
  readonly reading: ReadingResult;
}

/** Throws, with a sentence, where what was read is no clerk's to change: what a province's sheets show follows from its lists. */
export function stopInProvince(reading: ReadingResult | undefined): void {
  if (reading?.isProvince !== true) return;
  throw new Error('Đây là sổ tổng hợp toàn tỉnh, số liệu tính từ sheet Dữ liệu; hãy mở sổ ở bàn tổng hợp của Sở Nội vụ để sửa.');
}

/** The sheets that rows of the forms stand on, by name. */
export function sheetsOfForms(seen: Seen | undefined): ReadonlySet<string> {
  return new Set([...(seen?.reading.located.values() ?? [])].map(({ sheet }) => sheet));
}

/** Whether all forms are there. What is read of a workbook that lacks some is no copy of what was typed. */
export function isWhole({ findings }: ReadingResult): boolean {
  return !findings.some(({ topic }) => topic === 'missing-form');
}
