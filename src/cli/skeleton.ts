import { writeSkeleton } from '../word';
import type { Command } from './command';
import { load } from './files';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Writes the outline of the report, with the figures filled in. */
export const skeleton: Command = {
  name: 'skeleton',
  usage: `  cchc skeleton tệp.xlsx|số-liệu.json [--period 2023-Q3] -o báo-cáo.docx
      Lập đề cương báo cáo với số liệu điền sẵn.`,
  options: ['output', 'period'],
  run: async (args) => {
    const { file, output, period } = args;
    const { submission, findings } = await load(file, period);
    await save(args, await writeSkeleton(submission));
    tell(args, `Đã lập đề cương báo cáo: ${output ?? ''}\n`);
    printMessages(args, findings);
    return 0;
  },
};
