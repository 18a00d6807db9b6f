import { currentPeriod } from '../../forms';
import { readSubmission, WorkbookContentError, type ReadingNote, type ReadingResult, type WorkbookCells } from '../../sheets';

/**
 * The forms of the open workbook; undefined where there are none. Rejects forms of an unknown template: they are still
 * somebody's, and the start screen would build over them.
 */
export function readForms(cells: WorkbookCells, today: string): ReadingResult | undefined {
  try {
    return readWithPeriod(cells, today);
  } catch (error) {
    if (error instanceof WorkbookContentError && error.reason === 'no-forms') return undefined;
    throw error;
  }
}

/** A workbook that lost its information sheet is taken for the present period, and says so. */
function readWithPeriod(cells: WorkbookCells, today: string): ReadingResult {
  try {
    return readSubmission(cells);
  } catch (error) {
    if (!(error instanceof WorkbookContentError) || error.reason !== 'no-period') throw error;
    const period = currentPeriod(today);
    const reading = readSubmission(cells, { period: period.id });
    const note: ReadingNote = {
      kind: 'unknown-period',
      severity: 'warning',
      sheet: '',
      message: `Sổ không ghi kỳ báo cáo; đang hiểu là ${period.phrase}, hãy chọn lại ở đầu ngăn nếu không đúng.`,
    };
    return { ...reading, notes: [note, ...reading.notes] };
  }
}
