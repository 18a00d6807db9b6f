import { writeAppendix } from '../word';
import type { Command } from './command';
import { load, save } from './files';
import { printMessages } from './print-findings';

/** Writes the appendix as a Word document. */
export const exportAppendix: Command = {
  name: 'export',
  usage: `  cchc export tệp.xlsx|số-liệu.json [--period 2023-Q3] -o phụ-lục.docx
      Xuất phụ lục ra Word.`,
  options: ['output', 'period'],
  run: async ({ file, output, period }) => {
    const { submission, findings } = await load(file, period);
    await save(output, await writeAppendix(submission));
    process.stdout.write(`Đã xuất phụ lục ra Word: ${output ?? ''}\n`);
    printMessages(findings);
    return 0;
  },
};
