/** The built pane, in Chromium, on Microsoft's own Excel client and a strict Excel. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { completeFigures, validate } from '../../src/rules';
import { cellsOfLayout, readSubmission, sealOf, workbookLayout } from '../../src/sheets';
import { readFiguresFile, readSubmissionFragment, recordOf, writeFiguresFile } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';
import sample from '../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
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
  [library, site, browser] = await Promise.all([officeLibrary('excel'), workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(options: BrowserContextOptions = {}, platform: 'PC' | 'Mac' = 'PC'): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 760 }, ...options });
  const page = await context.newPage();
  await page.addInitScript((name) => {
    window.officePlatform = name;
  }, platform);
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: library }));
  const faults: string[] = [];
  watch(page, site.origin, faults);
  await page.goto(`${site.origin}/taskpane.html`);
  return { page, faults };
}

/** Builds the real report's sheets from the start screen. */
async function buildReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
  await page.getByText('98/102').waitFor();
}

/** Builds the sheets of a sound submission and goes to its package. */
async function openPackage(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Mở tệp có sẵn' }).click()]);
  const json = writeFiguresFile(soundSubmission());
  await chooser.setFiles({ name: 'so-lieu.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await page.getByRole('button', { name: 'Đóng gói gửi Sở Nội vụ', exact: true }).click();
}

describe('the pane in Excel', () => {
  it('greets an empty workbook, generates the report and shows what check would show', async () => {
    const { page, faults } = await open();
    await page.getByRole('heading', { name: 'Lập phụ lục cải cách hành chính' }).waitFor();
    await buildReport(page);
    const names = await page.evaluate(() => window.excelLab.excel.book.sheets.map(({ name }) => name));
    expect(names.slice(0, 9)).toEqual(['Thông tin', ...[1, 2, 3, 4, 5, 6, 7].map((each) => `Biểu mẫu ${String(each)}`), 'Tổng hợp']);

    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor();
    // The mistakes it was signed with are there to be seen: what was stated over a formula stays stated.
    const report = readFiguresFile(JSON.stringify(sample));
    const overwritten = readSubmission(cellsOfLayout(workbookLayout(report, { keepsStated: true }))).findings;
    const expected = [...overwritten, ...validate(report).findings].filter(({ status }) => status === 'fail');
    await page.getByText('Ghi 1,34').first().waitFor();
    const text = (await page.getByRole('tabpanel').innerText()).replace(/\s+/g, ' ');
    for (const { message, topic } of expected) {
      if (topic !== 'level') expect(text).toContain(message);
    }
    await page.getByRole('button', { name: 'Chưa nhập 4', exact: true }).waitFor();
    for (const name of ['Lỗi', 'Cảnh báo', 'Gợi ý'] as const) {
      const severity = { Lỗi: 'error', 'Cảnh báo': 'warning', 'Gợi ý': 'info' }[name];
      const count = expected.filter((finding) => finding.severity === severity && finding.topic !== 'missing').length;
      await page.getByRole('button', { name: `${name} ${String(count)}`, exact: true }).waitFor();
    }
    expect(faults.filter((fault) => !fault.includes('appsforoffice.microsoft.com'))).toEqual([]);
  });

  it('writes a certain repair into its cell, and takes it back', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByRole('button', { name: /Ghi 12 vào/ }).click();
    const cell = () =>
      page.evaluate(() => {
        const sheet = window.excelLab.excel.book.sheet('Biểu mẫu 7');
        for (let row = 0; row < 60; row++) if (String(sheet.value(row, 0)) === '6.5.2') return String(sheet.value(row, 3));
        return undefined;
      });
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
    expect(await cell()).toBe('12');
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.getByText('Ghi 19, lớn hơn').waitFor();
    expect(await cell()).toBe('19');
  });

  it('follows what is typed into the sheets', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.evaluate(() => {
      for (let value = 1; value <= 50; value++) window.excelLab.person.type('Biểu mẫu 1', 'D20', String(value));
    });
    await page.getByText('99/102').waitFor();
  });

  it('switches the period with every figure kept, and back', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-Y');
    await page.getByRole('heading', { name: 'Chuyển sang Năm 2023?' }).waitFor();
    await picture(page, 'doi-ky');
    await page.getByRole('button', { name: 'Đổi kỳ của sổ này' }).click();
    await page.getByText('Số liệu 15/12/2022 – 14/12/2023').waitFor();
    await page.getByText('98/102').waitFor();
    await page.getByText('Đã đổi kỳ của sổ thành Năm 2023.').first().waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.getByText('Số liệu 15/6/2023 – 14/9/2023').waitFor();
    await page.getByText('98/102').waitFor();
  });

  it('begins another period in a workbook of its own, and leaves this one as it is', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-H1');
    await page.getByText('6 tháng/2023 ở trước Quý III/2023 nên số liệu này không thể là kỳ trước.').waitFor();
    await page.getByRole('button', { name: 'Hủy' }).click();
    await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-Y');
    await page.getByRole('button', { name: 'Lập sổ kỳ mới' }).click();
    await page.getByText('Excel đã mở một sổ mới, có thể nằm sau cửa sổ này; hãy lưu với tên SoLamViecCCHC_2023-Y_SKHCN.xlsx.').waitFor();
    const [file] = await page.evaluate(() => window.excelLab.excel.book.openedWorkbooks.map((bytes) => [...bytes]));
    const { submission } = readSubmission(await readWorkbook(new Uint8Array(file!)));
    expect([submission.period.id, submission.figures.get('BM1/1'), submission.agency.symbol]).toEqual([
      '2023-Y',
      { kind: 'blank' },
      'SKHCN',
    ]);
    await page.getByText('Số liệu 15/6/2023 – 14/9/2023').waitFor();
    await page.getByText('98/102').waitFor();
  });

  it('asks for the period of a workbook that says none, and writes it', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.evaluate(() => {
      const { excel, person } = window.excelLab;
      excel.book.properties.clear();
      person.delete('Tổng hợp');
      person.delete('Thông tin');
    });
    const card = page.getByRole('region', { name: 'Chưa rõ kỳ báo cáo' });
    await card.waitFor();
    // Nothing pretends to be the period.
    expect(await page.getByRole('combobox').count()).toBe(1);
    await picture(page, 'chua-ro-ky');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Nothing in it names a year, so those around today are offered.
    const year = String(new Date().getFullYear());
    await card.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption(`${year}-Q3`);
    await card.getByRole('button', { name: 'Ghi kỳ này vào sổ' }).click();
    await page.getByText(`Số liệu 15/6/${year} – 14/9/${year}`).waitFor();
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.excelLab.excel.book.sheets[0]?.name)).toBe('Thông tin');
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: 'Lập phụ lục cải cách hành chính' }).waitFor();
    /** Goes on with Tab until the focus is on a control of this name, then presses a key there. */
    const reach = async (name: RegExp, key: string) => {
      for (let step = 0; step < 80; step++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
        });
        if (!name.test(focused)) continue;
        // Where the focus is can be seen.
        const outlined = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element) return false;
          const own = getComputedStyle(element);
          const after = getComputedStyle(element, '::after');
          return (
            [own.outlineStyle, after.outlineStyle].some((style) => style !== 'none') ||
            own.boxShadow !== 'none' ||
            after.borderStyle !== 'none' ||
            own.textDecorationLine !== 'none'
          );
        });
        expect([focused, outlined]).toEqual([focused, true]);
        await page.keyboard.press(key);
        return;
      }
      throw new Error(`No Tab leads to ${String(name)}`);
    };
    await reach(/^Xem thử số liệu mẫu$/, 'Enter');
    await page.getByText('98/102').waitFor();
    await reach(/^Nhập$/, 'ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('Ghi 19, lớn hơn').waitFor();
    await reach(/^Ghi 12 vào/, 'Enter');
    await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
    await reach(/^Giải trình…$/, 'Enter');
    await page.keyboard.type('Đã đối chiếu hồ sơ');
    await reach(/^Ghi$/, 'Enter');
    await page.getByRole('button', { name: 'Đã giải trình 1' }).waitFor();
    await reach(/^Hoàn tác$/, 'Enter');
    // What is none of has no chip.
    await page.getByRole('button', { name: /^Đã giải trình/ }).waitFor({ state: 'detached' });
  });

  it('keeps a justification with the workbook', async () => {
    const { page } = await open();
    await buildReport(page);
    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByRole('button', { name: 'Giải trình…' }).first().click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Đã đối chiếu với hồ sơ gốc');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('button', { name: 'Đã giải trình 1' }).waitFor();
    expect(await page.evaluate(() => window.excelLab.excel.book.sheets.some(({ name }) => name === 'Giải trình'))).toBe(true);
  });

  it.each([
    ['light', 320],
    ['dark', 450],
  ] as const)('is accessible in the %s theme, and nothing is cut off at %i px', async (colorScheme, width) => {
    const { page } = await open({ colorScheme, viewport: { width, height: 760 } });
    const check = async (screen: string) => {
      expect((await accessibilityFaults(page)).map((fault) => `${screen}: ${fault}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    };
    await page.getByRole('heading', { name: 'Lập phụ lục cải cách hành chính' }).waitFor();
    await check('start');
    await buildReport(page);
    await check('fill');
    await page.getByRole('tab', { name: /Kiểm tra/ }).click();
    await page.getByText('Ghi 19, lớn hơn').waitFor();
    // It goes by itself, and is half faded out for a moment.
    await page.getByText('Đã lập bảy biểu mẫu.').waitFor({ state: 'detached' });
    await check('check');
    await page.getByRole('tab', { name: 'Tệp' }).click();
    await page.getByRole('heading', { name: 'Mở' }).waitFor();
    await check('files');
  });

  it('opens the package as a workbook of its own and downloads the document', async () => {
    const { page, faults } = await open();
    await openPackage(page);
    await page.getByRole('button', { name: /^Lưu tệp \.xlsx:/ }).click();
    await page.getByText('Excel đã mở một sổ mới, có thể nằm sau cửa sổ này; hãy lưu với tên PhuLucCCHC_2023-Q3_SKHCN.xlsx.').waitFor();
    const [file] = await page.evaluate(() => window.excelLab.excel.book.openedWorkbooks.map((bytes) => [...bytes]));
    const cells = await readWorkbook(new Uint8Array(file!));
    expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Lưu tệp \.docx:/ }).click()]);
    expect(download.suggestedFilename()).toBe('PhuLucCCHC_2023-Q3_SKHCN.docx');
    await page.getByRole('button', { name: 'Không thấy tệp?' }).click();
    const [address = ''] = await page.evaluate(() => window.openedPages);
    expect(address.startsWith(`${site.origin}/download.html#`)).toBe(true);
    expect(faults.filter((fault) => !fault.includes('appsforoffice.microsoft.com'))).toEqual([]);
  });

  it('on a Mac, where downloads fail silently, sends the person to the page that builds the files', async () => {
    const { page } = await open({}, 'Mac');
    await openPackage(page);
    await page.getByRole('button', { name: /^Lưu tệp \.docx:/ }).click();
    await page.getByText('Đã mở trang tải tệp trong trình duyệt; hãy lưu tệp ở đó.').waitFor();
    const [address = ''] = await page.evaluate(() => window.openedPages);
    const sent = readSubmissionFragment(new URL(address).hash);
    expect(recordOf({ ...sent, figures: completeFigures(sent) })).toEqual(recordOf(soundSubmission()));
  });
});
