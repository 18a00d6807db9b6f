/** The built pane, in Chromium, on Microsoft's own Word client and a strict Word. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readFigure } from '../../src/figures';
import { withFigures, writeFiguresFile, type Submission } from '../../src/submission';
import { soundSubmission } from '../submissions';
import { launch, watch } from './lab/chromium';
import { officeLibrary } from './lab/office-library';
import { workbenchSite } from './lab/workbench-site';
import type { Site } from './lab/site';

jest.setTimeout(120_000);

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

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 760 }, ...options });
  const page = await context.newPage();
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
    await page.getByText('Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.2 ghi 20.').waitFor();
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
    ['light', 320],
    ['dark', 450],
  ] as const)('leaves nobody out (%s, %d px)', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 760 } });
    await choose(page, 'Mở sổ hoặc tệp số liệu…', sound);
    await page.getByRole('button', { name: 'Đối chiếu văn bản này' }).click();
    await page.getByRole('article').first().waitFor();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  });
});
