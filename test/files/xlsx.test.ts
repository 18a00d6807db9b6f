import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { pdfText, recalculate, toPdf } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { column, everything, sheet, workbook } from '../xlsx/layouts';

jest.setTimeout(180_000);

const TEXTS = [
  '_x000D_',
  ' đầu và cuối ',
  'hai\ndòng',
  '=1+1',
  '- xong',
  '-',
  `<&>"'`,
  '😀',
  '\t',
  'a\rb',
  '\u0001',
  '#N/A',
  'TRUE',
  '08',
  '1,5',
];

describe('a workbook that uses all a layout can say', () => {
  it('is valid for Microsoft and for our own checks', async () => {
    const bytes = await writeWorkbook(everything());
    expect(await schemaErrors(bytes, 'xlsx')).toEqual([]);
    expect(lint(bytes)).toEqual([]);
  });

  it('comes back from LibreOffice with everything in its place', async () => {
    const layout = everything();
    const [saved] = await recalculate([await writeWorkbook(layout)]);
    const { sheets, properties } = await readWorkbook(saved!);
    expect(properties).toEqual(layout.properties);
    expect(sheets.map(({ name }) => name)).toEqual(layout.sheets.map(({ name }) => name));
    for (const [i, { cells }] of layout.sheets.entries()) {
      for (const { row, column: at, value, formula } of cells) {
        const read = sheets[i]!.rows[row]?.[at];
        expect(read?.formula).toBe(formula);
        if (formula === undefined) expect(read?.value).toBe(value);
      }
    }
    // The stored result, 50, was ours; 74 out of 37 is what the figures say.
    expect(sheets[1]!.rows[5]![3]).toMatchObject({ kind: 'number', value: 200 });
  });
});

describe('texts', () => {
  it('survive the validator and LibreOffice, none of them a formula, number or error', async () => {
    const bytes = await writeWorkbook(column(...TEXTS.map((value) => ({ value }))));
    expect(await schemaErrors(bytes, 'xlsx')).toEqual([]);
    const [saved] = await recalculate([bytes], { locale: 'vi-VN' });
    const { sheets } = await readWorkbook(saved!);
    expect(sheets[0]!.rows.map((row) => row[0])).toEqual(TEXTS.map((value) => ({ kind: 'text', value })));
  });
});

describe('on paper', () => {
  const rows = Array.from({ length: 70 }, (_, row) => row);
  const list = sheet({
    columnWidths: [60, 20, 30],
    rowHeights: rows.map(() => 30),
    cells: rows.flatMap((row) => [
      { row, column: 0, value: row === 0 ? 'Chỉ tiêu' : `Dòng thứ ${row}`, style: { bold: row === 0 } },
      { row, column: 1, value: row, style: {} },
      { row, column: 2, value: 'ngoài vùng in', style: {} },
    ]),
    conditionalFormats: [{ area: { top: 1, left: 1, bottom: 69, right: 1 }, formula: 'AND(B2>0,B2<10)', format: { numberFormat: '00' } }],
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
      printArea: { top: 0, left: 0, bottom: 69, right: 1 },
      repeatedRows: { first: 0, last: 0 },
      pageNumbers: true,
    },
  });

  async function pages(): Promise<readonly string[]> {
    const second = { ...list, name: 'Biểu mẫu 2' };
    const text = await pdfText(await toPdf(await writeWorkbook(workbook(list, second)), 'xlsx'));
    return text.split('\f').slice(0, -1);
  }

  it('numbers every page of a sheet but the first, repeats the heading and leaves out what is outside', async () => {
    const printed = await pages();
    const perSheet = printed.length / 2;
    expect(perSheet).toBeGreaterThan(1);
    printed.forEach((page, i) => {
      const number = (i % perSheet) + 1;
      const [first, second] = page.split('\n').filter((line) => line.trim() !== '');
      if (number === 1) {
        expect(first).toMatch(/^\s*Chỉ tiêu/);
      } else {
        expect(first!.trim()).toBe(String(number));
        expect(second).toMatch(/^\s*Chỉ tiêu/);
      }
      expect(page).not.toContain('ngoài vùng in');
    });
  });

  it('shows numbers in the format laid over them', async () => {
    const [first] = await pages();
    expect(first).toMatch(/Dòng thứ 9\s+09\n/);
    expect(first).toMatch(/Dòng thứ 10\s+10\n/);
  });
});
