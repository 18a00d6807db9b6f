import { writeSkeleton } from '../word';
import { load, save } from './files';
import type { Arguments } from './main';
import { printNotes } from './notes';

/** Writes the outline of the report, with the figures filled in. */
export async function skeleton({ file, output, period }: Arguments): Promise<number> {
  const { submission, notes } = await load(file, period);
  await save(output, await writeSkeleton(submission));
  process.stdout.write(`Đã lập đề cương báo cáo: ${output ?? ''}\n`);
  printNotes(notes);
  return 0;
}
