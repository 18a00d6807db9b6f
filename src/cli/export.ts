import { writeAppendix } from '../word';
import { READING, type Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the appendix as a Word document. */
export const exportAppendix: Command = {
  name: 'export',
  usage: `  cchc export tệp -o phụ-lục.docx
      Xuất phụ lục ra Word.`,
  options: ['output', ...READING],
  run: async (args) => {
    const { file, output, choices } = args;
    const { submission, findings, notes } = await load(file, choices);
    await save(args, await writeAppendix(submission));
    tell(args, `Đã xuất phụ lục ra Word: ${output ?? ''}\n`);
    printMessages(args, findings, notes);
    return 0;
  },
};
