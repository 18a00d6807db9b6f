import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFiguresFile } from '../../src/submission';
import { pdfText } from '../lab/libreoffice';
import { accessibilityFaults } from './lab/accessibility';
import { launch, watch } from './lab/chromium';
import { eventually } from './lab/eventually';
import { goToNextBlank, region } from './lab/keyboard';
import type { Site } from './lab/site';
import { openSample } from './lab/use-workbench';
import { workbenchSite } from './lab/workbench-site';

jest.setTimeout(180_000);

let site: Site;
let browser: Browser;
let context: BrowserContext;
let faults: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

/** The workbench in a tab of its own, its spreadsheet ready. */
async function open({ hearsLate = false } = {}): Promise<Page> {
  const page = await context.newPage();
  if (hearsLate) await page.addInitScript(storageThatHearsLate);
  watch(page, site.origin, faults);
  await page.goto(`${site.origin}/workbench.html`);
  await ready(page);
  return page;
}

/** Another tab's writes arrive late, as where a tab has a process of its own: until it has written itself, it reads what there was when it came. */
function storageThatHearsLate(): void {
  const real = localStorage;
  const before = new Map(Object.entries<string>(real).filter(([key]) => key.startsWith('cchc.workbook.')));
  const late: Storage = {
    getItem: (key) => before.get(key) ?? real.getItem(key),
    setItem: (key, value) => {
      before.delete(key);
      real.setItem(key, value);
    },
    removeItem: (key) => {
      real.removeItem(key);
    },
    clear: () => {
      real.clear();
    },
    key: (index) => real.key(index),
    length: real.length,
  };
  Object.defineProperty(window, 'localStorage', { value: late });
}

async function ready(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached', timeout: 60_000 });
}

/** Fills the next missing figure: a number of survey forms. */
async function fillNext(page: Page, figure: string): Promise<void> {
  await goToNextBlank(page);
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
  await page.getByText('99/102').waitFor();
}

describe('without a network', () => {
  it('goes on working once it has been loaded', async () => {
    const page = await open();
    await openSample(page);
    // By then everything that is loaded when used has been fetched ahead.
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length);
    for (let before = -1; before !== (await loaded());) {
      before = await loaded();
      await page.waitForTimeout(2500);
    }
    await context.setOffline(true);
    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Tệp' }).click();
    for (const name of ['Lưu sổ .xlsx', 'Xuất phụ lục Word', 'Lưu tệp số liệu']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(await download.failure()).toBeNull();
    }
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    const [outline] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Đề cương báo cáo .docx' }).click(),
    ]);
    expect(await outline.failure()).toBeNull();
  });
});

describe('printing', () => {
  it('prints the official tables, page numbers from the second page on, and nothing of the screen', async () => {
    await context.addInitScript(() => {
      // The print window itself can't be driven; the page is printed below as it stands then.
      window.print = () => undefined;
    });
    const page = await open();
    await openSample(page);
    await page.getByRole('tab', { name: 'Tệp' }).click();
    // What stands there otherwise is said where one prints, and the key everybody knows prints the same.
    await page.getByText(/ghi theo công thức ở \d+ dòng đã gõ đè, như Biểu mẫu \d/).waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('.print-view').waitFor({ state: 'attached' });
    const pages = (await pdfText(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))))
      .split('\f')
      .filter((text) => text.trim() !== '');
    const [first = '', second = ''] = pages;
    expect(first).toMatch(/^\s*Phụ lục\s+THỐNG KÊ SỐ LIỆU/);
    expect(second.trim().split('\n')[0]?.trim()).toBe('2');
    const text = pages.join('\n');
    for (const form of ['Biểu mẫu 1', 'Biểu mẫu 7']) expect(text).toContain(form);
    expect(text).toMatch(/1\.2\.\s+Đã thực hiện\s+Triệu đồng\s+6\.786,875/);
    for (const word of ['Đến ô', 'Lưu sổ', 'Hoàn tác']) expect(text).not.toContain(word);
  });
});

