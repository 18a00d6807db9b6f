import { readFiguresFile, recordOf, writeFiguresFile, type Submission } from '../submission';
import type { KeptWorkbook, WorkbookStore } from './workbook-store';

/**
 * Keeps a submission, and tells whether it is kept: whether what was read back says the same. Throws a StoreFullError where
 * the browser takes no more.
 */
export function keepSubmission(store: WorkbookStore, workbook: KeptWorkbook, submission: Submission): boolean {
  const file = writeFiguresFile(submission);
  store.save(workbook, file);
  return store.read(workbook.id) === file && spelled(readFiguresFile(file)) === spelled(submission);
}

function spelled(submission: Submission): string {
  return JSON.stringify(recordOf(submission));
}
