import { completeFigures } from '../rules';
import { writeFiguresFile } from '../submission';
import { load, save } from './files';
import type { Arguments } from './main';
import { printNotes } from './notes';

/** Writes the figures of a workbook as a figures file. */
export async function read({ file, output, period }: Arguments): Promise<number> {
  const { submission, notes } = await load(file, period);
  await save(output, writeFiguresFile({ ...submission, figures: completeFigures(submission) }));
  process.stdout.write(`Đã đọc số liệu ${submission.period.phrase}: ${output ?? ''}\n`);
  printNotes(notes);
  return 0;
}
