import { writeSkeleton } from '../word';
import type { Command } from './command';
import { load, save } from './files';
import { printMessages } from './print-findings';

/** Writes the outline of the report, with the figures filled in. */
export const skeleton: Command = {
  name: 'skeleton',
  usage: `  cchc skeleton tệp.xlsx|số-liệu.json [--period 2023-Q3] -o báo-cáo.docx
      Lập đề cương báo cáo với số liệu điền sẵn.`,
  options: ['output', 'period'],
  run: async ({ file, output, period }) => {
    const { submission, findings } = await load(file, period);
    await save(output, await writeSkeleton(submission));
    process.stdout.write(`Đã lập đề cương báo cáo: ${output ?? ''}\n`);
    printMessages(findings);
    return 0;
  },
};
