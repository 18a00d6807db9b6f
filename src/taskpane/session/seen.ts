import type { ReadingResult, WorkbookCells } from '../../sheets';

/** What was read of the sheets last: the cells as they are, and what they say. */
export interface Seen {
  readonly cells: WorkbookCells;
  readonly reading: ReadingResult;
}

/** Whether all forms are there. What is read of a workbook that lacks some is no copy of what was typed. */
export function isWhole({ findings }: ReadingResult): boolean {
  return !findings.some(({ topic }) => topic === 'missing-form');
}
