import { findPeriod, type IndicatorId, type PeriodId } from '../../src/forms';
import { comparablesOf, comparedPeriod, validate } from '../../src/rules';
import { withFigures, type Submission } from '../../src/submission';
import { reportWith, soundSubmission, template2022, type Changes } from '../submissions';

const FIGURES: Changes = { 'BM6/1.1': '8.326', 'BM1/1': '14', 'BM1/5.1': '118', 'BM1/2.1': '0' };
const at = (id: PeriodId, changes: Changes = {}): Submission => ({
  ...reportWith({ ...FIGURES, ...changes }, soundSubmission()),
  period: findPeriod(id)!,
});
/** The same period of last year, and the report before. */
const before = at('2022-Q3');
const now = at('2023-Q3');
/** What the comparison alone finds. */
const previousFindings = (now: Submission, last: Submission) =>
  validate(now, last).findings.filter(({ key }) => key.startsWith('previous:'));
const found = (changes: Parameters<typeof reportWith>[0]) => previousFindings(reportWith(changes, now), before);

test.each([
  ['8.326.000', /gấp khoảng 1\.000 lần/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
  ['9.100.000', /gấp khoảng 1\.000 lần/, 'Ghi 9.100 vào dòng 1.1 Biểu mẫu 6'],
  ['8.326.000.000', /gấp khoảng 1\.000\.000 lần/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
  ['8,326', /chỉ bằng khoảng 1\/1\.000/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
])('%s after 8.326 is questioned, with the figure that was meant', (text, message, repair) => {
  const findings = found({ 'BM6/1.1': text });
  expect(findings).toEqual([expect.objectContaining({ severity: 'warning', rows: ['BM6/1.1'], message: expect.stringMatching(message) })]);
  expect(findings[0]?.repair?.words).toBe(repair);
  const mended = withFigures(now, Object.entries(findings[0]?.repair?.figures ?? {}) as Parameters<typeof withFigures>[1]);
  expect(previousFindings(mended, before)).toEqual([]);
});

test('what a quarter may bring, a `-` and computed rows are not', () => {
  expect(found({ 'BM6/1.1': '83.259', 'BM1/1': '2', 'BM1/5.1': '-', 'BM1/2': '0,08' })).toEqual([]);
});

test.each([
  ['BM6/1.1', '83.260', 'Ghi 83.260, Quý III/2022 ghi 8.326, gấp 10 lần; nếu đúng thì không phải sửa.'],
  ['BM1/1', '140', 'Ghi 140, Quý III/2022 ghi 14, gấp 10 lần; nếu đúng thì không phải sửa.'],
  ['BM1/1', '1', 'Ghi 01, Quý III/2022 ghi 14, chỉ bằng 1/14; nếu đúng thì không phải sửa.'],
  ['BM1/1', '0', 'Ghi 0, Quý III/2022 ghi 14, nay không còn; nếu đúng thì không phải sửa.'],
  ['BM1/2.1', '37', 'Ghi 37, Quý III/2022 ghi 0, trước không có; nếu đúng thì không phải sửa.'],
] as const)('a jump of %s to %s is a hint with both figures', (id, text, message) => {
  const [finding] = found({ [id]: text }).filter(({ rows: [row] }) => row === id);
  expect(finding).toMatchObject({ severity: 'info', message });
  expect(finding?.repair).toBeUndefined();
});

describe('what a figure is comparable with', () => {
  const kinds = (own: PeriodId, others: readonly PeriodId[], id: IndicatorId) => {
    const submission: Submission = { ...at(own), compared: others.map((other) => comparedPeriod(at(other))) };
    return comparablesOf(submission, template2022().indicator(id)!).map(({ kind, period }) => `${kind} ${period.id}`);
  };
  const ALL: PeriodId[] = ['2022-Q1', '2022-H1', '2022-Q3', '2022-Y', '2023-Q1', '2023-H1', '2023-Q3', '2023-Y', '2024-Q1'];

  test.each([
    ['2023-Q3', 'BM1/1', ['last-year 2022-Q3']],
    ['2023-H1', 'BM1/1', ['last-year 2022-H1', 'in-year 2023-Q1']],
    ['2023-Y', 'BM1/1', ['last-year 2022-Y', 'in-year 2023-H1', 'in-year 2023-Q1']],
    ['2023-Q1', 'BM1/1', ['last-year 2022-Q1']],
    ['2023-Q3', 'BM3/1.4.1', ['before 2023-H1']],
    ['2023-Q1', 'BM1/2.2', ['before 2022-Y']],
  ] as const)('in %s, of %s', (own, id, expected) => {
    expect(kinds(own, ALL, id)).toEqual(expected);
  });

  test('a later period, the period itself, and a heading are nothing to compare with', () => {
    expect(kinds('2023-Q3', ['2023-Q3', '2023-Y', '2024-Q3'], 'BM3/1.4.1')).toEqual([]);
    expect(kinds('2023-Q3', ALL, 'BM1/3')).toEqual([]);
  });
});

describe('what may not fall', () => {
  const foundIn = (own: Submission, last: Submission, id: IndicatorId) =>
    previousFindings(own, last).filter(({ rows: [row] }) => row === id);

  test('within a year is said of three rows and of no other', () => {
    const last = reportWith(
      Object.fromEntries(
        template2022()
          .indicators.filter(({ kind }) => kind === 'count' || kind === 'amount')
          .map(({ id }) => [id, '9']),
      ),
      at('2023-H1'),
    );
    const own = reportWith(
      Object.fromEntries(
        template2022()
          .indicators.filter(({ kind }) => kind === 'count' || kind === 'amount')
          .map(({ id }) => [id, '8']),
      ),
      now,
    );
    const rows = (findings: ReturnType<typeof previousFindings>) => findings.map(({ rows: [row] }) => row);
    expect(rows(previousFindings(own, last))).toEqual(['BM1/2.2', 'BM5/3', 'BM6/1.2']);
    // From one year to the next everything begins anew.
    expect(rows(previousFindings(own, { ...last, period: findPeriod('2022-Y')! }))).toEqual([]);
  });

  test('6 tháng is no less than quý I, and the year no less than 6 tháng; quý III is a window of its own', () => {
    const half = at('2023-H1', { 'BM1/1': '13' });
    expect(foundIn(half, at('2023-Q1'), 'BM1/1')).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringMatching(/^Ghi 13, Quý I\/2023 ghi 14; /) }),
    ]);
    expect(foundIn(at('2023-Y', { 'BM1/1': '13' }), at('2023-H1'), 'BM1/1')).toHaveLength(1);
    expect(foundIn(at('2023-Q3', { 'BM1/1': '13' }), at('2023-H1'), 'BM1/1')).toEqual([]);
    expect(foundIn(at('2023-Y', { 'BM1/1': '13' }), at('2023-Q3'), 'BM1/1')).toEqual([]);
  });
});
