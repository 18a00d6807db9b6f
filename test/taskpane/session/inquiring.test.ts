import { HostError } from '../../../src/hosts';
import { workbookLayout } from '../../../src/sheets';
import { readSlip, slipsOf } from '../../../src/slips';
import { rowsOfRooms, withRoom } from '../../../src/submission';
import { Connection } from '../../../src/taskpane';
import { takeOpened } from '../../../src/taskpane/files/take-opened';
import type { Opened } from '../../../src/opening';
import { emptyReport, reportWith } from '../../submissions';
import { filledIn } from '../../slips/fill-in';
import { memory, MemoryHost } from './memory-host';

const report = emptyReport();
const TODAY = '2023-09-13';

async function start() {
  const host = new MemoryHost();
  const connection = new Connection(host, memory(), () => TODAY);
  await connection.connect();
  const session = await connection.open();
  await session.propose(report);
  return { host, connection, session };
}

function working(connection: Connection) {
  const state = connection.current();
  if (state.phase !== 'working') throw new Error(state.phase);
  return state;
}

const submissionOf = (connection: Connection) => working(connection).reading.submission;
const rooms = (connection: Connection) => Object.fromEntries(rowsOfRooms(submissionOf(connection)));

test('asking a room writes the sheet Phân công and nothing else, and can be taken back', async () => {
  const { host, connection, session } = await start();
  const before = host.names();
  await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
  expect(rooms(connection)).toEqual({ 'Văn phòng': ['BM1/1'] });
  expect([...host.names()].sort()).toEqual([...before, 'Phân công'].sort());
  await session.undo();
  expect(rooms(connection)).toEqual({});
  expect(host.names()).not.toContain('Phân công');
});

test('a name typed into the sheet is read, and building anew keeps it', async () => {
  const { host, connection, session } = await start();
  await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
  const { rows } = (await host.readCells()).sheets.find(({ name }) => name === 'Phân công')!;
  const row = rows.findIndex((cells) => cells[0]?.value === '1' && cells[1]?.value === '3.1.');
  host.type({ sheet: 'Phân công', row, column: 3 }, { kind: 'text', value: 'Thanh tra' });
  await session.refresh();
  expect(rooms(connection)).toEqual({ 'Văn phòng': ['BM1/1'], 'Thanh tra': ['BM1/3.1'] });
  await session.propose((present) => present!.submission);
  expect(rooms(connection)).toEqual({ 'Văn phòng': ['BM1/1'], 'Thanh tra': ['BM1/3.1'] });
});

test('a sheet of the person’s own with that name is not written over', async () => {
  const { host, connection, session } = await start();
  const [sheet] = workbookLayout(report).sheets;
  await host.writeSheets([{ ...sheet!, name: 'Phân công', cells: [{ row: 0, column: 0, value: 'Trực ban', style: {} }] }]);
  await session.refresh();
  await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
  expect(connection.current().problem?.message).toBe('Sổ đã có sheet "Phân công" khác; hãy đổi tên sheet ấy rồi thử lại.');
  expect(host.cell({ sheet: 'Phân công', row: 0, column: 0 })?.value).toBe('Trực ban');
});

test('what fails half way is kept and finished', async () => {
  const { host, connection, session } = await start();
  host.halves = [{ done: 0, error: new HostError('failed') }];
  await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
  expect(connection.current().unfinished).toBeDefined();
  await session.finish();
  expect(rooms(connection)).toEqual({ 'Văn phòng': ['BM1/1'] });
});

/** A slip of the room with one figure. */
function opened(connection: Connection, text: string): Opened {
  const of = submissionOf(connection);
  const reply = readSlip(filledIn(of, slipsOf(of)[0]!, reportWith({ 'BM1/1': text }), { date: '12/9/2023' }))!;
  return {
    name: 'phieu.xlsx',
    kind: 'workbook',
    submission: of,
    findings: [],
    notes: [],
    questions: [],
    found: [],
    missing: [],
    slips: [reply],
  };
}

describe('receiving a slip', () => {
  test('fills a blank row and says who gave it', async () => {
    const { connection, session } = await start();
    await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
    await takeOpened(connection, opened(connection, '12'), 'open', TODAY);
    expect(working(connection).proposal).toBeUndefined();
    expect(submissionOf(connection).figures.get('BM1/1')).toMatchObject({ value: 12 });
    expect(submissionOf(connection).inquiry?.sources.get('BM1/1')).toMatchObject({ room: 'Văn phòng', date: '2023-09-12', figure: '12' });
  });

  test('shows what was typed and would change before it changes it', async () => {
    const { connection, session } = await start();
    await session.propose(withRoom(reportWith({ 'BM1/1': '20' }, report), ['BM1/1'], 'Văn phòng'));
    await takeOpened(connection, opened(connection, '12'), 'open', TODAY);
    expect(working(connection).proposal?.changes.map(({ id, before, after }) => [id, before, after])).toEqual([['BM1/1', '20', '12']]);
    expect(submissionOf(connection).figures.get('BM1/1')).toMatchObject({ value: 20 });
    await session.acceptProposal();
    expect(submissionOf(connection).figures.get('BM1/1')).toMatchObject({ value: 12 });
    await session.undo();
    expect(submissionOf(connection).figures.get('BM1/1')).toMatchObject({ value: 20 });
    expect(submissionOf(connection).inquiry?.sources.size).toBe(0);
  });

  test('where there is nothing to take it into is said in one sentence', async () => {
    const host = new MemoryHost();
    const connection = new Connection(host, memory(), () => TODAY);
    await connection.connect();
    const { connection: other, session } = await start();
    await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
    await takeOpened(connection, opened(other, '12'), 'open', TODAY);
    expect(connection.current().problem?.message).toMatch(/^Sổ chưa có biểu mẫu/);
  });
});
