import { currentPeriod } from '../../forms';
import type { Finding } from '../../rules';
import { readSubmission, WorkbookContentError, type ReadingResult, type WorkbookCells } from '../../sheets';

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
    const finding: Finding = {
      key: 'workbook:unknown-period',
      source: 'workbook',
      topic: 'unknown-period',
      severity: 'warning',
      status: 'fail',
      rows: [],
      message: `Sổ không ghi kỳ báo cáo; đang hiểu là ${period.phrase}, hãy chọn lại ở đầu ngăn nếu không đúng.`,
    };
    return { ...reading, findings: [finding, ...reading.findings] };
  }
}
