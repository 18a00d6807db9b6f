/** Home Affairs' whole way at the desk: from a folder of files, good and bad ones, to the province's workbook and appendix. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { packageFiles } from '../../src/sending';
import { readSubmission } from '../../src/sheets';
import { figureOf } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';
import { pdfPages, toPdf } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { inTemporaryFolder } from '../lab/temporary-folder';
import { accessibilityFaults } from './lab/accessibility';
import { launch, watch } from './lab/chromium';
import { submissionOf, workbookOf, writeProvince } from './lab/made-up-province';
import { picture } from './lab/picture';
import type { Site } from './lab/site';
import { workbenchSite } from './lab/workbench-site';

jest.setTimeout(600_000);

let site: Site;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([workbenchSite(), launch()]);
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page = await context.newPage();
  watch(page, site.origin, faults);
  // Two days after the reports were due.
  await page.clock.setFixedTime(new Date('2025-09-22T08:00:00+07:00'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Chooses files or a folder after a button. */
async function choose(button: string | RegExp, files: string | string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(files);
}

async function saved(button: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const tab = (name: string) => page.getByRole('tab', { name }).click();
const line = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: false }) });
const agency = (name: string) => page.getByRole('button', { name, exact: false }).and(page.locator('[data-row]')).click();
const panel = () => page.getByRole('complementary');

async function axe(): Promise<void> {
  faults.push(...(await accessibilityFaults(page)).map((fault) => `axe ${fault}`));
}

