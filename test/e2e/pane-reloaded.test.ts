/** The pane in a frame, as Excel has it: each button of the ribbon loads it anew, while the workbook around it stays. */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { launch } from './lab/chromium';
import { officeLibrary } from './lab/office-library';
import { picture } from './lab/picture';
import { workbenchSite } from './lab/workbench-site';
import type { Site } from './lab/site';

let site: Site;
let browser: Browser;
let library: string;

beforeAll(async () => {
  [library, site, browser] = await Promise.all([officeLibrary('excel'), workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** As Excel on the web: the workbook's page, and in it a frame for panes. */
const AROUND = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
<script src="/office-around.js"></script><iframe title="Phụ lục CCHC"></iframe>`;

interface Around {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** A button of the ribbon. */
  readonly press: (query: string) => Promise<void>;
}

async function open(options: BrowserContextOptions = {}): Promise<Around> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 760 }, ...options });
  const page = await context.newPage();
  const script = { contentType: 'text/javascript', body: library };
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill(script));
  await page.route('**/office-around.*', (route) =>
    route.fulfill(route.request().url().endsWith('.js') ? script : { contentType: 'text/html', body: AROUND }),
  );
  await page.goto(`${site.origin}/office-around.html`);
  let presses = 0;
  const press = async (query: string) => {
    // Another address each time: pressing the same button twice loads the pane twice, too.
    await page.evaluate(
      ([address]) => document.querySelector('iframe')?.setAttribute('src', address!),
      [`/taskpane.html?${query}&_press=${String((presses += 1))}`],
    );
    await page.frameLocator('iframe').getByRole('main').waitFor();
  };
  await press('');
  return { page, pane: page.frameLocator('iframe'), press };
}

async function buildSample({ pane }: Around): Promise<void> {
  await pane.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
  await pane.getByText('98/102').waitFor();
}

describe('what is being typed', () => {
  it('of a reason is there when a button of the ribbon loads the pane anew, until it is written or given up', async () => {
    const around = await open();
    const { page, pane, press } = around;
    await buildSample(around);
    await press('tab=check');
    await pane.getByRole('button', { name: 'Giải trình…' }).first().click();
    await pane.getByRole('textbox', { name: 'Lý do' }).fill('Đã đối chiếu với hồ sơ gốc, đang chờ');
    await press('tab=report');
    await pane.getByRole('tab', { name: /Báo cáo/, selected: true }).waitFor();
    await press('tab=check');
    await pane.getByRole('tab', { name: /Kiểm tra/, selected: true }).waitFor();
    const reason = pane.getByRole('textbox', { name: 'Lý do' });
    expect(await reason.inputValue()).toBe('Đã đối chiếu với hồ sơ gốc, đang chờ');
    await reason.scrollIntoViewIfNeeded();
    await picture(page, 'giai-trinh-con-do');
    await pane.getByRole('button', { name: 'Hủy' }).click();
    await press('tab=check');
    await pane.getByText('Ghi 19, lớn hơn').waitFor();
    expect(await pane.getByRole('textbox', { name: 'Lý do' }).count()).toBe(0);
    await pane.getByRole('button', { name: 'Giải trình…' }).first().click();
    expect(await reason.inputValue()).toBe('');
    await reason.fill('Đã đối chiếu');
    await press('tab=check');
    await pane.getByRole('button', { name: 'Ghi', exact: true }).click();
    await pane.getByRole('button', { name: 'Đã giải trình 1' }).waitFor();
    await press('tab=check');
    await pane.getByRole('button', { name: 'Đã giải trình 1' }).waitFor();
    expect(await pane.getByRole('textbox', { name: 'Lý do' }).count()).toBe(0);
  });

  it("of a report's text, and of the agency's name on the first screen", async () => {
    const around = await open();
    const { pane, press } = around;
    const agency = pane.getByRole('textbox', { name: 'Cơ quan, đơn vị' });
    await agency.fill('Sở Khoa học và');
    await press('tab=fill');
    expect(await agency.inputValue()).toBe('Sở Khoa học và');
    await buildSample(around);
    await press('tab=report');
    await pane.getByRole('button', { name: 'Dán lời văn' }).click();
    await pane.getByRole('textbox', { name: 'Lời văn của báo cáo' }).fill('Sở đã giải quyết 17 hồ sơ');
    await press('tab=check');
    await press('tab=report');
    expect(await pane.getByRole('textbox', { name: 'Lời văn của báo cáo' }).inputValue()).toBe('Sở đã giải quyết 17 hồ sơ');
  });
});

it('says what building waits for while a cell is being typed in, and goes on by itself', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, pane } = await open({ colorScheme });
    await pane.getByRole('button', { name: 'Xem thử số liệu mẫu' }).waitFor();
    await page.evaluate(() => window.excelLab.excel.during(5, 10, () => (window.excelLab.excel.editing = true)));
    await pane.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
    await pane.getByText('Đang chờ: trong sổ còn gõ dở một ô; hãy nhấn Enter hoặc Esc, việc sẽ tự tiếp tục.').waitFor();
    await picture(page, `dang-cho-${colorScheme}`);
    await page.evaluate(() => (window.excelLab.excel.editing = false));
    await pane.getByText('98/102').waitFor();
  }
});

it('opens with the workbook once the person agrees, and no more when they think better of it', async () => {
  const around = await open();
  const { page, pane, press } = around;
  await buildSample(around);
  const settings = () => page.evaluate(() => [...window.excelLab.settings]);
  expect(await settings()).toEqual([]);
  await press('tab=files');
  const agree = pane.getByRole('checkbox', { name: 'Tự mở ngăn này khi mở sổ' });
  await agree.click();
  await agree.and(pane.getByRole('checkbox', { checked: true })).waitFor();
  expect(await settings()).toEqual([['Office.AutoShowTaskpaneWithDocument', true]]);
  await agree.scrollIntoViewIfNeeded();
  await picture(page, 'tu-mo');
  await press('tab=files');
  await agree.and(pane.getByRole('checkbox', { checked: true })).waitFor();
  await agree.click();
  await agree.and(pane.getByRole('checkbox', { checked: false })).waitFor();
  expect(await settings()).toEqual([]);
});

it("follows Office's own theme, also when it changes while the pane is open", async () => {
  const { page, pane, press } = await open();
  const background = () => pane.getByRole('main').evaluate((main) => getComputedStyle(main.parentElement!).backgroundColor);
  await pane.getByRole('heading', { name: 'Lập phụ lục cải cách hành chính' }).waitFor();
  const light = await background();
  await page.evaluate(() => (window.excelLab.theme = '#1f1f1f'));
  // The person changes the theme under File, and comes back to the pane.
  await pane.getByRole('main').evaluate(() => window.dispatchEvent(new Event('focus')));
  expect(await background()).not.toBe(light);
  await press('tab=fill');
  await pane.getByRole('heading', { name: 'Lập phụ lục cải cách hành chính' }).waitFor();
  await picture(page, 'nen-toi');
  expect(await background()).not.toBe(light);
});

it('says on the first screen where a workbook holds more than was read', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, pane, press } = await open({ colorScheme });
    await page.evaluate(() => {
      const { book } = window.excelLab.excel;
      book.addSheet('Biểu mẫu 1').write(700, 0, 'BIỂU MẪU 1', 'vi-VN');
    });
    await press('');
    await pane.getByText('Chưa đọc hết sheet "Biểu mẫu 1"').waitFor();
    await picture(page, `chua-doc-het-${colorScheme}`);
    await pane.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
    await pane.getByText('Nội dung ở xa chưa được đọc ở sheet "Biểu mẫu 1" sẽ mất').waitFor();
    await picture(page, `se-mat-${colorScheme}`);
  }
});
