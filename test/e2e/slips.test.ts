/** Inside a department: rows are given to rooms, slips go out and come back, and each figure says where it comes from. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { slipSheets, workbookLayout } from '../../src/sheets';
import { readSlip, slipsOf } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { withRoom, type Submission } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { askedOf } from '../inquiries';
import { fillLayout, type Answering } from '../slips/fill-in';
import { emptyReport, realReport, reportWith } from '../submissions';
import { faultsInLightAndDark, heard, listen } from './lab/accessibility';
import { focused, tabTo, unseenStops } from './lab/keyboard';
import { picture } from './lab/picture';
import { useWorkbench } from './lab/use-workbench';

jest.setTimeout(240_000);

const { open, openIn, profile } = useWorkbench();

const PLANNING = 'Phòng Kế hoạch – Tài chính và Quản lý đầu tư xây dựng';
const OFFICE = 'Văn phòng Sở';
const agency = realReport().agency;

/** The department's workbook: two rooms asked, one figure typed already. */
const department: Submission = reportWith(
  { 'BM1/1': '20' },
  { ...askedOf(emptyReport(), (id) => (id.startsWith('BM6/') ? PLANNING : id.startsWith('BM1/') ? OFFICE : undefined)), agency },
);

/** A slip of a room as it comes back. */
async function reply(room: string, figures: Parameters<typeof reportWith>[0], answering: Answering = {}, of = department) {
  const slip = slipsOf(of).find((each) => each.room === room)!;
  const filled = fillLayout(slipLayout(of, slip), slip, reportWith(figures), answering);
  return file(`${room}.xlsx`, await writeWorkbook(filled));
}

function file(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

type Files = readonly ReturnType<typeof file>[];

async function choose(page: Page, button: string, files: Files): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles([...files]);
}

async function openDepartment(page: Page): Promise<void> {
  await choose(page, 'Mở tệp có sẵn', [file('so.xlsx', await writeWorkbook(workbookLayout(department)))]);
  await page
    .getByRole('button', { name: 'Lấy số liệu này' })
    .or(page.getByRole('tab', { name: 'Nhập' }))
    .waitFor({ timeout: 60_000 });
  const take = page.getByRole('button', { name: 'Lấy số liệu này' });
  if (await take.isVisible()) await take.click();
  await page.getByRole('tab', { name: 'Nhập' }).waitFor({ timeout: 60_000 });
}

