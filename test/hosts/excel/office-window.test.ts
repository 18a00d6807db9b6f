import { browserOpener, downloadsFail, openAsWorkbook } from '../../../src/hosts';
import { Excel } from '../../lab/excel/excel';
import { loadMicrosoftClient } from '../../lab/excel/microsoft-client';
import type { OfficeOptions } from '../../lab/office/office';

const FILE = new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 100_000 }, (_, index) => index % 256)]);

/** An Excel with Microsoft's client talking to it. */
function start(options: OfficeOptions = {}): Excel {
  const excel = new Excel();
  loadMicrosoftClient(excel.bridge, options);
  return excel;
}

test('a file opens as a workbook of its own, byte for byte', async () => {
  const excel = start();
  await openAsWorkbook(FILE);
  expect(excel.book.openedWorkbooks).toEqual([FILE]);
});

test('where an office forbids new workbooks it rejects, so that another way can be tried', async () => {
  const excel = start();
  excel.book.refusesNewWorkbooks = true;
  await expect(openAsWorkbook(FILE)).rejects.toThrow();
});

test('the browser opens where Office can open it, and downloads are not trusted on a Mac', () => {
  const opened: string[] = [];
  start({ platform: 'Mac', openBrowserWindow: (url) => opened.push(url) });
  browserOpener()?.('https://localhost:3000/download.html#x');
  expect([opened, downloadsFail()]).toEqual([['https://localhost:3000/download.html#x'], true]);
  start({ platform: 'OfficeOnline' });
  expect([browserOpener(), downloadsFail()]).toEqual([undefined, false]);
});
