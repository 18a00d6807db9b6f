import type { Submission } from '../submission';
import { PARTS } from './parts';
import type { PickedFile } from './services';

/** What was read from a file, and what was odd about it. */
export interface OpenedFile {
  readonly name: string;
  readonly submission: Submission;
  readonly notes: readonly string[];
}

/** Reads a workbook or a figures file, told apart by content. Rejects with an error whose message is a Vietnamese sentence. */
export async function openFile({ name, bytes }: PickedFile): Promise<OpenedFile> {
  const { readFiguresFile, readSubmission } = await PARTS.engine();
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('{') || /\.json$/i.test(name))
    return { name, submission: readFiguresFile(new TextDecoder().decode(bytes)), notes: [] };
  const { readWorkbook } = await import('../xlsx');
  const { submission, notes } = readSubmission(await readWorkbook(bytes));
  return { name, submission, notes: notes.map(({ message }) => message) };
}
