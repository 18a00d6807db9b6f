import { tallyClass, validate } from '../../src/rules';
import { nextBlank } from '../../src/taskpane/work/next-blank';
import { realReport } from '../submissions';

const blanks = validate(realReport()).findings.filter((finding) => tallyClass(finding) === 'blanks');
const next = (...[selected, went]: Partial<[Parameters<typeof nextBlank>[1], Parameters<typeof nextBlank>[2]]>) =>
  nextBlank(blanks, selected, went)?.rows[0];

test('the blank under the cursor counts, and is left once the button led to it', () => {
  expect(blanks.map(({ rows: [first] }) => first)).toEqual(['BM1/6.1', 'BM1/6.2', 'BM7/5.2', 'BM7/5.2.3']);
  expect(next()).toBe('BM1/6.1');
  expect(next('BM1/6.2')).toBe('BM1/6.2');
  expect(next('BM1/6.2', 'BM1/6.2')).toBe('BM7/5.2');
  expect(next('BM7/5.2.3', 'BM7/5.2.3')).toBe('BM1/6.1');
  expect(next('BM1/1', 'BM1/6.1')).toBe('BM1/6.1');
});
