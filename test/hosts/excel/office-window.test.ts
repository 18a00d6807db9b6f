import { browserOpener, downloadsFail, longestAddress, openAsWorkbook } from '../../../src/hosts';
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
  expect(downloadsFail()).toBe(false);
  start({ platform: 'iOS' });
  expect([browserOpener(), downloadsFail()]).toEqual([undefined, true]);
});

test('on the web, which has no such call, the page opens in a tab of its own', () => {
  const opened: unknown[] = [];
  const click = { set: (link: object) => opened.push({ ...link }) };
  Object.assign(globalThis, {
    document: {
      createElement: () => ({
        click() {
          click.set(this);
        },
      }),
    },
  });
  try {
    start({ platform: 'OfficeOnline' });
    browserOpener()?.('https://localhost:3000/download.html#x');
    expect(opened).toMatchObject([{ href: 'https://localhost:3000/download.html#x', target: '_blank', rel: 'noopener' }]);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test.each([
  ['PC', 2_000],
  ['Mac', 60_000],
  ['OfficeOnline', 60_000],
] as const)('how long an address may be on %s', (platform, most) => {
  start({ platform });
  expect(longestAddress()).toBe(most);
});
