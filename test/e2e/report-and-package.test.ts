/** The clerk's last hour: tables into Word, the report against the figures, the package to send. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { printFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import { readSubmission, sealOf } from '../../src/sheets';
import { PACKAGE_MARK, readSubmissionFragment, submissionFragment, writeFiguresFile } from '../../src/submission';
import { readReport } from '../../src/word';
import { readWorkbook } from '../../src/xlsx';
import { realReport, soundSubmission } from '../submissions';
import { docx, para } from '../word/documents';
import { accessibilityFaults } from './lab/accessibility';
import { launch, watch } from './lab/chromium';
import { eventually } from './lab/eventually';
import { keyboardInSheet } from './lab/keyboard';
import { picture } from './lab/picture';
import { serve, type Site } from './lab/site';
import { workbenchSite } from './lab/workbench-site';

jest.setTimeout(240_000);

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([workbenchSite(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const sound = soundSubmission({ 'BM4/2.5': '100' });

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, site.origin, faults);
  await page.clock.setFixedTime(new Date('2023-09-15T08:00:00+07:00'));
  await page.goto(`${site.origin}/workbench.html`);
  return { page, faults };
}

/** Opens a figures file from the start screen. */
async function openFigures(page: Page | Frame, json: string): Promise<void> {
  const owner = 'page' in page ? page.page() : page;
  await page.locator('.skeleton').waitFor({ state: 'detached', timeout: 60_000 });
  const [chooser] = await Promise.all([owner.waitForEvent('filechooser'), page.getByRole('button', { name: 'Mở tệp có sẵn' }).click()]);
  await chooser.setFiles({ name: 'so-lieu.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  const agree = page.getByRole('button', { name: 'Đồng ý, lập biểu mẫu' });
  const tab = page.getByRole('tab', { name: 'Báo cáo' });
  await agree.or(tab).waitFor();
  if (await agree.isVisible()) await agree.click();
  await tab.waitFor({ timeout: 60_000 });
}

/** What a program on this machine would paste. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await page.locator('#paper').click();
  await page.keyboard.press('Control+v');
  return page.evaluate(() => (window as unknown as { pasted: { html: string; text: string } }).pasted);
}

/** A page of another origin, as Office's is to the pane: it gives the frame no leave to use the clipboard. */
function officeLikeSite(): Promise<Site> {
  const page = `<!doctype html><html lang="vi"><title>Khung</title><body style="margin:0">
    <div id="paper" contenteditable style="height:40px"></div>
    <iframe title="Ngăn" src="${site.origin}/workbench.html" style="width:100%;height:800px;border:0" allow="clipboard-read 'none'; clipboard-write 'none'"></iframe>
    <script>
      document.addEventListener('paste', (event) => {
        window.pasted = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
      });
    </script></body></html>`;
  return serve((path) => Promise.resolve(path === '' ? page : undefined));
}

/** The cells of each table, row by row, as a browser reads them. */
function tablesOf(page: Page, html: string): Promise<string[][][]> {
  return page.evaluate(
    (source) =>
      [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('table')].map((table) =>
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
      ),
    html,
  );
}

describe('copying tables', () => {
  it('works in a frame of another origin that may not use the clipboard', async () => {
    const outside = await officeLikeSite();
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    try {
      await page.goto(`${outside.origin}/`);
      const frame = page.frame({ url: /workbench\.html$/ })!;
      await openFigures(frame, writeFiguresFile(sound));
      await frame.getByRole('tab', { name: 'Báo cáo' }).click();
      await frame.getByRole('button', { name: 'Sao chép', exact: true }).first().click();
      await frame.getByText('Đã sao chép cả bảy biểu mẫu').waitFor();
      const { html, text } = await pasted(page);

      const figures = completeFigures(sound);
      const expected = sound.template.forms.map((form) =>
        form.indicators.map(({ id, kind }) => (kind === 'heading' ? '' : printFigure(figures.get(id) ?? { kind: 'blank' }, kind))),
      );
      const tables = await tablesOf(page, html);
      expect(tables.map((rows) => rows.slice(2).map((cells) => cells[3]))).toEqual(expected);
      expect(html).toContain('THỐNG KÊ SỐ LIỆU');
      expect(text.split('\n').find((line) => line.startsWith('2.2.\t'))).toBe('2.2.\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t31\t');
    } finally {
      await context.close();
      await outside.close();
    }
  });

  it('takes only the forms that are chosen, and says which', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    for (const form of [1, 2, 4, 5, 7]) await page.getByRole('button', { name: `Biểu mẫu ${String(form)}`, exact: true }).click();
    await page.getByRole('button', { name: 'Sao chép', exact: true }).first().click();
    await page.getByText('Đã sao chép Biểu mẫu 3, 6; hãy dán vào Word.').waitFor();
    await picture(page, '05-bao-cao');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    const tables = await tablesOf(page, html);
    expect(tables.map((rows) => rows.length - 2)).toEqual([
      sound.template.form('BM3').indicators.length,
      sound.template.form('BM6').indicators.length,
    ]);
    await page.context().close();
  });

  it('shows the tables, selected, where the browser refuses every other way', async () => {
    const { page, faults } = await open();
    await page.evaluate(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false });
      Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('no')) } });
    });
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    await page.getByRole('button', { name: 'Sao chép', exact: true }).first().click();
    const preview = page.getByRole('region', { name: 'Bảng để sao chép' });
    await preview.waitFor();
    await eventually(() => preview.locator('table').count(), 7);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công');
    await page.evaluate(() => {
      document.addEventListener('paste', (event) => {
        Object.assign(window, { pasted: { html: event.clipboardData?.getData('text/html') ?? '', text: '' } });
      });
    });
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    const html = await page.evaluate(() => (window as unknown as { pasted: { html: string } }).pasted.html);
    expect(faults).toEqual([]);
    expect((await tablesOf(page, html)).map((rows) => rows.length - 2)).toEqual(
      sound.template.forms.map(({ indicators }) => indicators.length),
    );
    await page.context().close();
  });
});

