import { currentPeriod, templateFor, type Period } from '../forms';
import { replacedFigures } from '../rules';
import { workbookLayout } from '../sheets';
import { emptySubmission } from '../submission';
import { writeWorkbook } from '../xlsx';
import type { Command } from './command';
import { load, loadPrevious } from './files';
import { FilingError } from './filing-error';
import { save, tell } from './output';
import { printMessages, replacementLines } from './print-findings';

/** Writes the workbook of a figures file, or an empty one, and tells which stated figures the formulas replaced. */
export const generate: Command = {
  name: 'generate',
  usage: `  cchc generate [số-liệu.json] [--period 2023-Q3] [--previous kỳ-trước.xlsx] -o sổ.xlsx
      Lập bảy biểu mẫu. Không có tệp số liệu thì lập biểu mẫu trống.`,
  options: ['output', 'period', 'previous'],
  run: async (args) => {
    const { file, output, period, previous: previousFile } = args;
    const { submission, findings } =
      file === undefined
        ? { submission: empty(period ?? currentPeriod(new Date().toISOString().slice(0, 10))), findings: [] }
        : await load(file, period);
    const previous = await loadPrevious(previousFile, submission);
    await save(args, await writeWorkbook(workbookLayout(submission, { previous: previous?.submission })));
    tell(args, `Đã lập bảy biểu mẫu ${submission.period.phrase}: ${output ?? ''}\n`);
    tell(args, replacementLines(replacedFigures(submission), submission));
    printMessages(args, [...findings, ...(previous?.findings ?? [])]);
    return 0;
  },
};

function empty(period: Period) {
  const template = templateFor(period.id);
  if (!template) throw new FilingError(`Chưa có biểu mẫu cho ${period.phrase}; biểu mẫu đầu tiên áp dụng từ quý I năm 2022.`);
  return emptySubmission(template, period);
}
