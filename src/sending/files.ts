import { completed } from '../rules';
import type { WorkbookLayout } from '../sheets';
import { writeFiguresFile, type Submission } from '../submission';
import { writeAppendix, writeSkeleton } from '../word';
import { writeWorkbook } from '../xlsx';
import { fileName, outlineFileName, workingFileName } from './file-name';

/** A file for the person, under its name by the convention. */
export interface NamedFile {
  readonly name: string;
  /** As browsers name it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FIGURES_TYPE = 'application/json';

/** The workbook that is sent. */
export async function workbookFile(submission: Submission, layout: WorkbookLayout): Promise<NamedFile> {
  return { name: `${fileName(submission)}.xlsx`, type: WORKBOOK_TYPE, bytes: await writeWorkbook(layout) };
}

/** The workbook to work on. */
export async function workingFile(submission: Submission, layout: WorkbookLayout): Promise<NamedFile> {
  return { ...(await workbookFile(submission, layout)), name: `${workingFileName(submission)}.xlsx` };
}

/** The appendix to print and sign. `properties` as of `writeAppendix`. */
export async function documentFile(submission: Submission, properties?: Readonly<Record<string, string>>): Promise<NamedFile> {
  return { name: `${fileName(submission)}.docx`, type: DOCUMENT_TYPE, bytes: await writeAppendix(submission, properties) };
}

/** The figures for machines, the derived ones computed. */
export function figuresFile(submission: Submission): NamedFile {
  const json = writeFiguresFile(completed(submission));
  return { name: `${fileName(submission)}.json`, type: FIGURES_TYPE, bytes: new TextEncoder().encode(json) };
}

/** The outline of the report, which is no part of the package. */
export async function outlineFile(submission: Submission): Promise<NamedFile> {
  return { name: `${outlineFileName(submission)}.docx`, type: DOCUMENT_TYPE, bytes: await writeSkeleton(submission) };
}
