import fc from 'fast-check';
import { BLANK, NOT_APPLICABLE, numberFigure, readFigure, type Figure } from '../../src/figures';
import { findPeriod, plainText, TEMPLATES, type IndicatorId } from '../../src/forms';
import { emptySubmission, withFigures, withNotes } from '../../src/submission';
import { appendixTables, formTable, type BodyRow, type CellRun, type FormTable, type TableCell, type TableRow } from '../../src/word';
import { realReport } from '../submissions';

const seed = realReport();
const tables = appendixTables(seed);

/** What a reader sees: no-break spaces look like any other. */
const read = (runs: readonly CellRun[]): string => runs.map(({ text }) => text.replaceAll('\u00A0', ' ')).join('');
const column = (row: TableRow, index: number): string => read(row.cells.find((cell) => cell.column === index)?.runs ?? []);
const rowOf = (id: IndicatorId, among: readonly FormTable[] = tables): BodyRow =>
  among.flatMap(({ body }) => body).find(({ indicator }) => indicator === id)!;
const figureIn = (id: IndicatorId, among?: readonly FormTable[]): string => column(rowOf(id, among), 3);
const printedWith = (id: IndicatorId, figure: Figure): string => figureIn(id, appendixTables(withFigures(seed, [[id, figure]])));

describe('the tables of the appendix', () => {
  test('hold the 136 rows of the seven forms, in their order', () => {
    expect(tables.map(({ form }) => form)).toEqual(['BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7']);
    const rows = tables.flatMap(({ body }) => body);
    expect(rows).toHaveLength(136);
    expect(rows.map(({ indicator }) => indicator)).toEqual(seed.template.indicators.map(({ id }) => id));
  });

  test('print code, label and unit of every row as the form does, typefaces and line breaks included', () => {
    for (const indicator of seed.template.indicators) {
      const row = rowOf(indicator.id);
      const [code, label, unit] = row.cells;
      expect(code!.runs).toEqual(indicator.code);
      const looks = (runs: readonly CellRun[]) =>
        runs.map(({ text, bold, italic, superscript }) => ({ text: text.replaceAll('\u00A0', ' '), bold, italic, superscript }));
      expect(looks(label!.runs)).toEqual(looks(indicator.label));
      expect(looks(unit!.runs)).toEqual(looks(indicator.unit));
    }
  });

  test('stand under their name and title, in bold', () => {
    expect(tables.map(({ caption }) => caption.map(({ runs }) => read(runs)))).toContainEqual(['Biểu mẫu 6', 'Cải cách tài chính công']);
    expect(tables.every(({ caption }) => caption.every(({ runs }) => runs.every(({ bold }) => bold)))).toBe(true);
  });

  test('have a heading of two rows, its middle title over unit and figure', () => {
    for (const { heading } of tables) {
      expect(heading.map((row) => row.cells.map((cell) => [read(cell.runs), cell.column, cell.columnSpan, cell.rowSpan]))).toEqual([
        [
          ['STT', 0, 1, 2],
          ['Chỉ tiêu thống kê\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', 1, 1, 2],
          ['Kết quả thống kê', 2, 2, 1],
          ['Ghi chú', 4, 1, 2],
        ],
        [
          ['Đơn vị tính', 2, 1, 1],
          ['Số liệu', 3, 1, 1],
        ],
      ]);
    }
  });

  test('leave no hole in their grid and put no two cells in one place', () => {
    for (const { heading, body, columnWidths } of tables) {
      const taken = [...heading, ...body].map(() => columnWidths.map(() => 0));
      [...heading, ...body].forEach((row, top) => {
        for (const cell of row.cells) {
          for (let y = top; y < top + cell.rowSpan; y++) {
            for (let x = cell.column; x < cell.column + cell.columnSpan; x++) taken[y]![x]!++;
          }
        }
      });
      expect(new Set(taken.flat())).toEqual(new Set([1]));
    }
  });

  test('centre everything but the labels', () => {
    const alignments = (pick: (cell: TableCell) => boolean) =>
      new Set(tables.flatMap(({ body }) => body.flatMap(({ cells }) => cells.filter(pick).map(({ align }) => align))));
    expect(alignments(({ column }) => column === 1)).toEqual(new Set(['left']));
    expect(alignments(({ column }) => column !== 1)).toEqual(new Set(['center']));
  });

  test('keep a title on the page of what it is a title of, and never leave a row alone on a page', () => {
    for (const { heading, body } of tables) {
      expect(heading.every(({ keepWithNext }) => keepWithNext)).toBe(true);
      expect(body.filter(({ group }) => group).every(({ keepWithNext }) => keepWithNext)).toBe(true);
      expect([body[0]?.keepWithNext, body.at(-2)?.keepWithNext, body.at(-1)?.keepWithNext]).toEqual([true, true, false]);
    }
  });

  test('mark titles, which have no unit and no figure', () => {
    const groups = tables.flatMap(({ body }) => body.filter(({ group }) => group));
    expect(groups.map(({ indicator }) => indicator)).toContain('BM1/3');
    expect(groups.every((row) => column(row, 2) === '' && column(row, 3) === '')).toBe(true);
  });

  test('never end a line within the legend of a code or beside a number', () => {
    const text = (id: IndicatorId, index: number) =>
      rowOf(id)
        .cells[index]!.runs.map((run) => run.text)
        .join('');
    expect(text('BM1/6', 2)).toBe('Có\u00A0=\u00A01; Không\u00A0=\u00A00');
    expect(text('BM7/6.4.2', 1)).toBe('Số TTHC đang cung cấp trực tuyến mức độ\u00A03');
  });
});

