import { validate } from '../../src/rules';
import { withFigures } from '../../src/submission';
import { reportWith, soundSubmission } from '../submissions';

const before = reportWith({ 'BM6/1.1': '8.326', 'BM1/1': '14', 'BM1/5.1': '118', 'BM1/2.1': '0' }, soundSubmission());
/** What the comparison alone finds. */
const previousFindings = (now: ReturnType<typeof soundSubmission>, last: ReturnType<typeof soundSubmission>) =>
  validate(now, last).findings.filter(({ key }) => key.startsWith('previous:'));
const found = (changes: Parameters<typeof reportWith>[0]) => previousFindings(reportWith(changes, before), before);

test.each([
  ['8.326.000', /gấp khoảng 1\.000 lần/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
  ['9.100.000', /gấp khoảng 1\.000 lần/, 'Ghi 9.100 vào dòng 1.1 Biểu mẫu 6'],
  ['8.326.000.000', /gấp khoảng 1\.000\.000 lần/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
  ['8,326', /chỉ bằng khoảng 1\/1\.000/, 'Ghi 8.326 vào dòng 1.1 Biểu mẫu 6'],
])('%s after 8.326 is questioned, with the figure that was meant', (text, message, repair) => {
  const findings = found({ 'BM6/1.1': text });
  expect(findings).toEqual([expect.objectContaining({ severity: 'warning', rows: ['BM6/1.1'], message: expect.stringMatching(message) })]);
  expect(findings[0]?.repair?.words).toBe(repair);
  const mended = withFigures(before, Object.entries(findings[0]?.repair?.figures ?? {}) as Parameters<typeof withFigures>[1]);
  expect(previousFindings(mended, before)).toEqual([]);
});

test('what a quarter may bring, a `-`, a 0 and computed rows are not', () => {
  expect(found({ 'BM6/1.1': '83.260', 'BM1/1': '0', 'BM1/5.1': '-', 'BM1/2.1': '5.000', 'BM1/2': '0,08' })).toEqual([]);
});
