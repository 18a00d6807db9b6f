import type { IndicatorId } from '../../src/forms';
import { completeFigures, rulesOf } from '../../src/rules';
import { checkText, workbookLayout } from '../../src/sheets';
import { withFigures, withNotes, type Submission } from '../../src/submission';
import { numberFigure } from '../../src/figures';
import { emptyReport, realReport, reportWith, template2022 } from '../submissions';

const set = rulesOf(template2022());

function check(submission: Submission, id: IndicatorId, mark?: ',' | '.'): string {
  return checkText(set, id, submission, mark);
}

test('all is well: nothing is said', () => {
  expect(check(realReport(), 'BM1/5.1')).toBe('');
  expect(check(realReport(), 'BM1/3')).toBe('');
});

test('a missing figure says what to do, without crying error', () => {
  expect(check(emptyReport(), 'BM1/1')).toMatch(/^Chưa nhập/);
  expect(check(reportWith({ 'BM7/5.2.3': '' }), 'BM7/5.2.3')).toMatch(/^Chưa nhập.+dấu "-"\.$/);
});

test('an error names both figures and by how much they miss', () => {
  expect(check(realReport(), 'BM7/6.5.2')).toMatch(/^Lỗi: .*19.*6\.5\.1.*12.*thừa 7/);
});

test('errors come before warnings and hints', () => {
  const bad = withNotes(reportWith({ 'BM1/5.1': '10', 'BM1/5.2': '12,5', 'BM1/5.3': '0', 'BM1/5.4': '0' }), [['BM1/5.2', '12.5']]);
  const severities = [...check(bad, 'BM1/5.2').matchAll(/(Lỗi|Cảnh báo|Gợi ý): /g)].map(([, words]) => words);
  expect(severities).toEqual(['Lỗi', 'Lỗi', 'Cảnh báo']);
});

test('numbers are spelled as the program joins them to text: no grouping, its own decimal mark, all digits', () => {
  const bad = withFigures(emptyReport(), [
    ['BM1/1', numberFigure(1234567.25)],
    ['BM1/3.1', numberFigure(-0.0000001)],
  ]);
  expect(check(bad, 'BM1/1')).toContain(' 1234567,25');
  expect(check(bad, 'BM1/1', '.')).toContain(' 1234567.25');
  expect(check(bad, 'BM1/3.1')).toContain(' -0,0000001');
});

test('the check column of a workbook is made of formulas that already show their result', () => {
  const shown = { ...realReport(), figures: completeFigures(realReport()) };
  const { sheets } = workbookLayout(realReport());
  const form = template2022().form('BM7');
  const sheet = sheets.find(({ form: id }) => id === 'BM7')!;
  form.indicators.forEach(({ id, kind }, index) => {
    const cell = sheet.cells.find(({ row, column }) => row === 4 + index && column === 6);
    if (kind !== 'heading') expect(cell?.formula).toMatch(/^IFERROR\(TRIM\(/);
    expect(cell?.value ?? '').toBe(check(shown, id));
  });
});
