import { comparePeriods, findPeriod, templateFor, type PeriodId } from '../forms';
import { decodedText, OpeningError } from '../opening';
import { readProvince, readRosterCsv, RosterError, rosterOn, type ProvinceWorkbook, type Roster } from '../province';
import { WorkbookContentError } from '../sheets';
import { writeFiguresFile } from '../submission';
import { readWorkbook, WorkbookError } from '../xlsx';
import type { Before } from './work';

/** A file somebody chose. */
export interface ChosenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A list of agencies: CSV, or that of a province's workbook. Throws an error with one sentence. */
export async function openRosterFile({ name, bytes }: ChosenBytes, periodId: PeriodId): Promise<Roster> {
  if (isZip(bytes)) return rosterOn((await openProvinceFile({ name, bytes })).desk);
  const period = findPeriod(periodId);
  const template = period && templateFor(period.id);
  if (!template) throw new RosterError('Chưa có biểu mẫu cho kỳ này; hãy chọn kỳ khác rồi mở lại danh sách.');
  return readRosterCsv(decodedText(bytes), template);
}

/** A province's workbook. Throws an error with one sentence. */
export async function openProvinceFile({ name, bytes }: ChosenBytes): Promise<ProvinceWorkbook> {
  try {
    const found = readProvince(await readWorkbook(bytes));
    if (found) return found;
  } catch (error) {
    if (error instanceof RosterError || error instanceof WorkbookError) throw error;
    if (!(error instanceof WorkbookContentError)) throw error;
  }
  throw new OpeningError(`${name} không phải sổ tổng hợp của tỉnh; hãy chọn sổ đã lưu từ bàn tổng hợp.`);
}

/** What an earlier period's workbook has of each agency. Throws an error with one sentence, also where it isn't earlier. */
export async function openEarlierFile(file: ChosenBytes, periodId: PeriodId): Promise<Before> {
  const { period, figures, submission } = await openProvinceFile(file);
  if (comparePeriods(period.id, periodId) >= 0) {
    throw new OpeningError(`${file.name} là sổ tổng hợp ${period.phrase}; hãy chọn sổ của một kỳ trước.`);
  }
  const numbers = [...figures].map(([code, rows]) => {
    const own = [...rows].flatMap(([id, figure]) => (figure.kind === 'number' ? [[id, figure.value] as const] : []));
    return [code, Object.fromEntries(own)] as const;
  });
  return { period: period.id, numbers: Object.fromEntries(numbers), province: writeFiguresFile(submission) };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
