import { tally, tallyWords, type Finding } from '../rules';
import { workbookLayout } from '../sheets';
import { answersOf, mergeSlips, type SlipReply } from '../slips';
import { printDate } from '../submission';
import { writeWorkbook } from '../xlsx';
import { READING, type Command } from './command';
import { load, loadOpen } from './files';
import { FilingError } from './filing-error';
import { save, tell } from './output';
import { printMessages } from './print-findings';

/** Takes what rooms answered on their slips into a workbook. Exits with 1 while something was not taken or doesn't go together. */
export const merge: Command = {
  name: 'merge',
  usage: `  cchc merge sổ.xlsx phiếu… [--overwrite] [--today 2023-09-13] -o sổ-mới.xlsx
      Gộp các phiếu đã điền (tệp .xlsx, tệp .zip hay thư mục) vào sổ, kèm nguồn của từng số. Số đã có trong sổ được giữ, trừ khi có --overwrite.
      --today là ngày ghi cho phiếu không có ngày cung cấp.
      Mã thoát: 0 gộp hết, 1 có chỗ không lấy hoặc mâu thuẫn (vẫn ghi tệp), 2 không gộp được.`,
  options: ['output', ...READING, 'overwrite', 'today'],
  mostFiles: Infinity,
  run: async (args) => {
    const { file, others, output, choices, overwrite, today } = args;
    if (others.length === 0) throw new FilingError('Chưa cho biết phiếu cần gộp; gõ cchc merge --help để xem cách dùng.');
    const { submission, findings, notes } = await load(file, choices);
    const replies: SlipReply[] = [];
    const read: Finding[] = [];
    for (const path of others) {
      const { opened, name } = await loadOpen(path, {});
      if (!opened.slips) throw new FilingError(`${name}: không phải phiếu cung cấp số liệu; hãy chọn đúng phiếu đã điền.`);
      replies.push(...opened.slips);
      read.push(...opened.findings);
    }
    const merged = mergeSlips(submission, replies, { today, replaces: overwrite });
    const [stranger] = merged.findings;
    if (stranger && merged.ours.length === 0) throw new FilingError(stranger.message);
    await save(args, await writeWorkbook(workbookLayout(merged.submission, { keepsStated: true })));
    tell(args, `Đã gộp ${String(merged.ours.length)} phiếu, ${String(merged.placed.size)} số liệu: ${output ?? ''}\n`);
    for (const { room, rows, given, date } of answersOf(merged.submission)) {
      const when =
        given.length === 0
          ? 'chưa trả lời'
          : `đã trả lời ${String(given.length)}/${String(rows.length)} chỉ tiêu, ${printDate(date) || 'không rõ ngày'}`;
      tell(args, `  ${room}: ${when}\n`);
    }
    const said = [...merged.findings, ...read];
    if (said.length > 0) tell(args, `Cần xem lại: ${tallyWords(tally(said))}.\n`);
    // They say themselves which row they are about.
    printMessages(args, said);
    printMessages(args, findings, notes);
    return merged.findings.length > 0 ? 1 : 0;
  },
};
