import * as fc from 'fast-check';
import { justify, rulesOf } from '../../src/rules';
import { cellsOfLayout, readSubmission, workbookLayout } from '../../src/sheets';
import { readFigureList } from '../../src/sheets/justifications-sheet';
import type { Justification, Submission } from '../../src/submission';
import { realReport } from '../submissions';
import { cleanTextArbitrary } from '../submission/arbitraries';

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

test('figures whose texts look like the list itself are read back, whatever they are', () => {
  const pieces = fc.constantFrom('đã nộp', '; ', ';', '"', '""', ' = ', '=', 'BM1/1 = 5', 'BM7/6.5.1 =', '\n', '19', ' ');
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((texts) => texts.join('').trim()),
    cleanTextArbitrary,
  );
  const ids = fc.constantFrom('BM1/1', 'BM1/2.1', 'BM7/6.5.2', 'BM6/1.1');
  fc.assert(
    fc.property(fc.dictionary(ids, anyText, { noNullPrototype: true, minKeys: 1 }), (figures) => {
      const entry: Justification = { rule: 'BM1/1:readable', reason: 'Đúng', figures };
      expect(readBack({ ...report, justifications: [entry] })).toEqual([entry]);
    }),
    { numRuns: 40 },
  );
});

test.each<[string, Record<string, string>]>([
  ['BM4/2.5 = 100; BM4/2.2 = 30', { 'BM4/2.5': '100', 'BM4/2.2': '30' }],
  ['BM1/1 = 5;6 = 7; BM1/2.1 = ; BM6/1.1 = 8.326', { 'BM1/1': '5;6 = 7', 'BM1/2.1': '', 'BM6/1.1': '8.326' }],
  ['BM1/1 = "chưa có"; BM1/2.1 = "5', { 'BM1/1': '"chưa có"', 'BM1/2.1': '"5' }],
  ['', {}],
])('a list of an older version, %s, is read as it was', (list, figures) => {
  expect(readFigureList(list)).toEqual(figures);
});

test('a long list made to do harm takes no long time', () => {
  const start = performance.now();
  for (const piece of ['BM1/1 = "; ', 'BM1/1 = """; ', 'BM1/1 = "a"b; ', '"', '=', '; ', ';BM1/1', '"" ', '; ; ']) {
    readFigureList(piece.repeat(32_767 / piece.length));
  }
  expect(performance.now() - start).toBeLessThan(2000);
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
