import { findPeriod, type PeriodId } from '../../src/forms';
import { validate } from '../../src/rules';
import { soundSubmission } from '../submissions';

const on = (date: string, period: PeriodId) => ({
  ...soundSubmission(),
  period: findPeriod(period)!,
  report: { ...soundSubmission().report, date },
});
const topics = (submission: ReturnType<typeof on>, previous?: ReturnType<typeof on>) =>
  validate(submission, previous).findings.filter(({ source }) => source === 'information');

test.each<[string, PeriodId, boolean]>([
  ['', '2023-Q3', false],
  ['2023-09-15', '2023-Q3', false],
  // Books that closed early, and a report that is long overdue.
  ['2023-08-20', '2023-Q3', false],
  ['2023-12-13', '2023-Q3', false],
  ['2023-08-10', '2023-Q3', true],
  ['2023-12-14', '2023-Q3', true],
  ['2023-09-15', '2023-Y', true],
  ['2023-09-15', '2022-Q3', true],
  ['2024-03-13', '2023-Y', false],
])('a report of %s for %s: contradicts %s', (date, period, contradicts) => {
  expect(topics(on(date, period)).map(({ topic }) => topic)).toEqual(contradicts ? ['report-date'] : []);
});

test('says which date does not go with which period', () => {
  expect(topics(on('2023-09-15', '2023-Y'))).toMatchObject([
    {
      severity: 'warning',
      stated: '15/9/2023',
      message: 'Báo cáo ghi ngày 15/9/2023, không hợp với kỳ năm 2023 (số liệu đến 14/12/2023); hãy xem lại kỳ hoặc ngày báo cáo.',
    },
  ]);
});

test('figures that are all those of the period before are questioned, others aren’t', () => {
  const now = on('2023-12-15', '2023-Y');
  const before = on('2023-09-15', '2023-Q3');
  expect(topics(now, before)).toMatchObject([
    { topic: 'same-as-before', message: expect.stringMatching(/^Cả \d+ số liệu .* quý III năm 2023;/) },
  ]);
  expect(topics({ ...now, figures: new Map([...now.figures].filter(([id]) => id.startsWith('BM5'))) }, before)).toEqual([]);
  const other = soundSubmission({ 'BM1/1': '15' });
  expect(topics({ ...now, figures: other.figures }, before)).toEqual([]);
});
