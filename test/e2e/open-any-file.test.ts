/** Any file a person has, and a pasted table, through the whole way in: seen, answered, taken. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { workbookLayout } from '../../src/sheets';
import { clipboardHtml, formTable, writeAppendix } from '../../src/word';
import { writeWorkbook } from '../../src/xlsx';
import { realReport } from '../submissions';
import { accessibilityFaults } from './lab/accessibility';
import { picture } from './lab/picture';
import { useWorkbench } from './lab/use-workbench';

jest.setTimeout(180_000);

const report = realReport();

const { open } = useWorkbench();

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Mở tệp có sẵn' }).click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const take = (page: Page) => page.getByRole('button', { name: 'Lấy số liệu này' });

/** Takes what is shown; agrees where something is proposed. */
async function accept(page: Page): Promise<void> {
  await take(page).click();
  const agree = page.getByRole('button', { name: 'Đồng ý, lập biểu mẫu' });
  const tab = page.getByRole('tab', { name: 'Nhập' });
  await agree.or(tab).waitFor();
  if (await agree.isVisible()) await agree.click();
  await tab.waitFor({ timeout: 60_000 });
}

it('a report’s appendix is seen before it is written, and then stands in the sheets as in the sample', async () => {
  const page = await open();
  await choose(page, 'phu-luc.docx', await writeAppendix(report));
  await page.getByText(/^Biểu mẫu 1–7: \d+ số liệu\.$/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('phu-luc.docx');
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-Q3');
  await page.getByText('Chưa rõ kỳ').waitFor({ state: 'detached' });
  await accept(page);
  await page.getByText('98/102').waitFor();
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
  await page.getByText('Ghi 19, lớn hơn').waitFor();
});

it('a workbook of one sheet says which forms it lacks; a table pasted after it joins it', async () => {
  const page = await open();
  const layout = workbookLayout(report);
  // Its formulas and links speak of sheets it lacks.
  const sheets = layout.sheets.flatMap(({ cells, ...sheet }) =>
    ['Thông tin', 'Biểu mẫu 3'].includes(sheet.name)
      ? [
          {
            ...sheet,
            conditionalFormats: [],
            cells: cells.map(({ row, column, value, style }) => ({ row, column, style, ...(value !== undefined && { value }) })),
          },
        ]
      : [],
  );
  const bytes = await writeWorkbook({ ...layout, sheets });
  await choose(page, 'mot-bieu.xlsx', bytes);
  await page.getByText(/^Biểu mẫu 3: \d+ số liệu; không có biểu mẫu 1, 2, 4–7\.$/).waitFor();
  await accept(page);

  const [form] = report.template.forms;
  // Chromium would apply the styles to the page that puts them on its clipboard, which the page forbids.
  const html = clipboardHtml([formTable(report, form!)]).replaceAll(/ style="[^"]*"/g, '');
  await page.getByRole('tab', { name: 'Tệp' }).click();
  await page.getByRole('button', { name: 'Dán bảng…' }).click();
  const area = page.getByRole('textbox', { name: 'Chỗ dán bảng' });
  await area.waitFor();
  await page.evaluate(async (table) => {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([table], { type: 'text/html' }) })]);
  }, html);
  expect(await area.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+v');
  await page.getByRole('heading', { level: 1, name: 'Bảng dán vào' }).waitFor();
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-Q3');
  await page.getByText(/^Biểu mẫu 1: \d+ số liệu; giữ nguyên biểu mẫu 2–7 đang có\.$/).waitFor();
  await accept(page);
  for (const name of ['Biểu mẫu 1', 'Biểu mẫu 3']) {
    // The sheets are built anew before the rings know of it.
    await page.getByRole('button', { name: new RegExp(`^${name}: [1-9]\\d* đã nhập`) }).waitFor({ timeout: 60_000 });
  }
});

it('another office’s workbook asks for its period, and says why it can’t be taken yet', async () => {
  const page = await open();
  await choose(page, 'so-khac.xlsx', new Uint8Array(await readFile('test/cases/03-other-office.xlsx')));
  expect(await take(page).getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Hãy chọn kỳ báo cáo.', { exact: true }).waitFor();
  await picture(page, '09-mo-tep');
  const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
  expect(await period.inputValue()).toBe('');
  await period.selectOption('2023-Q3');
  await page.getByText('Hãy chọn kỳ báo cáo.', { exact: true }).waitFor({ state: 'detached' });
  await accept(page);
  await page.getByRole('button', { name: /^Biểu mẫu 1:/ }).waitFor();
});

it('a file dropped on the pane is opened', async () => {
  const page = await open();
  const bytes = [...new Uint8Array(await readFile('test/cases/07-hidden-copy.xlsx'))];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], 'tha.xlsx'));
    return data;
  }, bytes);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByText('Thả tệp để mở').waitFor();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('heading', { level: 1, name: 'tha.xlsx' }).waitFor();
  await page.getByText('Thả tệp để mở').waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: 'Biểu mẫu 1, từ ô D5' }).isChecked()).toBe(true);
});

describe.each([
  ['light', 320],
  ['dark', 450],
] as const)('%s, %d px', (colorScheme, width) => {
  it.each([
    ['07d-hidden-figure-column.xlsx', true],
    ['27-two-periods.xlsx', false],
    ['05c-tcvn3.xlsx', false],
  ])('leaves nobody out: %s', async (name, asksPeriod) => {
    const page = await open({ colorScheme, viewport: { width, height: 760 } });
    await choose(page, name, new Uint8Array(await readFile(`test/cases/${name}`)));
    await picture(page, `mo-tep-${name}-${String(width)}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    if (asksPeriod) {
      await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2023-Q3');
      await page.getByRole('radio', { name: /^Số liệu \(cột E\)/ }).waitFor();
      await picture(page, `mo-tep-${name}-${String(width)}-cot`);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('leaves nobody out: the place to paste', async () => {
    const page = await open({ colorScheme, viewport: { width, height: 760 } });
    await page.getByRole('button', { name: 'Dán bảng…' }).click();
    await page.getByRole('textbox', { name: 'Chỗ dán bảng' }).waitFor();
    await picture(page, `dan-bang-${String(width)}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).waitFor();
  });
});
