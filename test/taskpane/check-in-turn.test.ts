import { validate } from '../../src/rules';
import { cellsOfLayout, readSubmission, workbookLayout } from '../../src/sheets';
import { findingsInTurn, nextFinding } from '../../src/taskpane/check/next-finding';
import { mendedTogether } from '../../src/taskpane/check/together';
import { realReport } from '../submissions';

const report = realReport();
const { findings, submission } = readSubmission(cellsOfLayout(workbookLayout(report, { keepsStated: true })));
const all = [...findings, ...validate(submission).findings];

test('errors of all forms come first, then what is missing, then the rest; each cause once', () => {
  const turn = findingsInTurn(all, report.template);
  const kinds = turn.map(({ severity, topic }) => (topic === 'missing' ? 'blank' : severity));
  expect(kinds.lastIndexOf('error')).toBeLessThan(kinds.indexOf('blank'));
  expect(kinds.lastIndexOf('blank')).toBeLessThan(kinds.indexOf('warning'));
  expect(turn[0]).toMatchObject({ rows: expect.arrayContaining(['BM6/1']) as string[], severity: 'error' });
});

test('one goes forth and back through them, and from the end on with the first', () => {
  const turn = findingsInTurn(all, report.template);
  expect(nextFinding(turn, undefined, true)).toBe(turn[0]);
  expect(nextFinding(turn, turn[0]!.key, true)).toBe(turn[1]);
  expect(nextFinding(turn, turn[0]!.key, false)).toBe(turn.at(-1));
  expect(nextFinding(turn, turn.at(-1)!.key, true)).toBe(turn[0]);
  expect(nextFinding([], undefined, true)).toBeUndefined();
});

test('formulas that were typed over are put back all at once, and nothing else', () => {
  const [overwritten, ...others] = mendedTogether(all, (count) => `Sửa cả ${String(count)} chỗ`);
  expect(others).toEqual([]);
  expect(overwritten!.findings.every(({ topic }) => topic === 'overwritten-formula')).toBe(true);
  expect(overwritten!.repair).toMatchObject({ words: `Sửa cả ${String(overwritten!.findings.length)} chỗ`, figures: {}, notes: {} });
  expect(overwritten!.repair.formulas).toEqual(overwritten!.findings.map(({ rows: [row] }) => row));
});
