import { version } from '../../package.json';
import { templateFor, type Period, type Template } from '../forms';
import {
  awaited,
  boardOf,
  consolidate,
  longRows,
  proposeRoster,
  provinceLayout,
  readRosterCsv,
  receiveFiles,
  RosterError,
  STATUS_WORDS,
  writeLongTableCsv,
  type Board,
  type BoardStatus,
  type Consolidated,
  type Received,
  type Roster,
  type Version,
} from '../province';
import { blocksSending, tally, tallyWords, type Finding } from '../rules';
import { inSlices } from '../steps';
import type { Agency } from '../submission';
import { writeWorkbook } from '../xlsx';
import type { Arguments, Command } from './command';
import { incomingFiles, textOf } from './files';
import { FilingError } from './filing-error';
import { save, tell } from './output';
import { listOf } from './print-findings';

/** Makes the province's workbook of a folder of files. Exits with 1 while something keeps its figures from being final. */
export const consolidateProvince: Command = {
  name: 'consolidate',
  usage: `  cchc consolidate thư-mục [--roster danh-sách.csv] [--period 2023-Q3] [--table bảng.csv] [--today 2023-09-21] -o tỉnh.xlsx
      Tổng hợp số liệu các đơn vị gửi thành số liệu toàn tỉnh. Không có danh sách đơn vị thì dùng danh sách đề xuất từ các tệp.
      Mã thoát: 0 đủ số liệu, 1 còn thiếu hoặc còn chỗ phải quyết định (vẫn ghi tệp), 2 không tổng hợp được.`,
  options: ['output', 'roster', 'period', 'table', 'today'],
  run,
};

async function run(args: Arguments): Promise<number> {
  const { file: folder, roster: rosterFile, table, today } = args;
  const received = await receiveAll(folder, today);
  const versions = received.flatMap((each) => (each.kind === 'version' ? [each.version] : []));
  const period = args.period ?? onlyPeriod(versions);
  const template = templateFor(period.id);
  if (!template) throw new FilingError(`Chưa có biểu mẫu cho ${period.phrase}; biểu mẫu đầu tiên áp dụng từ quý I năm 2022.`);
  const ofPeriod = versions.filter(({ submission }) => submission.period.id === period.id).map(({ submission }) => submission.agency);
  const roster = rosterFile === undefined ? proposeRoster(ofPeriod) : await loadRoster(rosterFile, template);
  const board = boardOf(received, { template, period, roster, today });
  const consolidated = await inSlices(consolidate(board, roster, provinceOf(ofPeriod)));

  await save(args, await writeWorkbook(provinceLayout(consolidated, received, `cchc ${version}`)));
  if (table !== undefined) await save({ ...args, output: table }, writeLongTableCsv(longRows(consolidated)));
  const { findings, submission } = consolidated;
  if (rosterFile === undefined) {
    tell(
      args,
      `Chưa có danh sách đơn vị (--roster): dùng danh sách đề xuất ${String(roster.entries.length)} đơn vị từ các tệp, đơn vị chưa gửi thì chưa có tên.\n`,
    );
  }
  tell(args, boardWords(board));
  tell(args, `Số liệu toàn tỉnh ${period.phrase}: ${tallyWords(tally(findings), ['errors', 'blanks', 'warnings'])}.\n`);
  const waiting = findings.filter((finding) => waitsForSenders(finding, consolidated));
  if (waiting.length > 0) tell(args, `  ${String(waiting.length)} dòng chỉ còn chờ các đơn vị chưa có số liệu nêu trên.\n`);
  const others = findings.filter((finding) => finding.source === 'province' && !waiting.includes(finding));
  tell(args, listOf(others, submission));
  return findings.some(blocksSending) || board.lines.some(({ status }) => status !== 'received') ? 1 : 0;
}

/** Reads the whole folder; Ctrl+C stops it, and nothing is written. */
async function receiveAll(folder: string | undefined, today: string): Promise<readonly Received[]> {
  const files = await incomingFiles(folder);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort(new FilingError('Đã dừng, chưa ghi tệp nào.'));
  };
  const onProgress = (done: number) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\rĐã đọc ${String(done)}/${String(files.length)} tệp${done === files.length ? '\n' : ''}`);
  };
  process.once('SIGINT', stop);
  try {
    return await receiveFiles(files, { today, onProgress, signal: stopping.signal });
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Whether a row lacks nothing but agencies that the board names already. */
function waitsForSenders({ source, topic, rows: [first] }: Finding, { contributions, decided }: Consolidated): boolean {
  if (source !== 'province' || topic !== 'missing' || first === undefined || decided.has(first)) return false;
  return awaited(contributions.get(first) ?? []).every(({ standing }) => standing === 'missing');
}

/** Nobody guesses a period: where the files are of several a person says which. */
function onlyPeriod(versions: readonly Version[]): Period {
  const counts = new Map<string, { readonly period: Period; readonly files: number }>();
  for (const { submission } of versions) {
    const { period } = submission;
    counts.set(period.id, { period, files: (counts.get(period.id)?.files ?? 0) + 1 });
  }
  const [first, ...others] = [...counts.values()].sort((a, b) => b.files - a.files);
  if (!first) throw new FilingError('Không đọc được số liệu từ tệp nào trong thư mục; hãy chọn đúng thư mục chứa tệp các đơn vị gửi.');
  if (others.length > 0) {
    const words = [first, ...others].map(({ period, files }) => `${period.phrase} (${String(files)} tệp)`).join(', ');
    throw new FilingError(`Các tệp thuộc nhiều kỳ: ${words}; hãy chọn kỳ, ví dụ --period ${first.period.id}.`);
  }
  return first.period;
}

async function loadRoster(path: string, template: Template): Promise<Roster> {
  try {
    return readRosterCsv(await textOf(path, 'danh sách đơn vị'), template);
  } catch (error) {
    if (error instanceof RosterError) throw new FilingError(error.message);
    throw error;
  }
}

/** Whom all agencies name above them; nobody where they don't agree. */
function provinceOf(agencies: readonly Agency[]): Agency {
  const above = new Set(agencies.filter(({ level }) => level === undefined || level === 'department').map(({ parent }) => parent));
  const [only = ''] = above;
  return { name: above.size === 1 ? only : '', parent: '', symbol: '' };
}

function boardWords({ lines, strangers, period }: Board): string {
  const counts = (Object.keys(STATUS_WORDS) as BoardStatus[]).flatMap((status) => {
    const count = lines.filter((line) => line.status === status).length;
    return count === 0 ? [] : [`${String(count)} ${STATUS_WORDS[status].toLocaleLowerCase('vi-VN')}`];
  });
  const named = lines.flatMap(({ entry, status, notes }) => [
    ...(status === 'received' ? [] : [`  ${entry.name}: ${STATUS_WORDS[status].toLocaleLowerCase('vi-VN')}`]),
    ...notes.map((note) => `    ${note}`),
  ]);
  const outside = strangers.map((words) => `  ${words}`);
  return `${[`${String(lines.length)} đơn vị, ${period.phrase}: ${counts.join(', ')}.`, ...named, ...outside].join('\n')}\n`;
}
