import { withNotes, writeFiguresFile } from '../../src/submission';
import { Keeper } from '../../src/workbench/keeper';
import { StoreFullError, WorkbookStore } from '../../src/workbench/workbook-store';
import { realReport } from '../submissions';
import { storage } from './storage';

const report = realReport();

/** A workbook and what is heard of its being kept. */
function keeping(set?: Parameters<typeof storage>[0]) {
  const store = new WorkbookStore(storage(set));
  const workbook = store.create('Sổ 1');
  const heard: [boolean, unknown?][] = [];
  return { store, workbook, heard, keeper: new Keeper(store, workbook, (...told) => heard.push(told)) };
}

test('what is handed over is the last of what was to be kept, and is kept by then', async () => {
  const { store, workbook, keeper, heard } = keeping();
  keeper.keep(report);
  keeper.keep(withNotes(report, [['BM1/1', 'Đã đối chiếu']]));
  expect(store.read(workbook.id)).toBeUndefined();
  expect(await keeper.handOver()).toContain('Đã đối chiếu');
  expect(store.read(workbook.id)).toContain('Đã đối chiếu');
  expect(heard).toEqual([[true], [true]]);
});

test('what is kept is written once', async () => {
  let writes = 0;
  const { keeper, heard } = keeping((values, key, value) => {
    writes++;
    values.set(key, value);
  });
  keeper.keep(report);
  await keeper.handOver();
  const before = writes;
  keeper.keep(report);
  await keeper.handOver();
  expect(writes).toBe(before);
  expect(heard).toEqual([[true], [true]]);
});

test('what could not be kept is handed over all the same, and tried again', async () => {
  let isFull = false;
  const { store, workbook, keeper, heard } = keeping((values, key, value) => {
    if (isFull) throw new Error('quota');
    values.set(key, value);
  });
  isFull = true;
  keeper.keep(report);
  expect(await keeper.handOver()).toBe(writeFiguresFile(report));
  expect(heard).toEqual([[false, expect.any(StoreFullError)]]);
  isFull = false;
  keeper.keep(report);
  await keeper.handOver();
  expect(heard.at(-1)).toEqual([true]);
  expect(store.read(workbook.id)).toBeDefined();
});
