import { boardOf, consolidate, emptyDesk, provinceLayout } from '../../../src/province';
import { atOnce } from '../../../src/steps';
import { Connection } from '../../../src/taskpane';
import { period, received, rosterOf, submissionOf, template } from '../../province/made-up-province';
import { realReport } from '../../submissions';
import { memory, MemoryHost } from './memory-host';

test('a province’s workbook is looked at, not changed: what its sheets show follows from its lists', async () => {
  const roster = rosterOf({ SNV: 'department', STP: 'department' });
  const files = roster.entries.map((entry) => received(submissionOf(entry, { 'BM1/1': '4' })));
  const desk = emptyDesk(period.id, { name: 'UBND tỉnh Quảng Trị', parent: '', symbol: '' });
  const board = boardOf(files, { template, period, roster, desk, today: '2025-09-22' });
  const { sheets, properties } = provinceLayout(atOnce(consolidate(board)), files, 'cchc 0');
  const host = new MemoryHost();
  await host.writeSheets(sheets, { properties });
  const before = await host.readCells();
  const connection = new Connection(host, memory(), () => '2025-09-22');
  await connection.connect();
  const session = await connection.open();

  const state = connection.current();
  if (state.phase !== 'working') throw new Error(state.phase);
  const finding = state.findings.find(({ rule }) => rule !== undefined);
  for (const act of [
    () => session.propose(realReport()),
    () => session.justify(finding!, 'Đã xem.'),
    () => session.inquire((submission) => submission),
  ]) {
    await act();
    expect(connection.current().problem?.message).toMatch(/^Đây là sổ tổng hợp toàn tỉnh/);
    expect(connection.current().proposal).toBeUndefined();
  }
  expect(await host.readCells()).toEqual(before);
});
