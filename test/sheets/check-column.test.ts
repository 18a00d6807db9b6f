import type { IndicatorId } from '../../src/forms';
import fc from 'fast-check';
import { completed, completeFigures, findingsOfForm, justify, rulesOf, tally, TALLY_CLASSES, validate } from '../../src/rules';
import { CHECK_MARKS } from '../../src/sheets/check-column';
import { checkText, workbookLayout } from '../../src/sheets';
import { withFigures, withNotes, type Submission } from '../../src/submission';
import { numberFigure } from '../../src/figures';
import { anySubmission, emptyReport, realReport, reportWith, template2022 } from '../submissions';

const set = rulesOf(template2022());

function check(submission: Submission, id: IndicatorId): string {
  return checkText(set, id, submission);
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

test('numbers are in official print, whatever the machine', () => {
  const bad = withFigures(emptyReport(), [
    ['BM1/1', numberFigure(1234567.25)],
    ['BM1/3.1', numberFigure(-0.5)],
  ]);
  expect(check(bad, 'BM1/1')).toContain(' 1.234.567,25');
  expect(check(bad, 'BM1/3.1')).toContain(' -0,5');
  expect(check(reportWith({ 'BM7/6.5.1': '6', 'BM7/6.5.2': '7' }), 'BM7/6.5.2')).toMatch(/Ghi 07, lớn hơn dòng 6\.5\.1 ghi 06 \(thừa 1\)/);
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

test('a justified finding says so, and its formula goes back to the finding when a figure it rests on changes', () => {
  const bad = reportWith({ 'BM7/6.5.1': '12', 'BM7/6.5.2': '19' }, realReport());
  const rule = set.rules.find(({ id }) => id === 'BM7/6.5.2:at-most:BM7/6.5.1')!;
  const justified = justify(bad, rule, 'Cung cấp thêm ngoài danh mục.');
  expect(check(justified, 'BM7/6.5.2')).toMatch(/^Đã giải trình: Ghi 19, lớn hơn/);
  expect(check(reportWith({ 'BM7/6.5.2': '20' }, justified), 'BM7/6.5.2')).toMatch(/^Lỗi: Ghi 20, lớn hơn/);
});

test('the texts of a form hold each word of the tally as often as the tally counts it', () => {
  fc.assert(
    fc.property(anySubmission(), fc.integer({ min: 1, max: 5 }), (submission, every) => {
      const rules = validate(submission).findings.flatMap(({ rule }) => rule ?? []);
      const justified = rules.filter((_, index) => index % every === 0).reduce((all, rule) => justify(all, rule, 'Đã xem.'), submission);
      const shown = completed(justified);
      const { findings } = validate(shown);
      for (const form of shown.template.forms) {
        const texts = form.indicators.map(({ id }) => check(shown, id)).join('\n');
        const counts = TALLY_CLASSES.map((each) => texts.split(CHECK_MARKS[each]).length - 1);
        const expected = tally(findingsOfForm(findings, form.id));
        expect([form.id, ...counts]).toEqual([form.id, ...TALLY_CLASSES.map((each) => expected[each])]);
      }
    }),
    { numRuns: 20 },
  );
});
