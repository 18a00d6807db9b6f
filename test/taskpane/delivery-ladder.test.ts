import { readSubmissionFragment } from '../../src/submission';
import { deliver, type DeliveryMeans } from '../../src/taskpane/delivery-ladder';
import type { FileToDeliver } from '../../src/taskpane';
import { realReport } from '../sheets/submissions';

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
    ...options,
  };
  return { deliver: (file: FileToDeliver) => deliver(means, file, report), ways };
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

test('without a browser to open the download is still tried', async () => {
  const { deliver } = office({ downloadsFail: true, openPage: undefined });
  expect(await deliver(document)).toBe('download');
});
