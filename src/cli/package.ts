import { join } from 'node:path';
import { placeName } from '../forms';
import { packageFiles, sendingGate, type Obstacle } from '../sending';
import type { Submission } from '../submission';
import { load, loadPrevious, makeFolder, save } from './files';
import type { Arguments } from './main';
import { printNotes } from './notes';

/** Writes the package to send into a folder. Returns 1, and writes nothing, while errors stand that nobody justified. */
export async function packageUp({ file, output, period, previous: previousFile }: Arguments): Promise<number> {
  const { submission, notes } = await load(file, period);
  const previous = await loadPrevious(previousFile, submission);
  const { blocking, warnings } = sendingGate(submission, notes);
  if (blocking.length > 0) {
    process.stdout.write(`Chưa đóng gói: còn ${String(blocking.length)} lỗi cần sửa hoặc giải trình.\n${list(blocking, submission)}`);
    return 1;
  }
  const files = await packageFiles(submission, { previous: previous?.submission });
  const folder = await makeFolder(output);
  for (const { name, bytes } of files) await save(join(folder, name), bytes);
  process.stdout.write(`Đã đóng gói ${submission.period.phrase}:\n${files.map(({ name }) => `  ${join(folder, name)}\n`).join('')}`);
  if (warnings.length > 0) process.stdout.write(`Gửi kèm ${String(warnings.length)} cảnh báo:\n${list(warnings, submission)}`);
  printNotes(previous?.notes ?? []);
  return 0;
}

function list(obstacles: readonly Obstacle[], submission: Submission): string {
  return obstacles.map(({ message, at }) => `  ${at === undefined ? '' : `${placeName(submission.template, at)}: `}${message}\n`).join('');
}
