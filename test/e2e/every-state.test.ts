/** Every state of the workbench for everybody: axe light and dark, small windows, forced colours. */
import type { Page } from 'playwright-core';
import { writeFiguresFile } from '../../src/submission';
import { HEADING, ROWS, TOTAL } from '../one-stop-tables';
import { asPeriod, realReport, soundSubmission } from '../submissions';
import { accessibilityFaults, faultsInLightAndDark } from './lab/accessibility';
import { picture } from './lab/picture';
import { useWorkbench } from './lab/use-workbench';

jest.setTimeout(300_000);

const { open, openIn } = useWorkbench();

async function openFile(page: Page, name: string, content: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Mở tệp có sẵn' }).click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** The report as it was signed, beside the figures of the year before. */
async function openReport(page: Page): Promise<void> {
  const before = asPeriod(soundSubmission(), '2022-Q3');
  const compared = [{ period: before.period, figures: before.figures }];
  await openFile(page, 'so-lieu.json', writeFiguresFile({ ...realReport(), compared }));
  await page.getByText('98/102').waitFor({ timeout: 60_000 });
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

/** Puts the cursor on a row by the finding that names it, or by a form's ring. */
async function selectFirstOf(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${form}:`) }).click();
  await page.waitForTimeout(500);
}

it('axe finds nothing in any state', async () => {
  const page = await open();
  const found: string[] = [];
  const look = async (name: string) => {
    found.push(...(await faultsInLightAndDark(page, name)));
  };
  await look('start');
  await page.getByRole('button', { name: 'Báo lỗi của công cụ' }).click();
  await page.getByRole('textbox', { name: 'Nội dung báo lỗi' }).waitFor();
  await look('fault-report');
  await openFile(page, 'hong.xlsx', 'không phải sổ');
  await page.getByRole('button', { name: 'Đóng', exact: true }).waitFor();
  await look('failure');
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();

  await openReport(page);
  await selectFirstOf(page, 'Biểu mẫu 2');
  await page.getByRole('list', { name: 'So với kỳ khác' }).waitFor();
  await look('comparisons');

  await tab(page, /Kiểm tra/);
  await page
    .getByRole('button', { name: /^Sửa cả/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Căn cứ' }).first().click();
  await look('mend-all-and-basis');
  await page.getByRole('button', { name: 'Giải trình…' }).first().click();
  await look('reason');
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption({ label: 'Năm 2023' });
  await page.getByRole('button', { name: 'Lập sổ kỳ mới' }).waitFor();
  await look('period');
  await page.getByRole('button', { name: 'Hủy' }).click();

  await tab(page, /Tệp/);
  await page.getByRole('button', { name: 'Dán bảng…' }).click();
  const area = page.getByRole('textbox', { name: 'Chỗ dán bảng' });
  await area.waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), [...HEADING, ...ROWS, TOTAL].map((row) => row.join('\t')).join('\n'));
  await page.keyboard.press('Control+v');
  await page.getByText('Bảng của bộ phận một cửa').waitFor();
  await look('one-stop');
  await page.getByRole('button', { name: 'Hủy' }).click();

  // A column longer than the form, in the middle of it: what has no place is shown first.
  await selectFirstOf(page, 'Biểu mẫu 2');
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    Array.from({ length: 40 }, (_, index) => String(index + 3)).join('\n'),
  );
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog', { name: 'Dán vào đâu' }).waitFor();
  await look('paste-preview');
  await page.getByRole('button', { name: /^(?:Không dán|Đóng)$/ }).click();

  await page.getByRole('button', { name: 'Xóa' }).click();
  await page.getByRole('dialog').waitFor();
  await look('remove');
  await page.keyboard.press('Escape');

  await tab(page, /Tệp/);
  await page
    .getByRole('button', { name: /^Đóng gói/ })
    .first()
    .click();
  await page.getByText(/^Trước khi gửi còn/).waitFor();
  await look('gate');
  await page.getByRole('button', { name: 'Quay lại' }).click();

  const second = await openIn(page.context());
  await second.getByRole('button', { name: 'Làm việc ở thẻ này' }).waitFor();
  found.push(...(await faultsInLightAndDark(second, 'second-tab')));
  expect(found).toEqual([]);
});

/** Widths and heights: a phone or the narrowest pane, a wide pane, and a common notebook at 200 %. */
const SMALL = [
  [320, 640],
  [450, 800],
  [683, 384],
] as const;

it('in small windows nothing is cut off sideways, and axe finds nothing', async () => {
  const page = await open();
  const found: string[] = [];
  const look = async (name: string) => {
    for (const [width, height] of SMALL) {
      await page.setViewportSize({ width, height });
      await picture(page, `${name}-${String(width)}`);
      const over = await page.evaluate(() =>
        [document.documentElement, document.querySelector('.pane')!].map((element) => element.scrollWidth - element.clientWidth),
      );
      if (over.some((pixels) => pixels > 0)) found.push(`${name} ${String(width)}: ${over.join(', ')} pixels too wide`);
      // Colours are the same in every size, and so are names; what is hidden in a smaller one is the only difference.
      if (width === 320) found.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    }
  };
  await look('start');
  await openReport(page);
  // What is told fades in and out whenever it likes.
  const told = page.getByText('Đã đưa số liệu của tệp vào biểu mẫu.').and(page.locator('.fui-ToastTitle'));
  await told.waitFor();
  await told.waitFor({ state: 'detached' });
  for (const [name, words, shown] of [
    ['fill', /Nhập/, 'Bảy biểu mẫu'],
    ['check', /Kiểm tra/, 'Biểu mẫu 6. Cải cách tài chính công'],
    ['report', /Báo cáo/, 'Đối chiếu báo cáo với số liệu'],
    ['files', /Tệp/, 'Đóng gói gửi Sở Nội vụ…'],
  ] as const) {
    await tab(page, words);
    await page.getByText(shown, { exact: true }).first().waitFor();
    await look(name);
  }
  await tab(page, /Kiểm tra/);
  await page.getByRole('button', { name: 'Căn cứ' }).first().click();
  await look('basis');
  await tab(page, /Nhập/);
  await page.getByRole('button', { name: /^Đến ô chưa nhập tiếp theo/ }).click();
  await page.getByRole('main', { name: 'Bảng tính' }).waitFor();
  await look('sheet');
  expect(found).toEqual([]);
});

it('in forced colours what is on, what is selected and what is wrong can be told apart', async () => {
  const page = await open();
  await openReport(page);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await tab(page, /Kiểm tra/);
  const chip = page.getByRole('group', { name: 'Lọc phát hiện' }).getByRole('button', { name: /^Lỗi/ });
  await chip.waitFor();
  expect(await chip.locator('svg').count()).toBe(1);
  await picture(page, 'forced-colours');
  expect(await accessibilityFaults(page)).toEqual([]);
});
