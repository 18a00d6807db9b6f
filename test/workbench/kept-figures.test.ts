import { readFiguresFile, recordOf } from '../../src/submission';
import { keepSubmission } from '../../src/workbench/kept-figures';
import { StoreFullError, WorkbookStore } from '../../src/workbench/workbook-store';
import { realReport } from '../submissions';
import { storage } from './storage';

test('what was kept can be read again', () => {
  const store = new WorkbookStore(storage());
  const workbook = store.create('Sổ 1');
  expect(keepSubmission(store, workbook, realReport())).toBe(true);
  expect(recordOf(readFiguresFile(store.read(workbook.id)!))).toEqual(recordOf(realReport()));
});

test('a text beyond the limits is not said to be kept, and the rest can be read again', () => {
  const store = new WorkbookStore(storage());
  const workbook = store.create('Sổ 1');
  const report = realReport();
  expect(keepSubmission(store, workbook, { ...report, agency: { ...report.agency, symbol: 'S'.repeat(51) } })).toBe(false);
  expect(readFiguresFile(store.read(workbook.id)!).agency.symbol).toBe('S'.repeat(50));
});

test('a browser that keeps only a part of it has not kept it', () => {
  const half = new WorkbookStore(
    storage((values, key, value) => values.set(key, key.startsWith('cchc.workbook.') ? value.slice(0, 100) : value)),
  );
  expect(keepSubmission(half, half.create('Sổ 1'), realReport())).toBe(false);
  const nothing = new WorkbookStore(storage((values, key, value) => key.startsWith('cchc.workbook.') || values.set(key, value)));
  expect(keepSubmission(nothing, nothing.create('Sổ 1'), realReport())).toBe(false);
});

test('a browser that is full says so', () => {
  const full = new WorkbookStore(
    storage((values, key, value) => {
      if (key.startsWith('cchc.workbook.')) throw new Error('QuotaExceededError');
      values.set(key, value);
    }),
  );
  expect(() => keepSubmission(full, full.create('Sổ 1'), realReport())).toThrow(StoreFullError);
});