/** How it looks where there is little room, and in the dark. */
async function otherLooks(name: string): Promise<void> {
  await page.setViewportSize({ width: 450, height: 900 });
  await picture(page, `${name}-450`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 450) faults.push(`${name}: ${String(width)} px wide`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-dark`);
  await axe();
  await page.emulateMedia({ colorScheme: 'light' });
}

it('leads from a folder to the figures of the province', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeProvince(folder);
    await page.goto(`${site.origin}/province.html`);
    await page.getByRole('heading', { name: 'Tổng hợp phụ lục CCHC toàn tỉnh' }).waitFor();
    await axe();
    await picture(page, 'so-noi-vu-01-bat-dau');
    await otherLooks('desk-start');

    await choose(/^Mở danh sách đơn vị/, join(folder, 'danh-sach.csv'));
    await page.getByRole('button', { name: 'Xác nhận danh sách' }).waitFor();
    await page.getByRole('textbox', { name: 'Tên tỉnh, thành phố' }).fill('UBND tỉnh Quảng Trị');
    await picture(page, 'so-noi-vu-02-danh-sach');
    await axe();
    await otherLooks('desk-roster');
    await page.getByRole('button', { name: 'Xác nhận danh sách' }).click();

    await choose('Nhận thư mục…', join(folder, 'den'));
    await page.getByText('Đã nhận 18/22 đơn vị').waitFor({ timeout: 120_000 });
    await page.getByText('3 tệp chưa biết của đơn vị nào.').waitFor();
    // What was read is told in a corner, and nothing lies over the rest meanwhile.
    await page.getByText('Đã đọc 25 tệp').first().waitFor();
    await page.getByRole('tab', { name: 'Theo dõi' }).click({ trial: true, timeout: 5000 });
    await picture(page, 'so-noi-vu-03-theo-doi');
    await axe();
    await otherLooks('desk-board');

    // Files of nobody: one is somebody's after all, the others are left out.
    await page.getByRole('combobox', { name: /xa-la\.xlsx/ }).selectOption('X-KS');
    await page.getByRole('button', { name: 'Bỏ tệp 13-external-link.xlsx' }).click();
    await page.getByRole('button', { name: 'Bỏ tệp 18h-cut.xlsx' }).click();
    await page.getByRole('region', { name: 'Tệp chưa biết của đơn vị nào' }).waitFor({ state: 'detached' });
    await line('UBND xã Khe Sanh').getByText('Đã nhận').waitFor();

    // Two versions: where they differ, and the choice.
    await agency('Sở Y tế');
    await panel().getByText('Các bản khác nhau ở 1 chỉ tiêu').waitFor();
    await picture(page, 'so-noi-vu-04-chon-ban');
    await axe();
    await panel()
      .getByRole('button', { name: /^Lấy bản .*SYT ban sua/ })
      .click();
    await line('Sở Y tế').getByText('Đã nhận').waitFor();

    // Two go back.
    for (const [name, index] of [
      ['Sở Tài chính', 0],
      ['UBND xã Đakrông', 1],
    ] as const) {
      await agency(name);
      await panel().getByText('Ghi 19, lớn hơn dòng 6.5.1 ghi 12').waitFor();
      await panel().getByRole('button', { name: 'Trả lại…' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Hạn gửi lại' }).waitFor();
      if (index === 0) await picture(page, 'so-noi-vu-05-tra-lai');
      if (index === 0) await axe();
      await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
      await line(name).getByText('Đã trả (lần 1)').waitFor();
    }

    // Work survives a reload.
    await page.reload();
    await line('Sở Tài chính').getByText('Đã trả (lần 1)').waitFor({ timeout: 60_000 });

    // They come again, mended.
    const again = await Promise.all(
      ['STC', 'X-DK', 'X-HH'].map(async (code) => {
        const path = join(folder, `PhuLucCCHC_2025-Q3_${code}.xlsx`);
        await writeFile(path, await workbookOf(submissionOf(code, { 'BM1/1': '9' })));
        return path;
      }),
    );
    await choose('Nhận tệp…', again);
    await line('Sở Tài chính').getByText('Gửi lại').waitFor({ timeout: 60_000 });
    await agency('Sở Tài chính');
    await panel()
      .getByText(/^So với phiếu trước: đã xử lý \d+, còn 0, tự sửa thêm 1 chỉ tiêu/)
      .waitFor();
    await picture(page, 'so-noi-vu-06-gui-lai');
    await page.getByRole('button', { name: 'Đóng' }).click();

    // What never comes is excused; the rest is accepted.
    await agency('Thanh tra tỉnh');
    await panel().getByRole('button', { name: 'Miễn báo cáo…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Đã sáp nhập');
    await page.getByRole('dialog').getByRole('button', { name: 'Miễn báo cáo' }).click();
    await line('Thanh tra tỉnh').getByText('Được miễn').waitFor();
    await page.getByRole('button', { name: /^Chấp nhận 21 đơn vị không còn lỗi/ }).click();
    await page.getByText(/chỉ tiêu cần người tổng hợp quyết định/).waitFor();

    // What only a person can say.
    await page.getByRole('button', { name: 'Quyết định', exact: true }).click();
    await picture(page, 'so-noi-vu-07-so-lieu');
    await axe();
    await otherLooks('desk-figures');
    await page.getByRole('button', { name: 'Biểu mẫu 7', exact: false }).click();
    await page.locator('[data-row="BM7/1"]').click();
    await panel()
      .getByRole('button', { name: /^Lấy .* của Sở Khoa học và Công nghệ/ })
      .click();
    await panel().getByRole('textbox', { name: 'Lý do' }).fill('Theo đơn vị chủ trì');
    await picture(page, 'so-noi-vu-08-quyet-dinh');
    await axe();
    await panel().getByRole('button', { name: 'Ghi quyết định' }).click();
    await panel().getByRole('button', { name: 'Bỏ quyết định' }).waitFor();

    // Joint work counted twice.
    await page.getByRole('button', { name: 'Biểu mẫu 1', exact: false }).click();
    await page.locator('[data-row="BM1/5.1"]').click();
    await panel().getByRole('button', { name: 'Thêm điều chỉnh' }).click();
    await panel().getByRole('textbox', { name: 'Số cộng thêm hoặc trừ bớt' }).fill('-2');
    await panel().getByRole('textbox', { name: 'Lý do' }).fill('Hai sở cùng thực hiện');
    await panel().getByRole('button', { name: 'Ghi', exact: true }).click();
    await panel().getByText('-2: Hai sở cùng thực hiện').waitFor();
    await picture(page, 'so-noi-vu-09-dieu-chinh');
    await axe();

    // What goes out; the figures aren't final while rows are undecided.
    await tab('Lưu và gửi');
    await page.getByText('Chưa chốt được số liệu toàn tỉnh vì:').waitFor();
    expect(await page.getByRole('button', { name: 'Chốt số liệu' }).isDisabled()).toBe(true);
    await picture(page, 'so-noi-vu-10-luu-va-gui');
    await axe();
    await otherLooks('desk-out');

    const workbook = await saved(/^Lưu \.xlsx: Sổ tổng hợp/);
    expect(workbook.name).toMatch(/^TongHopCCHC_2025-Q3_.*\.xlsx$/);
    expect([...(await schemaErrors(workbook.bytes, 'xlsx')), ...lint(workbook.bytes)]).toEqual([]);
    const { submission } = readSubmission(await readWorkbook(workbook.bytes));
    const appendix = await saved(/^Lưu \.docx: Phụ lục/);
    expect(await schemaErrors(appendix.bytes, 'docx')).toEqual([]);
    const table = await saved(/^Lưu \.csv: Bảng dữ liệu/);
    const csv = new TextDecoder().decode(table.bytes);
    expect(csv).toMatch(/^[^\n]*Hai sở cùng thực hiện/m);
    expect(figureOf(submission, 'BM7/1').kind).toBe('number');

    const slips = await saved(/^Lưu \.zip: Phiếu/);
    expect(Object.keys(unzipSync(slips.bytes)).sort()).toHaveLength(4);

    // Another machine goes on with the workbook alone.
    const path = join(folder, workbook.name);
    await writeFile(path, workbook.bytes);
    await page.getByRole('button', { name: 'Làm kỳ khác…' }).click();
    await page.getByRole('button', { name: 'Xóa và làm kỳ khác' }).click();
    await choose(/^Mở sổ tổng hợp/, path);
    await line('Thanh tra tỉnh').getByText('Được miễn').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Chấp nhận' }).count()).toBe(21);
    await tab('Lưu và gửi');
    const twice = await saved(/^Lưu \.csv: Bảng dữ liệu/);
    expect(figuresIn(new TextDecoder().decode(twice.bytes))).toEqual(figuresIn(csv));
    await render(workbook.bytes, 'xlsx');
    await render(appendix.bytes, 'docx');
  });
  expect(faults).toEqual([]);
});

it('reads 150 files beside the page, which goes on drawing, and stops when it is told to', async () => {
  await inTemporaryFolder(async (folder) => {
    const different = await Promise.all(['SNV', 'STP', 'X-HL'].map((code) => workbookOf(submissionOf(code))));
    await Promise.all(Array.from({ length: 150 }, (_, index) => writeFile(join(folder, `${String(index)}.xlsx`), different[index % 3]!)));
    const other = await (await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })).newPage();
    await other.goto(`${site.origin}/province.html`);
    // Every frame that is drawn is noted.
    await other.evaluate(() => {
      const frames: number[] = [];
      Object.assign(window, { frames });
      const note = (time: number) => {
        frames.push(time);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    });
    const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.getByRole('button', { name: 'Chọn thư mục…' }).click()]);
    await chooser.setFiles(folder);
    await other.getByText(/^Đang đọc [1-9]\d*\/150 tệp/).waitFor();
    await other.waitForTimeout(1500);
    const gaps = await other.evaluate(() => {
      const { frames } = window as unknown as { frames: number[] };
      return frames.slice(1).map((time, index) => time - frames[index]!);
    });
    await other.getByRole('button', { name: 'Dừng' }).click();
    await other
      .getByText(/^Đã dừng, đọc được \d+\/150 tệp/)
      .first()
      .waitFor();
    const late = gaps.filter((gap) => gap > 50).length;
    if (process.env['CCHC_RENDERS'] !== undefined)
      console.log(`${String(gaps.length)} frames, ${String(late)} late, longest ${String(Math.max(...gaps))} ms`);
    await other.getByRole('tab', { name: 'Theo dõi' }).waitFor();
    await other.context().close();
  });
});

it('takes what is dropped on it: a folder with what lies in its folders, then single files', async () => {
  await inTemporaryFolder(async (folder) => {
    const inside = join(folder, 'den', 'so', 'dot 1', 'lan 1', 'goi');
    await mkdir(inside, { recursive: true });
    await mkdir(join(folder, 'den', 'xa'));
    await writeFile(join(inside, 'snv.xlsx'), await workbookOf(submissionOf('SNV')));
    await writeFile(join(folder, 'den', 'xa', 'hl.xlsx'), await workbookOf(submissionOf('X-HL')));
    await writeFile(join(folder, 'den', 'xa', '.DS_Store'), 'x');
    // Of a package nothing but the Word file.
    const document = (await packageFiles(submissionOf('STP'))).find(({ kind }) => kind === 'document')!;
    await writeFile(join(folder, document.name), document.bytes);
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
    const other = await context.newPage();
    await other.goto(`${site.origin}/province.html`);
    await other.getByRole('button', { name: 'Chọn thư mục…' }).waitFor();
    await drop(other, [join(folder, 'den')]);
    await other.getByText('Đã đọc 2 tệp').first().waitFor();
    for (const name of ['Sở Nội vụ', 'UBND xã Hải Lăng']) await other.locator('[data-row]').filter({ hasText: name }).waitFor();
    await drop(other, [join(folder, document.name)]);
    await other.locator('[data-row]').filter({ hasText: 'Sở Tư pháp' }).waitFor();
    await context.close();
  });
});

/** What a person does who drags files or folders from the file manager onto the page. */
async function drop(onto: Page, files: readonly string[]): Promise<void> {
  const session = await onto.context().newCDPSession(onto);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}

/** Who says what, and whether it counts. The cells of files that are gone nobody knows any more. */
function figuresIn(csv: string): readonly string[] {
  const { data } = papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.map((each) => ['ma_don_vi', 'chi_tieu', 'so_lieu', 'loai', 'tinh', 'ly_do'].map((column) => each[column] ?? '').join(' '));
}

/** Pages as pictures, to be looked at. */
async function render(bytes: Uint8Array, kind: 'xlsx' | 'docx'): Promise<void> {
  const pages = await pdfPages(await toPdf(bytes, kind), 60);
  expect(pages.length).toBeGreaterThan(5);
  const folder = process.env['CCHC_RENDERS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  for (const [index, content] of pages.entries()) await writeFile(join(folder, `${kind}-${String(index + 1)}.png`), content);
}
