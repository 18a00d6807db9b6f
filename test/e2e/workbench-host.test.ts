import type { Browser, Page } from 'playwright-core';
import { columnPixels, rowPixels } from '../../src/hosts/workbench/geometry';
import type { SheetCell } from '../../src/sheets';
import { launch, openPage } from './lab/chromium';
import { eventually } from './lab/eventually';
import { hostSite } from './lab/host-site';
import type { Site } from './lab/site';

jest.setTimeout(240_000);

/** The real report's sheets, with places the tests return to. */
const FORM_1 = 'Biểu mẫu 1';
const FORM_6 = 'Biểu mẫu 6';
const FIGURE = 3;
const NOTE = 4;
const CHECK = 6;
/** Rows of form 1: a count, a derived rate, its whole and its part, a choice. */
const ROW = { documents: 4, rate: 5, planned: 6, done: 7, survey: 18 };
/** Rows of form 6. */
const MONEY = { rate: 4, given: 5, spent: 6 };

let site: Site;
let browser: Browser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([hostSite(), launch()]);
  ({ page, faults } = await openPage(browser, `${site.origin}/`, { viewport: { width: 1200, height: 900 } }));
  await page.waitForSelector('[data-ready]');
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Every test finds the sheets freshly built; starting the spreadsheet anew would take a minute in all. */
beforeEach(async () => {
  await page.evaluate(() => window.lab.reset());
  await select(ROW.documents);
  await page.evaluate(() => window.lab.host.focus());
});

afterEach(() => {
  expect(faults).toEqual([]);
});

async function select(row: number, column = FIGURE, sheet = FORM_1): Promise<void> {
  await page.evaluate((place) => window.lab.host.showCell(place), { sheet, row, column });
}

async function type(text: string, key = 'Enter'): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(key);
}

async function paste(text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain = '', rich]) => {
      const types = {
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        ...(rich !== undefined && { 'text/html': new Blob([rich], { type: 'text/html' }) }),
      };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html],
  );
  await page.keyboard.press('Control+v');
}

/** A cell as the pane reads it, once it is as expected or has stayed otherwise for a while. */
async function cell(row: number, column = FIGURE, sheet = FORM_1): Promise<SheetCell | undefined> {
  return page.evaluate(
    async ([name, r, c]) => {
      const { sheets } = await window.lab.host.readCells();
      return sheets.find((each) => each.name === name)?.rows[r]?.[c];
    },
    [sheet, row, column] as const,
  );
}

async function value(row: number, column = FIGURE, sheet = FORM_1): Promise<string | number | boolean | undefined> {
  return (await cell(row, column, sheet))?.value;
}

const hints = () => page.evaluate(() => window.lab.hints);
const cursor = () => page.evaluate(() => window.lab.selected.at(-1));

/** Waits until a figure has arrived in its cell: editing ends in several steps. */
async function until(expected: string | number | undefined, row: number, column = FIGURE, sheet = FORM_1): Promise<void> {
  await eventually(() => value(row, column, sheet), expected);
}

describe('the sheets', () => {
  it('hold what the layouts say, every formula agreeing with the program', async () => {
    const differences = await page.evaluate(async () => {
      const { sheets } = await window.lab.host.readCells();
      return window.lab.layout.sheets.flatMap(({ name, cells }) => {
        const rows = sheets.find((sheet) => sheet.name === name)?.rows;
        return cells.flatMap(({ row, column, value: expected = '' }) => {
          const read = rows?.[row]?.[column]?.value ?? '';
          return read === expected ? [] : [{ name, row, column, expected, read }];
        });
      });
    });
    expect(differences).toEqual([]);
  });

  it('stay as they are where only some are built again or removed', async () => {
    await select(ROW.planned);
    await type('40');
    await until(40, ROW.planned);
    const after = await page.evaluate(async () => {
      const { host, layout } = window.lab;
      await host.writeSheets(layout.sheets.slice(2, 4), { remove: ['Tổng hợp'], properties: { more: 'x' } });
      const { sheets, properties } = await host.readCells();
      return { names: sheets.map(({ name }) => name), properties };
    });
    expect(after.names).toEqual(['Biểu mẫu 2', 'Biểu mẫu 3', 'Thông tin', FORM_1, 'Biểu mẫu 4', 'Biểu mẫu 5', FORM_6, 'Biểu mẫu 7']);
    expect(after.properties).toMatchObject({ more: 'x' });
    expect(await value(ROW.planned)).toBe(40);
    expect(await value(ROW.rate)).toBe(77.5);
    await select(ROW.rate);
    await type('1');
    expect(await value(ROW.rate)).toBe(77.5);
  });
});

