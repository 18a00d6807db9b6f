import { completeFigures } from '../rules';
import { writeFiguresFile, type Submission } from '../submission';
import { READING, type Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the figures of a workbook as a figures file. */
export const read: Command = {
  name: 'read',
  usage: `  cchc read tệp -o số-liệu.json
      Đọc số liệu từ sổ, báo cáo Word hoặc bảng ra tệp số liệu.`,
  options: ['output', ...READING],
  run: async (args) => {
    const { file, output, choices } = args;
    const { submission, findings, notes } = await load(file, choices);
    await save(args, writeFiguresFile({ ...submission, figures: asStated(submission) }));
    tell(args, `Đã đọc số liệu ${submission.period.phrase}: ${output ?? ''}\n`);
    printMessages(args, findings, notes);
    return 0;
  },
};

/** Figures as the file spells them, wrong ones too; what it leaves to its formulas is computed. */
function asStated(submission: Submission): Submission['figures'] {
  const stated = [...submission.figures].filter(([, { kind }]) => kind !== 'blank');
  return new Map([...completeFigures(submission), ...stated]);
}
