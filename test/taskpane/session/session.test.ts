import sample from '../../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { HostError } from '../../../src/hosts';
import { findPeriod, type IndicatorId } from '../../../src/forms';
import { numberFigure } from '../../../src/figures';
import { ruleSet } from '../../../src/rules';
import { packageLayout, workbookLayout, type CellPlace } from '../../../src/sheets';
import { Session } from '../../../src/taskpane';
import { emptySubmission, figureOf, readFiguresFile, withFigures, type Submission } from '../../../src/submission';
import { memory, MemoryHost } from './memory-host';

const report = readFiguresFile(JSON.stringify(sample));

async function start(): Promise<{ host: MemoryHost; session: Session }> {
  const host = new MemoryHost();
  const session = new Session(host, memory(), () => '2023-09-15');
  await session.connect();
  return { host, session };
}

async function withReport() {
  const setting = await start();
  await setting.session.propose(report);
  await setting.session.acceptProposal();
  return setting;
}

const submissionOf = (session: Session): Submission => session.current().reading!.submission;
const messages = (session: Session) => session.current().validation!.findings.map(({ message }) => message);
const finding = (session: Session, id: string) => session.current().validation!.findings.find(({ rule }) => rule.id === id);

function placeOf(session: Session, id: IndicatorId): CellPlace {
  const { sheet, row, figureColumn } = session.current().reading!.located.get(id)!;
  return { sheet, row, column: figureColumn };
}

describe('beginning', () => {
  it('greets an empty workbook', async () => {
    expect((await start()).session.current().phase).toBe('start');
  });

  it('says when the spreadsheet does not answer, and offers to reload', async () => {
    const host = new MemoryHost();
    host.failures.push(new HostError('unreachable'));
    const session = new Session(host, memory(), () => '2023-09-15');
    await session.connect();
    expect(session.current()).toMatchObject({ phase: 'unreachable', problem: { canReload: true } });
  });

  it('builds an empty workbook without asking', async () => {
    const { host, session } = await start();
    await session.propose(emptySubmission(report.template, report.period, report.agency));
    expect(session.current()).toMatchObject({ phase: 'working', proposal: undefined });
    expect(host.names()).toHaveLength(9);
  });
});

