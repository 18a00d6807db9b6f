import { writeWorkbook } from '../../src/xlsx';
import type { DataValidation, LayoutCell, SheetLayout, WorkbookLayout } from '../../src/sheets';
import { column, sheet, workbook } from './layouts';

const cell = (name: Partial<LayoutCell>): WorkbookLayout => workbook(sheet({ cells: [{ row: 0, column: 0, style: {}, ...name }] }));
const of = (parts: Partial<SheetLayout>): WorkbookLayout => workbook(sheet(parts));
const named = (name: string): WorkbookLayout => of({ name });
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const VALIDATION: DataValidation = {
  area: area(0, 0, 0, 0),
  allow: { kind: 'list', values: ['Có', 'Không'] },
  error: { kind: 'stop', title: 'Sai', message: 'Chọn lại.' },
};
const validated = (parts: Partial<DataValidation>): WorkbookLayout => of({ validations: [{ ...VALIDATION, ...parts }] });
const listed = (...values: readonly string[]): WorkbookLayout => validated({ allow: { kind: 'list', values } });

describe('layouts that Excel bears', () => {
  it.each<[string, WorkbookLayout]>([
    ['a name of 31 characters', named('Tổng hợp số liệu 7 biểu - năm 1')],
    ['a list of 255 characters', listed('a'.repeat(127), 'b'.repeat(127))],
    [
      'merges and validations side by side',
      of({ merges: [area(0, 0, 0, 1), area(1, 0, 1, 1)], validations: [VALIDATION, { ...VALIDATION, area: area(0, 1, 5, 1) }] }),
    ],
    ['a text of 32,767 characters', cell({ value: 'a'.repeat(32_767) })],
    ['a text of 255 characters in a formula', cell({ formula: `"${'a'.repeat(254)}"""` })],
    ['a long name of a sheet with quotation marks', cell({ formula: `'${'"a'.repeat(200)}'!A1` })],
    ['a link within the sheet', cell({ value: 'x', link: 'A5' })],
  ])('writes %s', async (_, layout) => {
    await expect(writeWorkbook(layout)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('layouts that Excel would refuse or "repair"', () => {
  it.each<[string, WorkbookLayout, string]>([
    ['no sheets', workbook(), 'needs a sheet'],
    ['a nameless sheet', named(''), 'sheet name'],
    ['a forbidden character in a name', named('Quý III/2023'), 'Quý III/2023'],
    ['an apostrophe at the end of a name', named("Biểu '"), 'sheet name'],
    ["Excel's own name", named('History'), 'History'],
    ['a name of 32 characters', named('a'.repeat(32)), 'Excel allows 31'],
    ['one name twice, in other letters', workbook(sheet({ name: 'BIỂU' }), sheet({ name: 'Biểu' })), 'Biểu'],
    ['an address twice', column({ value: 1 }).sheets.map((s) => of({ cells: [...s.cells, ...s.cells] }))[0]!, 'A1 is there twice'],
    [
      'cells out of order',
      of({
        cells: [
          { row: 1, column: 0, style: {} },
          { row: 0, column: 5, style: {} },
        ],
      }),
      'F1 is there twice or out of order',
    ],
    ['a cell outside the grid', of({ cells: [{ row: 0, column: 16_384, style: {} }] }), 'column 16384'],
    ['a number that is none', cell({ value: NaN }), 'A1 is not a finite number'],
    ['an infinite number', cell({ value: Infinity }), 'finite'],
    ['a text of 32,768 characters', cell({ value: 'a'.repeat(32_768) }), 'Excel allows 32767'],
    ['runs that are not the value', cell({ value: 'ab', runs: [{ text: 'a' }] }), 'runs of A1'],
    ['a link to no sheet', cell({ value: 'x', link: "'Biểu mẫu 8'!A1" }), 'leads to no sheet'],
    ['a formula with =', cell({ formula: '=1' }), 'without "="'],
    ['a formula of 8,193 characters', cell({ formula: '1'.repeat(8_193) }), 'Excel allows 8192'],
    ['a text of 256 characters in a formula', cell({ formula: `IF(A2,"${'a'.repeat(256)}","")` }), 'Excel allows 255'],
    ['a colour that is none', cell({ style: { fill: 'red' } }), 'red'],
    ['a column too wide', of({ columnWidths: [256] }), 'column width'],
    ['a row too high', of({ rowHeights: [410] }), 'row height'],
    ['a row of no height at all', of({ rowHeights: [NaN] }), 'row height'],
    ['overlapping merges', of({ merges: [area(0, 0, 2, 2), area(2, 2, 3, 3)] }), 'merges A1:C3 and C3:D4 overlap'],
    ['a merge of one cell', of({ merges: [area(4, 1, 4, 1)] }), 'B5 is of one cell'],
    ['an area inside out', of({ merges: [area(4, 1, 3, 1)] }), 'No such area'],
    [
      'overlapping validations',
      of({ validations: [VALIDATION, { ...VALIDATION, area: area(0, 0, 9, 9) }] }),
      'validations A1 and A1:J10 overlap',
    ],
    ['an empty list', listed(), 'list'],
    ['a comma in a list', listed('1,5', '2'), '1,5'],
    ['a quotation mark in a list', listed('"a"'), 'cannot hold'],
    ['a list of 256 characters', listed('a'.repeat(128), 'b'.repeat(127)), 'Excel allows 255'],
    ['a validation formula of 256 characters', validated({ allow: { kind: 'formula', formula: '1'.repeat(256) } }), 'Excel allows 255'],
    ['a prompt title of 33 characters', validated({ prompt: { title: 'a'.repeat(33), message: '' } }), 'Excel allows 32'],
    ['a prompt of 256 characters', validated({ prompt: { title: '', message: 'a'.repeat(256) } }), 'Excel allows 255'],
    ['an error title of 33 characters', validated({ error: { kind: 'stop', title: 'a'.repeat(33), message: '' } }), 'Excel allows 32'],
    ['an error message of 226 characters', validated({ error: { kind: 'stop', title: '', message: 'a'.repeat(226) } }), 'Excel allows 225'],
    ['a property of 256 characters', { ...workbook(sheet()), properties: { a: 'b'.repeat(256) } }, 'Excel allows 255'],
    ['a property twice, in other letters', { ...workbook(sheet()), properties: { kỳ: '1', Kỳ: '2' } }, 'Kỳ'],
  ])('refuses %s', async (_, layout, says) => {
    await expect(writeWorkbook(layout)).rejects.toThrow(says);
  });

  it('says which sheet is wrong', async () => {
    const layout = workbook(sheet(), sheet({ name: 'Biểu mẫu 2', rowHeights: [-1] }));
    await expect(writeWorkbook(layout)).rejects.toThrow('Sheet Biểu mẫu 2: A row height of -1');
  });
});
