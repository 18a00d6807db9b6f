/** The clerk's whole way through the workbench, on the real report, down to the saved file. */
import { execFile } from 'node:child_process';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { printFigure } from '../../src/figures';
import { plainText } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { readSubmission, FORM_COLUMNS, generatedRow } from '../../src/sheets';
import { figureOf, readFiguresFile } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';
import sample from '../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { recalculate } from '../lab/libreoffice';
import { inTemporaryFolder } from '../lab/temporary-folder';
import { launch, watch } from './lab/chromium';
import { keyboardInSheet } from './lab/keyboard';
import { picture } from './lab/picture';
import type { Site } from './lab/site';
import { workbenchSite } from './lab/workbench-site';

jest.setTimeout(300_000);

const report = readFiguresFile(JSON.stringify(sample));

let site: Site;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([workbenchSite(), launch()]);
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  page = await context.newPage();
  watch(page, site.origin, faults);
  // The office works on the report's own quarter.
  await page.clock.setFixedTime(new Date('2023-09-15T08:00:00+07:00'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Line {
  readonly rule: string;
  readonly status: string;
  readonly severity: string;
  readonly message: string;
}

/** What the command line says of a file. */
async function check(bytes: Uint8Array): Promise<readonly Line[]> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'saved.xlsx');
    await writeFile(file, bytes);
    const args = ['dist/cchc.js', 'check', file, '--json'];
    // It exits with 1 when there are errors, and there are.
    const answer = await promisify(execFile)(process.execPath, args).catch((error: unknown) => error as { stdout: string });
    return (JSON.parse(answer.stdout) as { findings: readonly Line[] }).findings;
  });
}

async function save(): Promise<Uint8Array> {
  await page.getByRole('tab', { name: 'Tệp' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu sổ .xlsx' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^SoLamViecCCHC_2023-Q3_[A-Za-z0-9-]+\.xlsx$/);
  return new Uint8Array(await readFile(await download.path()));
}

/** The sentences in the pane's list, told apart by nothing but their words. */
async function sentences(): Promise<string> {
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
  await page.getByRole('group', { name: 'Lọc phát hiện' }).waitFor();
  return (await page.getByRole('tabpanel').innerText()).replace(/\s+/g, ' ');
}

const distinct = (lines: readonly Line[], status: string) =>
  [...new Set(lines.filter((line) => line.status === status).map(({ message }) => message))].sort();

it('leads from an empty workbook to a file that Home Affairs can open', async () => {
  await page.goto(`${site.origin}/workbench.html`);
  await page.locator('.skeleton').waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByRole('textbox', { name: 'Cơ quan, đơn vị báo cáo' }).fill(report.agency.name);
  await expectText('Số liệu 15/6/2023 – 14/9/2023');
  await picture(page, '01-bat-dau');
  await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).click();
  await page.getByRole('button', { name: /^Đến ô chưa nhập tiếp theo/ }).waitFor({ timeout: 60_000 });

  // Each form's column of figures, as copied out of the paper's table; what the form computes otherwise has no place.
  const unplaced: string[] = [];
  for (const form of report.template.forms) {
    await page.getByRole('button', { name: new RegExp(`^${form.name}:`) }).click();
    const first = form.indicators.findIndex(({ id }) => figureOf(report, id).kind !== 'blank');
    const start = form.indicators.findIndex(({ kind, derivation }) => kind !== 'heading' && !derivation);
    await page.getByRole('region', { name: 'Ô đang chọn' }).getByText(plainText(form.indicators[start]!.label)).first().waitFor();
    await keyboardInSheet(page);
    expect(first).toBeLessThanOrEqual(start);
    const column = form.indicators.slice(start).map(({ id, kind }) => (kind === 'heading' ? '' : printFigure(figureOf(report, id), kind)));
    await page.evaluate((text) => navigator.clipboard.writeText(text), column.join('\n'));
    await page.keyboard.press('Control+v');
    const confirm = page.getByRole('button', { name: /^Dán \d+ giá trị/ });
    const pasted = page.getByRole('button', { name: new RegExp(`^${form.name}: [1-9]`) });
    await confirm.or(pasted).waitFor({ timeout: 30_000 });
    if (await confirm.isVisible()) {
      unplaced.push(await page.getByRole('dialog').innerText());
      await confirm.click();
      await pasted.waitFor({ timeout: 30_000 });
    }
  }
  expect(unplaced.join(' ')).toContain('83: dòng 2 Biểu mẫu 1 tự tính ra 83,78');
  await page.getByText('98/102').waitFor({ timeout: 30_000 });
  await picture(page, '02-nhap');

  const before = await check(await save());
  expect(before.filter(({ rule }) => rule.startsWith('workbook:'))).toEqual([]);
  const shown = await sentences();
  expect(distinct(before, 'fail').filter((message) => !shown.includes(message))).toEqual([]);
  expect(distinct(before, 'fail')).toContain('Ghi 19, lớn hơn dòng 6.5.1 ghi 12 (thừa 7).');
  await picture(page, '03-kiem-tra');

  await page.getByRole('button', { name: /^Ghi 12 vào/ }).click();
  await page.getByText('Ghi 19, lớn hơn').waitFor({ state: 'detached' });
  await page
    .getByRole('article')
    .filter({ hasText: 'Ghi 100% so với năm 2015' })
    .first()
    .getByRole('button', { name: 'Giải trình…' })
    .click();
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Tỷ lệ hoàn thành chỉ tiêu tinh giản được giao');
  await picture(page, '04-giai-trinh');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByRole('button', { name: 'Đã giải trình 1', exact: true }).waitFor();

  const bytes = await save();
  const after = await check(bytes);
  expect(distinct(after, 'justified')).toHaveLength(1);
  expect(distinct(after, 'fail')).not.toContain('Ghi 19, lớn hơn dòng 6.5.1 ghi 12 (thừa 7).');
  const left = await sentences();
  expect(distinct(after, 'fail').filter((message) => !left.includes(message))).toEqual([]);

  // LibreOffice opens it and computes what we compute.
  const { submission } = readSubmission(await readWorkbook(bytes));
  const [recalculated] = await recalculate([bytes]);
  const cells = await readWorkbook(recalculated ?? bytes);
  const completed = completeFigures(submission);
  for (const { id, derivation } of submission.template.indicators) {
    if (!derivation) continue;
    const { sheet, row } = generatedRow(submission.template, id);
    const cell = cells.sheets.find(({ name }) => name === sheet)?.rows[row]?.[FORM_COLUMNS.figure];
    const figure = completed.get(id);
    expect([id, cell?.value ?? '']).toEqual([id, figure?.kind === 'number' ? figure.value : figure?.kind === 'notApplicable' ? '-' : '']);
  }
  expect(faults).toEqual([]);
});

async function expectText(text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}