describe('the page', () => {
  it('says so where the browser lets nothing be kept', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The document is sandboxed.', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    watch(page, site.origin, faults);
    await page.goto(`${site.origin}/workbench.html`);
    await page.getByRole('heading', { name: 'Trình duyệt không cho lưu' }).waitFor();
  });

  it('draws the pane first and the spreadsheet after, with its progress in words', async () => {
    const page = await context.newPage();
    watch(page, site.origin, faults);
    // The largest script is the spreadsheet's; it comes when the pane has been seen.
    const scripts = await readdir(join('dist', 'workbench'));
    const sizes = await Promise.all(
      scripts
        .filter((name) => name.endsWith('.js'))
        .map(async (name) => ({ name, size: (await stat(join('dist', 'workbench', name))).size })),
    );
    const { name } = sizes.reduce((one, other) => (other.size > one.size ? other : one));
    let come!: () => void;
    const seen = new Promise<void>((resolve) => (come = resolve));
    await page.route(`**/${name}`, async (route) => {
      await seen;
      await route.continue();
    });
    await page.goto(`${site.origin}/workbench.html`);
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).waitFor();
    expect(await page.locator('.skeleton').innerText()).toMatch(/Đang (?:tải|mở) bảng tính/);
    come();
    await ready(page);
  });

  it('leaves the keyboard where somebody types while the spreadsheet comes', async () => {
    const page = await context.newPage();
    watch(page, site.origin, faults);
    await page.goto(`${site.origin}/workbench.html`);
    const agency = page.getByRole('textbox', { name: 'Cơ quan, đơn vị báo cáo' });
    await agency.click();
    const skeleton = page.locator('.skeleton');
    let typed = '';
    for (let after = 0; after < 10; after += (await skeleton.count()) === 0 ? 1 : 0) {
      await page.keyboard.type('a', { delay: 50 });
      typed += 'a';
    }
    expect(await agency.inputValue()).toBe(typed);
  });

  it('leads to a cell as soon as that is asked for, before the spreadsheet is there', async () => {
    const page = await open();
    await openSample(page);
    await page.getByText('Đã lưu trong trình duyệt').waitFor();
    // More than once: what is typed comes in the midst of all that begins with the spreadsheet, now here, now there.
    for (let time = 0; time < 4; time++) {
      await page.reload({ waitUntil: 'commit' });
      await goToNextBlank(page);
      await page.keyboard.type('250');
      await page.keyboard.press('Enter');
      await page.getByText('99/102').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Delete');
      await page.getByText('98/102').waitFor();
    }
  });

  it('has no accessibility faults, light and dark', async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSample(page);
    // What is said of it has not its contrast before it has faded in.
    await page.locator('.fui-ToastTitle').waitFor();
    await page.waitForTimeout(1_000);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  it('lets the divider be moved with the keyboard, and keeps its place', async () => {
    const page = await open();
    const divider = page.getByRole('separator', { name: 'Độ rộng ngăn' });
    await divider.focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    expect(await divider.getAttribute('aria-valuenow')).toBe('408');
    await page.reload();
    await ready(page);
    expect(await page.locator('.pane').evaluate((pane) => pane.clientWidth)).toBe(408);
  });

  it('shows one thing at a time on a window of 320 pixels, without scrolling sideways', async () => {
    const page = await open();
    await openSample(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('.sheet').isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Đến ô chưa nhập tiếp theo/ }).click();
    await page.locator('.sheet-container').waitFor();
    expect(await page.locator('.pane main').isVisible()).toBe(false);
  });
});

