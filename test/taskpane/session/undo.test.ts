/** One way back: exactly what an action changed, and nothing that was entered since. */
import { numberFigure } from '../../../src/figures';
import { findPeriod } from '../../../src/forms';
import { HostError } from '../../../src/hosts';
import { figureOf, withFigures } from '../../../src/submission';
import { realReport, soundSubmission } from '../../submissions';
import { atWork } from './at-work';

const RULE = 'BM7/6.5.2:at-most:BM7/6.5.1';

test('figures typed after a repair stay when it is undone', async () => {
  const { session, finding, type, figure } = await atWork(realReport());
  await session.repair(finding(RULE).repair!);
  type('BM5/1.1', 7);
  type('BM5/1.2', 8);
  await session.undo();
  expect([figure('BM7/6.5.2'), figure('BM5/1.1'), figure('BM5/1.2')]).toMatchObject([{ value: 19 }, { value: 7 }, { value: 8 }]);
});

test('a repaired cell that was typed over since is nobody’s to undo', async () => {
  const { session, finding, type, figure, working } = await atWork(realReport());
  await session.repair(finding(RULE).repair!);
  type('BM7/6.5.2', 11);
  await session.refresh();
  expect(working().undoable).toBeUndefined();
  // Nor is the figure of the repair, once a person types it.
  type('BM7/6.5.2', 12);
  await session.refresh();
  await session.undo();
  expect(figure('BM7/6.5.2')).toMatchObject({ value: 12 });
});

test('figures typed after the period was changed stay when it is changed back', async () => {
  const { session, type, submission, working } = await atWork(soundSubmission());
  await session.propose((present) => ({ ...present!.submission, period: findPeriod('2023-Y')! }), {
    deed: { kind: 'period', name: 'Năm 2023' },
  });
  expect(working().undoable).toEqual({ kind: 'period', name: 'Năm 2023' });
  type('BM1/1', 15);
  await session.undo();
  expect(working().undoable).toBeUndefined();
  expect(submission().period.id).toBe('2023-Q3');
  expect(figureOf(submission(), 'BM1/1')).toMatchObject({ value: 15 });
});

test('what is typed in the moment before an action is part of what it is built on', async () => {
  const { session, type, submission } = await atWork(soundSubmission());
  type('BM1/1', 15);
  await session.propose((present) => ({ ...present!.submission, period: findPeriod('2023-Y')! }));
  expect(figureOf(submission(), 'BM1/1')).toMatchObject({ value: 15 });
});

test('a text that a repair made a number becomes that text again, to the letter', async () => {
  const { host, session, place, working } = await atWork(soundSubmission());
  host.type(place('BM1/1'), { kind: 'text', value: '14' });
  await session.refresh();
  const { repair } = working().findings.find(({ topic }) => topic === 'stored-as-text')!;
  await session.repair(repair!);
  expect(host.cell(place('BM1/1'))).toEqual({ kind: 'number', value: 14 });
  await session.undo();
  expect(host.cell(place('BM1/1'))).toEqual({ kind: 'text', value: '14' });
});

test('a person’s own formula in an input cell comes back as a formula', async () => {
  const { host, session, place, finding } = await atWork(realReport());
  const own = { kind: 'number', value: 19, formula: '12+7' } as const;
  host.type(place('BM7/6.5.2'), own);
  await session.refresh();
  await session.repair(finding(RULE).repair!);
  await session.undo();
  expect(host.cell(place('BM7/6.5.2'))?.formula).toBe('12+7');
});

test('undo that fails can be tried again', async () => {
  const { host, session, finding, figure, connection, working } = await atWork(realReport());
  await session.repair(finding(RULE).repair!);
  host.halves.push({ done: 0, error: new HostError('protected') });
  await session.undo();
  expect(connection.current().problem?.message).toMatch(/^Sổ đang được bảo vệ/);
  expect(figure('BM7/6.5.2')).toMatchObject({ value: 12 });
  expect(working().undoable).toMatchObject({ kind: 'repaired' });
  await session.undo();
  expect(figure('BM7/6.5.2')).toMatchObject({ value: 19 });
});

test('the state before undoing is kept too', async () => {
  const { session, finding, type, kept } = await atWork(realReport());
  await session.repair(finding(RULE).repair!);
  type('BM5/1.1', 7);
  await session.undo();
  expect([figureOf(kept(), 'BM7/6.5.2'), figureOf(kept(), 'BM5/1.1')]).toMatchObject([{ value: 12 }, { value: 7 }]);
});

test('opening another agency’s file and undoing it carries no justification over, either way', async () => {
  const { host, session, submission, finding } = await atWork(realReport());
  await session.justify(finding(RULE), 'Số của Sở này');
  const own = submission().justifications;
  const other = { ...realReport(), agency: { name: 'Sở khác', parent: '', symbol: 'SK' } };
  const theirs = { rule: 'BM1/2', reason: 'Số của Sở khác', figures: {} };
  await session.propose({ ...withFigures(other, [['BM1/1', numberFigure(3)]]), justifications: [theirs] });
  await session.acceptProposal();
  expect(submission().justifications).toEqual([theirs]);
  await session.undo();
  expect(submission()).toMatchObject({ agency: realReport().agency, justifications: own });
  await session.undo();
  expect(submission().justifications).toEqual([]);
  expect(host.names()).not.toContain('Giải trình');
});

test('a figure typed over a formula stays as it is when the sheets are built again', async () => {
  const { session, type, figure } = await atWork(soundSubmission());
  type('BM6/1', 1.34);
  await session.propose((present) => ({ ...present!.submission, period: findPeriod('2023-Y')! }));
  expect(figure('BM6/1')).toMatchObject({ value: 1.34 });
  await session.undo();
  expect(figure('BM6/1')).toMatchObject({ value: 1.34 });
});

test('what was done is told, and what it would take back', async () => {
  const { session, finding, connection, working } = await atWork(realReport());
  await session.repair(finding(RULE).repair!);
  expect(connection.current().told).toMatchObject({ deed: { kind: 'repaired', words: expect.stringMatching(/^Ghi 12 vào/) } });
  expect(working().undoable).toMatchObject({ kind: 'repaired' });
  await session.undo();
  expect(connection.current().told).toMatchObject({ deed: { kind: 'undone', deed: { kind: 'repaired' }, kept: 0 } });
});
