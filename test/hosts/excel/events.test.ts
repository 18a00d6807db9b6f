import { Connection } from '../../../src/taskpane';
import { memory } from '../../taskpane/session/memory-host';
import { jumping, open, settle, SMALL, until, useJumpingClock, type Setting } from './setting';
import { Person } from '../../lab/excel/person';

useJumpingClock();

async function small(options: Parameters<typeof open>[0] = {}): Promise<Setting & { heard: () => number }> {
  const setting = await open(options);
  await setting.host.writeSheets(SMALL);
  let heard = 0;
  await setting.host.onChanged(() => heard++);
  return { ...setting, heard: () => heard };
}

test('a burst of edits is heard once, after the last of them', () =>
  jumping(async () => {
    const { excel, host, person } = await small();
    const seen: unknown[] = [];
    await host.onChanged(() => void host.readCells().then(({ sheets }) => seen.push(sheets[0]!.rows[1]?.[1])));
    for (let value = 1; value <= 50; value++) person.type('Một', 'B2', String(value));
    const before = excel.syncs.length;
    await until(() => seen.length > 0);
    expect(seen).toEqual([{ kind: 'number', value: 50 }]);
    expect(excel.syncs.length - before).toBe(2);
  }));

test('the pane asks nothing of Excel while fifty edits come, and reads once for all of them', () =>
  jumping(async () => {
    const { excel, host, person } = await small();
    const connection = new Connection(host, memory(), () => '2023-09-15');
    await connection.connect();
    await connection.open();
    const before = excel.syncs.length;
    for (let value = 1; value <= 50; value++) person.type('Một', 'B2', String(value));
    expect(excel.syncs.length - before).toBe(0);
    await until(() => excel.syncs.length > before);
    await settle(400);
    const after = excel.syncs.length;
    connection.disconnect();
    await settle(50);
    expect(after - before).toBe(1);
  }));

test('one edit costs one sync once the sheets are known', () =>
  jumping(async () => {
    const { excel, host, person } = await small();
    await host.readCells();
    await host.onChanged(() => void host.readCells());
    const before = excel.syncs.length;
    person.type('Một', 'B2', '3');
    await until(() => excel.syncs.length > before);
    expect(excel.syncs.length - before).toBe(1);
  }));

test("a co-author's edit counts", () =>
  jumping(async () => {
    const { excel, heard } = await small();
    new Person(excel, { remote: true }).type('Hai', 'B2', '2');
    await until(() => heard() > 0);
    expect(heard()).toBe(1);
  }));

test.each<[string, (person: Person) => void]>([
  ['a row put in', (person) => person.insertRow('Một', 2)],
  ['a sheet copied', (person) => person.copy('Một')],
  ['a sheet removed', (person) => person.delete('Ba')],
])('%s counts', (_, act) =>
  jumping(async () => {
    const { person, heard } = await small();
    act(person);
    await until(() => heard() > 0);
    expect(heard()).toBe(1);
  }),
);

test('a sheet renamed counts where Excel tells of it', () =>
  jumping(async () => {
    const { person, heard } = await small({ excelApi: '1.17' });
    person.rename('Ba', 'Tam');
    await until(() => heard() > 0);
    expect(heard()).toBe(1);
  }));

test('on the web, where a pick from a list raises no event, going to another cell or to the pane is heard', () =>
  jumping(async () => {
    const { excel, person, heard } = await small({ platform: 'OfficeOnline' });
    excel.book.sheet('Một').write(1, 1, 3, 'vi-VN');
    person.select('Một', 'B3');
    await until(() => heard() > 0);
    expect(heard()).toBe(1);
    excel.book.sheet('Một').write(1, 1, 2, 'vi-VN');
    dispatchEvent(new Event('focus'));
    await until(() => heard() > 1);
    expect(heard()).toBe(2);
    const desktop = await small();
    desktop.person.select('Một', 'B3');
    dispatchEvent(new Event('focus'));
    await settle();
    expect(desktop.heard()).toBe(0);
  }));

test('what the pane writes does not', () =>
  jumping(async () => {
    const { excel, host, heard } = await small();
    await host.writeCells([{ place: { sheet: 'Một', row: 1, column: 1 }, content: { value: 2 } }]);
    await host.writeSheets(SMALL);
    // Even an event that slipped through says whose it is.
    excel.raiseChanged(excel.book.sheet('Một'), { top: 0, left: 0, bottom: 0, right: 0 }, { own: true });
    await settle();
    expect(heard()).toBe(0);
  }));

test('nothing is heard after stopping, not even what was under way', () =>
  jumping(async () => {
    const { excel, host, person } = await small();
    let heard = 0;
    const stop = await host.onChanged(() => heard++);
    person.type('Một', 'B2', '2');
    await settle(50);
    stop();
    await settle();
    expect(heard).toBe(0);
    expect(excel.syncs.at(-1)?.error).toBeUndefined();
  }));

test('the first cell of a selection, with the name of its sheet', () =>
  jumping(async () => {
    const { excel, host, person } = await small();
    const places: unknown[] = [];
    person.select('Ba', 'C7:D9');
    const stop = await host.onSelected((place) => places.push(place));
    // Where the person was before, for the button in the menu of a cell.
    expect(places.splice(0)).toEqual([{ sheet: 'Ba', row: 6, column: 2 }]);
    person.select('Một', 'B2:C3');
    await until(() => places.length > 0);
    await host.readCells();
    const before = excel.syncs.length;
    person.select('Hai', 'AA10');
    person.select('Hai', 'C:C');
    person.select('Ba', '5:6');
    await until(() => places.length > 3);
    expect(places).toEqual([
      { sheet: 'Một', row: 1, column: 1 },
      { sheet: 'Hai', row: 9, column: 26 },
      { sheet: 'Hai', row: 0, column: 2 },
      { sheet: 'Ba', row: 4, column: 0 },
    ]);
    expect(excel.syncs).toHaveLength(before);
    stop();
    person.select('Hai', 'A1');
    await settle(50);
    expect(places).toHaveLength(4);
  }));
