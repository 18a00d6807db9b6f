/** A failure of the spreadsheet loses nothing: what was to be built is kept until it stands. */
import { numberFigure } from '../../../src/figures';
import { findPeriod } from '../../../src/forms';
import { HostError } from '../../../src/hosts';
import { isJustifiable, withoutComputed } from '../../../src/rules';
import { saysTheSame, withFigures, type Submission } from '../../../src/submission';
import { realReport, soundSubmission } from '../../submissions';
import { atWork, connected } from './at-work';
import { memory } from './memory-host';

const failed = () => new HostError('failed');
/** As sheets say it. */
const report = withoutComputed(soundSubmission());
const inYear = (submission: Submission): Submission => ({ ...submission, period: findPeriod('2023-Y')! });

describe.each([0.2, 0.5, 0.9])('a change of period that fails after %d of the sheets', (done) => {
  async function halfBuilt() {
    const work = await atWork(report);
    work.host.halves.push({ done, error: failed() });
    await work.session.propose((present) => inYear(present!.submission));
    return work;
  }

  test('is gone on with as it was meant, not as the sheets read', async () => {
    const { session, submission, connection } = await halfBuilt();
    expect(connection.current()).toMatchObject({ unfinished: { wanted: { period: { id: '2023-Y' } } }, problem: expect.anything() });
    await session.finish();
    expect(connection.current().unfinished).toBeUndefined();
    expect(saysTheSame(submission(), inYear(report))).toBe(true);
  });

  test('keeps what is typed before it is gone on with', async () => {
    const { session, host, connection, submission, working } = await halfBuilt();
    const id = (['BM1/1', 'BM7/6.5.1'] as const).find((each) => working().reading.located.has(each))!;
    const { sheet, row, figureColumn: column } = working().reading.located.get(id)!;
    host.type({ sheet, row, column }, { kind: 'number', value: 777 });
    await session.finish();
    expect(connection.current().unfinished).toBeUndefined();
    expect(saysTheSame(submission(), withFigures(inYear(report), [[id, numberFigure(777)]]))).toBe(true);
  });

  test('rests nothing on the sheets as they are, and does not replace the kept copy by them', async () => {
    const { session, connection, kept } = await halfBuilt();
    await session.propose((present) => ({ ...present!.submission, period: findPeriod('2024-Q1')! }));
    expect(connection.current().problem?.message).toContain('Lập tiếp');
    expect(saysTheSame(kept(), report)).toBe(true);
  });

  test('can be undone whole once it stands', async () => {
    const { session, submission } = await halfBuilt();
    await session.finish();
    await session.undo();
    expect(saysTheSame(submission(), report)).toBe(true);
  });

  test('is offered when the pane is opened again, and blocks nothing then', async () => {
    const work = await halfBuilt();
    const { connection, session } = await connected(work.host, work.memory);
    expect(connection.current().unfinished).toMatchObject({ isOffered: true });
    await session.finish();
    const state = connection.current();
    expect(state.phase === 'working' && saysTheSame(state.reading.submission, inYear(report))).toBe(true);
    expect(state.unfinished).toBeUndefined();
  });
});

test('a build that was refused before anything happened is offered, and the person is free', async () => {
  const { host, session, connection, finding, figure } = await atWork(realReport());
  const other = withFigures(realReport(), [['BM1/1', numberFigure(15)]]);
  await session.propose(other);
  const refuse = jest.spyOn(host, 'writeSheets').mockRejectedValueOnce(new HostError('protected'));
  await session.acceptProposal();
  refuse.mockRestore();
  expect(connection.current().unfinished).toMatchObject({ isOffered: true });
  await session.repair(finding('BM7/6.5.2:at-most:BM7/6.5.1').repair!);
  await session.finish();
  // What was repaired since is not thrown away by going on.
  expect([figure('BM1/1'), figure('BM7/6.5.2')]).toMatchObject([{ value: 15 }, { value: 12 }]);
});

test('a build is kept until it was read back', async () => {
  const { host, session, connection, submission } = await atWork(report);
  const write = host.writeSheets;
  jest.spyOn(host, 'writeSheets').mockImplementationOnce(async (...all) => {
    await write(...all);
    host.failures.push(failed(), failed());
  });
  await session.propose((present) => inYear(present!.submission));
  expect(connection.current().unfinished).toBeDefined();
  await session.finish();
  expect(connection.current().unfinished).toBeUndefined();
  expect(saysTheSame(submission(), inYear(report))).toBe(true);
});

test('reasons that were half written are not lost', async () => {
  const { host, session, working, submission, finding } = await atWork(realReport());
  await session.justify(finding('BM7/6.5.2:at-most:BM7/6.5.1'), 'Thứ nhất');
  host.halves.push({ done: 0, error: failed() });
  const open = working().findings.find(({ rule, status }) => rule && isJustifiable(rule) && status === 'fail')!;
  await session.justify(open, 'Thứ hai');
  expect(submission().justifications).toEqual([]);
  await session.finish();
  expect(submission().justifications.map(({ reason }) => reason)).toEqual(['Thứ nhất', 'Thứ hai']);
});

test('figures that are no period before are refused as such, in a sentence', async () => {
  const { session, connection, working } = await atWork(report, undefined, memory());
  await session.propose(report, { compared: inYear(report) });
  expect(connection.current().problem?.message).toBe(
    'Tệp là số liệu năm 2023, không phải của một kỳ trước quý III năm 2023; hãy chọn tệp của kỳ trước.',
  );
  expect(working().previous).toBeUndefined();
});

test('what building waits for is said in one sentence, until it goes on', async () => {
  const { session, host, connection } = await atWork(report);
  const build = host.writeSheets;
  const said: (string | undefined)[] = [];
  jest.spyOn(host, 'writeSheets').mockImplementation(async (sheets, options) => {
    options?.onWaiting?.(new HostError('elsewhere'));
    said.push(connection.current().work?.waiting);
    options?.onProgress?.(1, sheets.length);
    said.push(connection.current().work?.waiting);
    await build(sheets, options);
  });
  await session.propose((present) => inYear(present!.submission));
  if (connection.current().proposal) await session.acceptProposal();
  expect(said).toEqual(['Đang chờ: hãy để cửa sổ của sổ này ở trước, việc sẽ tự tiếp tục.', undefined]);
});
