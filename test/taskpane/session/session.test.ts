import { HostError } from '../../../src/hosts';
import { findPeriod, type IndicatorId } from '../../../src/forms';
import { numberFigure } from '../../../src/figures';
import type { CellPlace } from '../../../src/rules';
import { packageLayout, placeOf, workbookLayout } from '../../../src/sheets';
import { Connection } from '../../../src/taskpane';
import { emptySubmission, figureOf, withFigures, withRoom, type Submission } from '../../../src/submission';
import { withFormulas } from '../../../src/taskpane/session/proposing';
import { realReport, soundSubmission } from '../../submissions';
import { memory, MemoryHost } from './memory-host';

const report = realReport();

async function start() {
  const host = new MemoryHost();
  const connection = new Connection(host, memory(), () => '2023-09-15');
  await connection.connect();
  return { host, connection, session: await connection.open() };
}

async function withReport() {
  const setting = await start();
  await setting.session.propose(report);
  return setting;
}

function working(connection: Connection) {
  const state = connection.current();
  if (state.phase !== 'working') throw new Error(state.phase);
  return state;
}

const submissionOf = (connection: Connection): Submission => working(connection).reading.submission;
const messages = (connection: Connection) => working(connection).findings.map(({ message }) => message);
const finding = (connection: Connection, id: string) => working(connection).findings.find(({ key }) => key === id);
const figurePlace = (connection: Connection, id: IndicatorId): CellPlace => placeOf(working(connection).reading, id)!;

describe('beginning', () => {
  it('builds an empty workbook without asking', async () => {
    const { host, connection, session } = await start();
    await session.propose(emptySubmission(report.template, report.period, report.agency));
    expect(connection.current()).toMatchObject({ phase: 'working', proposal: undefined });
    expect(host.names()).toHaveLength(9);
  });
});

describe('edits that come faster than the sheets are read', () => {
  it('cost one more reading, of the last of them', async () => {
    const { host, connection, session } = await withReport();
    let end = (): void => undefined;
    host.slowness = new Promise<void>((resolve) => {
      end = resolve;
    });
    const reading = jest.spyOn(host, 'readCells');
    const place = figurePlace(connection, 'BM1/1');
    const refreshed: Promise<void>[] = [];
    for (let value = 1; value <= 50; value++) {
      host.type(place, { kind: 'number', value });
      refreshed.push(session.refresh());
      // The first one is under way while the others come.
      await Promise.resolve();
    }
    end();
    await Promise.all(refreshed);
    expect(reading).toHaveBeenCalledTimes(2);
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 50 });
  });
});

describe('reading again', () => {
  it('leaves the submission the same where it says the same: what was copied of it a moment ago is still what stands there', async () => {
    const { host, connection, session } = await withReport();
    const before = submissionOf(connection);
    await session.refresh();
    expect(submissionOf(connection)).toBe(before);
    host.type(figurePlace(connection, 'BM1/1'), { kind: 'number', value: 4242 });
    await session.refresh();
    expect(submissionOf(connection)).not.toBe(before);
  });
});

describe('a package that is worked on again', () => {
  it('gives up what it says of itself when the forms are built anew, and is no package any more', async () => {
    const { host, connection, session } = await start();
    const { sheets, properties } = packageLayout(report);
    await host.writeSheets(sheets, { properties });
    await session.refresh();
    expect(working(connection).isPackage).toBe(true);
    await session.propose({ ...report, period: findPeriod('2023-Y')! });
    await session.acceptProposal();
    expect(host.names()).not.toContain('Bản ghi khi gửi');
    expect(connection.current()).toMatchObject({ isPackage: false, problem: undefined });
  });

  it('a sheet of the person’s own is left alone whatever it is called', async () => {
    const { host, session } = await withReport();
    const [sheet] = workbookLayout(report).sheets;
    await host.writeSheets([{ ...sheet!, name: 'Biên bản kiểm tra', cells: [{ row: 0, column: 0, value: 'Của tôi', style: {} }] }]);
    await session.refresh();
    await session.propose({ ...report, period: findPeriod('2023-Y')! });
    await session.acceptProposal();
    expect(host.names()).toContain('Biên bản kiểm tra');
  });
});

describe('forms that lost their way', () => {
  it('are not built over when nothing says the period any more: it is asked, and nothing may be sent until then', async () => {
    const { host, connection, session } = await withReport();
    await host.writeSheets([], { remove: ['Thông tin', 'Tổng hợp'], properties: {} });
    await session.refresh();
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 14 });
    expect(working(connection).question).toMatchObject({ kind: 'period' });
    expect(working(connection).findings).toContainEqual(expect.objectContaining({ topic: 'unknown-period', severity: 'error' }));
  });
});

