/** One clerk's day in the workbench, along all that once went wrong in it; and the same day without a mouse. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './lab/chromium';
import { goToNextBlank, goToRegion, keyboardInSheet } from './lab/keyboard';
import { clerkContext, openWorkbench } from './lab/open-workbench';
import type { Site } from './lab/site';
import { openSample } from './lab/use-workbench';
import { workbenchSite } from './lab/workbench-site';

jest.setTimeout(300_000);

let site: Site;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(() => {
  expect(faults).toEqual([]);
});

/** The workbench on a day of the report's own quarter. */
async function open(options?: BrowserContextOptions): Promise<Page> {
  return openWorkbench(await clerkContext(browser, options), site, faults);
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

/** What somebody types into the sheet, where the cursor stands. */
async function type(page: Page, figures: readonly string[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
  }
}

/** The number in a button's or tab's name, 0 where it isn't there. */
async function counted(page: Page, name: RegExp): Promise<number> {
  const button = page.getByRole('button', { name }).first();
  return (await button.count()) === 0 ? 0 : Number(/\d+/.exec(await button.innerText())?.[0]);
}

describe('a day', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open();
  });
  afterAll(() => page.context().close());

  it('begins with an agency; Enter builds the forms, and the counts of pane and sheet are one', async () => {
    await page.getByText('Số liệu chỉ nằm trên máy này, không gửi đi đâu.').waitFor();
    await page.getByText(/^Phiên bản \d+\.\d+\.\d+$/).waitFor();
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).click();
    await page.getByText('Hãy ghi tên cơ quan; tên này được in ở đầu phụ lục.').waitFor();
    await page.getByRole('textbox', { name: 'Cơ quan, đơn vị báo cáo' }).fill('Sở Thử Nghiệm');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sở Thử Nghiệm' }).waitFor({ timeout: 60_000 });
    const entry = page.getByRole('listitem').filter({ hasText: 'Công tác chỉ đạo' });
    expect(await entry.innerText()).toContain('còn 12 · 0/12');
  });

  it('the next blank is the one under the cursor first', async () => {
    await goToNextBlank(page);
    await type(page, ['14']);
    await page.getByText(/^còn 11 · 1\/12$/).waitFor();
    await goToNextBlank(page);
    await page.getByRole('region', { name: 'Ô đang chọn' }).getByText('2.1', { exact: false }).first().waitFor();
  });

  it('the sample keeps the mistakes it is for; a finding tells where its rule comes from', async () => {
    await openSampleInto(page);
    await tab(page, /Kiểm tra/);
    const card = page.getByRole('article').filter({ hasText: 'Ghi 1,34' }).first();
    await card.waitFor();
    await card.getByRole('button', { name: 'Căn cứ' }).click();
    expect(await card.innerText()).toMatch(/1\.1\. Được giao \(Triệu đồng\)[\s\S]*Công văn số 223\/SNV-CCHCVTLT/);
    await card.getByRole('button', { name: '1.1', exact: true }).click();
    await tab(page, /Nhập/);
    await page.getByRole('region', { name: 'Ô đang chọn' }).getByText('Được giao').waitFor();
    await page.getByText('Dòng 1. Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công').waitFor();
  });

  it('undo takes back the repair and nothing that was typed since; there is one Hoàn tác', async () => {
    await tab(page, /Kiểm tra/);
    await page.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
    await goToNextBlank(page);
    await type(page, ['250', '2']);
    await page.getByText('100/102').waitFor();
    expect(await page.locator('footer').getByRole('button', { name: 'Hoàn tác' }).count()).toBe(1);
    await page.locator('footer').getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Ghi 19, lớn hơn').first().waitFor();
    await page.getByText('100/102').waitFor();
    await page.getByRole('button', { name: /^Ghi 12 vào/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
  });

  it('chips show what there is, with a tick where it is on', async () => {
    const chips = page.getByRole('group', { name: 'Lọc phát hiện' });
    expect(await chips.innerText()).not.toMatch(/(?<!\d)0(?!\d)/);
    const errors = chips.getByRole('button', { name: /^Lỗi/ });
    expect([await errors.getAttribute('aria-pressed'), await errors.locator('svg').count()]).toEqual(['true', 1]);
    await errors.click();
    expect([await errors.getAttribute('aria-pressed'), await errors.locator('svg').count()]).toEqual(['false', 0]);
    await errors.click();
  });

  it('another period is asked about, and the figures keep theirs until somebody says', async () => {
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption({ label: 'Năm 2023' });
    await page.getByRole('button', { name: 'Lập sổ kỳ mới' }).waitFor();
    await page.getByRole('button', { name: 'Đổi kỳ của sổ này' }).waitFor();
    await page.getByRole('button', { name: 'Hủy' }).click();
    expect(await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).inputValue()).toBe('2023-Q3');
  });

  it('the gate says what Kiểm tra says, and the files that leave have names of their own', async () => {
    await tab(page, /Tệp/);
    const [working] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu sổ .xlsx' }).click()]);
    await tab(page, /Kiểm tra/);
    const [errors, blanks] = [await counted(page, /^Lỗi \d/), await counted(page, /^Chưa nhập \d/)];
    await tab(page, /Tệp/);
    await page
      .getByRole('button', { name: /^Đóng gói/ })
      .first()
      .click();
    const parts = [...(errors > 0 ? [`${errors} lỗi cần sửa hoặc giải trình`] : []), ...(blanks > 0 ? [`${blanks} chỗ chưa nhập`] : [])];
    await page.getByText(`Trước khi gửi còn ${parts.join(', ')}.`).waitFor();
    expect(working.suggestedFilename()).toMatch(/^SoLamViecCCHC_/);
    await page.getByRole('button', { name: 'Quay lại' }).click();
  });

  it('what was saved is told, and the bar goes by itself', async () => {
    await tab(page, /Tệp/);
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp số liệu' }).click()]);
    const bar = page.getByText(/^Trình duyệt đang tải/);
    await bar.waitFor();
    await page.mouse.move(0, 0);
    await bar.waitFor({ state: 'detached', timeout: 30_000 });
  });

  it('nothing on the page is named in English', async () => {
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => ['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? [])),
    );
    expect(names.filter((name) => /\b(?:sidebar|panel|sheet tabs|notifications|zoom|close|reset|resize|drag)\b/i.test(name))).toEqual([]);
  });

  it('the pane speaks English on request, and says what stays Vietnamese', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await tab(page, /Check/);
    await page.getByText('Findings, repairs and the workbook are in Vietnamese').waitFor();
    await tab(page, /Files/);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });
});

