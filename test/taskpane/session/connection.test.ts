import { HostError } from '../../../src/hosts';
import { workbookLayout, type SheetCells } from '../../../src/sheets';
import { emptySubmission } from '../../../src/submission';
import { Connection } from '../../../src/taskpane';
import { realReport } from '../../submissions';
import { memory, MemoryHost } from './memory-host';

const report = realReport();

async function connected(host: MemoryHost): Promise<Connection> {
  const connection = new Connection(host, memory(), () => '2023-09-15');
  await connection.connect();
  return connection;
}

/** Until what the connection does on its own is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test('an empty workbook is greeted, and needs no session for it', async () => {
  const connection = await connected(new MemoryHost());
  expect(connection.current()).toMatchObject({ phase: 'start', problem: undefined });
  expect(connection.session).toBeUndefined();
});

describe('a workbook in which only what lies far out is left', () => {
  const far = (parts: Partial<SheetCells>, properties = {}) => {
    const host = new MemoryHost();
    host.show({ sheets: [{ name: 'Biểu mẫu 1', visible: true, rows: [], ...parts }], properties });
    return host;
  };

  test.each<[string, Partial<SheetCells>]>([
    ['further down', { cutAt: 600 }],
    ['further to the right', { cutRight: 52 }],
  ])('%s: is greeted, and it is said that not everything was read', async (_, parts) => {
    const connection = await connected(far(parts));
    expect(connection.current()).toMatchObject({
      phase: 'start',
      unread: 'Chưa đọc hết sheet "Biểu mẫu 1" vì quá dài hoặc quá rộng; nếu biểu mẫu ở phần còn lại, hãy chuyển lên đầu sheet.',
    });
  });

  test('is not built over without a word', async () => {
    const host = far({ cutAt: 600 });
    const connection = await connected(host);
    await (await connection.open()).propose(report);
    expect(connection.current().proposal?.notes).toEqual([
      'Nội dung ở xa chưa được đọc ở sheet "Biểu mẫu 1" sẽ mất khi lập biểu mẫu; hãy lưu một bản sổ này trước nếu còn cần.',
    ]);
    expect((await host.readCells()).sheets[0]).toMatchObject({ cutAt: 600 });
    await (await connection.open()).acceptProposal();
    expect(connection.current().phase).toBe('working');
  });
});

test("somebody's own sheet by a name of ours is not built over without a word", async () => {
  const host = new MemoryHost();
  const rows = [[{ kind: 'text', value: 'Danh bạ' }]] as const;
  host.show({ sheets: ['Thông tin', 'Danh bạ'].map((name) => ({ name, visible: true, rows })), properties: {} });
  const connection = await connected(host);
  await (await connection.open()).propose(report);
  expect(connection.current().proposal?.notes).toEqual([
    'Nội dung đang có ở sheet "Thông tin" sẽ mất khi lập biểu mẫu; hãy lưu một bản sổ này trước nếu còn cần.',
  ]);
  expect((await host.readCells()).sheets).toHaveLength(2);
});

test('forms that are there are worked on at once, with one reading of the workbook', async () => {
  const host = new MemoryHost();
  const { sheets, properties } = workbookLayout(report);
  await host.writeSheets(sheets, { properties });
  const readCells = jest.spyOn(host, 'readCells');
  const connection = await connected(host);
  expect(connection.current()).toMatchObject({ phase: 'working', undoable: undefined, isPackage: false });
  expect(readCells).toHaveBeenCalledTimes(1);
});

test('forms that come into an empty workbook are seen', async () => {
  const host = new MemoryHost();
  const connection = await connected(host);
  const { sheets, properties } = workbookLayout(report);
  await host.writeSheets(sheets, { properties });
  host.type({ sheet: 'Biểu mẫu 1', row: 4, column: 3 }, { kind: 'number', value: 15 });
  await settled();
  expect(connection.current().phase).toBe('working');
});

test('a spreadsheet that does not answer is said, with the way to reload', async () => {
  const host = new MemoryHost();
  host.failures.push(new HostError('unreachable'));
  expect((await connected(host)).current()).toMatchObject({ phase: 'unreachable', reason: { canReload: true }, problem: undefined });
});

test('forms of a template this version does not know are left alone', async () => {
  const host = new MemoryHost();
  const later = emptySubmission({ ...report.template, id: 'CCHC-2031' }, report.period, report.agency);
  const { sheets, properties } = workbookLayout(later);
  await host.writeSheets(sheets, { properties });
  expect((await connected(host)).current()).toMatchObject({
    phase: 'unreachable',
    reason: { message: expect.stringMatching(/"CCHC-2031".*hãy cập nhật phần mềm/) },
  });
});

test('what a person asked for and failed becomes a sentence, until it is closed', async () => {
  const connection = await connected(new MemoryHost());
  connection.attempt(() => Promise.reject(new Error('Không mở được tệp.')));
  await settled();
  expect(connection.current()).toMatchObject({ phase: 'start', problem: { message: 'Không mở được tệp.', canReload: false } });
  connection.dismissProblem();
  expect(connection.current().problem).toBeUndefined();
});

test('opened while somebody types in a cell it waits, says so, and then works and listens', async () => {
  jest.useFakeTimers();
  try {
    const host = new MemoryHost();
    const { sheets, properties } = workbookLayout(report);
    await host.writeSheets(sheets, { properties });
    host.failures.push(new HostError('editing'), new HostError('editing'));
    const connection = await connected(host);
    expect(connection.current()).toMatchObject({
      phase: 'unreachable',
      reason: { message: expect.stringMatching(/Enter hoặc Esc/), canReload: false },
    });
    await jest.advanceTimersByTimeAsync(2_500);
    expect(connection.current().phase).toBe('working');
    const readCells = jest.spyOn(host, 'readCells');
    host.type({ sheet: 'Biểu mẫu 1', row: 4, column: 3 }, { kind: 'number', value: 15 });
    await jest.advanceTimersByTimeAsync(500);
    expect(readCells).toHaveBeenCalled();
    connection.disconnect();
  } finally {
    jest.useRealTimers();
  }
});