const REPORT = docx(
  [
    'Trong quý III năm 2023, đã giải quyết 17 hồ sơ thủ tục hành chính trước hạn.',
    'Đã tuyển dụng 03 viên chức.',
    'Quý II/2023, Sở không nhận được phản ánh, kiến nghị về quy định thủ tục hành chính.',
  ]
    .map(para)
    .join(''),
);

async function chooseReport(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn báo cáo .docx…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

describe('the report against the figures', () => {
  it('quotes both numbers, leads to the cell, and follows when the figure is mended', async () => {
    const { page, faults } = await open();
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    await chooseReport(page, 'bao-cao.docx', REPORT);
    const card = page.getByRole('article').filter({ hasText: 'Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.2 ghi 20.' });
    await card.waitFor();
    await page.getByText('Ghi "Quý II/2023", nhưng đây là báo cáo quý III năm 2023.').waitFor();
    await picture(page, '06-doi-chieu');
    await card.getByRole('button', { name: 'Đến ô' }).first().click();
    await keyboardInSheet(page);
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await page.getByText('Biểu mẫu 3 dòng 3.1.2 ghi 20').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes a report that is dropped on it', async () => {
    const { page } = await open();
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'bao-cao.docx'));
        return transfer;
      },
      [...REPORT],
    );
    const target = page.getByRole('region', { name: 'Đối chiếu báo cáo với số liệu' });
    await target.dispatchEvent('dragover', { dataTransfer: data });
    await target.dispatchEvent('drop', { dataTransfer: data });
    await page.getByText('Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.2 ghi 20.').waitFor();
    await page.context().close();
  });

  it('reads pasted text too, and says in a sentence what is wrong with a file it cannot read', async () => {
    const { page } = await open();
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    await chooseReport(page, 'scan.pdf', Buffer.from('%PDF-1.7 …'));
    await page.getByText(/PDF/).first().waitFor();
    await page.getByRole('button', { name: 'Dán lời văn…' }).click();
    await page.getByRole('textbox', { name: 'Lời văn của báo cáo' }).fill('Đã tuyển dụng 04 viên chức.');
    await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click();
    await page.getByText('Báo cáo ghi 04, Biểu mẫu 5 dòng 2.4 ghi 03.').waitFor();
    await page.context().close();
  });

  it('hands out an outline of the report in which nothing contradicts the figures', async () => {
    const { page } = await open();
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Đề cương báo cáo .docx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('DeCuongBaoCaoCCHC_2023-Q3_SKHCN.docx');
    const bytes = new Uint8Array(await readFile(await download.path()));
    expect(JSON.stringify(readReport(bytes).blocks)).toContain('31/37 nhiệm vụ');
    await chooseReport(page, 'de-cuong.docx', bytes);
    await page.getByText('Lời văn khớp với số liệu.').waitFor();
    await page.context().close();
  });
});