/** The sample in a workbook of its own. */
async function openSampleInto(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lập sổ', exact: true }).click();
  await page.getByRole('button', { name: 'Xem thử số liệu mẫu' }).waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached', timeout: 60_000 });
  await openSample(page);
}

describe('a day without a mouse', () => {
  it('goes from the start screen to the package', async () => {
    const page = await open({ acceptDownloads: true });
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(20);
    };
    /** Goes on with Tab until something is reached whose name begins so. */
    const tabTo = async (name: RegExp, within = 'body') => {
      for (let presses = 0; presses < 150; presses++) {
        const reached = await page.evaluate((selector) => {
          const { activeElement } = document;
          const label = activeElement?.getAttribute('aria-label') ?? (activeElement as HTMLElement | null)?.innerText ?? '';
          return activeElement?.closest(selector) && (activeElement as HTMLElement).tabIndex >= 0 ? label.trim() : '';
        }, within);
        if (name.test(reached)) return;
        await press('Tab');
      }
      throw new Error(`Tab does not lead to ${String(name)}`);
    };
    await tabTo(/^Xem thử số liệu mẫu/);
    await press('Enter');
    await page.getByText('98/102').waitFor({ timeout: 60_000 });

    // What is blank, in the sheet, with Enter from cell to cell.
    for (const [index, figure] of ['120', '2', '100', '-'].entries()) {
      await goToRegion(page, 'pane');
      await tabTo(/^Đến ô chưa nhập tiếp theo/);
      await press('Enter');
      await keyboardInSheet(page);
      await page.keyboard.type(figure);
      await press('Enter');
      await page.getByText(`${String(99 + index)}/102`).waitFor();
    }

    // What is wrong: the certain repair, or else a reason.
    await goToRegion(page, 'pane');
    await tabTo(/^Xem \d+ lỗi/);
    await press('Enter');
    await page.getByRole('group', { name: 'Lọc phát hiện' }).waitFor();
    let rounds = 0;
    while ((await counted(page, /^Lỗi \d/)) > 0) {
      expect((rounds += 1)).toBeLessThan(20);
      const before = await counted(page, /^Lỗi \d/);
      await tabTo(/^(?:Ghi (?:\d|dấu)|Khôi phục|Giải trình…)/, 'article');
      const name = await page.evaluate(() => (document.activeElement as HTMLElement).innerText);
      await press('Enter');
      if (name.startsWith('Giải trình')) {
        await page.getByRole('textbox', { name: 'Lý do' }).waitFor();
        await page.keyboard.type('Đã đối chiếu với hồ sơ gốc.');
        await tabTo(/^Ghi$/, 'article');
        await press('Enter');
      }
      await page.waitForFunction(
        (count) => {
          const chip = [...document.querySelectorAll('button')].find(({ innerText }) => /^Lỗi \d/.test(innerText));
          return Number(/\d+/.exec(chip?.innerText ?? '0')?.[0]) < count;
        },
        before,
        { timeout: 20_000 },
      );
    }

    // What tells of the last deed is gone through and left again with Tab alone.
    await tabTo(/^Hoàn tác$/, '.fui-Toast');
    await press('Tab');
    await page.waitForFunction(() => document.activeElement?.closest('main') && !document.activeElement.closest('.fui-Toast'));

    await tabTo(/^Đóng gói gửi Sở Nội vụ/);
    await press('Enter');
    await page.getByText('Trong gói có').waitFor();
    await tabTo(/^Lưu gói \.zip/);
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^GoiCCHC_2023-Q3_SKHCN\.zip$/);
    await page.context().close();
  });
});
