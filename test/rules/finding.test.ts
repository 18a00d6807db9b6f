import fc from 'fast-check';
import { blocksSending, tally, tallyClass, TALLY_CLASSES, tallyWords, validate } from '../../src/rules';
import { submissionArbitrary, typedFigure } from '../submission/arbitraries';

describe('the tally', () => {
  test('counts every finding under exactly one of five words, but for what cannot be decided yet', () => {
    fc.assert(
      fc.property(submissionArbitrary(typedFigure), (submission) => {
        const { findings } = validate(submission);
        const counts = tally(findings);
        const sum = TALLY_CLASSES.reduce((total, each) => total + counts[each], 0);
        expect(sum).toBe(findings.filter(({ status }) => status !== 'unverifiable').length);
        expect(findings.filter(blocksSending)).toHaveLength(counts.errors + counts.blanks);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [{ severity: 'error', status: 'fail', topic: 'derived' }, 'errors', true],
    [{ severity: 'error', status: 'fail', topic: 'missing' }, 'blanks', true],
    [{ severity: 'error', status: 'fail', topic: 'agency' }, 'blanks', true],
    [{ severity: 'error', status: 'fail', topic: 'stored-as-text' }, 'errors', true],
    [{ severity: 'warning', status: 'fail', topic: 'truncated' }, 'warnings', false],
    [{ severity: 'info', status: 'fail', topic: 'level' }, 'hints', false],
    [{ severity: 'error', status: 'justified', topic: 'derived' }, 'justified', false],
    [{ severity: 'error', status: 'unverifiable', topic: 'derived' }, undefined, false],
  ] as const)('counts %j as %s', (kind, expected, blocks) => {
    expect(tallyClass(kind)).toBe(expected);
    expect(blocksSending({ key: '', source: 'rule', rows: [], message: '', ...kind })).toBe(blocks);
  });

  test('is said in the words an office uses', () => {
    const none = { errors: 0, blanks: 0, warnings: 0, hints: 0, justified: 0 };
    expect(tallyWords({ errors: 2, blanks: 4, warnings: 1, hints: 0, justified: 3 })).toBe(
      '2 lỗi, 4 chưa nhập, 1 cảnh báo, 3 đã giải trình',
    );
    expect(tallyWords(none, ['errors', 'warnings', 'hints'])).toBe('0 lỗi, 0 cảnh báo, 0 gợi ý');
  });
});
