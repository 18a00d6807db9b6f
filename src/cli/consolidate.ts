import { join } from 'node:path';
import product from '../../package.json';
import { templateFor } from '../forms';
import {
  answerWords,
  boardOf,
  closing,
  closingDifferences,
  confirming,
  consolidate,
  emptyDesk,
  longRows,
  pinning,
  proposeRoster,
  provinceLayout,
  receiving,
  requestFiles,
  returning,
  rosterOn,
  SETTLED,
  slipFiles,
  slipOf,
  slipOutcomeWords,
  unexplained,
  writeLongTableCsv,
  type Board,
  type Consolidated,
} from '../province';
import { blocksSending, tally, tallyWords } from '../rules';
import { inSlices } from '../steps';
import { writeWorkbook } from '../xlsx';
import type { Arguments, Command } from './command';
import { FilingError } from './filing-error';
import { save, saveInFolder, tell } from './output';
import { listOf } from './print-findings';
import { loadProvince, loadRoster, onlyPeriod, provinceOf, receiveAll } from './province-files';
import { boardWords, closingWords, waitsForSenders } from './province-words';
import { untilStopped } from './until-stopped';

/** Days that an agency has to mend what was returned, where nobody says otherwise. */
const DAYS_TO_MEND = 5;

/** Makes the province's workbook of a folder of files. Exits with 1 while something keeps its figures from being final. */
export const consolidateProvince: Command = {
  name: 'consolidate',
  usage: `  cchc consolidate thư-mục [--roster danh-sách.csv] [--with tỉnh-cũ.xlsx] [--period 2023-Q3] [--previous tỉnh-kỳ-trước.xlsx]
                 [--slips thư-mục [--due 2023-09-25]] [--table bảng.csv] [--today 2023-09-21] [--close] [--again] -o tỉnh.xlsx
      Tổng hợp số liệu các đơn vị gửi thành số liệu toàn tỉnh. Không có danh sách đơn vị thì dùng danh sách đề xuất từ các tệp.
      --with làm tiếp từ sổ tổng hợp đã lập: ngày nhận, bản đã chọn, đã trả, đã chấp nhận, quyết định, điều chỉnh trong sổ đó được giữ.
      --slips trả lại các bản còn chỗ phải sửa hoặc giải trình và ghi phiếu đề nghị của từng đơn vị vào thư mục; --due ghi hạn gửi lại.
      Bản gửi lại mà mọi chỗ còn lại đã được giải trình thì chưa trả, chờ người đọc giải trình.
      --close chốt số liệu khi không còn chỗ nào thiếu; sau khi chốt, số liệu thay đổi thì phải xem trước rồi mới ghi lại bằng --again.
      Mã thoát: 0 đủ số liệu, 1 còn thiếu hoặc còn chỗ phải quyết định (vẫn ghi tệp), 2 không tổng hợp được.`,
  options: ['output', 'roster', 'with', 'period', 'previous', 'slips', 'due', 'table', 'today', 'close', 'again'],
  run,
};