describe('figures', () => {
  test.each([
    ['BM1/1', '14'],
    ['BM1/2', '83,78'],
    ['BM1/5.3', '06'],
    ['BM1/5.4', '0'],
    ['BM1/3.1', '-'],
    ['BM1/6.1', ''],
    ['BM1/6', '1'],
    ['BM6/1', '81,51'],
    ['BM6/1.1', '8.326'],
    ['BM6/1.2', '6.786,875'],
    ['BM7/6.7', '20,83'],
    ['BM2/2.2', '-'],
  ] as const)('%s is printed as %s', (id, printed) => {
    expect(figureIn(id)).toBe(printed);
  });

  test('blank, zero and not applicable stay three different things', () => {
    expect([BLANK, numberFigure(0), NOT_APPLICABLE].map((figure) => printedWith('BM1/1', figure))).toEqual(['', '0', '-']);
  });

  test('that could not be read or decided are printed as they were given', () => {
    expect(printedWith('BM1/1', readFigure('mười bốn', ','))).toBe('mười bốn');
    expect(printedWith('BM1/1', readFigure('8.326', 'unknown'))).toBe('8.326');
  });

  test('stay as stated in a derived row while an operand is blank', () => {
    const stated = withFigures(seed, [['BM6/1.1', BLANK]]);
    expect(figureIn('BM6/1', appendixTables(stated))).toBe('1,34');
  });

  test('are blank in a submission nobody has filled, but for those a department can’t know', () => {
    const template = TEMPLATES[0]!;
    const empty = appendixTables(emptySubmission(template, findPeriod('2024-Y')!));
    expect([figureIn('BM1/1', empty), figureIn('BM2/1.2', empty)]).toEqual(['', '-']);
  });

  test('are given a column in which the longest number stands in one line', () => {
    const widths = (value: number) =>
      formTable(withFigures(seed, [['BM6/1.1', numberFigure(value)]]), seed.template.form('BM1')).columnWidths;
    // In Times New Roman a digit is half as wide as its size, a point or comma a quarter.
    expect(widths(8326)).toEqual([13, 79, 31, 20, 22]);
    expect(widths(12_345_678.125)[3]).toBeGreaterThan((11 * 0.5 + 3 * 0.25) * 12 * (25.4 / 72) + 2);
  });

  test('whatever they are, the columns fill the line between the margins', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const figure: Figure = { kind: 'number', value, decimals: 6, text: '' };
        const { columnWidths } = formTable(withFigures(seed, [['BM6/1.1', figure]]), seed.template.form('BM6'));
        expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(210 - 30 - 15);
        expect(columnWidths[1]).toBeGreaterThan(60);
      }),
    );
  });
});

describe('notes and footnotes', () => {
  test('a note stands in the last column of its row', () => {
    expect(column(rowOf('BM6/1.1'), 4)).toBe('Đến 15/9/2023');
    expect(column(rowOf('BM6/1.2'), 4)).toBe('');
  });

  test('a footnote mark leads to the footnote of its table', () => {
    const marks = tables.flatMap(({ form, footnotes, body }) =>
      body.flatMap(({ cells }) =>
        cells.flatMap(({ runs }) => runs.flatMap(({ footnote }) => (footnote === undefined ? [] : [[form, footnotes[footnote - 1]]]))),
      ),
    );
    expect(marks).toEqual([['BM2', 'Văn bản quy phạm pháp luật.']]);
    expect(plainText(rowOf('BM2/1').cells[1]!.runs)).toBe('Tổng số VBQPPL do địa phương ban hành');
  });
});

// eslint-disable-next-line no-control-regex -- control characters are what must not be there
const FORBIDDEN_IN_XML = /[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('hostile text', () => {
  test('of any kind comes out clean, whichever way it came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }), (note, figure) => {
        const submission = withNotes(withFigures(seed, [['BM1/1', { kind: 'unreadable', text: figure, looksLike: 'words' }]]), [
          ['BM1/1', note],
        ]);
        const text = read(formTable(submission, seed.template.form('BM1')).body[0]!.cells.flatMap(({ runs }) => runs));
        expect(text).not.toMatch(FORBIDDEN_IN_XML);
      }),
    );
  });
});