describe('first sheets that cannot be drawn', () => {
  it('are told of, and others can be built', async () => {
    const other = await openPage(browser, `${site.origin}/`);
    await other.page.waitForSelector('[data-ready]');
    const said = await other.page.evaluate(async () => {
      const { host, layout } = window.lab;
      const heard = new Promise<void>((resolve) => void host.onChanged(resolve));
      const [first] = layout.sheets;
      // A sheet of whose rows nothing is known: drawing asks for them, and nothing before.
      await host.writeSheets([{ ...first!, rowHeights: undefined as never }]);
      await heard;
      const failure = await host.readCells({ atOnce: true }).then(
        () => 'nothing',
        (error: unknown) => (error as { kind?: string }).kind,
      );
      await host.writeSheets(layout.sheets, { properties: layout.properties });
      const { sheets } = await host.readCells();
      return { failure, sheets: sheets.length };
    });
    expect(said).toEqual({ failure: 'failed', sheets: 9 });
    expect(other.faults).toEqual([]);
    await other.page.context().close();
  });
});

describe('typing', () => {
  it.each([
    ['1.234.567', 1234567],
    ['8.326', 8326],
    ['06', 6],
    ['83%', 83],
    ['-', '-'],
    ['–', '-'],
  ])('reads %s as a Vietnamese figure', async (text, expected) => {
    await type(text);
    await until(expected, ROW.documents);
  });

  it('reads decimals with a comma, shows and edits them so', async () => {
    await select(MONEY.spent, FIGURE, FORM_6);
    await type('7000,5');
    await until(7000.5, MONEY.spent, FIGURE, FORM_6);
    expect(await value(MONEY.rate, FIGURE, FORM_6)).toBe(84.08);
    await select(MONEY.spent, FIGURE, FORM_6);
    await page.keyboard.press('F2');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await until(7000.51, MONEY.spent, FIGURE, FORM_6);
  });

  it('leaves notes as they are typed', async () => {
    await select(ROW.documents, NOTE);
    await type('1.234');
    await until('1.234', ROW.documents, NOTE);
    expect((await cell(ROW.documents, NOTE))?.kind).toBe('text');
  });

  it('recalculates rates and the check column, in Vietnamese spelling', async () => {
    await select(ROW.done);
    await type('41');
    await until(41, ROW.done);
    expect(await value(ROW.rate)).toBe(110.81);
    expect(await value(ROW.done, CHECK)).toContain('Lỗi: ');
    await select(MONEY.spent, FIGURE, FORM_6);
    await type('9000,5');
    await until(9000.5, MONEY.spent, FIGURE, FORM_6);
    expect(await value(MONEY.spent, CHECK, FORM_6)).toContain('9.000,5');
  });

  it('takes a text of a formula for a text, whatever it looks like', async () => {
    const formulas = ['IF(D8>0,"5%","")', 'SUBSTITUTE("2023-09-15","-","/")', 'IFERROR("12:30","")'];
    for (const [index, formula] of formulas.entries())
      await page.evaluate(
        ([row, text]) => window.lab.host.writeCells([{ place: { sheet: 'Biểu mẫu 1', row, column: 4 }, content: { formula: text } }]),
        [ROW.documents + index, formula] as const,
      );
    const shown = [];
    for (const index of formulas.keys()) shown.push(await cell(ROW.documents + index, NOTE));
    expect(shown.map((each) => [each?.kind, each?.value])).toEqual([
      ['text', '5%'],
      ['text', '2023/09/15'],
      ['text', '12:30'],
    ]);
  });

  it('takes back what the row does not take, says why, and makes nobody wait', async () => {
    await type('1,5');
    await type('40');
    await until(40, ROW.planned);
    await until(14, ROW.documents);
    expect(await hints()).toEqual(['Dòng 1: Nhập số nguyên, không âm, hoặc ghi dấu "-" nếu không áp dụng.']);
    // The keyboard is where the typing has led it, not back at what was refused.
    expect(await cursor()).toEqual({ sheet: FORM_1, row: ROW.done, column: FIGURE });
  });
});

