import { currentPeriod, localDay, templateFor, type Period } from '../forms';
import { replacedFigures } from '../rules';
import { workbookLayout } from '../sheets';
import { emptySubmission } from '../submission';
import { writeWorkbook } from '../xlsx';
import { READING, type Command } from './command';
import { load, loadPrevious } from './files';
import { FilingError } from './filing-error';
import { save, tell } from './output';
import { printMessages, replacementLines } from './print-findings';

/** Writes the workbook of a figures file, or an empty one, and tells which stated figures the formulas replaced. */
export const generate: Command = {
  name: 'generate',
  usage: `  cchc generate [tệp] [--period 2023-Q3] [--previous tệp-kỳ-trước] -o sổ.xlsx
      Lập bảy biểu mẫu từ số liệu của tệp. Không có tệp thì lập biểu mẫu trống.`,
  options: ['output', ...READING, 'previous'],
  run: async (args) => {
    const { file, output, period, choices, previous: previousFile } = args;
    const { submission, findings, notes } =
      file === undefined ? { submission: empty(period ?? currentPeriod(localDay())), findings: [], notes: [] } : await load(file, choices);
    const previous = await loadPrevious(previousFile, submission);
    await save(args, await writeWorkbook(workbookLayout(submission, { previous: previous?.submission })));
    tell(args, `Đã lập bảy biểu mẫu ${submission.period.phrase}: ${output ?? ''}\n`);
    tell(args, replacementLines(replacedFigures(submission), submission));
    printMessages(args, [...findings, ...(previous?.findings ?? [])], notes);
    return 0;
  },
};

function empty(period: Period) {
  const template = templateFor(period.id);
  if (!template) throw new FilingError(`Chưa có biểu mẫu cho ${period.phrase}; biểu mẫu đầu tiên áp dụng từ quý I năm 2022.`);
  return emptySubmission(template, period);
}
