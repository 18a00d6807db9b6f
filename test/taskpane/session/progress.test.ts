import { NOT_APPLICABLE, numberFigure } from '../../../src/figures';
import { validate } from '../../../src/rules';
import { causeGroups } from '../../../src/taskpane/check/causes';
import { daysUntil, isLongAgo } from '../../../src/taskpane/calendar/days';
import { progressOf } from '../../../src/taskpane/session/progress';
import { emptySubmission, withFigures } from '../../../src/submission';
import { realReport } from '../../submissions';

const report = realReport();
const progress = (submission = report) => progressOf(submission, validate(submission).findings);

test('102 rows are typed in; the report left four of them blank', () => {
  expect(progress().reduce((sum, { total }) => sum + total, 0)).toBe(102);
  expect(progress().flatMap(({ missing }) => missing)).toEqual(['BM1/6.1', 'BM1/6.2', 'BM7/5.2', 'BM7/5.2.3']);
});

test('a row that no longer needs a figure is not missing', () => {
  const withoutSurvey = withFigures(report, [['BM1/6', numberFigure(0)]]);
  expect(progress(withoutSurvey)[0]).toMatchObject({ missing: [], filled: 9, notApplicable: 3, total: 12 });
});

test('an empty submission has errors only where something is wrong, not where something is missing', () => {
  const empty = progress(emptySubmission(report.template, report.period));
  expect(empty.every(({ tally }) => tally.errors === 0)).toBe(true);
});

test('findings that one change settles stand together, and one button settles them', () => {
  const causes = causeGroups(validate(report).findings, report.template, { workbook: 'Sổ', information: 'Thông tin' }).find(
    ({ key }) => key === 'BM7',
  )!.causes;
  const shared = causes.find(({ rows }) => rows.includes('BM7/6.5.2'))!;
  expect(shared.rows).toEqual(['BM7/6.5', 'BM7/6.5.2', 'BM7/6.6.1']);
  expect(shared.repair?.figures).toEqual({ 'BM7/6.5.2': numberFigure(12) });
  const districts = causes.find(({ rows }) => rows.includes('BM7/5.1.2'))!;
  expect(districts.repair).toMatchObject({
    words: 'Ghi dấu "-" vào 3 dòng',
    figures: { 'BM7/5.1.2': NOT_APPLICABLE, 'BM7/5.2.2': NOT_APPLICABLE, 'BM7/5.3.2': NOT_APPLICABLE },
  });
});

test('days count from date to date, past ones below zero', () => {
  expect([daysUntil('2023-09-20', '2023-09-15'), daysUntil('2023-09-20', '2023-09-20'), daysUntil('2023-03-20', '2023-04-01')]).toEqual([
    5, 0, -12,
  ]);
});

test('days past are counted while somebody might still hurry, and no longer', () => {
  expect([-1, -60, -61, -1162, 5].map(isLongAgo)).toEqual([false, false, true, true, false]);
});
