import { strFromU8, unzipSync } from 'fflate';
import {
  boardOf,
  confirming,
  emptyDesk,
  linesToAsk,
  receiving,
  requestFiles,
  returning,
  slipFiles,
  slipName,
  slipOf,
  type Desk,
  type Received,
} from '../../src/province';
import { readSubmission } from '../../src/sheets';
import { figureOf } from '../../src/submission';
import { readReport } from '../../src/word';
import { readWorkbook } from '../../src/xlsx';
import type { Changes } from '../submissions';
import { period, received, rosterOf, submissionOf, template } from './made-up-province';
import { validate } from '../../src/rules';

const roster = rosterOf({ SNV: 'department' }, new Map(), { SNV: { name: '=HYPERLINK("http://evil.example","Sở")' } });
const [snv] = roster.entries;
const today = '2025-09-25';
const FAULTY: Changes = { 'BM6/1': '1,34', 'BM6/1.1': '300', 'BM6/1.2': '244,53', 'BM1/1': '3' };

function sent(changes: Changes): Received {
  const file = received(submissionOf(snv!, changes));
  if (file.kind !== 'version') return file;
  const { submission } = file.version;
  const wild = { ...submission, notes: new Map([['BM1/1' as const, '=cmd|calc!A1']]), report: { ...submission.report, number: '@SUM(1)' } };
  return { ...file, version: { ...file.version, submission: wild, findings: validate(wild).findings } };
}

function returned(changes: Changes): Desk {
  const files = [sent(changes)];
  const desk = receiving(confirming(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster), files, today);
  const [line] = boardOf(files, { template, period, roster, desk, today }).lines;
  return returning(desk, { code: 'SNV', seen: line!.seen }, line!.version!, { on: today, by: '', deadline: '2025-09-30' });
}

test('a slip names every finding, what was sent, and until when; its workbook opens at the cells', async () => {
  const slip = slipOf(returned(FAULTY), 'SNV')!;
  const [letter, workbook] = await slipFiles(slip);
  expect([letter!.name, workbook!.name]).toEqual(['PhieuDeNghi_2025-Q3_SNV_lan-1.docx', 'PhieuDeNghi_2025-Q3_SNV_lan-1.xlsx']);
  const { sheets } = await readWorkbook(workbook!.bytes);
  const [first] = sheets;
  const lines = first!.rows.filter((row) => typeof row[0]?.value === 'number');
  expect(lines).toHaveLength(slip.asked.length);
  expect(slip.asked.length).toBeGreaterThan(80);
  expect(lines.map((row) => row[2]?.value)).toEqual(slip.asked.map(({ message }) => message));
  const rate = lines.find((row) => row[1]?.value === 'Biểu mẫu 6, dòng 1')!;
  expect([rate[3]?.value, rate[4]?.value, rate[5]?.value]).toEqual(['1,34', '81,51', 'Phải sửa']);
  const parts = unzipSync(workbook!.bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet).toMatch(/<hyperlink ref="B\d+" location="'Biểu mẫu 6'!D\d+"/);
  const words = readReport(letter!.bytes).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(words.join('\n')).toContain('gửi lại trước hết ngày 30/9/2025');
});

test('nothing of the sender becomes a link or a formula', async () => {
  for (const { name, bytes } of await slipFiles(slipOf(returned(FAULTY), 'SNV')!)) {
    for (const [part, content] of Object.entries(unzipSync(bytes))) {
      const xml = strFromU8(content);
      expect([name, part, /<f>[^<]*(?:HYPERLINK|cmd|SUM\(1\))/.test(xml)]).toEqual([name, part, false]);
      expect([name, part, /TargetMode="External"|ddeLink|<w:instrText[^>]*>[^<]*(?:HYPERLINK|DDE)/.test(xml)]).toEqual([name, part, false]);
    }
  }
});

test('the forms of a slip say what was sent, wrong rates included, and are read back as such', async () => {
  const slip = slipOf(returned(FAULTY), 'SNV')!;
  const [, workbook] = await slipFiles(slip);
  const { submission } = readSubmission(await readWorkbook(workbook!.bytes));
  expect(figureOf(submission, 'BM6/1')).toMatchObject({ value: 1.34 });
  expect(submission.agency).toEqual(slip.submission.agency);
});

test('the same slip gives the same bytes', async () => {
  const slip = slipOf(returned(FAULTY), 'SNV')!;
  expect(await slipFiles(slip)).toEqual(await slipFiles(slipOf(returned(FAULTY), 'SNV')!));
});

test('when the next file comes the slip is compared: settled, open, changed without being asked', () => {
  const desk = returned(FAULTY);
  const answer = sent({ 'BM6/1': '81,51', 'BM6/1.1': '300', 'BM6/1.2': '244,53', 'BM1/1': '4' });
  const other = answer.kind === 'version' ? { ...answer.version, file: 'lan-2.json' } : undefined;
  const [line] = boardOf([{ kind: 'version', version: other! }], { template, period, roster, desk, today }).lines;
  expect(line?.status).toBe('resent');
  expect(line?.slip?.settled.map(({ id }) => id)).toContain('BM6/1');
  expect(line?.slip?.open.length).toBeGreaterThan(80);
  expect(line?.slip?.unasked).toEqual(['BM1/1']);
});

test('whoever sent nothing that can be taken is asked for it in a letter: which file, why, and what to send', async () => {
  const three = rosterOf({ SNV: 'department', STP: 'department', SYT: 'department' });
  const [first, second] = three.entries;
  const files: readonly Received[] = [
    { kind: 'unreadable', file: 'so/=A1_SNV.xlsx', sha256: 'a', message: 'Tệp bị hỏng; hãy đề nghị đơn vị gửi lại.' },
    received(submissionOf(second!, {}, '2025-H1'), 'stp.json'),
  ];
  const desk = emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' });
  const board = boardOf(files, { template, period, roster: three, desk, today });
  expect(linesToAsk(board).map(({ entry }) => entry)).toEqual([first, second]);
  const letters = await requestFiles(board, '2025-09-30');
  expect(letters.map(({ name }) => name)).toEqual(['SNV', 'STP'].map((code) => `PhieuDeNghi_2025-Q3_${code}_gui-lai.docx`));
  const said = letters.map(({ bytes }) =>
    readReport(bytes).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.join(' | ')))),
  );
  expect(said[0]).toContain('1 | =A1_SNV.xlsx | Tệp bị hỏng | Gửi lại số liệu quý III năm 2025 bằng sổ .xlsx');
  expect(said[1]).toContain('1 | stp.json | Số liệu 6 tháng năm 2025 theo mẫu CCHC-2022, không lấy | Gửi số liệu quý III năm 2025');
  for (const lines of said) expect(lines.join('\n')).toContain('gửi lại trước hết ngày 30/9/2025');
});

test('codes that look alike without their marks have files of their own', () => {
  const slip = slipOf(returned(FAULTY), 'SNV')!;
  const names = ['X/1', 'X-1', '../X'].map((code) => slipName({ ...slip, code }));
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.-]+$/);
});