describe('a package that is worked on again', () => {
  it('gives up what it says of itself when the forms are built anew, and is no package any more', async () => {
    const { host, session } = await start();
    const { sheets, properties } = packageLayout(report);
    await host.writeSheets(sheets, { properties });
    await session.refresh();
    expect(session.current().isPackage).toBe(true);
    await session.propose({ ...report, period: findPeriod('2023-Y')! });
    await session.acceptProposal();
    expect(host.names()).not.toContain('Bản ghi khi gửi');
    expect(session.current()).toMatchObject({ isPackage: false, problem: undefined });
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
  it('are not built over when the information sheet is gone: the period is assumed, and said', async () => {
    const { host, session } = await withReport();
    await host.writeSheets([], { remove: ['Thông tin'], properties: {} });
    await session.refresh();
    expect(session.current().phase).toBe('working');
    expect(figureOf(submissionOf(session), 'BM1/1')).toMatchObject({ value: 14 });
    expect(session.current().reading?.notes).toContainEqual(expect.objectContaining({ kind: 'unknown-period' }));
  });

  it('are left alone when they are of a template this version does not know', async () => {
    const host = new MemoryHost();
    const later = emptySubmission({ ...report.template, id: 'CCHC-2031' }, report.period, report.agency);
    const { sheets, properties } = workbookLayout(later, { rules: ruleSet(later.template, []) });
    await host.writeSheets(sheets, { properties });
    const session = new Session(host, memory(), () => '2023-09-15');
    await session.connect();
    expect(session.current().phase).toBe('unreachable');
    expect(session.current().problem?.message).toMatch(/"CCHC-2031".*hãy cập nhật phần mềm/);
  });
});

describe('before anything changes', () => {
  it('lists the stated figures that formulas will replace', async () => {
    const { session } = await start();
    await session.propose(report);
    expect(session.current().proposal?.changes).toContainEqual({ id: 'BM6/1', before: '1,34', after: '81,51', byFormula: true });
    session.dismissProposal();
    expect(session.current()).toMatchObject({ phase: 'start', proposal: undefined });
  });

  it('lists the entries another file would overwrite, and only those', async () => {
    const { session } = await withReport();
    await session.propose(withFigures(submissionOf(session), [['BM1/1', numberFigure(15)]]));
    expect(session.current().proposal?.changes).toEqual([{ id: 'BM1/1', before: '14', after: '15', byFormula: false }]);
  });

  it('asks nothing when only the period changes', async () => {
    const { session } = await withReport();
    await session.propose({ ...submissionOf(session), period: findPeriod('2023-Y')! });
    expect(submissionOf(session).period.id).toBe('2023-Y');
    await session.undo();
    expect(submissionOf(session).period.id).toBe('2023-Q3');
    expect(figureOf(submissionOf(session), 'BM1/1')).toMatchObject({ value: 14 });
  });
});

describe('repairing', () => {
  it('writes the certain figure, and undo brings the old one back', async () => {
    const { host, session } = await withReport();
    const place = placeOf(session, 'BM7/6.5.2');
    await session.repair(finding(session, 'BM7/6.5.2:at-most:BM7/6.5.1')!.repair!);
    expect(host.cell(place)).toEqual({ kind: 'number', value: 12 });
    expect(messages(session)).not.toContain('Ghi 19, lớn hơn dòng 6.5.1 ghi 12 (thừa 7).');
    await session.undo();
    expect(host.cell(place)).toEqual({ kind: 'number', value: 19 });
    expect(session.current().canUndo).toBe(false);
  });

  it('puts a formula back that was typed over', async () => {
    const { host, session } = await withReport();
    const place = placeOf(session, 'BM6/1');
    const formula = host.cell(place)?.formula;
    host.type(place, { kind: 'number', value: 1.34 });
    await session.refresh();
    expect(session.current().reading?.notes).toContainEqual(
      expect.objectContaining({ kind: 'overwritten-formula', id: 'BM6/1', stated: '1,34' }),
    );
    await session.restoreFormulas(['BM6/1']);
    expect(host.cell(place)?.formula).toBe(formula);
    expect(session.current().reading?.notes).toEqual([]);
  });

  it('keeps a justification until a figure it rests on changes', async () => {
    const { host, session } = await withReport();
    const rule = 'BM7/6.5.2:at-most:BM7/6.5.1';
    await session.justify(finding(session, rule)!, 'Đã đối chiếu');
    expect(finding(session, rule)).toMatchObject({ status: 'justified' });
    expect(host.names()).toContain('Giải trình');
    host.type(placeOf(session, 'BM7/6.5.2'), { kind: 'number', value: 20 });
    await session.refresh();
    expect(finding(session, rule)).toMatchObject({ status: 'fail' });
    host.type(placeOf(session, 'BM7/6.5.2'), { kind: 'number', value: 19 });
    await session.refresh();
    await session.justify(finding(session, rule)!, '');
    expect(host.names()).not.toContain('Giải trình');
  });
});

describe('trouble', () => {
  it('says in a sentence why the sheets could not be written, and loses nothing', async () => {
    const { host, session } = await withReport();
    host.failures.push(new HostError('protected'));
    await session.repair(finding(session, 'BM7/6.5.2:at-most:BM7/6.5.1')!.repair!);
    expect(session.current().problem?.message).toMatch(/^Sổ đang được bảo vệ bằng mật khẩu/);
    expect(figureOf(submissionOf(session), 'BM7/6.5.2')).toMatchObject({ value: 19 });
  });

  it('stays quiet while somebody is typing in a cell, and reads when they have done', async () => {
    jest.useFakeTimers();
    const { host, session } = await withReport();
    host.failures.push(new HostError('editing'));
    host.type(placeOf(session, 'BM1/1'), { kind: 'number', value: 15 });
    await session.refresh();
    expect(session.current().problem).toBeUndefined();
    await jest.runAllTimersAsync();
    expect(figureOf(submissionOf(session), 'BM1/1')).toMatchObject({ value: 15 });
    session.disconnect();
    jest.useRealTimers();
  });

  it('ends on the last state after a burst of edits', async () => {
    const { host, session } = await withReport();
    for (let value = 1; value <= 50; value++) host.type(placeOf(session, 'BM1/1'), { kind: 'number', value });
    await session.refresh();
    expect(figureOf(submissionOf(session), 'BM1/1')).toMatchObject({ value: 50 });
  });
});
