import { writeSkeleton } from '../word';
import { READING, type Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the outline of the report, with the figures filled in. */
export const skeleton: Command = {
  name: 'skeleton',
  usage: `  cchc skeleton tệp -o báo-cáo.docx
      Lập đề cương báo cáo với số liệu điền sẵn.`,
  options: ['output', ...READING],
  run: async (args) => {
    const { file, output, choices } = args;
    const { submission, findings, notes } = await load(file, choices);
    await save(args, await writeSkeleton(submission));
    tell(args, `Đã lập đề cương báo cáo: ${output ?? ''}\n`);
    printMessages(args, findings, notes);
    return 0;
  },
};
