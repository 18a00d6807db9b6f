/**
 * What the workbench does with figures it keeps. Fetched where there are any: what reads and checks them is heavier than the
 * start screen, which needs none of it.
 */
import { cellsOfLayout, workbookLayout, type WorkbookCells, type WorkbookLayout } from '../sheets';
import { readFiguresFile, recordOf, writeFiguresFile, type Submission } from '../submission';
import { rememberedPrevious, type Memory } from '../taskpane';
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

/** The sheets of a kept workbook. Throws where its figures file can't be read. */
export function keptLayout(figuresFile: string, memory: Memory): WorkbookLayout {
  const submission = readFiguresFile(figuresFile);
  return workbookLayout(submission, { previous: rememberedPrevious(memory, submission), keepsStated: true });
}

/** What a tab begins with. */
export interface Kept {
  /** Undefined where nothing is kept, or nothing that can be read. */
  readonly layout: WorkbookLayout | undefined;
  /** What was kept can't be read: it is left as it is. */
  readonly unreadable: boolean;
}

/** What is kept of a workbook, before there is a spreadsheet to show it. */
export function keptWorkbook(figuresFile: string, memory: Memory): Kept {
  try {
    return { layout: keptLayout(figuresFile, memory), unreadable: false };
  } catch {
    return { layout: undefined, unreadable: true };
  }
}

/** What will stand in the spreadsheet. */
export function keptCells({ layout }: Kept): WorkbookCells {
  return layout ? cellsOfLayout(layout) : { sheets: [], properties: {} };
}

/** Keeps a submission as a workbook of its own, which is what it returns. */
export function keepAsNew(store: WorkbookStore, name: string, submission: Submission): KeptWorkbook {
  const created = store.create(name);
  store.save(created, writeFiguresFile(submission));
  return created;
}
