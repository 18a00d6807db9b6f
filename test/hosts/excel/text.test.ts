import fc from 'fast-check';
import { isRead, quoted } from '../../../src/hosts/excel/cell-text';
import { readContent } from '../../lab/excel/typed';
import { open, sheetOf } from './setting';

const DANGEROUS = ['=cmd|" /C calc"!A0', '=1+1', '+1', '+A1', '-A1', '@SUM(1)', "'quoted", "''twice", '=', '-', '--', '=)('];
const NUMBERS = [
  '15/9',
  '15/9/2023',
  '1.5',
  '1,5',
  '1.',
  '1.1',
  '06',
  '83%',
  '8.326',
  '1e5',
  '0,E0',
  '1E-5',
  '12:30',
  '(5)',
  '- 5',
  '5 đ',
  '$5',
  '1 1/2',
];
const WORDS = ['1 thg 9', 'Thg 9 2023', 'tháng 9/2023', 'Sep 5', '5-Sep-23', 'TRUE', 'đúng', '#N/A', '#REF!'];
const PLAIN = ['Quý III', 'Biểu mẫu 1', 'Văn bản', '122/BC-SKHCN', 'Có = 1; Không = 0', 'a\nb', '', 'II', 'a)'];

const FORMATS = ['General', '@'];
const CELLS = [...DANGEROUS, ...NUMBERS, ...WORDS, ...PLAIN].flatMap((text, row) =>
  FORMATS.map((numberFormat, column) => ({ row, column, value: text, style: { numberFormat, unlocked: true } })),
);

test('what looks like something else stays the text it is, in cells of either format', async () => {
  const { excel, host } = await open();
  const check = async () => {
    const { rows } = (await host.readCells()).sheets[0]!;
    for (const { row, column, value, style } of CELLS) {
      expect(excel.book.sheet('Thử').content(row, column)).toMatchObject(value === '' ? { kind: 'empty' } : { kind: 'text', value });
      expect(excel.book.sheet('Thử').numberFormat(row, column)).toBe(style.numberFormat);
      // Text that begins with `=` is not taken for a formula on reading either.
      expect(rows[row]?.[column]).toEqual(value === '' ? undefined : { kind: 'text', value });
    }
  };
  await host.writeSheets([sheetOf(CELLS)]);
  await check();
  await host.writeCells(CELLS.map(({ row, column, value }) => ({ place: { sheet: 'Thử', row, column }, content: { value } })));
  await check();
});

test('plain words get no apostrophe', () => {
  expect(PLAIN.filter(isRead)).toEqual([]);
});

const LETTERS = Array.from('0123456789 .,:/-+=%\'"@#$đEe()TRUEathng');

test('no text turns into anything else, in either language', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 }), (text) => {
      for (const locale of ['en-US', 'vi-VN'] as const)
        expect(readContent(quoted(text), 'General', locale)).toMatchObject({ kind: 'text', value: text });
    }),
    { numRuns: 2000 },
  );
});

test('a formula is one even where the layout says text', async () => {
  const { excel, host } = await open();
  excel.book.evaluate = () => 'kết quả';
  await host.writeSheets([sheetOf([{ row: 0, column: 0, formula: 'B1', value: '', style: { numberFormat: '@' } }])]);
  expect(excel.book.sheet('Thử').formula(0, 0)).toBe('=B1');
  expect((await host.readCells()).sheets[0]!.rows[0]?.[0]).toEqual({ kind: 'text', value: 'kết quả', formula: 'B1' });
});
