import { draftKey, draftOf, keepDraft } from '../../../src/taskpane/services/use-draft';
import { emptySubmission } from '../../../src/submission';
import { findPeriod } from '../../../src/forms';
import { realReport } from '../../submissions';
import { memory } from '../session/memory-host';

const report = realReport();

test('what is being typed is there after a reload, until it is done with', () => {
  const kept = memory();
  const key = draftKey('reason.one', report);
  expect(draftOf(kept, key)).toBe('');
  keepDraft(kept, key, 'Đã đối chiếu');
  expect(draftOf(kept, key)).toBe('Đã đối chiếu');
  keepDraft(kept, key, '');
  expect(draftOf(kept, key)).toBe('');
});

test.each([
  ['of another agency', emptySubmission(report.template, report.period, { ...report.agency, name: 'Sở khác' })],
  ['of another period', emptySubmission(report.template, findPeriod('2023-Y')!, report.agency)],
])('a report %s does not get it', (_, other) => {
  const kept = memory();
  keepDraft(kept, draftKey('reason.one', report), 'Đã đối chiếu');
  expect(draftOf(kept, draftKey('reason.one', other))).toBe('');
});

test('what is typed about one finding is not typed about another', () => {
  const kept = memory();
  keepDraft(kept, draftKey('reason.one', report), 'Đã đối chiếu');
  expect(draftOf(kept, draftKey('reason.two', report))).toBe('');
  expect(draftOf(kept, draftKey('report', report))).toBe('');
});