describe('locked cells', () => {
  it('refuse typing, deleting and pasting, with a polite sentence', async () => {
    await select(ROW.rate);
    await type('99', 'Delete');
    await select(ROW.rate, 1);
    await type('khác', 'Delete');
    await select(0, 0);
    await paste('Tên khác');
    await eventually(hints, [
      expect.stringContaining('tự tính'),
      expect.stringContaining('khóa'),
      expect.stringContaining('Chưa dán được'),
    ]);
    expect(await value(ROW.rate)).toBe(83.78);
    expect(await value(ROW.rate, 1)).toContain('Tỷ lệ hoàn thành Kế hoạch CCHC năm');
    expect(await value(0, 0)).toBe(FORM_1);
  });

  it('are passed over by clearing a whole column', async () => {
    await select(ROW.rate);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await until(undefined, ROW.planned);
    expect((await cell(ROW.rate))?.formula).toBeDefined();
    await type('12');
    await page.keyboard.press('Control+z');
    await until(37, ROW.planned);
  });

  it('can be written by the program, which nobody hears about', async () => {
    await page.evaluate(() =>
      window.lab.host.writeCells([
        { place: { sheet: 'Biểu mẫu 1', row: 5, column: 3 }, content: { value: 80 } },
        { place: { sheet: 'Biểu mẫu 6', row: 5, column: 3 }, content: 'empty' },
        { place: { sheet: 'Biểu mẫu 1', row: 6, column: 3 }, content: { formula: 'D8+1' } },
      ]),
    );
    expect([await value(ROW.rate), await cell(MONEY.given, FIGURE, FORM_6)]).toEqual([80, undefined]);
    expect(await cell(ROW.planned)).toEqual({ kind: 'number', value: 32, formula: 'D8+1' });
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => window.lab.changes)).toBe(0);
  });
});

describe('the keyboard', () => {
  it('goes from input cell to input cell with Tab, and down a column with Enter', async () => {
    for (const [key, row, column] of [
      ['Tab', ROW.documents, NOTE],
      ['Tab', ROW.rate, NOTE],
      ['Shift+Tab', ROW.documents, NOTE],
      ['Shift+Tab', ROW.documents, FIGURE],
      ['Enter', ROW.planned, FIGURE],
      ['Enter', ROW.done, FIGURE],
      ['Shift+Enter', ROW.planned, FIGURE],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(cursor, { sheet: FORM_1, row, column });
    }
  });

  it('loses nothing of two hundred figures and notes that are typed as fast as can be', async () => {
    const forms = await page.evaluate(() =>
      window.lab.layout.sheets
        .filter(({ kind }) => kind === 'form')
        .map(({ name, cells, validations }) => ({
          name,
          inputs: cells
            .filter(({ style }) => style.unlocked)
            .map(({ row, column }) => {
              const choice = validations.some(
                ({ area, allow }) =>
                  allow.kind === 'list' && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
              );
              return { row, column, choice };
            })
            .sort((a, b) => a.row - b.row || a.column - b.column),
        })),
    );
    const typed: { readonly sheet: string; readonly row: number; readonly column: number; readonly text: string }[] = [];
    for (const { name, inputs } of forms) {
      const [first] = inputs;
      await select(first!.row, first!.column, name);
      for (const { row, column, choice } of inputs) {
        // A choice takes only what is on its list.
        if (!choice && typed.length < 200) {
          // Every row takes a number from 10 to 99.
          const text = column === NOTE ? `ghi ${typed.length}` : String(10 + (typed.length % 90));
          typed.push({ sheet: name, row, column, text });
          await page.keyboard.type(text);
        }
        await page.keyboard.press('Tab');
      }
    }
    expect(typed).toHaveLength(200);
    // Read once, as soon as the last key is pressed: what is still being typed ends, and nothing is on its way.
    const { sheets } = await page.evaluate(() => window.lab.host.readCells({ endsTyping: true }));
    const read = typed.map(({ sheet, row, column }) => sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value);
    expect(read.map(String)).toEqual(typed.map(({ text }) => text));
  });
});

describe('pasting', () => {
  it('reads a column of figures the Vietnamese way and leaves locked cells alone', async () => {
    await paste('1.234\n50\n40\n31\n');
    await until(31, ROW.done);
    expect([await value(ROW.documents), await value(ROW.rate), await value(ROW.planned)]).toEqual([1234, 77.5, 40]);
    expect(await hints()).toEqual(['Đã dán 3 ô, từ dòng 1 Biểu mẫu 1 đến dòng 2.2 Biểu mẫu 1; không dán được "50".']);
    await page.keyboard.press('Control+z');
    await until(14, ROW.documents);
    expect(await value(ROW.planned)).toBe(37);
  });

  it('leaves a figure where it is when the clipboard holds nothing but a picture, and says so', async () => {
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      const picture = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    });
    await page.keyboard.press('Control+v');
    await eventually(hints, ['Chưa dán được vì vùng nhớ tạm không có chữ hay số; hãy sao chép lại rồi dán.']);
    expect(await value(ROW.documents)).toBe(14);
  });

  it('takes figures and notes out of a whole table from Word', async () => {
    await select(MONEY.given, 0, FORM_6);
    const row = (...cells: string[]) => `<tr>${cells.map((text) => `<td><p class=MsoNormal><span>${text}</span></p></td>`).join('')}</tr>`;
    await paste(
      '',
      `<html><body><table>${row('9.9.', 'Khác', 'Đồng', '9.326,5', 'Đến<br>nay')}${row('1.2.', 'x', 'y', '&nbsp;7.000&nbsp;', '')}</table></body></html>`,
    );
    await until(7000, MONEY.spent, FIGURE, FORM_6);
    expect([await value(MONEY.given, 0, FORM_6), await value(MONEY.given, FIGURE, FORM_6), await value(MONEY.given, NOTE, FORM_6)]).toEqual(
      ['1.1.', 9326.5, 'Đến\nnay'],
    );
    expect(await value(MONEY.rate, FIGURE, FORM_6)).toBe(75.05);
  });

  it('aligns a column as long as the form, wherever the cursor stands', async () => {
    await select(MONEY.spent, FIGURE, FORM_6);
    await paste('81,51\n9.000\n7.335,9\n\n2\n0\n0\n1\n0\n0\n1\n1\n0\n');
    await until(7335.9, MONEY.spent, FIGURE, FORM_6);
    expect(await value(MONEY.given, FIGURE, FORM_6)).toBe(9000);
    expect(await hints()).toEqual(['Đã dán 9 ô, từ dòng 1.1 Biểu mẫu 6 đến dòng 2.6 Biểu mẫu 6.']);
    await page.keyboard.press('Control+z');
    await until(8326, MONEY.given, FIGURE, FORM_6);
  });

  it('leaves undecided what a source with decimal points makes doubtful', async () => {
    await select(MONEY.given, FIGURE, FORM_6);
    await paste('8.326\n6786.875\n');
    await until(6786.875, MONEY.spent, FIGURE, FORM_6);
    expect(await cell(MONEY.given, FIGURE, FORM_6)).toEqual({ kind: 'text', value: '8.326' });
  });
});

