import { plainText } from '../../src/forms';
import { workbookLayout, type LayoutCell, type SheetLayout } from '../../src/sheets';
import type { Submission } from '../../src/submission';
import { asPeriod, emptyReport, realReport, reportWith, template2022 } from '../submissions';

const template = template2022();

function consolidated(submission: Submission, previous?: Submission): SheetLayout {
  return workbookLayout(submission, { previous }).sheets.find(({ kind }) => kind === 'consolidated')!;
}

function rowsOf(sheet: SheetLayout): readonly (readonly (LayoutCell | undefined)[])[] {
  const rows: (LayoutCell | undefined)[][] = [];
  for (const cell of sheet.cells) (rows[cell.row] ??= [])[cell.column] = cell;
  return rows;
}

function headings(sheet: SheetLayout): unknown[] {
  return rowsOf(sheet)[sheet.filter!.top]!.map((cell) => cell?.value);
}

function rowOf(sheet: SheetLayout, form: number, code: string): readonly (LayoutCell | undefined)[] {
  return rowsOf(sheet).find((row) => row[0]?.value === form && row[1]?.value === code)!;
}

test('all forms stand in one table, in order, each under its title', () => {
  const sheet = consolidated(realReport());
  const rows = rowsOf(sheet).slice(sheet.filter!.top + 1);
  const expected = template.forms.flatMap((form) => [
    [Number(form.id.slice(2)), undefined, form.title],
    ...form.indicators.map(({ code, label }) => [Number(form.id.slice(2)), plainText(code), plainText(label)]),
  ]);
  expect(rows.map((row) => [0, 1, 2].map((column) => row[column]?.value))).toEqual(expected);
  expect(rows).toHaveLength(7 + 136);
});

test('figures, notes and findings are live references to the forms', () => {
  const sheet = consolidated(realReport());
  const row = rowOf(sheet, 7, '6.5.2');
  expect(row[4]).toMatchObject({ formula: `IF('Biểu mẫu 7'!$D$29="","",'Biểu mẫu 7'!$D$29)`, value: 19 });
  expect(row[5]).toMatchObject({ formula: expect.stringMatching(/^IF\('Biểu mẫu 7'!\$D\$29="","",/), value: '19' });
  expect(row[6]).toMatchObject({ formula: `IF('Biểu mẫu 7'!$E$29="","",'Biểu mẫu 7'!$E$29)`, value: '' });
  expect(row[7]).toMatchObject({
    formula: `IF('Biểu mẫu 7'!$G$29="","",'Biểu mẫu 7'!$G$29)`,
    value: expect.stringMatching(/^Lỗi: .*thừa 7/),
  });
  expect(rowOf(sheet, 1, '5.1.')[6]?.value).toBe('Cả năm');
});

test('headings take no figure', () => {
  const row = rowOf(consolidated(realReport()), 1, '3.');
  expect([row[4]?.value, row[4]?.formula]).toEqual([undefined, undefined]);
});

test('the previous period and the difference stand beside the figures only when there is one', () => {
  expect(headings(consolidated(realReport()))).toEqual([
    'Biểu mẫu',
    'STT',
    'Chỉ tiêu thống kê',
    'Đơn vị tính',
    'Số liệu',
    'Số liệu (bản in)',
    'Ghi chú',
    'Phát hiện',
  ]);
  expect(headings(consolidated(realReport(), emptyReport('2022-Y'))).slice(4, 8)).toEqual([
    'Số liệu',
    'Số liệu (bản in)',
    'Năm 2022',
    'Chênh lệch',
  ]);
});

test('differences are computed where both periods have a number, and follow the figure as it changes', () => {
  const previous = reportWith({ 'BM1/1': '10', 'BM1/3.1': '4', 'BM6/1.1': '8.000,5', 'BM6/1.2': '4.000,25' }, emptyReport('2023-H1'));
  const sheet = consolidated(realReport(), previous);
  const first = rowOf(sheet, 1, '1.');
  expect(first[6]?.value).toBe(10);
  expect(first[7]).toMatchObject({ formula: 'IF(AND(ISNUMBER(E5),ISNUMBER(G5)),ROUND(E5-G5,6),"")', value: 4 });
  expect(rowOf(sheet, 6, '1.1.')[7]?.value).toBe(325.5);
  // Not applicable now, four before: there is no difference to speak of.
  expect(rowOf(sheet, 1, '3.1.')[7]?.value).toBe('');
  // Derived figures of the previous period are computed too.
  expect(rowOf(sheet, 6, '1.')[6]?.value).toBe(50);
});

test('the table can be filtered, keeps its heading in view and repeats it on every page', () => {
  const sheet = consolidated(realReport());
  expect(sheet.filter).toEqual({ top: 2, left: 0, bottom: sheet.rowHeights.length - 1, right: 7 });
  expect(sheet.frozen).toEqual({ rows: 3, columns: 3 });
  expect(sheet.page).toMatchObject({ orientation: 'landscape', repeatedRows: { first: 2, last: 2 } });
});

test('numbers look as they do on the forms, also where they are not what their kind says', () => {
  const sheet = consolidated(realReport(), asPeriod(realReport(), '2022-Q3'));
  const at = (row: readonly (LayoutCell | undefined)[], column: number) =>
    sheet.conditionalFormats
      .filter(({ area }) => {
        const place = row[column]!;
        return place.row >= area.top && place.row <= area.bottom && area.left === column && area.right === column;
      })
      .map(({ format }) => format.numberFormat);
  expect(rowOf(sheet, 6, '1.1.')[4]?.style.numberFormat).toBe('#,##0.###');
  // 8.326 without a decimal mark dangling behind it; half a document as 0,5 and not as 01.
  for (const column of [4, 6]) {
    expect(at(rowOf(sheet, 6, '1.1.'), column)).toEqual(['#,##0']);
    expect(at(rowOf(sheet, 1, '1.'), column)).toEqual(['0.0#####']);
  }
});

test('long findings make their row higher', () => {
  const height = (submission: Submission) => {
    const sheet = consolidated(submission);
    return sheet.rowHeights[rowOf(sheet, 4, '2.5.')[0]!.row]!;
  };
  expect(height(realReport())).toBeGreaterThan(height(emptyReport()));
});
