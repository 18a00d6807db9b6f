import { completeFigures } from '../rules';
import { writeFiguresFile } from '../submission';
import type { Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the figures of a workbook as a figures file. */
export const read: Command = {
  name: 'read',
  usage: `  cchc read tệp.xlsx [--period 2023-Q3] -o số-liệu.json
      Đọc số liệu từ sổ ra tệp số liệu.`,
  options: ['output', 'period'],
  run: async (args) => {
    const { file, output, period } = args;
    const { submission, findings } = await load(file, period);
    await save(args, writeFiguresFile({ ...submission, figures: completeFigures(submission) }));
    tell(args, `Đã đọc số liệu ${submission.period.phrase}: ${output ?? ''}\n`);
    printMessages(args, findings);
    return 0;
  },
};
