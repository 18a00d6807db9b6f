/** The built pane, in Chromium, on Microsoft's own Word client and a strict Word. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readFigure } from '../../src/figures';
import { withFigures, withNotes, writeFiguresFile, type Submission } from '../../src/submission';
import { soundSubmission } from '../submissions';
import { accessibilityFaults } from './lab/accessibility';
import { launch, watch } from './lab/chromium';
import { picture } from './lab/picture';
import { officeLibrary } from './lab/office-library';
import { workbenchSite } from './lab/workbench-site';
import type { Site } from './lab/site';

let site: Site;
let browser: Browser;
let library: string;

beforeAll(async () => {
  [library, site, browser] = await Promise.all([officeLibrary('word'), workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Options extends BrowserContextOptions {
  readonly wordApi?: '1.3' | '1.4';
}

async function open({ wordApi, ...options }: Options = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 760 }, ...options });
  const page = await context.newPage();
  if (wordApi) await page.addInitScript((newest) => (window.newestWordApi = newest), wordApi);
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: library }));
  const faults: string[] = [];
  watch(page, site.origin, faults);
  await page.goto(`${site.origin}/taskpane.html`);
  return { page, faults: faults };
}

const sound = soundSubmission();
const newer = withFigures(sound, [['BM3/3.1.1', readFigure('21', ',')]]);

async function choose(page: Page, button: string, submission: Submission): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles({ name: 'so-lieu.json', mimeType: 'application/json', buffer: Buffer.from(writeFiguresFile(submission)) });
}

const blocks = (page: Page) => page.evaluate(() => window.wordLab.blocks());

describe('the pane in Word', () => {
  it('inserts the appendix at the cursor, shows what newer figures change, and refreshes exactly that', async () => {
    const { page, faults } = await open();
    await page.getByRole('heading', { name: 'Phụ lục vào báo cáo' }).waitFor();
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.evaluate(() => {
      window.wordLab.person.clickOn('Chèn phụ lục ở đây.');
    });
    await page.getByRole('button', { name: 'Chèn cả phụ lục' }).click();
    await page.getByText('Phụ lục trong văn bản khớp với số liệu.').waitFor();
    const before = await blocks(page);
    expect(before.filter((block) => block.includes('CCHC:')).map((block) => /w:val="CCHC:([^"]*)"/.exec(block)?.[1])).toEqual([
      'PhuLuc',
      ...sound.template.forms.map(({ id }) => id),
    ]);
    expect(before[0]).toContain('BÁO CÁO');
    expect(before.at(-1)).toContain('Nơi nhận');

    await choose(page, 'Mở tệp khác…', newer);
    await page.getByRole('button', { name: 'Cập nhật 1 phần' }).waitFor();
    await page.getByText('Khác ở đâu').click();
    await page.getByText('dòng 3.1.1: 20 → 21').waitFor();
    await page.getByRole('button', { name: 'Cập nhật 1 phần' }).click();
    await page.getByText('Phụ lục trong văn bản khớp với số liệu.').waitFor();
    const after = await blocks(page);
    const changed = after.flatMap((block, index) => (block === before[index] ? [] : [index]));
    expect(changed).toEqual([before.findIndex((block) => block.includes('CCHC:BM3'))]);
    expect(faults.filter((fault) => !fault.includes('appsforoffice.microsoft.com'))).toEqual([]);
    await page.context().close();
  });

  it('compares the text of the open document with the figures', async () => {
    const { page } = await open();
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.getByRole('button', { name: 'Đối chiếu văn bản này' }).click();
    await page.getByText('Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.2 ghi 20.').first().waitFor();
    await page.context().close();
  });

  it('puts the figure into the sentence as a tracked change, number and nothing else, and goes on with the next', async () => {
    const { page, faults } = await open({ wordApi: '1.4' });
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.getByRole('button', { name: 'Đối chiếu văn bản này' }).click();
    const ways = page.getByRole('button', { name: 'Thay 17 bằng 20' });
    await ways.first().waitFor();
    const count = await ways.count();
    const before = await blocks(page);
    await page
      .getByRole('button', { name: /^Xem trong văn bản/ })
      .first()
      .click();
    await page.waitForFunction(() => window.wordLab.selected() === 'Sở đã giải quyết 17 hồ sơ trước hạn.');
    await ways.first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã thay 17 bằng 20, có đánh dấu thay đổi.').waitFor();
    const after = await blocks(page);
    expect(after.flatMap((block, index) => (block === before[index] ? [] : [block.replace(/ xml:space="preserve"/g, '')]))).toEqual([
      '<w:p><w:r><w:t>Sở đã giải quyết </w:t></w:r><w:del><w:r><w:delText>17</w:delText></w:r></w:del>' +
        '<w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t> hồ sơ trước hạn.</w:t></w:r></w:p>',
    ]);
    expect(await page.evaluate(() => window.wordLab.trackingMode())).toBe('Off');
    expect(await ways.count()).toBe(count - 1);
    // The keyboard is on the card that took the place of the one that is settled.
    await page.waitForFunction(() => document.activeElement?.closest('article') !== null);
    expect(faults.filter((fault) => !fault.includes('appsforoffice.microsoft.com'))).toEqual([]);
    await page.context().close();
  });

  it('copies the corrected sentence where Word can not track changes, selects the old one, and says why', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.getByRole('button', { name: 'Đối chiếu văn bản này' }).click();
    await page.getByRole('button', { name: 'Sao chép câu đã sửa: Sở đã giải quyết 20 hồ sơ trước hạn.' }).click();
    await page.getByText('câu cũ đang được chọn, hãy dán đè lên. Bản Word này không cho ngăn đánh dấu thay đổi').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Sở đã giải quyết 20 hồ sơ trước hạn.');
    expect(await page.evaluate(() => window.wordLab.selected())).toBe('Sở đã giải quyết 17 hồ sơ trước hạn.');
    expect(await page.getByRole('button', { name: 'Thay 17 bằng 20' }).count()).toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('says where no table goes, and what a refresh takes away (%s)', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await choose(page, 'Mở sổ hoặc tệp số liệu…', withNotes(sound, [['BM3/3.1.1', 'Gồm cả hồ sơ kỳ trước']]));
    await page.evaluate(() => {
      window.wordLab.person.clickOn('Chèn phụ lục ở đây.');
    });
    await page.getByRole('button', { name: 'Chèn: Biểu mẫu 3' }).click();
    await page.getByRole('button', { name: 'Xem: Biểu mẫu 3' }).waitFor();
    const before = await blocks(page);
    await page.evaluate(() => {
      window.wordLab.person.clickOn('Gồm cả hồ sơ kỳ trước');
    });
    await page.getByRole('button', { name: 'Chèn: Biểu mẫu 4' }).click();
    await page.getByText('Con trỏ đang ở trong một biểu của phụ lục; hãy đặt con trỏ xuống dòng dưới biểu đó').waitFor();
    await picture(page, `word-trong-bieu-${colorScheme}`);
    expect(await blocks(page)).toEqual(before);
    await choose(page, 'Mở tệp khác…', newer);
    await page.getByText('Cập nhật sẽ thay ghi chú đang có trong văn bản ở 1 dòng.').waitFor();
    await page.getByText('Khác ở đâu').click();
    await picture(page, `word-ghi-chu-mat-${colorScheme}`);
    await page.context().close();
  });

  it('says in a sentence what is wrong with a file', async () => {
    const { page } = await open();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Mở sổ hoặc tệp số liệu…' }).click(),
    ]);
    await chooser.setFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF-1.4') });
    await page.getByText('Đây là tệp PDF, không phải sổ tính Excel').waitFor();
    await page.context().close();
  });

  it.each([
    ['light', 320, '1.4'],
    ['dark', 450, '1.3'],
  ] as const)('leaves nobody out (%s, %d px, WordApi %s)', async (colorScheme, width, wordApi) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 760 }, wordApi });
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.getByRole('button', { name: 'Đối chiếu văn bản này' }).click();
    await page.getByRole('article').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });
});
