import { cellName, readSubmission } from '../../../src/sheets';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { snapshot } from '../../lab/excel/snapshot';
import { LAYOUT, open, openReport, type Setting } from './setting';

const NAMES = LAYOUT.sheets.map(({ name }) => name);
const BUDGET = LAYOUT.sheets.length + 2;

/** For the tests that only look. */
let report: Setting;
beforeAll(async () => {
  report = await openReport();
});

test('reads back what the workbook file of the same report holds', async () => {
  const { host } = report;
  const [excel, file] = [await host.readCells(), await readWorkbook(await writeWorkbook(LAYOUT))];
  const ours = { ...excel, sheets: excel.sheets.filter(({ name }) => name !== 'Sheet1') };
  expect(ours.properties).toEqual(file.properties);
  ours.sheets.forEach(({ name, rows }, index) => {
    expect(name).toBe(file.sheets[index]?.name);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        expect([name, cellName(row, column), cell]).toEqual([name, cellName(row, column), file.sheets[index]?.rows[row]?.[column]]);
      });
    });
  });
  expect(readSubmission(ours)).toEqual(readSubmission(file));
});

test('takes one sync per sheet and two more, the second time too', async () => {
  const { excel, host } = await openReport();
  expect(excel.syncs).toHaveLength(BUDGET);
  await host.writeSheets(LAYOUT.sheets);
  expect(excel.syncs).toHaveLength(2 * BUDGET);
  expect(excel.syncs.filter(({ error }) => error)).toEqual([]);
});

test('puts the sheets first, in order, and shows the first one when they are new', async () => {
  const { excel, host, person } = await openReport();
  expect(excel.book.sheets.map(({ name }) => name)).toEqual([...NAMES, 'Sheet1']);
  expect(excel.book.active.name).toBe(NAMES[0]);
  person.move('Biểu mẫu 3', 0);
  person.select('Biểu mẫu 3', 'A1');
  await host.writeSheets(LAYOUT.sheets);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual([...NAMES, 'Sheet1']);
  expect(excel.book.active.name).toBe('Biểu mẫu 3');
});

test('content goes in with one write of formats and one of content, calculation at rest', () => {
  const { excel } = report;
  for (const sync of excel.syncs.slice(2, BUDGET)) {
    // The screen isn't: switched off in every round trip it flickers (performance.md).
    expect([...sync.suspended]).toEqual(['calculation']);
    const writes = sync.asked.filter((name) => name === 'Range.formulas=' || name === 'Range.values=');
    expect(writes).toHaveLength(1);
  }
  // Formulas that came in while calculation was at rest have been computed all the same.
  const information = excel.book.sheet('Thông tin');
  expect(information.value(2, 0)).toMatch(/^CỦA SỞ KHOA HỌC/);
});

test('cells look as laid out', () => {
  const { excel } = report;
  const form = excel.book.sheet('Biểu mẫu 1');
  const layout = LAYOUT.sheets.find(({ form: id }) => id === 'BM1')!;
  for (const { row, column, style, runs } of layout.cells) {
    const look = (property: string) => form.look(row, column, property);
    const bordered = style.bordered === true ? 'Continuous' : undefined;
    expect({
      bold: runs ? undefined : look('font.bold') === true,
      font: look('font.name'),
      size: look('font.size'),
      lines: ['top', 'right', 'bottom', 'left'].map((side) => look(`line.${side}.style`)),
      wrap: look('wrapText') === true,
      locked: form.isLocked(row, column),
      format: form.numberFormat(row, column),
      align: look('horizontalAlignment'),
    }).toEqual({
      bold: runs ? undefined : style.bold === true,
      font: 'Times New Roman',
      size: style.size ?? 12,
      lines: [bordered, bordered, bordered, bordered],
      wrap: style.wrap === true,
      locked: style.unlocked !== true,
      format: style.numberFormat ?? 'General',
      align: style.horizontal && style.horizontal[0]!.toUpperCase() + style.horizontal.slice(1),
    });
  }
  // A label of which most is italic is italic as a whole: cells have one typeface here.
  expect(layout.cells.some(({ runs, row, column }) => runs !== undefined && form.look(row, column, 'font.bold') === true)).toBe(true);
});

