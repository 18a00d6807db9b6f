import { writeAppendix } from '../word';
import type { Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the appendix as a Word document. */
export const exportAppendix: Command = {
  name: 'export',
  usage: `  cchc export tệp.xlsx|số-liệu.json [--period 2023-Q3] -o phụ-lục.docx
      Xuất phụ lục ra Word.`,
  options: ['output', 'period'],
  run: async (args) => {
    const { file, output, period } = args;
    const { submission, findings } = await load(file, period);
    await save(args, await writeAppendix(submission));
    tell(args, `Đã xuất phụ lục ra Word: ${output ?? ''}\n`);
    printMessages(args, findings);
    return 0;
  },
};
