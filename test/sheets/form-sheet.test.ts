import { plainText } from '../../src/forms';
import { cellName, workbookLayout, type CellStyle, type LayoutCell, type SheetLayout } from '../../src/sheets';
import { withNotes } from '../../src/submission';
import { emptyReport, realReport, reportWith, template2022, TREACHEROUS_TEXTS } from '../submissions';

const template = template2022();
const layout = workbookLayout(realReport());
const formSheets = template.forms.map((form) => ({ form, sheet: sheetOf(layout.sheets, form.id) }));

function sheetOf(sheets: readonly SheetLayout[], form: string): SheetLayout {
  return sheets.find((sheet) => sheet.form === form)!;
}

function cellOf(sheet: SheetLayout, name: string): LayoutCell | undefined {
  return sheet.cells.find(({ row, column }) => cellName(row, column) === name);
}

describe.each(formSheets)('the sheet of $form.id', ({ form, sheet }) => {
  const firstRow = 5;
  const rows = form.indicators.map((indicator, index) => ({ indicator, name: (column: string) => `${column}${firstRow + index}` }));

  test('is named and headed as the form is', () => {
    expect(sheet.name).toBe(form.name);
    expect(sheet.name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'A2')?.value]).toEqual([form.name, form.title]);
  });

  test('has the official heading of two rows', () => {
    expect(['A3', 'B3', 'C3', 'E3', 'C4', 'D4'].map((name) => cellOf(sheet, name)?.value)).toEqual([
      'STT',
      'Chỉ tiêu thống kê\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
      'Kết quả thống kê',
      'Ghi chú',
      'Đơn vị tính',
      'Số liệu',
    ]);
    expect(sheet.merges).toEqual(
      expect.arrayContaining([
        { top: 2, bottom: 3, left: 0, right: 0 },
        { top: 2, bottom: 3, left: 1, right: 1 },
        { top: 2, bottom: 2, left: 2, right: 3 },
        { top: 2, bottom: 3, left: 4, right: 4 },
      ]),
    );
    expect(cellOf(sheet, 'B3')?.runs).toEqual([
      { text: 'Chỉ tiêu thống kê', bold: true },
      { text: '\n' },
      { text: '(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', italic: true },
    ]);
  });

  test('has every row of the form with code, label and unit, and nothing more than its footnotes', () => {
    for (const { indicator, name } of rows) {
      expect(cellOf(sheet, name('A'))?.value).toBe(plainText(indicator.code));
      expect(cellOf(sheet, name('B'))?.value).toBe(plainText(indicator.label, { footnoteMarks: true }));
      expect(String(cellOf(sheet, name('C'))?.value ?? '').replaceAll('\u00a0', ' ')).toBe(plainText(indicator.unit));
    }
    const below = sheet.cells.filter(({ row, value }) => row >= firstRow - 1 + rows.length && value !== undefined);
    expect(below.map(({ value }) => value)).toEqual(form.footnotes.map((text, index) => `${index + 1} ${text}`));
  });

  test('lets a person change inputs and notes, and nothing else', () => {
    const inputs = rows.filter(({ indicator }) => indicator.kind !== 'heading' && !indicator.derivation).map(({ name }) => name('D'));
    const notes = rows.map(({ name }) => name('E'));
    const unlocked = sheet.cells.filter(({ style }) => style.unlocked).map(({ row, column }) => cellName(row, column));
    expect(sheet.protected).toBe(true);
    expect(unlocked.sort()).toEqual([...inputs, ...notes].sort());
  });

  test('computes every derived row, and only those', () => {
    const computed = sheet.cells.filter(({ column, formula }) => column === 3 && formula !== undefined);
    expect(computed.map(({ row, column }) => cellName(row, column))).toEqual(
      rows.filter(({ indicator }) => indicator.derivation).map(({ name }) => name('D')),
    );
  });

  test('tells the person at every input what to enter and what was wrong, in Vietnamese and as briefly as Excel demands', () => {
    const inputs = rows.filter(({ indicator }) => indicator.kind !== 'heading' && !indicator.derivation);
    expect(sheet.validations.map(({ area }) => cellName(area.top, area.left))).toEqual(inputs.map(({ name }) => name('D')));
    for (const { area, prompt, error } of sheet.validations) {
      const { indicator } = inputs.find(({ name }) => name('D') === cellName(area.top, area.left))!;
      expect([area.bottom, area.right]).toEqual([area.top, area.left]);
      expect(prompt?.title).toBe(`Dòng ${plainText(indicator.code).replace(/\.$/, '')}`);
      expect(prompt?.message).toMatch(/^.+\n(Nhập|Chọn) .+"-"\.$/s);
      expect(error.kind).toBe('stop');
      expect(error.message).toMatch(/^(Nhập|Chọn) .+"-"/);
      expect(prompt!.title.length).toBeLessThanOrEqual(32);
      expect(prompt!.message.length).toBeLessThanOrEqual(255);
      expect(error.title.length).toBeLessThanOrEqual(32);
      expect(error.message.length).toBeLessThanOrEqual(225);
    }
  });

  test('offers the codes of a choice, and the dash', () => {
    const choices = rows.filter(({ indicator }) => indicator.kind === 'choice');
    for (const { indicator, name } of choices) {
      const validation = sheet.validations.find(({ area }) => cellName(area.top, area.left) === name('D'));
      expect(validation?.allow).toEqual({ kind: 'list', values: [...indicator.choices.map(({ code }) => String(code)), '-'] });
    }
  });

  test('prints the official table on A4 with the margins of Nghị định 30, without the check column', () => {
    const { printArea, margins, orientation, repeatedRows, pageNumbers } = sheet.page;
    const lastRow = firstRow - 2 + rows.length + form.footnotes.length;
    expect(printArea).toEqual({ top: 0, left: 0, bottom: lastRow, right: 4 });
    expect(orientation).toBe('portrait');
    expect(margins.top).toBeGreaterThanOrEqual(20);
    expect(margins.top).toBeLessThanOrEqual(25);
    expect(margins.bottom).toBeGreaterThanOrEqual(20);
    expect(margins.bottom).toBeLessThanOrEqual(25);
    expect(margins.left).toBeGreaterThanOrEqual(30);
    expect(margins.left).toBeLessThanOrEqual(35);
    expect(margins.right).toBeGreaterThanOrEqual(15);
    expect(margins.right).toBeLessThanOrEqual(20);
    expect(repeatedRows).toEqual({ first: 2, last: 3 });
    expect(pageNumbers).toBe(true);
    expect(sheet.frozen).toEqual({ rows: 4, columns: 0 });
  });

  test('fills the width of the page at full size', () => {
    // A column is its characters at 8 pixels plus 5 pixels of padding; 96 pixels to the inch.
    const millimetres = sheet.columnWidths.slice(0, 5).reduce((sum, width) => sum + ((width * 8 + 5) / 96) * 25.4, 0);
    const available = 210 - sheet.page.margins.left - sheet.page.margins.right;
    expect(millimetres).toBeLessThanOrEqual(available + 10);
    expect(millimetres).toBeGreaterThan(available - 15);
  });

  test('draws a border around every cell of the table', () => {
    for (let row = 2; row < firstRow - 1 + rows.length; row++) {
      for (let column = 0; column < 5; column++) expect(cellOf(sheet, cellName(row, column))?.style.bordered).toBe(true);
    }
  });

  test('has a check in words at every row that takes a figure, outside the table', () => {
    for (const { indicator, name } of rows) {
      const check = cellOf(sheet, name('G'));
      if (indicator.kind !== 'heading') expect(check?.formula).toBeDefined();
    }
    expect(cellOf(sheet, 'G3')?.value).toBe('Kiểm tra');
    expect(sheet.cells.some(({ column }) => column === 5)).toBe(false);
  });

  test('marks errors, missing figures and warnings by the words of the check column', () => {
    const marks = sheet.conditionalFormats.filter(({ format }) => format.fill !== undefined);
    expect(marks.map(({ area }) => area)).toEqual(marks.map(() => ({ top: 4, bottom: 3 + rows.length, left: 3, right: 3 })));
    expect(marks.map(({ formula }) => formula)).toEqual(['LEFT($G5,4)="Lỗi:"', 'LEFT($G5,9)="Chưa nhập"', 'LEFT($G5,9)="Cảnh báo:"']);
  });
});

