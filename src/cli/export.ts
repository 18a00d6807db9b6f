import { writeAppendix } from '../word';
import { load, save } from './files';
import type { Arguments } from './main';
import { printNotes } from './notes';

/** Writes the appendix as a Word document. */
export async function exportAppendix({ file, output, period }: Arguments): Promise<number> {
  const { submission, notes } = await load(file, period);
  await save(output, await writeAppendix(submission));
  process.stdout.write(`Đã xuất phụ lục ra Word: ${output ?? ''}\n`);
  printNotes(notes);
  return 0;
}
