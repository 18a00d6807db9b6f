import { justify, rulesOf } from '../../src/rules';
import { readSubmission, workbookLayout } from '../../src/sheets';
import type { Justification, Submission } from '../../src/submission';
import { cellsOfLayout } from './cells-of-layout';
import { realReport } from '../submissions';

const report = realReport();
const rule = rulesOf(report.template).rules.find(({ id }) => id === 'BM4/2.5:all-staff-gone')!;
const justified = justify(report, rule, 'Là tỷ lệ hoàn thành chỉ tiêu tinh giản được giao.');

function readBack(submission: Submission): readonly Justification[] {
  return readSubmission(cellsOfLayout(workbookLayout(submission))).submission.justifications;
}

test('each accepted finding stands with what the rule demands, the reason, and the figures it rested on', () => {
  const sheet = workbookLayout(justified).sheets.at(-1)!;
  expect(sheet.name).toBe('Giải trình');
  expect(sheet.cells.filter(({ row }) => row === 1).map(({ value }) => value)).toEqual([
    'Quy tắc',
    'Yêu cầu',
    'Lý do',
    'Số liệu khi giải trình',
  ]);
  expect(sheet.cells.filter(({ row }) => row === 2).map(({ value }) => value)).toEqual([
    'BM4/2.5:all-staff-gone',
    'Tinh giản 100% biên chế thì không còn người có mặt (dòng 2.5, 2.2 Biểu mẫu 4).',
    'Là tỷ lệ hoàn thành chỉ tiêu tinh giản được giao.',
    'BM4/2.5 = 100; BM4/2.2 = 30; BM4/2.4 = 0',
  ]);
});

test('only the reason may be changed', () => {
  const sheet = workbookLayout(justified).sheets.at(-1)!;
  expect(sheet.protected).toBe(true);
  expect(sheet.cells.filter(({ style }) => style.unlocked).map(({ row, column }) => [row, column])).toEqual([[2, 2]]);
});

test('justifications are read back as they were, and still hold', () => {
  expect(readBack(justified)).toEqual(justified.justifications);
});

test('figures are read back whatever was in their cells', () => {
  const entry: Justification = {
    rule: 'BM1/1:readable',
    reason: 'Xem công văn "=1+1"; kèm theo.',
    figures: { 'BM1/1': '5;6 = 7', 'BM1/2.1': '', 'BM7/6.5.2': '-', 'BM6/1.1': '8.326' },
  };
  expect(readBack({ ...report, justifications: [entry] })).toEqual([entry]);
});

test('a reason that was taken out takes the justification with it', () => {
  const workbook = cellsOfLayout(workbookLayout(justified));
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === 'Giải trình'
      ? {
          ...sheet,
          rows: sheet.rows.map((row, index) => (index === 2 ? row.map((cell, column) => (column === 2 ? undefined : cell)) : row)),
        }
      : sheet,
  );
  expect(readSubmission({ ...workbook, sheets }).submission.justifications).toEqual([]);
});

test('a reason of any length fits into its row', () => {
  const sheet = workbookLayout({
    ...report,
    justifications: [{ rule: rule.id, reason: 'Lý do dài. '.repeat(180), figures: {} }],
  }).sheets.at(-1)!;
  expect(sheet.rowHeights[2]).toBeLessThanOrEqual(409.5);
  expect(sheet.rowHeights[2]).toBeGreaterThan(300);
});