describe('with the keyboard alone', () => {
  it('F6 goes round the page, Tab leaves the sheet behind its last input cell, F8 leads to the next finding', async () => {
    const page = await open();
    await openSample(page);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(250);
      return region(page);
    };
    for (const [key, reached] of [
      ['F6', 'bar'],
      ['F6', 'sheet'],
      ['F6', 'pane'],
      ['Shift+F6', 'sheet'],
      ['Shift+F6', 'bar'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(() => region(page), reached);
    }

    await goToNextBlank(page);
    expect(await region(page)).toBe('sheet');
    let presses = 0;
    while ((await press('Tab')) === 'sheet') expect((presses += 1)).toBeLessThan(20);
    await eventually(() => region(page), 'pane');

    await press('F8');
    await page.locator('article[aria-current="true"]').getByText('Ghi 1,34').waitFor();
    await press('F8');
    await page.locator('article[aria-current="true"]').getByText('Ghi 1,34').waitFor({ state: 'detached' });
    await press('Shift+F8');
    await page.locator('article[aria-current="true"]').getByText('Ghi 1,34').waitFor();
  });

  it('after a repair the next card has the focus, and what was done is told with the way back', async () => {
    const page = await open();
    await openSample(page);
    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
    await page.getByText('Đã ghi 12 vào dòng 6.5.2 Biểu mẫu 7.').first().waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
    await page.getByText('Ghi 19, lớn hơn').first().waitFor();

    // A reason that is given leads on too; one that isn't leads back to its card.
    const justify = page.getByRole('article').filter({ hasText: 'Ghi 19, lớn hơn' }).first().getByRole('button', { name: 'Giải trình…' });
    await justify.click();
    // Its words are fetched with the first press.
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Ghi 19, lớn hơn'));
    await justify.click();
    await page.keyboard.type('Đã đối chiếu với hồ sơ gốc.');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page
      .getByText(/^Đã ghi giải trình dòng/)
      .first()
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
  });
});

describe('kept workbooks', () => {
  it('survive a reload and a tab that dies', async () => {
    const page = await open();
    await openSample(page);
    await fillNext(page, '250');
    await page.reload();
    await ready(page);
    await page.getByText('99/102').waitFor();
    await page.close({ runBeforeUnload: false });
    const again = await open();
    await again.getByText('99/102').waitFor();
  });

  it('say what is in sight: what nobody has pressed Enter after is saved, kept at a reload, and when another workbook is taken', async () => {
    const page = await open();
    await openSample(page);
    await goToNextBlank(page);
    await page.keyboard.type('250');
    await page.getByRole('tab', { name: 'Tệp' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp số liệu' }).click()]);
    expect(readFiguresFile(await readFile(await download.path(), 'utf8')).figures.get('BM1/6.1')).toMatchObject({ value: 250 });
    await goToNextBlank(page);
    await page.keyboard.type('1');
    await page.reload();
    await ready(page);
    await page.getByText('100/102').waitFor();
    await goToNextBlank(page);
    await page.keyboard.type('7');
    const [first] = await page.getByRole('combobox', { name: 'Sổ' }).locator('option').allInnerTexts();
    await page.getByRole('button', { name: 'Sổ mới' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lập sổ', exact: true }).click();
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).waitFor();
    await ready(page);
    await page.getByRole('combobox', { name: 'Sổ' }).selectOption(first!);
    await page.getByText('101/102').waitFor();
  });

  it('stand side by side under their names', async () => {
    const page = await open();
    await openSample(page);
    const names = () => page.getByRole('combobox', { name: 'Sổ' }).locator('option').allInnerTexts();
    await page.getByRole('button', { name: 'Sổ mới' }).click();
    await page.getByRole('textbox', { name: 'Tên sổ' }).fill('Quý sau');
    await page.getByRole('dialog').getByRole('button', { name: 'Lập sổ', exact: true }).click();
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).waitFor();
    expect(await names()).toEqual(['Quý sau', 'Sổ phụ lục CCHC']);
    await page.getByRole('button', { name: 'Đổi tên' }).click();
    await page.getByRole('textbox', { name: 'Tên sổ' }).fill('Sổ phụ lục CCHC');
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi tên', exact: true }).click();
    expect(await names()).toContain('Sổ phụ lục CCHC (2)');
    await page.getByRole('combobox', { name: 'Sổ' }).selectOption('Sổ phụ lục CCHC');
    await page.getByText('98/102').waitFor();
    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa hẳn', exact: true }).click();
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).waitFor();
    expect(await names()).toEqual(['Sổ phụ lục CCHC (2)']);
  });

  it('are worked on in one tab only; the others look on, and may take over with all that was typed', async () => {
    const first = await open();
    await openSample(first);
    // It is told for a few seconds only, so somebody has to be looking from the start.
    const told = first.getByText('Sổ này vừa được mở thêm ở một thẻ khác').waitFor();
    const second = await open({ hearsLate: true });
    await second.getByText('Sổ này đang làm ở một thẻ khác').waitFor();
    await told;
    await second.getByText('98/102').waitFor();
    await second.getByText('Chỉ xem', { exact: true }).waitFor();

    // Nothing that is typed gets in, and whoever tries hears why.
    await goToNextBlank(second);
    await second.keyboard.type('999');
    await second.keyboard.press('Enter');
    await second.getByText('Thẻ này chỉ để xem; hãy bấm "Làm việc ở thẻ này" ở trên trước khi nhập.').first().waitFor();
    await second.getByRole('tab', { name: /Kiểm tra/ }).click();
    await second.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await second.getByRole('main').getByText('Thẻ này chỉ để xem').waitFor();
    await second.getByText('98/102').waitFor();

    // What is still being typed in the other tab comes along.
    await goToNextBlank(first);
    await first.keyboard.type('250');
    await second.getByRole('button', { name: 'Làm việc ở thẻ này' }).click();
    await second.getByText('99/102').waitFor({ timeout: 60_000 });
    await first.getByText('Sổ này đang làm ở một thẻ khác').waitFor();
    await second.getByText('Đã lưu trong trình duyệt').waitFor();
    await second.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await second.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });

    await second.close();
    await first.getByText('Thẻ kia đã đóng sổ này').waitFor();
    await first.getByRole('button', { name: 'Làm việc ở thẻ này' }).click();
    await first.getByText('99/102').waitFor();
    await first.getByRole('tab', { name: /Kiểm tra/ }).click();
    await first.getByText('Ghi 1,34').first().waitFor();
    await first.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
  });
});
