import type { Period, Template } from '../forms';
import {
  readProvince,
  readRosterCsv,
  receiveFiles,
  RosterError,
  type ProvinceWorkbook,
  type Received,
  type Roster,
  type Version,
} from '../province';
import { WorkbookContentError } from '../sheets';
import type { Agency } from '../submission';
import { readWorkbook, WorkbookError } from '../xlsx';
import { bytesOf, incomingFiles, textOf } from './files';
import { FilingError } from './filing-error';
import { untilStopped } from './until-stopped';

/** Reads the whole folder, and says how far it is where somebody looks. */
export async function receiveAll(folder: string | undefined, today: string): Promise<readonly Received[]> {
  const files = await incomingFiles(folder);
  const onProgress = (done: number) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\rĐã đọc ${String(done)}/${String(files.length)} tệp${done === files.length ? '\n' : ''}`);
  };
  return untilStopped((signal) => receiveFiles(files, { today, onProgress, signal }));
}

/** A province's workbook, read back. Throws a FilingError for anything else. */
export async function loadProvince(path: string): Promise<ProvinceWorkbook> {
  const { bytes, name } = await bytesOf(path, 'sổ tổng hợp toàn tỉnh');
  try {
    const read = readProvince(await readWorkbook(bytes));
    if (read) return read;
  } catch (error) {
    const isOfTheFile = [RosterError, WorkbookContentError, WorkbookError].some((kind) => error instanceof kind);
    throw isOfTheFile ? new FilingError(`${name}: ${(error as Error).message}`) : error;
  }
  throw new FilingError(`${name}: không phải sổ tổng hợp toàn tỉnh; hãy chọn sổ do lệnh consolidate lập ra.`);
}

/** Nobody guesses a period: where the files are of several a person says which. */
export function onlyPeriod(versions: readonly Version[]): Period {
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

export async function loadRoster(path: string, template: Template): Promise<Roster> {
  try {
    return readRosterCsv(await textOf(path, 'danh sách đơn vị'), template);
  } catch (error) {
    if (error instanceof RosterError) throw new FilingError(error.message);
    throw error;
  }
}

/** Whom all agencies name above them; nobody where they don't agree. */
export function provinceOf(agencies: readonly Agency[]): Agency {
  const above = new Set(agencies.filter(({ level }) => level === undefined || level === 'department').map(({ parent }) => parent));
  const [only = ''] = above;
  return { name: above.size === 1 ? only : '', parent: '', symbol: '' };
}