async function assigning(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Tệp' }).click();
  await page.getByRole('button', { name: 'Phân công và phiếu đề nghị…' }).click();
  await title(page, 'Phân công và phiếu đề nghị').waitFor();
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** What was done is told for a while, over what else there is. */
const untilSaid = (page: Page) => page.waitForFunction(() => document.querySelector('.fui-Toast') === null, undefined, { timeout: 30_000 });

it('a form is given to a room, its slip comes back filled in, and the cell says who gave the figure', async () => {
  const page = await open();
  await page.getByRole('textbox', { name: 'Cơ quan, đơn vị báo cáo' }).fill(agency.name);
  await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).click();
  await page.getByRole('tab', { name: 'Nhập' }).waitFor({ timeout: 60_000 });
  await assigning(page);
  const form = page.getByRole('combobox', { name: /^6\. / });
  await form.fill(PLANNING);
  await form.press('Enter');
  await page.getByText(/^\d+ chỉ tiêu · chưa trả lời, quá hạn$|^\d+ chỉ tiêu · chưa trả lời$/).waitFor();
  const [last, list] = await Promise.all(
    ['Tổng hợp', 'Phân công'].map((name) => page.locator('.sheet-container').getByText(name, { exact: true }).boundingBox()),
  );
  // Behind the forms at once, not first until the next time they are built.
  expect(list!.x).toBeGreaterThan(last!.x);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Phiếu .xlsx: ${PLANNING}` }).click(),
  ]);
  const sent = readSlip(await readWorkbook(new Uint8Array(await readFile(await download.path()))))!;
  expect(sent).toMatchObject({ room: PLANNING, agency: agency.name });
  const asked = withRoom({ ...emptyReport(), agency }, [...sent.asked], sent.room);
  expect(slipsOf(asked)[0]!.id).toBe(sent.id);

  const figures = { 'BM6/1.1': '8326', 'BM6/1.2': '6786,875' } as const;
  await choose(page, 'Nhận phiếu…', [await reply(PLANNING, figures, { date: '12/9/2023' }, asked)]);
  await page.getByText(`2/${String(sent.asked.size)} chỉ tiêu`).waitFor();
  await page.getByRole('button', { name: 'Nhận số liệu này' }).click();
  // Back where it was asked for: who hasn't answered is seen.
  await page.getByText(/ chỉ tiêu · đã trả lời 2\/\d+, 12\/9\/2023$/).waitFor();
  await page.getByText('0/1 đã trả lời đủ').waitFor();
  await page.getByRole('button', { name: 'Quay lại' }).click();

  await page.getByRole('tab', { name: 'Nhập' }).click();
  await page.getByRole('button', { name: /^6\. / }).click();
  const card = page.getByRole('region', { name: 'Ô đang chọn' });
  await card
    .getByText(`${PLANNING}, chưa trả lời`)
    .or(card.getByText(`${PLANNING}, 12/9`))
    .waitFor();
});

it('every state is for everybody: axe light and dark, nothing cut off sideways in a narrow pane', async () => {
  const page = await open();
  const found: string[] = [];
  const look = async (name: string) => {
    await untilSaid(page);
    for (const [width, height] of [
      [320, 700],
      [450, 800],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      // Where there is room for one of the two, it may be the sheet.
      const pane = page.getByRole('button', { name: 'Công việc' }).or(page.getByRole('tab', { name: 'Công việc' }));
      if (await pane.isVisible()) await pane.click();
      await picture(page, `slips-${name}-${String(width)}`);
      // Colours and names are the same in every size.
      if (width === 320) found.push(...(await faultsInLightAndDark(page, `slips-${name}`)));
      found.push(...(await tooWide(page)).map((what) => `${name}, ${String(width)}: ${what}`));
    }
  };
  await page.getByRole('textbox', { name: 'Cơ quan, đơn vị báo cáo' }).fill(agency.name);
  await page.getByRole('button', { name: 'Lập bảy biểu mẫu' }).click();
  await page.getByRole('tab', { name: 'Nhập' }).waitFor({ timeout: 60_000 });
  await assigning(page);
  await look('nobody');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await openDepartment(page);
  await assigning(page);
  await page.getByText('Từng dòng của Biểu mẫu 1').click();
  await look('assigned');
  await page.getByRole('textbox', { name: 'Hạn trả lời phiếu' }).fill('32/9');
  await look('no-day');
  // No slip is made with another day than the one in sight.
  await page.getByRole('button', { name: 'Lập tất cả phiếu (.zip)' }).click();
  expect(await focused(page)).toBe('Hạn trả lời phiếu');
  await page.keyboard.press('Escape');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lập tất cả phiếu (.zip)' }).click()]);
  await page.getByText(/^Trình duyệt đang tải/).waitFor();
  await look('made');
  const answers = [
    await reply(OFFICE, { 'BM1/1': '14', 'BM1/2.1': '37', 'BM1/2.2': '40' }, { date: '10/9/2023', person: 'Lê Thị Sáu' }),
    { ...(await reply(OFFICE, { 'BM1/1': '15' }, { date: '11/9/2023' })), name: 'lan-hai.xlsx' },
    await reply(PLANNING, { 'BM6/1.1': '8326', 'BM6/1.2': '6786,875' }, { date: '12/9/2023', document: 'Báo cáo số 12/BC-KHTC' }),
  ];
  await choose(page, 'Nhận phiếu…', answers);
  await title(page, '3 tệp').waitFor();
  await page.getByText('Phiếu của Văn phòng Sở, Biểu mẫu 1, dòng 2.2: Ghi 40, lớn hơn dòng 2.1 ghi 37 (thừa 3).').waitFor();
  await look('received');
  await page.getByRole('button', { name: 'Nhận số liệu này' }).click();
  const agree = page.getByRole('button', { name: 'Đồng ý, lập biểu mẫu' });
  await agree.waitFor();
  await look('proposed');
  await agree.click();
  await page.getByText(/đã trả lời 2\/\d+, 12\/9\/2023/).waitFor({ timeout: 60_000 });
  await look('answered');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.getByRole('tab', { name: 'Nhập' }).click();
  await page.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('region', { name: 'Ô đang chọn' }).getByText(OFFICE).waitFor();
  await look('source');
  expect(found).toEqual([]);
});

/** What reaches sideways out of the page or of what holds it; names that are cut off with an ellipsis are meant to. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.pane, .pane *:not(input, select)')].flatMap((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const wide = element.scrollWidth - element.clientWidth;
      const isCutOff = wide > 0 && overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.clientWidth > 1;
      return isCutOff ? [`${String(wide)} pixels too wide: ${element.outerHTML.slice(0, 120)}`] : [];
    }),
  );
}

it('without a mouse: from assigning to slips made, the keyboard seen and what happens heard', async () => {
  const context = await profile();
  await listen(context);
  const page = await openIn(context);
  const { keyboard } = page;
  await tabTo(page, /^Cơ quan, đơn vị báo cáo/);
  await keyboard.type(agency.name);
  await keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Nhập' }).waitFor({ timeout: 60_000 });
  await tabTo(page, /^Nhập$/);
  for (let presses = 0; presses < 3; presses++) await keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Tệp');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Phân công và phiếu đề nghị…' }).waitFor();
  await tabTo(page, /^Phân công và phiếu đề nghị…$/);
  await keyboard.press('Enter');
  await title(page, 'Phân công và phiếu đề nghị').waitFor();
  expect(await focused(page)).toBe('Phân công và phiếu đề nghị');

  await tabTo(page, /^6\. /);
  await keyboard.type('Phòng nào đó');
  await keyboard.press('Escape');
  await keyboard.type(PLANNING);
  await keyboard.press('Enter');
  await heard(page, /Đã ghi phân công/);
  expect(await focused(page)).toMatch(/^6\. /);
  await tabTo(page, /^Từng dòng của Biểu mẫu 7$/);
  await keyboard.press('Enter');
  await page.locator('details[open] input').first().waitFor();
  await tabTo(page, /^1\. /);
  await keyboard.type(OFFICE);
  await keyboard.press('Tab');
  await page.getByRole('button', { name: `Phiếu .xlsx: ${OFFICE}` }).waitFor();
  await page.locator('.fui-Toast').first().waitFor();
  await untilSaid(page);

  // Every place the keyboard stops at can be seen, from the first to the last.
  await title(page, 'Phân công và phiếu đề nghị').evaluate((element: HTMLElement) => element.focus());
  const { stops, unseen } = await unseenStops(page, /^Quay lại$/);
  expect(unseen).toEqual([]);
  expect(stops).toEqual(
    expect.arrayContaining([`Bản in .docx: ${PLANNING}`, 'Hạn trả lời phiếu', 'Nhận phiếu…', 'Lập tất cả phiếu (.zip)']),
  );

  await title(page, 'Phân công và phiếu đề nghị').evaluate((element: HTMLElement) => element.focus());
  await tabTo(page, /^Hạn trả lời phiếu$/);
  await keyboard.type('18/9/2023');
  await keyboard.press('Enter');
  await tabTo(page, /^Lập tất cả phiếu \(\.zip\)$/);
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('PhieuCCHC_2023-Q3.zip');
  await heard(page, /Trình duyệt đang tải PhieuCCHC_2023-Q3\.zip/);
  const sent = unzipSync(new Uint8Array(await readFile(await download.path())));
  const slips = await Promise.all(Object.entries(sent).flatMap(([name, bytes]) => (name.endsWith('.xlsx') ? [readWorkbook(bytes)] : [])));
  expect(slips.map((cells) => readSlip(cells)?.room).sort()).toEqual([PLANNING, OFFICE].sort());
  expect(slips.map((cells) => slipSheets(cells)[0]?.texts.get('due'))).toEqual(['18/9/2023', '18/9/2023']);
  await tabTo(page, /^Quay lại$/);
  await keyboard.press('Enter');
  // The keyboard goes on where it was begun.
  await page.waitForFunction(() => document.activeElement?.textContent === 'Phân công và phiếu đề nghị…');
});