test('the footnote of Biểu mẫu 2 is marked in the label and printed under the table', () => {
  const sheet = sheetOf(layout.sheets, 'BM2');
  expect(cellOf(sheet, 'B5')?.runs).toEqual([
    { text: 'Tổng số VBQPPL', bold: true },
    { text: '1', bold: true, superscript: true },
    { text: ' do địa phương ban hành', bold: true },
  ]);
  const footnote = sheet.cells.find(({ value }) => value === '1 Văn bản quy phạm pháp luật.');
  expect(footnote?.runs?.[0]).toEqual({ text: '1', superscript: true });
});

test('counts are zero-padded, amounts grouped, and numbers stay numbers', () => {
  const style = (form: string, name: string): CellStyle | undefined => cellOf(sheetOf(layout.sheets, form), name)?.style;
  expect(style('BM1', 'D5')?.numberFormat).toBe('[=0]0;[<10]00;#,##0');
  expect(style('BM6', 'D6')?.numberFormat).toBe('#,##0.###');
  expect(cellOf(sheetOf(layout.sheets, 'BM6'), 'D7')?.value).toBe(6786.875);
  expect(cellOf(sheetOf(layout.sheets, 'BM1'), 'D17')?.value).toBe(6);
});

test('blank, 0 and - are three different cells', () => {
  const sheet = sheetOf(workbookLayout(reportWith({ 'BM1/1': '', 'BM1/3.1': '0', 'BM1/5.1': '-' })).sheets, 'BM1');
  expect(['D5', 'D10', 'D15'].map((name) => cellOf(sheet, name)?.value)).toEqual([undefined, 0, '-']);
});