test('sizes, merges, frozen rows, filter, page', () => {
  const { excel } = report;
  const form = excel.book.sheet('Biểu mẫu 1');
  const layout = LAYOUT.sheets.find(({ form: id }) => id === 'BM1')!;
  expect(form.merges).toEqual(layout.merges);
  // Characters of 8 pixels and 5 pixels of margin, at 96 pixels an inch.
  expect(form.columnWidths.get(1)).toBe((((layout.columnWidths[1] ?? 0) * 8 + 5) * 72) / 96);
  expect([...form.rowHeights.values()]).toEqual(layout.rowHeights);
  expect(form.frozen).toMatchObject({ top: 0, bottom: 3 });
  const all = excel.book.sheet('Tổng hợp');
  expect(all.frozen).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  expect(all.filter).toEqual(LAYOUT.sheets.find(({ name }) => name === 'Tổng hợp')!.filter);
  expect(form.page).toMatchObject({
    orientation: 'Portrait',
    paperSize: 'A4',
    leftMargin: 85.04,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printArea: layout.page.printArea,
    titleRows: { first: 2, last: 3 },
    headers: 'FirstAndDefault',
    'allPages.centerHeader': '&"Times New Roman,Regular"&13&P',
    'firstPage.centerHeader': '',
  });
});

test('what may be typed, and the marks, the most important first', () => {
  const { excel } = report;
  const layout = LAYOUT.sheets.find(({ form: id }) => id === 'BM1')!;
  const form = excel.book.sheet('Biểu mẫu 1');
  expect(form.validations.map(({ area }) => area)).toEqual(layout.validations.map(({ area }) => area));
  expect(form.validations.map(({ errorAlert }) => errorAlert)).toEqual(
    layout.validations.map(({ error }) => ({ showAlert: true, style: 'Stop', title: error.title, message: error.message })),
  );
  expect(form.validations.some(({ rule }) => JSON.stringify(rule).includes('"list":{"inCellDropDown":true,"source":"'))).toBe(true);
  expect(form.conditionalFormats.map(({ area, set }) => [area, set.formula])).toEqual(
    layout.conditionalFormats.map(({ area, formula }) => [area, `=${formula}`]),
  );
});

test('sheets are protected without a password, the filter stays usable', () => {
  const { excel } = report;
  for (const { name, filter } of LAYOUT.sheets) {
    expect(excel.book.sheet(name).protection).toMatchObject({ password: '', options: { allowAutoFilter: filter !== undefined } });
  }
});

test('links lead on and look as laid out', () => {
  const { excel } = report;
  const information = excel.book.sheet('Thông tin');
  expect(information.links.map(({ target }) => target)).toContainEqual({
    documentReference: "'Biểu mẫu 7'!A1",
    textToDisplay: 'Biểu mẫu 7',
  });
  const { row, column } = information.links[0]!;
  expect(information.look(row, column, 'font.name')).toBe('Times New Roman');
});

test('making them again replaces whatever was on them, in place', async () => {
  const { excel, host, person } = await openReport();
  const fresh = NAMES.map((name) => snapshot(excel.book.sheet(name)));
  const ids = NAMES.map((name) => excel.book.sheet(name).id);
  person.type('Sheet1', 'A1', `='Biểu mẫu 1'!D5`);
  person.insertRow('Biểu mẫu 1', 7);
  person.unprotect('Biểu mẫu 2');
  person.type('Biểu mẫu 2', 'H40', 'ghi chú riêng');
  person.hide('Biểu mẫu 3');
  await host.writeSheets(LAYOUT.sheets);
  expect(NAMES.map((name) => snapshot(excel.book.sheet(name)))).toEqual(fresh);
  expect(NAMES.map((name) => excel.book.sheet(name).id)).toEqual(ids);
  expect(excel.book.sheet('Sheet1').formula(0, 0)).toBe(`='Biểu mẫu 1'!D5`);
});

test('other sheets are left alone, those to be removed go', async () => {
  const { excel, host, person } = await open();
  person.type('Sheet1', 'B2', 'của tôi');
  excel.book.addSheet('Giải trình');
  await host.writeSheets(LAYOUT.sheets, { remove: ['Giải trình', 'không có'] });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual([...NAMES, 'Sheet1']);
  expect(excel.book.sheet('Sheet1').value(1, 1)).toBe('của tôi');
  await host.writeSheets([], { remove: ['Tổng hợp'] });
  expect(excel.book.find('Tổng hợp')).toBeUndefined();
});

test('tells how far it is and raises no change of its own', async () => {
  const { excel, host } = await open();
  const [progress, heard]: [string[], string[]] = [[], []];
  await host.onChanged(() => heard.push('changed'));
  await host.writeSheets(LAYOUT.sheets, { onProgress: (done, total) => progress.push(`${done}/${total}`) });
  expect(progress).toEqual(Array.from({ length: LAYOUT.sheets.length + 1 }, (_, done) => `${done}/${LAYOUT.sheets.length}`));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(heard).toEqual([]);
  expect(excel.eventsEnabled).toBe(true);
});
