import { readSubmissionFragment, withNotes } from '../../../src/submission';
import { deliver, isShortEnough, type DeliveryMeans } from '../../../src/taskpane/services/delivery-ladder';
import type { FileToDeliver } from '../../../src/taskpane';
import { realReport } from '../../submissions';

const report = realReport();
const workbook: FileToDeliver = { name: 'a.xlsx', type: '', bytes: new Uint8Array([1]) };
const document: FileToDeliver = { name: 'a.docx', type: '', bytes: new Uint8Array([2]) };

/** An Office that notes by which way a file left it. */
function office(options: Partial<DeliveryMeans> = {}) {
  const ways: string[] = [];
  const means: DeliveryMeans = {
    openWorkbook: () => {
      ways.push('workbook');
      return Promise.resolve();
    },
    openPage: (address) => ways.push(address),
    download: ({ name }) => ways.push(name),
    downloadsFail: false,
    longestAddress: 60_000,
    site: 'https://intranet.example.gov.vn/cchc/taskpane.html',
    ...options,
  };
  return { deliver: (file: FileToDeliver, submission = report) => deliver(means, file, submission), ways };
}

test('a workbook opens in Excel itself', async () => {
  const { deliver, ways } = office();
  expect(await deliver(workbook)).toBe('workbook');
  expect(ways).toEqual(['workbook']);
});

test('where Excel may not open one it is downloaded', async () => {
  const { deliver, ways } = office({ openWorkbook: () => Promise.reject(new Error('not allowed')) });
  expect(await deliver(workbook)).toBe('download');
  expect(ways).toEqual(['a.xlsx']);
});

test('a document is downloaded; on a Mac, where that fails silently, the page with the figures in its address opens', async () => {
  const windows = office();
  expect(await windows.deliver(document)).toBe('download');
  expect(windows.ways).toEqual(['a.docx']);
  const mac = office({ downloadsFail: true });
  expect(await mac.deliver(document)).toBe('page');
  const [address = ''] = mac.ways;
  const [page, fragment = ''] = address.split('#');
  expect(page).toBe('download.html');
  expect(readSubmissionFragment(fragment).figures).toEqual(report.figures);
});

test('the page is told whether the file is one of the package', async () => {
  const mac = office({ downloadsFail: true });
  await mac.deliver({ ...document, inPackage: true });
  expect(mac.ways[0]).toMatch(/^download\.html#goi\./);
});

test('figures with notes too long for an address are downloaded', async () => {
  // Text that hardly gets shorter by packing.
  let state = 1;
  const noise = () =>
    Array.from({ length: 30_000 }, () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))).join('');
  const long = withNotes(report, [
    ['BM1/1', noise()],
    ['BM1/2', noise()],
  ]);
  const mac = office({ downloadsFail: true });
  expect(await mac.deliver(document, long)).toBe('download');
});

test('without a browser to open the download is still tried', async () => {
  const { deliver } = office({ downloadsFail: true, openPage: undefined });
  expect(await deliver(document)).toBe('download');
});

test('the whole address counts: what Windows would cut off is not opened', () => {
  const address = 'download.html#' + 'x'.repeat(1_970);
  expect(isShortEnough(address, { longestAddress: 2_000, site: 'https://a.vn/' })).toBe(true);
  expect(isShortEnough(address, { longestAddress: 2_000, site: 'https://intranet.example.gov.vn/cchc/' })).toBe(false);
});