describe('the package', () => {
  it('is held back by errors, each with the way to its cell', async () => {
    const { page } = await open();
    await openFigures(page, writeFiguresFile(realReport()));
    await page.getByRole('tab', { name: 'Tệp' }).click();
    await page.getByRole('button', { name: 'Đóng gói gửi Sở Nội vụ…' }).click();
    await page.getByText('Trước khi gửi còn 5 lỗi cần sửa hoặc giải trình, 4 chỗ chưa nhập.').waitFor();
    await page.getByText('Ghi 19, lớn hơn dòng 6.5.1 ghi 12').waitFor();
    // The same cards as in the check, with the same ways to mend.
    await page.getByRole('button', { name: 'Ghi 12 vào dòng 6.5.2 Biểu mẫu 7' }).waitFor();
    expect(await page.getByRole('button', { name: /^Lưu tệp/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Xem 5 lỗi' }).click();
    expect(await page.getByRole('tab', { name: /Kiểm tra/ }).getAttribute('aria-selected')).toBe('true');
    await page.context().close();
  });

  it('comes out as one archive, or file by file, and arrives intact', async () => {
    const { page, faults } = await open();
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('button', { name: 'Đóng gói gửi Sở Nội vụ', exact: true }).click();
    await page.getByText('Không còn lỗi; còn 1 cảnh báo nên xem lại trước khi gửi.').waitFor();
    await picture(page, '07-dong-goi');
    const files = new Map<string, Uint8Array>();
    for (const ending of ['.xlsx', '.docx', '.json']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Lưu tệp ${ending}:` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`PhuLucCCHC_2023-Q3_SKHCN${ending}`);
      files.set(ending, new Uint8Array(await readFile(await download.path())));
    }
    await page.getByText('Trình duyệt đang tải PhuLucCCHC_2023-Q3_SKHCN.json').waitFor();
    const [archive] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu gói .zip' }).click()]);
    expect(archive.suggestedFilename()).toBe('GoiCCHC_2023-Q3_SKHCN.zip');
    const packed = unzipSync(new Uint8Array(await readFile(await archive.path())));
    expect(Object.keys(packed).sort()).toEqual(['.docx', '.json', '.xlsx'].map((ending) => `PhuLucCCHC_2023-Q3_SKHCN${ending}`));
    expect(packed['PhuLucCCHC_2023-Q3_SKHCN.xlsx']).toEqual(files.get('.xlsx'));
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('tab', { name: 'Tệp' }).click();
    await picture(page, '08-tep');

    const cells = await readWorkbook(files.get('.xlsx')!);
    expect(cells.sheets[0]?.name).toBe('Tổng hợp');
    expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the page for files that Office cannot hand over', () => {
  it('builds them from its address alone, without a word to anybody', async () => {
    const context = await browser.newContext({ locale: 'vi-VN', acceptDownloads: true });
    const page = await context.newPage();
    const faults: string[] = [];
    watch(page, site.origin, faults);
    await page.goto(`${site.origin}/download.html#${PACKAGE_MARK}${submissionFragment(sound)}`);
    await page.getByText('Sở Khoa học và Công nghệ Quảng Trị, quý III năm 2023').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải .xlsx: Sổ Excel để gửi' }).click(),
    ]);
    const cells = await readWorkbook(new Uint8Array(await readFile(await download.path())));
    expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
    for (const name of [
      'Tải .zip: Cả gói gửi Sở Nội vụ',
      'Tải .docx: Phụ lục để in và ký',
      'Tải .docx: Đề cương báo cáo với số liệu điền sẵn',
      'Tải .json: Tệp số liệu',
    ]) {
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    }
    expect(readSubmissionFragment(new URL(page.url()).hash).figures).toEqual(sound.figures);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers no package where the pane has not let one pass', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(`${site.origin}/download.html#${submissionFragment(sound)}`);
    await page.getByRole('button', { name: 'Tải .xlsx: Sổ bảy biểu mẫu' }).waitFor();
    expect(await page.getByText(/gói gửi Sở Nội vụ|để gửi/).count()).toBe(0);
    await context.close();
  });

  it('says in a sentence what to do when the address carries nothing', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const page = await context.newPage();
    await page.goto(`${site.origin}/download.html`);
    await page.getByText('Địa chỉ này không mang số liệu đọc được').waitFor();
    await context.close();
  });
});

describe.each([
  ['light', 320],
  ['dark', 450],
] as const)('nobody is left out (%s, %d px)', (colorScheme, width) => {
  it('axe finds nothing on the report tab and in the package', async () => {
    const { page } = await open({ colorScheme, viewport: { width, height: 800 } });
    await openFigures(page, writeFiguresFile(sound));
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    await chooseReport(page, 'bao-cao.docx', REPORT);
    await page.getByRole('article').first().waitFor();
    expect(await accessibilityFaults(page, '.pane')).toEqual([]);
    await page.getByRole('button', { name: 'Đóng gói gửi Sở Nội vụ', exact: true }).click();
    await page.getByRole('button', { name: 'Lưu gói .zip' }).waitFor();
    // Buttons change their colour under the mouse, and take a moment.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    expect(await accessibilityFaults(page, '.pane')).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('.pane')!.scrollWidth <= document.querySelector('.pane')!.clientWidth)).toBe(
      true,
    );
    await page.context().close();
  });
});