describe('before anything changes', () => {
  it('lists the figures that formulas will replace, where that is what is asked for', async () => {
    const { connection, session } = await withReport();
    await session.propose(withFormulas);
    expect(connection.current().proposal?.changes).toContainEqual({ id: 'BM6/1', before: '1,34', after: '81,51', byFormula: true });
    connection.dismissProposal();
    expect(connection.current()).toMatchObject({ proposal: undefined });
    expect(figureOf(submissionOf(connection), 'BM6/1')).toMatchObject({ value: 1.34 });
  });

  it('shows the list again when more would change by now than it says', async () => {
    const { host, connection, session } = await withReport();
    const place = figurePlace(connection, 'BM1/3.1');
    await session.propose(withFigures(submissionOf(connection), [['BM1/1', numberFigure(15)]]));
    host.type(place, { kind: 'number', value: 77 });
    await session.acceptProposal();
    expect(connection.current().proposal).toMatchObject({ isAnew: true });
    expect(connection.current().proposal?.changes).toContainEqual(expect.objectContaining({ id: 'BM1/3.1', before: '77' }));
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 14 });
    await session.acceptProposal();
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 15 });
  });

  it('lists the entries another file would overwrite, and only those', async () => {
    const { connection, session } = await withReport();
    await session.propose(withFigures(submissionOf(connection), [['BM1/1', numberFigure(15)]]));
    expect(connection.current().proposal?.changes).toEqual([{ id: 'BM1/1', before: '14', after: '15', byFormula: false }]);
  });

  it('names the agency that becomes another, and whom nobody would be asked of any more', async () => {
    const { connection, session } = await withReport();
    await session.inquire((of) => withRoom(of, ['BM1/1', 'BM1/2.1'], 'Văn phòng Sở'));
    const { inquiry, ...other } = submissionOf(connection);
    expect(inquiry?.rooms.size).toBe(2);
    await session.propose({ ...other, agency: { name: 'Sở Y tế', parent: '', symbol: '' } });
    expect(connection.current().proposal?.notes).toEqual([
      'Cơ quan báo cáo đổi từ "Sở Khoa học và Công nghệ Quảng Trị" thành "Sở Y tế".',
      'Phân công 2 dòng đang có trong sổ sẽ không còn.',
    ]);
  });

  it('asks nothing when only the period changes', async () => {
    const { connection, session } = await withReport();
    await session.propose({ ...submissionOf(connection), period: findPeriod('2023-Y')! });
    expect(submissionOf(connection).period.id).toBe('2023-Y');
    await session.undo();
    expect(submissionOf(connection).period.id).toBe('2023-Q3');
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 14 });
  });
});

describe('repairing', () => {
  it('writes the certain figure, and undo brings the old one back', async () => {
    const { host, connection, session } = await withReport();
    const place = figurePlace(connection, 'BM7/6.5.2');
    await session.repair(finding(connection, 'BM7/6.5.2:at-most:BM7/6.5.1')!.repair!);
    expect(host.cell(place)).toEqual({ kind: 'number', value: 12 });
    expect(messages(connection)).not.toContain('Ghi 19, lớn hơn dòng 6.5.1 ghi 12 (thừa 7).');
    await session.undo();
    expect(host.cell(place)).toEqual({ kind: 'number', value: 19 });
    expect(working(connection).undoable).toBeUndefined();
  });

  it('puts a formula back that was typed over', async () => {
    const { host, connection, session } = await start();
    await session.propose(soundSubmission());
    const place = figurePlace(connection, 'BM6/1');
    const formula = host.cell(place)?.formula;
    host.type(place, { kind: 'number', value: 1.34 });
    await session.refresh();
    const over = working(connection).findings.find(({ topic }) => topic === 'overwritten-formula')!;
    expect(over).toMatchObject({ rows: ['BM6/1'], stated: '1,34', repair: { words: 'Khôi phục công thức' } });
    await session.repair(over.repair!);
    expect(host.cell(place)?.formula).toBe(formula);
    expect(working(connection).reading.findings).toEqual([]);
    await session.undo();
    expect(host.cell(place)).toEqual({ kind: 'number', value: 1.34 });
  });

  it('keeps a justification until a figure it rests on changes', async () => {
    const { host, connection, session } = await withReport();
    const rule = 'BM7/6.5.2:at-most:BM7/6.5.1';
    await session.justify(finding(connection, rule)!, 'Đã đối chiếu');
    expect(finding(connection, rule)).toMatchObject({ status: 'justified' });
    expect(host.names()).toContain('Giải trình');
    host.type(figurePlace(connection, 'BM7/6.5.2'), { kind: 'number', value: 20 });
    await session.refresh();
    expect(finding(connection, rule)).toMatchObject({ status: 'fail' });
    host.type(figurePlace(connection, 'BM7/6.5.2'), { kind: 'number', value: 19 });
    await session.refresh();
    await session.justify(finding(connection, rule)!, '');
    expect(host.names()).not.toContain('Giải trình');
  });
});

describe('trouble', () => {
  it('says in a sentence why the sheets could not be written, and loses nothing', async () => {
    const { host, connection, session } = await withReport();
    host.failures.push(new HostError('protected'));
    await session.repair(finding(connection, 'BM7/6.5.2:at-most:BM7/6.5.1')!.repair!);
    expect(connection.current().problem?.message).toMatch(/^Sổ đang được bảo vệ bằng mật khẩu/);
    expect(figureOf(submissionOf(connection), 'BM7/6.5.2')).toMatchObject({ value: 19 });
  });

  it('stays quiet while somebody is typing in a cell, and reads when they have done', async () => {
    jest.useFakeTimers();
    const { host, connection, session } = await withReport();
    host.failures.push(new HostError('editing'));
    host.type(figurePlace(connection, 'BM1/1'), { kind: 'number', value: 15 });
    await session.refresh();
    expect(connection.current().problem).toBeUndefined();
    await jest.runAllTimersAsync();
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 15 });
    connection.disconnect();
    jest.useRealTimers();
  });

  it('ends on the last state after a burst of edits', async () => {
    const { host, connection, session } = await withReport();
    for (let value = 1; value <= 50; value++) host.type(figurePlace(connection, 'BM1/1'), { kind: 'number', value });
    await session.refresh();
    expect(figureOf(submissionOf(connection), 'BM1/1')).toMatchObject({ value: 50 });
  });
});
