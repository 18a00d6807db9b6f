import { currentPeriod, placeName, templateFor, type Period } from '../forms';
import { replacedFigures } from '../rules';
import { workbookLayout } from '../sheets';
import { emptySubmission } from '../submission';
import { writeWorkbook } from '../xlsx';
import { FilingError, load, loadPrevious, save } from './files';
import type { Arguments } from './main';
import { printNotes } from './notes';

/** Writes the workbook of a figures file, or an empty one, and tells which stated figures the formulas replaced. */
export async function generate({ file, output, period, previous: previousFile }: Arguments): Promise<number> {
  const { submission, notes } =
    file === undefined
      ? { submission: empty(period ?? currentPeriod(new Date().toISOString().slice(0, 10))), notes: [] }
      : await load(file, period);
  const previous = await loadPrevious(previousFile, submission);
  await save(output, await writeWorkbook(workbookLayout(submission, { previous: previous?.submission })));
  process.stdout.write(`Đã lập bảy biểu mẫu ${submission.period.phrase}: ${output ?? ''}\n`);
  const replaced = replacedFigures(submission);
  if (replaced.length > 0) {
    process.stdout.write('Công thức thay cho số đã ghi:\n');
    for (const { id, stated, computed } of replaced)
      process.stdout.write(`  ${placeName(submission.template, id)}: ghi ${stated}, công thức ${computed}\n`);
  }
  printNotes([...notes, ...(previous?.notes ?? [])]);
  return 0;
}

function empty(period: Period) {
  const template = templateFor(period.id);
  if (!template) throw new FilingError(`Chưa có biểu mẫu cho ${period.phrase}; biểu mẫu đầu tiên áp dụng từ quý I năm 2022.`);
  return emptySubmission(template, period);
}