async function run(args: Arguments): Promise<number> {
  const { file: folder, roster: rosterFile, table, today } = args;
  const before = args.with === undefined ? undefined : await loadProvince(args.with);
  const earlier = args.previous === undefined ? undefined : await loadProvince(args.previous);
  const received = await receiveAll(folder, today);
  const versions = received.flatMap((each) => (each.kind === 'version' ? [each.version] : []));
  const period = args.period ?? before?.period ?? onlyPeriod(versions);
  if (before && before.period.id !== period.id) {
    throw new FilingError(
      `Sổ sau --with là của ${before.period.phrase}, không phải ${period.phrase}; hãy chọn sổ cùng kỳ hoặc dùng --previous.`,
    );
  }
  if (earlier?.period.id === period.id) throw new FilingError(`Sổ sau --previous là của chính ${period.phrase}; hãy chọn sổ của kỳ trước.`);
  const template = before?.template ?? templateFor(period.id);
  if (!template) throw new FilingError(`Chưa có biểu mẫu cho ${period.phrase}; biểu mẫu đầu tiên áp dụng từ quý I năm 2022.`);
  const ofPeriod = versions.filter(({ submission }) => submission.period.id === period.id).map(({ submission }) => submission.agency);
  const isConfirmed = rosterFile !== undefined || (before?.desk.entries.length ?? 0) > 0;
  const started = before?.desk ?? emptyDesk(period.id, provinceOf(ofPeriod));
  const roster =
    rosterFile !== undefined ? await loadRoster(rosterFile, template) : isConfirmed ? rosterOn(started) : proposeRoster(ofPeriod);
  const known = receiving(isConfirmed ? confirming(started, roster) : started, received, today);
  const boardWith = (desk: Board['desk']) => boardOf(received, { template, period, roster, desk, today });
  const pinned = boardWith(pinning(boardWith(known)));
  const deadline = args.due ?? daysLater(today);
  const board = args.slips === undefined ? pinned : boardWith(withReturns(pinned, deadline));
  const made = await untilStopped((signal) => inSlices(consolidate(board, earlier ? [earlier] : []), signal));

  const change = closingWords(made);
  if (change !== '' && !args.again) {
    tell(args, `${change}Số liệu đã chốt nên chưa ghi gì; nếu đúng là phải thay, hãy chạy lại với --again.\n`);
    return 1;
  }
  const { findings, submission } = made;
  const isOpen = findings.some(blocksSending) || board.lines.some(({ status }) => !SETTLED.has(status));
  if (args.closes && isOpen) tell(args, 'Chưa chốt được: còn đơn vị chưa xong hoặc còn chỗ thiếu, sai nêu dưới đây.\n');
  const consolidated = args.closes && !isOpen ? closed(made, today) : made;

  await save(args, await writeWorkbook(provinceLayout(consolidated, received, `cchc ${product.version}`)));
  if (table !== undefined) await save({ ...args, output: table }, writeLongTableCsv(longRows(consolidated)));
  const slips = args.slips === undefined ? 0 : await saveSlips(args, args.slips, board, deadline);
  if (!isConfirmed) {
    tell(
      args,
      `Chưa có danh sách đơn vị (--roster): dùng danh sách đề xuất ${String(roster.entries.length)} đơn vị từ các tệp, đơn vị chưa gửi thì chưa có tên.\n`,
    );
  }
  for (const doubt of before?.doubts ?? []) tell(args, `Không theo được: ${doubt}\n`);
  tell(args, boardWords(board));
  // What came for an answer and went back once more.
  for (const { entry, slip } of pinned.lines) {
    const isBack = slip && board.lines.some((line) => line.entry === entry && line.status === 'returned');
    if (!isBack) continue;
    tell(args, `  ${entry.name}: ${slipOutcomeWords(slip, template)}\n`);
    for (const said of answerWords(slip, template)) tell(args, `    ${said}\n`);
  }
  if (args.slips !== undefined) tell(args, `Đã ghi phiếu đề nghị của ${String(slips)} đơn vị vào ${args.slips}.\n`);
  tell(args, change);
  tell(args, `Số liệu toàn tỉnh ${period.phrase}: ${tallyWords(tally(findings), ['errors', 'blanks', 'warnings'])}.\n`);
  const waiting = findings.filter((finding) => waitsForSenders(finding, consolidated));
  if (waiting.length > 0) tell(args, `  ${String(waiting.length)} dòng chỉ còn chờ các đơn vị chưa có số liệu nêu trên.\n`);
  const others = findings.filter((finding) => finding.source === 'province' && !waiting.includes(finding));
  tell(args, listOf(others, submission));
  return isOpen ? 1 : 0;
}

/** Every version that counts, isn't accepted and has something to mend or to explain goes back; what was returned already stays so, and what was explained waits for a person. */
function withReturns({ desk, lines, today }: Board, deadline: string): Board['desk'] {
  return lines.reduce((next, { entry, status, version, seen, slip }) => {
    const isOpen = (status === 'received' || status === 'resent') && version !== undefined && unexplained(version, slip).length > 0;
    return isOpen ? returning(next, { code: entry.code, seen }, version, { on: today, by: '', deadline }) : next;
  }, desk);
}

function daysLater(today: string): string {
  return new Date(Date.parse(today) + DAYS_TO_MEND * 86_400_000).toISOString().slice(0, 10);
}

/** The slips of everybody who has to send again, and letters to those of whom nothing can be taken. Returns how many. */
async function saveSlips(args: Arguments, folder: string, board: Board, deadline: string): Promise<number> {
  const { desk, lines } = board;
  const slips = lines.flatMap(({ entry, status }) => (status === 'returned' ? (slipOf(desk, entry.code) ?? []) : []));
  for (const slip of slips) await saveInFolder({ ...args, output: join(folder) }, await slipFiles(slip));
  const requests = await requestFiles(board, deadline);
  if (requests.length > 0) await saveInFolder({ ...args, output: join(folder) }, requests);
  return slips.length + requests.length;
}

function closed(made: Consolidated, on: string): Consolidated {
  const { board, submission } = made;
  const isNew = board.desk.closings.length === 0 || closingDifferences(board.desk, submission).length > 0;
  return isNew ? { ...made, board: { ...board, desk: closing(board.desk, submission, { on, by: '' }) } } : made;
}
