import { open, SMALL, type Setting } from './setting';

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

async function small(): Promise<Setting> {
  const setting = await open();
  await setting.host.writeSheets(SMALL);
  await setting.host.readCells();
  return setting;
}

test('locked cells of several protected sheets, in one step', async () => {
  const { excel, host } = await small();
  const protections = excel.book.sheets.map(({ protection }) => protection);
  const before = excel.syncs.length;
  await host.writeCells([
    { place: at('Một', 1, 0), content: { value: 'Số lượng' } },
    { place: at('Hai', 2, 1), content: { value: 81.51 } },
    { place: at('Ba', 2, 1), content: { formula: 'SUM(B1:B2)' } },
    { place: at('Ba', 1, 1), content: 'empty' },
  ]);
  // One to look, one for everything else.
  expect(excel.syncs.slice(before).map(({ asked }) => asked.some((name) => name.endsWith('=')))).toEqual([false, true]);
  expect(excel.book.sheet('Một').value(1, 0)).toBe('Số lượng');
  expect(excel.book.sheet('Hai').content(2, 1)).toEqual({ kind: 'number', value: 81.51 });
  expect(excel.book.sheet('Ba').formula(2, 1)).toBe('=SUM(B1:B2)');
  expect(excel.book.sheet('Ba').content(1, 1)).toEqual({ kind: 'empty' });
  expect(excel.book.sheets.map(({ protection }) => protection)).toEqual(protections);
  expect(excel.eventsEnabled).toBe(true);
});

test('an unlocked cell is written even where a password protects the sheet', async () => {
  const { excel, host, person } = await small();
  person.protect('Một', 'bí mật');
  await host.writeCells([{ place: at('Một', 1, 1), content: { value: 7 } }]);
  expect(excel.book.sheet('Một').value(1, 1)).toBe(7);
  expect(excel.book.sheet('Một').protection?.password).toBe('bí mật');
});

test.each(['@', '0.00%', 'dd/mm/yyyy'])('a number takes the format %s off the cell', async (format) => {
  const { excel, host, person } = await small();
  person.format('Một', 'B2', format);
  await host.writeCells([{ place: at('Một', 1, 1), content: { value: 83 } }]);
  expect(excel.book.sheet('Một').content(1, 1)).toEqual({ kind: 'number', value: 83 });
  expect(excel.book.sheet('Một').numberFormat(1, 1)).toBe('General');
});

test('a renamed sheet is found by the name it was read with, and by the new one', async () => {
  const { excel, host, person } = await small();
  person.rename('Một', 'Nhất');
  await host.writeCells([{ place: at('Một', 1, 1), content: { value: 8 } }]);
  expect(excel.book.sheet('Nhất').value(1, 1)).toBe(8);
  await host.writeCells([{ place: at('Nhất', 1, 1), content: { value: 9 } }]);
  expect(excel.book.sheet('Nhất').value(1, 1)).toBe(9);
});

test('nothing to write asks nothing', async () => {
  const { excel, host } = await small();
  const before = excel.syncs.length;
  await host.writeCells([]);
  expect(excel.syncs).toHaveLength(before);
});

test('shows a cell, also of a sheet renamed or hidden since', async () => {
  const { excel, host, person } = await small();
  await host.showCell(at('Hai', 1, 1));
  expect([excel.book.active.name, excel.book.selection.area]).toEqual(['Hai', { top: 1, left: 1, bottom: 1, right: 1 }]);
  person.rename('Ba', 'Tam');
  await host.showCell(at('Ba', 2, 0));
  expect(excel.book.active.name).toBe('Tam');
  person.hide('Một');
  await host.readCells();
  await host.showCell(at('Một', 0, 0));
  expect([excel.book.active.name, excel.book.active.visibility]).toEqual(['Một', 'Visible']);
});