describe('a choice', () => {
  it('offers its list, and takes a number from it', async () => {
    await select(ROW.survey);
    const { columnWidths, rowHeights } = await page.evaluate(() => window.lab.layout.sheets[1]!);
    const [rowHeader, columnHeader] = [46, 20];
    const sum = (lengths: readonly number[]) => lengths.reduce((total, each) => total + each, 0);
    const right = rowHeader + sum(columnWidths.slice(0, FIGURE + 1).map(columnPixels));
    const middle = columnHeader + sum(rowHeights.slice(0, ROW.survey).map(rowPixels)) + rowPixels(rowHeights[ROW.survey]!) / 2;
    await page.mouse.click(right - 11, middle);
    const zero = page.getByText('0', { exact: true });
    await zero.waitFor();
    await zero.click();
    await until(0, ROW.survey);
  });
});

describe('changes', () => {
  it('are told every tenth of a second in a burst, and the last state stands', async () => {
    await select(ROW.planned);
    const start = performance.now();
    for (let figure = 101; figure <= 150; figure++) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
    }
    await until(150, ROW.planned);
    await page.waitForTimeout(400);
    expect(await value(ROW.rate)).toBe(20.67);
    const calls = await page.evaluate(() => window.lab.changes);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual((performance.now() - start) / 100 + 1);
  });

  it('are told when somebody types, deletes, pastes or takes back', async () => {
    const changes = () => page.evaluate(() => window.lab.changes);
    for (const act of [() => type('15'), () => paste('3'), () => page.keyboard.press('Delete'), () => page.keyboard.press('Control+z')]) {
      const before = await changes();
      await act();
      await eventually(async () => (await changes()) > before, true);
      // What it did has been told to the end before the next, which would be heard of otherwise even if it were not told.
      await page.waitForTimeout(500);
    }
  });
});

describe('showing a cell', () => {
  it('goes to its sheet and selects it', async () => {
    await select(36, FIGURE, 'Biểu mẫu 7');
    expect(await cursor()).toEqual({ sheet: 'Biểu mẫu 7', row: 36, column: FIGURE });
    await select(ROW.survey);
    expect(await cursor()).toEqual({ sheet: FORM_1, row: ROW.survey, column: FIGURE });
  });

  it('says so where the sheet is gone', async () => {
    const message = await page.evaluate(() =>
      window.lab.host.showCell({ sheet: 'Không có', row: 0, column: 0 }).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      ),
    );
    expect(message).toContain('hãy thử lại');
  });
});
