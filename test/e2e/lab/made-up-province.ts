import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPeriod, type Level } from '../../../src/forms';
import { roster, writeRosterCsv, type Roster, type RosterEntry } from '../../../src/province';
import { packageLayout } from '../../../src/sheets';
import { emptySubmission, withFigures, type Submission } from '../../../src/submission';
import { writeWorkbook } from '../../../src/xlsx';
import { reportWith, soundSubmission, type Changes } from '../../submissions';

export const PERIOD = findPeriod('2025-Q3')!;

const DEPARTMENTS: Readonly<Record<string, string>> = {
  SNV: 'Sở Nội vụ',
  STP: 'Sở Tư pháp',
  STC: 'Sở Tài chính',
  SYT: 'Sở Y tế',
  SGDDT: 'Sở Giáo dục và Đào tạo',
  SKHCN: 'Sở Khoa học và Công nghệ',
  SCT: 'Sở Công Thương',
  SXD: 'Sở Xây dựng',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  VP: 'Văn phòng UBND tỉnh',
  TTR: 'Thanh tra tỉnh',
};

const COMMUNES: Readonly<Record<string, string>> = {
  'X-HL': 'UBND xã Hải Lăng',
  'X-VL': 'UBND xã Vĩnh Linh',
  'X-GL': 'UBND xã Gio Linh',
  'X-CL': 'UBND xã Cam Lộ',
  'X-TP': 'UBND xã Triệu Phong',
  'X-DK': 'UBND xã Đakrông',
  'X-HH': 'UBND xã Hướng Hóa',
  'P-DH': 'UBND phường Đông Hà',
  'P-QT': 'UBND phường Quảng Trị',
  'X-KS': 'UBND xã Khe Sanh',
};

const entries = [...entriesOf(DEPARTMENTS, 'department'), ...entriesOf(COMMUNES, 'commune')];

/** A province that doesn't exist, with the agencies in charge of some rows. */
export const province: Roster = roster(
  entries,
  new Map([
    ['BM1/2.1', ['SNV']],
    ['BM1/2.2', ['SNV']],
    ['BM2/2.1', ['STP']],
    ['BM2/2.2.1', ['STP']],
    ['BM2/2.2.2', ['STP']],
    ['BM2/3.1', ['STP']],
    ['BM2/3.2.1', ['STP']],
    ['BM2/3.2.2', ['STP']],
    ['BM7/1', ['SKHCN']],
  ]),
);

/** What an agency of the province says: nothing is wrong with it but for the changes. */
export function submissionOf(code: string, changes: Changes = {}): Submission {
  const { name, level } = entries.find((each) => each.code === code)!;
  const agency = { name, parent: 'UBND tỉnh Quảng Trị', symbol: level === 'commune' ? 'UBND' : code, code, level };
  const empty = emptySubmission(soundSubmission().template, PERIOD, agency);
  const own = [...soundSubmission().figures].filter(([id]) => !empty.figures.has(id));
  const number = { number: `${String(100 + entries.findIndex((each) => each.code === code))}/BC-${agency.symbol}`, date: '2025-09-16' };
  return reportWith(changes, { ...withFigures(empty, own), report: { ...number, place: 'Quảng Trị', signatory: 'GIÁM ĐỐC' } });
}

export async function workbookOf(submission: Submission): Promise<Uint8Array> {
  return writeWorkbook(packageLayout(submission));
}

/** Wrong and blank figures, as agencies send them. */
export const WRONG: Changes = { 'BM7/6.5.2': '19', 'BM1/6': '' };

/** Writes 25 workbooks into a folder, among them broken and hostile ones, and the roster beside it. */
export async function writeProvince(folder: string): Promise<void> {
  const files = new Map<string, Uint8Array>([['danh-sach.csv', new TextEncoder().encode(writeRosterCsv(province))]]);
  const put = (name: string, bytes: Uint8Array) => files.set(`den/${name}`, bytes);
  let at = 1;
  for (const { code } of entries) {
    // Sends nothing, and is excused.
    if (code === 'TTR') continue;
    // What it sends can't be read.
    if (code === 'X-KS') {
      put('xa/X-KS.xlsx', new TextEncoder().encode('PK: không phải sổ'));
      continue;
    }
    const own: Changes = { 'BM1/1': String(at++) };
    const [changes, id] = [['STC', 'X-DK'].includes(code) ? { ...own, ...WRONG } : own, code === 'X-HH' ? '2025-H1' : PERIOD.id];
    const submission = { ...submissionOf(code, changes), period: findPeriod(id)! };
    put(`${code.includes('-') ? 'xa' : 'so'}/PhuLucCCHC_${id}_${code}.xlsx`, await workbookOf(submission));
  }
  // Twice, and not the same.
  put('so/SYT ban sua.xlsx', await workbookOf(submissionOf('SYT', { 'BM1/1': '40' })));
  // Of nobody in the roster.
  const stranger = { ...submissionOf('X-HL'), agency: { name: 'UBND xã Lạ', parent: '', symbol: 'UBND' } };
  put('xa/xa-la.xlsx', await workbookOf(stranger));
  for (const name of ['18h-cut.xlsx', '13-external-link.xlsx']) {
    put(name, new Uint8Array(await readFile(join(__dirname, '../../cases', name))));
  }
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

function entriesOf(names: Readonly<Record<string, string>>, level: Level): readonly RosterEntry[] {
  return Object.entries(names).map(([code, name]) => ({ code, name, level, parent: '', from: '', until: '' }));
}