test('a figure stated over blank operands stays; over known ones the formula wins', () => {
  const sheet = sheetOf(workbookLayout(reportWith({ 'BM1/2': '83', 'BM1/2.1': '37' })).sheets, 'BM1');
  expect(cellOf(sheet, 'D6')).toMatchObject({ value: 83 });
  expect(cellOf(sheet, 'D6')?.formula).toBeUndefined();
  const complete = sheetOf(workbookLayout(reportWith({ 'BM1/2': '83', 'BM1/2.1': '37', 'BM1/2.2': '31' })).sheets, 'BM1');
  expect(cellOf(complete, 'D6')?.value).toBe(83.78);
  expect(cellOf(complete, 'D6')?.formula).toBeDefined();
});

test('a figure that could not be read stands in its cell as it was given', () => {
  const sheet = sheetOf(workbookLayout(reportWith({ 'BM1/1': 'khoảng 20', 'BM1/3.1': '=1+1' })).sheets, 'BM1');
  expect([cellOf(sheet, 'D5'), cellOf(sheet, 'D10')].map((cell) => [cell?.value, cell?.formula])).toEqual([
    ['khoảng 20', undefined],
    ['=1+1', undefined],
  ]);
});

test.each(TREACHEROUS_TEXTS)('the note %j stays text', (text) => {
  const sheet = sheetOf(workbookLayout(withNotes(emptyReport(), [['BM1/1', text]])).sheets, 'BM1');
  const cell = cellOf(sheet, 'E5');
  expect(cell).toMatchObject({ value: text, style: { numberFormat: '@' } });
  expect(cell?.formula).toBeUndefined();
});

test('rows grow with the note in them, up to what Excel allows', () => {
  const height = (note: string) => sheetOf(workbookLayout(withNotes(emptyReport(), [['BM1/1', note]])).sheets, 'BM1').rowHeights[4]!;
  const [short, longer, endless] = [
    height(''),
    height('Ghi chú dài hơn một dòng nên ô phải cao thêm để in đủ chữ. '.repeat(2)),
    height('chữ '.repeat(500)),
  ];
  expect(longer).toBeGreaterThan(short);
  expect(endless).toBeGreaterThan(longer);
  expect(endless).toBeLessThanOrEqual(409.5);
});
