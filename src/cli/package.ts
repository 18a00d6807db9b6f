import { tally, tallyWords } from '../rules';
import { packageArchive, packageFiles, sendingGate, type NamedFile } from '../sending';
import type { Submission } from '../submission';
import { READING, type Arguments, type Command } from './command';
import { load, loadPrevious } from './files';
import { save, saveInFolder } from './output';
import { listOf, printMessages, replacementLines } from './print-findings';

/** Writes the package to send into a folder. Exits with 1, and writes nothing, while errors or blanks keep it back. */
export const packageUp: Command = {
  name: 'package',
  usage: `  cchc package tệp [--previous tệp-kỳ-trước] -o thư-mục|gói.zip
      Đóng gói gửi Sở Nội vụ: các tệp vào thư mục, hoặc một tệp nếu tên kết thúc bằng .zip. Mã thoát: 1 khi còn lỗi chưa giải trình hoặc chưa nhập đủ, không ghi tệp nào.`,
  options: ['output', ...READING, 'previous'],
  run: async (args) => {
    const { file, choices, previous: previousFile } = args;
    const { submission, findings } = await load(file, choices);
    const previous = await loadPrevious(previousFile, submission);
    const { blocking, others, replaced } = sendingGate(submission, findings, previous?.submission);
    if (blocking.length > 0) {
      const counts = tally(blocking);
      const todo = [...(counts.errors > 0 ? ['sửa hoặc giải trình lỗi'] : []), ...(counts.blanks > 0 ? ['nhập đủ'] : [])].join(', ');
      process.stdout.write(`Chưa đóng gói: còn ${tallyWords(counts)}; hãy ${todo} rồi đóng gói lại.\n${listOf(blocking, submission)}`);
      return 1;
    }
    const files = await packageFiles(submission, { previous: previous?.submission });
    const paths = await saved(args, submission, files);
    process.stdout.write(`Đã đóng gói ${submission.period.phrase}:\n${paths.map((path) => `  ${path}\n`).join('')}`);
    if (others.length > 0) process.stdout.write(`Gửi kèm ${tallyWords(tally(others))}:\n${listOf(others, submission)}`);
    process.stdout.write(replacementLines(replaced, submission));
    printMessages(args, previous?.findings ?? []);
    return 0;
  },
};

/** One file, or all of them in a folder. Returns their paths. */
async function saved(args: Arguments, submission: Submission, files: readonly NamedFile[]): Promise<readonly string[]> {
  const { output = '' } = args;
  if (!/\.zip$/iu.test(output)) return saveInFolder(args, files);
  await save(args, packageArchive(submission, files).bytes);
  return [output];
}
