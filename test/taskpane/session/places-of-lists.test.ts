/** Where the sheets of justifications, of who is asked and of who gave what come to stand among the others. */
import { workbookLayout } from '../../../src/sheets';
import { withRoom } from '../../../src/submission';
import { Connection } from '../../../src/taskpane';
import { open } from '../../hosts/excel/setting';
import { realReport } from '../../submissions';
import { memory, MemoryHost } from './memory-host';

const TODAY = '2023-09-13';

test.each([
  ['Excel', async () => (await open({}, { reading: 60_000, writing: 60_000, person: 60, again: 15 })).host],
  ['a host that holds what it was given', () => Promise.resolve(new MemoryHost())],
])('the lists come after the forms at once, where building anew puts them: %s', async (_, makeHost) => {
  const host = await makeHost();
  const connection = new Connection(host, memory(), () => TODAY);
  await connection.connect();
  const session = await connection.open();
  await session.propose(realReport());
  const lists = async () =>
    (await host.readCells()).sheets.map(({ name }) => name).filter((name) => !/^(?:Thông tin|Biểu mẫu \d|Sheet1)$/.test(name));
  await session.inquire((of) => withRoom(of, ['BM1/1'], 'Văn phòng'));
  const built = (await host.readCells()).sheets.map(({ name }) => name);
  expect(built.slice(0, 10)).toEqual([...workbookLayout(realReport()).sheets.map(({ name }) => name), 'Phân công']);
  const working = connection.current();
  if (working.phase !== 'working') throw new Error(working.phase);
  await session.justify(
    working.findings.find(({ rule, status }) => rule && status === 'fail')!,
    'Đã kiểm tra',
  );
  expect(await lists()).toEqual(['Tổng hợp', 'Giải trình', 'Phân công']);
  const source = { room: 'Văn phòng', person: '', date: TODAY, document: '', figure: '14' };
  await session.inquire((of) => ({ ...of, inquiry: { ...of.inquiry!, sources: new Map([['BM1/1', source]]) } }));
  const all = ['Tổng hợp', 'Giải trình', 'Phân công', 'Nguồn số liệu'];
  expect(await lists()).toEqual(all);
  await session.propose((present) => present!.submission);
  expect(await lists()).toEqual(all);
  expect(connection.current().problem).toBeUndefined();
});
