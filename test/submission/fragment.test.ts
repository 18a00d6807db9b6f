import { deflateSync } from 'fflate';
import * as fc from 'fast-check';
import { FiguresFileError, readSubmissionFragment, recordOf, submissionFragment, writeFiguresFile } from '../../src/submission';
import { anySubmission, realReport } from '../submissions';

test('a submission comes back out of an address as it went in', () => {
  fc.assert(
    fc.property(anySubmission(), (submission) => {
      const back = readSubmissionFragment(`#${submissionFragment(submission)}`);
      expect(writeFiguresFile(back)).toBe(writeFiguresFile(submission));
    }),
    { numRuns: 30 },
  );
});

test('a full report takes some two thousand characters that no program rewrites', () => {
  const fragment = submissionFragment(realReport());
  expect(fragment).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(fragment.length).toBeLessThan(2500);
  expect(recordOf(readSubmissionFragment(fragment))).toEqual(recordOf(realReport()));
});

const packed = (text: string) => Buffer.from(deflateSync(Buffer.from(text))).toString('base64url');

test.each([
  ['nothing', ''],
  ['words', 'khong-phai-so-lieu'],
  ['markup', '<script>alert(1)</script>'],
  ['something else that is packed', packed('{"xin":"chào"}')],
  ['ten million spaces', packed(' '.repeat(10_000_000))],
  ['more than any submission', 'A'.repeat(10_000_000)],
])('%s is refused in one sentence', (_, fragment) => {
  expect(() => readSubmissionFragment(fragment)).toThrow(FiguresFileError);
});
