import { figureOf, type Submission } from '../../src/submission';
import { completeFigures } from '../../src/rules';
import { printFigure, sameFigure } from '../../src/figures';
import { plainText, type IndicatorId } from '../../src/forms';
import {
  cellsOfLayout,
  readSubmission as readWhole,
  WorkbookContentError,
  workbookLayout,
  type ReadingResult,
  type SheetCell,
  type SheetCells,
  type WorkbookCells,
} from '../../src/sheets';
import { noted } from './noted';
import {
  cellAt,
  copied,
  hidden,
  number,
  onSheet,
  renamed,
  sheetNamed,
  text,
  without,
  withCell,
  withColumn,
  withColumnDeleted,
  withColumnInserted,
  withRowInserted,
  withRowsDeleted,
} from './mishaps';
import { emptyReport, realReport, reportWith, template2022 } from '../submissions';

/** Read, with what was found as a person would note it. */
function readSubmission(...args: Parameters<typeof readWhole>) {
  const result = readWhole(...args);
  return { ...result, notes: noted(result.findings) };
}

const report = realReport();
const workbook = cellsOfLayout(workbookLayout(report));

/** What was overwritten in the real report before it ever became a workbook: nothing. */
const untouched = readSubmission(workbook).notes;

function figuresOf(submission: Submission): Record<string, string> {
  const figures = completeFigures(submission);
  return Object.fromEntries(
    submission.template.indicators.flatMap(({ id, kind }) => {
      const figure = figures.get(id);
      return kind === 'heading' || !figure || figure.kind === 'blank' ? [] : [[id, printFigure(figure, kind)]];
    }),
  );
}

const allFigures = figuresOf(report);

/** The workbook still says all it said, at the right rows. */
function expectAllRead({ submission }: ReadingResult): void {
  expect(figuresOf(submission)).toEqual(allFigures);
  expect(submission.notes).toEqual(report.notes);
}

function kinds(notes: ReturnType<typeof noted>): string[] {
  return notes.map(({ kind }) => kind);
}

function printed(submission: Submission, id: IndicatorId): string {
  const kind = submission.template.indicator(id)!.kind;
  return printFigure(figureOf(submission, id), kind === 'heading' ? 'count' : kind);
}

function onForm(form: number, change: Parameters<typeof onSheet>[2], book: WorkbookCells = workbook): WorkbookCells {
  return onSheet(book, `Biểu mẫu ${form}`, change);
}

describe('an untouched workbook', () => {
  test('reads back whole, without a word', () => {
    const result = readSubmission(workbook);
    expectAllRead(result);
    expect(untouched).toEqual([]);
    expect(result.submission).toMatchObject({ agency: report.agency, report: report.report });
    expect(result.submission.period.id).toBe('2023-Q3');
    expect(result.submission.template.id).toBe('CCHC-2022');
  });

  test.each(['2023-Q1', '2023-H1', '2023-Q3', '2023-Y'] as const)('is of the period it was made for: %s', (id) => {
    const { submission, notes } = readSubmission({ ...cellsOfLayout(workbookLayout(emptyReport(id))), properties: {} });
    expect([submission.period.id, notes]).toEqual([id, []]);
  });

  test('derived rows state nothing by themselves, so stale results do no harm', () => {
    const stale = onForm(1, (sheet) => withCell(sheet, 'D6', { kind: 'number', value: 12, formula: cellAt(sheet, 'D6')!.formula! }));
    const { submission, notes } = readSubmission(stale);
    expect(figureOf(submission, 'BM1/2').kind).toBe('blank');
    expect(figuresOf(submission)['BM1/2']).toBe('83,78');
    expect(notes).toEqual([]);
  });

  test('says where every row stands', () => {
    const { located } = readSubmission(workbook);
    expect(located.size).toBe(136);
    expect(located.get('BM7/6.5.2')).toEqual({ sheet: 'Biểu mẫu 7', row: 28, figureColumn: 3, noteColumn: 4, checkColumn: 6 });
  });
});

describe('sheets', () => {
  test('may be renamed', () => {
    const result = readSubmission(renamed(renamed(renamed(workbook, 'Biểu mẫu 3', 'BM3 TTHC'), 'Thông tin', 'Sheet1'), 'Tổng hợp', 'Tổng'));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
    expect(result.submission.agency).toEqual(report.agency);
  });

  test('may trade names', () => {
    const traded = renamed(renamed(renamed(workbook, 'Biểu mẫu 1', 'x'), 'Biểu mẫu 2', 'Biểu mẫu 1'), 'x', 'Biểu mẫu 2');
    expectAllRead(readSubmission(traded));
  });

  test('may stand in another order', () => {
    const result = readSubmission({ ...workbook, sheets: [...workbook.sheets].reverse() });
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('may stand among sheets of other kinds', () => {
    const stranger = {
      name: 'Danh sách',
      visible: true,
      rows: [
        [text('STT'), text('Họ tên'), text('Số liệu')],
        [number(1), text('A'), number(5)],
      ],
    };
    const result = readSubmission({ ...workbook, sheets: [stranger, ...workbook.sheets, { name: 'Trống', visible: true, rows: [] }] });
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('may be hidden', () => {
    const result = readSubmission(hidden(hidden(workbook, 'Biểu mẫu 4'), 'Thông tin'));
    expectAllRead(result);
  });

  test('may have an identical copy, which is mentioned', () => {
    const result = readSubmission(copied(workbook, 'Biểu mẫu 1'));
    expectAllRead(result);
    expect(result.notes).toEqual([
      expect.objectContaining({
        kind: 'duplicate-form',
        severity: 'info',
        sheet: 'Biểu mẫu 1 (2)',
        message: expect.stringContaining('bản sao'),
      }),
    ]);
  });

  test('may have a copy that differs, which is an error naming every cell that differs', () => {
    const result = readSubmission(
      copied(workbook, 'Biểu mẫu 1', 'Biểu mẫu 1 (2)', (sheet) => withCell(withCell(sheet, 'D5', number(15)), 'D10', number(3))),
    );
    expectAllRead(result);
    const [note] = result.notes;
    expect(note).toMatchObject({ kind: 'duplicate-form', severity: 'error', sheet: 'Biểu mẫu 1 (2)', cell: 'D5', id: 'BM1/1' });
    expect(note?.message).toMatch(/1 \(ô D5: 15; đang lấy 14\), 3\.1 \(ô D10: 3; đang lấy -\).*đang lấy sheet "Biểu mẫu 1"/);
  });

  test('of two copies the one that can be seen counts', () => {
    const changed = copied(workbook, 'Biểu mẫu 1', 'Biểu mẫu 1 (2)', (sheet) => withCell(sheet, 'D5', number(15)));
    const { submission, notes } = readSubmission(hidden(changed, 'Biểu mẫu 1'));
    expect(printed(submission, 'BM1/1')).toBe('15');
    expect(notes).toEqual([expect.objectContaining({ kind: 'duplicate-form', severity: 'error', sheet: 'Biểu mẫu 1', cell: 'D5' })]);
  });

  test('stray figures on a copy are named too', () => {
    const result = readSubmission(
      copied(workbook, 'Biểu mẫu 1', 'Bản sao', (sheet) => withRowInserted(sheet, 8, [undefined, undefined, undefined, number(77)])),
    );
    expect(result.notes).toContainEqual(expect.objectContaining({ kind: 'unplaced-figure', sheet: 'Bản sao', cell: 'D8', stated: '77' }));
  });

  test('a form that is gone is an error', () => {
    const { notes, submission } = readSubmission(without(workbook, 'Biểu mẫu 6'));
    expect(notes).toEqual([expect.objectContaining({ kind: 'missing-form', severity: 'error', sheet: 'Biểu mẫu 6' })]);
    expect(figureOf(submission, 'BM6/1.1').kind).toBe('blank');
  });

  test('two forms may stand on one sheet, with one heading over both, or beside each other', () => {
    const [one, two] = [sheetNamed(workbook, 'Biểu mẫu 1'), sheetNamed(workbook, 'Biểu mẫu 2')];
    const rest = without(workbook, 'Biểu mẫu 2');
    const below = onForm(1, (sheet) => ({ ...sheet, rows: [...one.rows, ...two.rows.slice(4)] }), rest);
    const width = Math.max(...one.rows.map(({ length }) => length)) + 1;
    const wide = (cells: SheetCells['rows'][number] = []) => Array.from({ length: width }, (_, column) => cells[column]);
    const beside = onForm(
      1,
      (sheet) => ({ ...sheet, rows: one.rows.map((cells, row) => [...wide(cells), ...(two.rows[row] ?? [])]) }),
      rest,
    );
    for (const both of [below, beside]) {
      const { submission, notes } = readSubmission(both);
      expect(figuresOf(submission)).toMatchObject(allFigures);
      expect(kinds(notes).filter((kind) => kind !== 'changed-formula')).toEqual([]);
    }
  });

  test('a table of all forms that was typed into is named with both figures', () => {
    const typed = onSheet(workbook, 'Tổng hợp', (sheet) => {
      const row = sheet.rows.findIndex((cells) => cells[0]?.value === 1 && cells[1]?.value === '2.1.');
      return withCell(sheet, `E${row + 1}`, number(38));
    });
    const { notes } = readSubmission(typed);
    expect(notes).toEqual([expect.objectContaining({ kind: 'overtyped-consolidated', severity: 'error', id: 'BM1/2.1', stated: '38' })]);
    expect(notes[0]?.message).toMatch(/: 38; đang lấy 37\)/);
  });
});

describe('rows', () => {
  test('an empty one may be inserted anywhere', () => {
    for (let row = 1; row <= 26; row++) {
      const result = readSubmission(onForm(1, (sheet) => withRowInserted(sheet, row)));
      expectAllRead(result);
      expect(result.notes).toEqual([]);
    }
  });

  test('a stray figure in an inserted one is named with sheet and cell', () => {
    const result = readSubmission(
      onForm(1, (sheet) => withRowInserted(sheet, 9, [undefined, text('Trong đó: cấp huyện'), text('Nhiệm vụ'), number(7)])),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([
      expect.objectContaining({ kind: 'unplaced-figure', severity: 'warning', sheet: 'Biểu mẫu 1', cell: 'D9', stated: '7' }),
    ]);
    expect(result.notes[0]?.message).toContain('ô D9 sheet "Biểu mẫu 1"');
  });

  test('a figure in a heading row is named', () => {
    const { notes } = readSubmission(onForm(1, (sheet) => withCell(sheet, 'D9', number(4))));
    expect(notes).toEqual([expect.objectContaining({ kind: 'unplaced-figure', cell: 'D9', id: 'BM1/3', stated: '4' })]);
  });

  test('a deleted one is an error, and the others stay where they belong', () => {
    const { submission, notes } = readSubmission(onForm(1, (sheet) => withRowsDeleted(sheet, 15)));
    expect(notes).toEqual([expect.objectContaining({ kind: 'missing-row', severity: 'error', sheet: 'Biểu mẫu 1', id: 'BM1/5.1' })]);
    const rest = Object.fromEntries(Object.entries(allFigures).filter(([id]) => id !== 'BM1/5.1'));
    expect(figuresOf(submission)).toEqual(rest);
  });

  test('a heading row may be deleted', () => {
    const result = readSubmission(onForm(1, (sheet) => withRowsDeleted(sheet, 9)));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('the table heading and the title may be deleted', () => {
    for (const [first, last] of [
      [3, 4],
      [3, 3],
      [4, 4],
      [1, 4],
    ] as const) {
      for (let form = 1; form <= 7; form++) {
        const result = readSubmission(onForm(form, (sheet) => withRowsDeleted(sheet, first, last)));
        expectAllRead(result);
        // A note that is a number is told from the figures beside it, and said to be none.
        expect(kinds(result.notes).filter((kind) => kind !== 'unread-column')).toEqual([]);
      }
    }
  });

  test('may be sorted into another order', () => {
    const result = readSubmission(
      onForm(7, (sheet) => ({ ...sheet, rows: [...sheet.rows.slice(0, 4), ...[...sheet.rows.slice(4)].reverse()] })),
    );
    expect(figuresOf(result.submission)).toEqual(allFigures);
  });

  test('the table heading may be repeated where a page ends', () => {
    const result = readSubmission(onForm(7, (sheet) => withRowInserted(withRowInserted(sheet, 20, sheet.rows[3]), 20, sheet.rows[2])));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('a row that stands twice with two figures is an error; with the same figure it is no matter', () => {
    const line = (figure: number): SheetCell[] => [
      text('5.2.'),
      text('Số nhiệm vụ đã hoàn thành đúng hạn'),
      text('Nhiệm vụ'),
      number(figure),
    ];
    const same = readSubmission(onForm(1, (sheet) => withRowInserted(sheet, 20, line(99))));
    expectAllRead(same);
    expect(same.notes).toEqual([]);
    const other = readSubmission(onForm(1, (sheet) => withRowInserted(sheet, 20, line(98))));
    expectAllRead(other);
    expect(other.notes).toEqual([
      expect.objectContaining({ kind: 'duplicate-row', severity: 'error', cell: 'D20', id: 'BM1/5.2', stated: '98' }),
    ]);
  });

  test('a row numbering the columns is not taken for the form', () => {
    const result = readSubmission(onForm(1, (sheet) => withRowInserted(sheet, 5, [number(1), number(2), number(3), number(4), number(5)])));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('signatures under the table are no figures', () => {
    const result = readSubmission(
      onForm(2, (sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows,
          [],
          [text('Người lập'), undefined, undefined, text('KT. GIÁM ĐỐC')],
          [undefined, undefined, undefined, text('PHÓ GIÁM ĐỐC')],
        ],
      })),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('but a figure under the table is', () => {
    const result = readSubmission(onForm(1, (sheet) => withCell(sheet, 'D40', number(12))));
    expect(result.notes).toEqual([expect.objectContaining({ kind: 'unplaced-figure', cell: 'D40', stated: '12' })]);
  });
});

describe('tables that were printed', () => {
  const bm1 = template2022().form('BM1');
  const rows = bm1.indicators.map(({ code, label, unit, kind }, index) =>
    [plainText(code), plainText(label), plainText(unit), kind === 'heading' ? '' : String(index + 10)].map(text),
  );
  const heading = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'].map(text);
  const read = (body: SheetCells['rows']) =>
    readSubmission(
      { sheets: [{ name: 'bảng 1', visible: true, printed: { mark: ',', above: 0 }, rows: [heading, ...body] }], properties: {} },
      { period: '2023-Q3' },
    );

  test('a figure right under the heading is no word of it, whatever stands beside it', () => {
    const strange = [text('x'), text('Dòng của đơn vị'), text('Văn bản'), text('14')];
    const { findings, submission } = read([strange, ...rows]);
    expect(printed(submission, 'BM1/1')).toBe('10');
    expect(noted(findings)).toContainEqual(expect.objectContaining({ kind: 'unplaced-figure', stated: '14' }));
  });

  test('a row that is gone is named by the table it is missing from', () => {
    const { findings } = read(rows.filter((_, index) => index !== 3));
    const [first] = noted(findings).filter(({ kind }) => kind === 'missing-row');
    expect(first?.message).toBe('Bảng 1 thiếu dòng 2.2; hãy nhập dòng này.');
  });
});

describe('columns', () => {
  test.each(['A', 'B', 'C', 'D', 'E'])('one may be inserted before %s', (letter) => {
    for (let form = 1; form <= 7; form++) {
      const result = readSubmission(onForm(form, (sheet) => withColumnInserted(sheet, letter)));
      expectAllRead(result);
      expect(result.notes).toEqual([]);
    }
  });

  test('one may be inserted between unit and figure after the table heading was deleted', () => {
    const result = readSubmission(onForm(1, (sheet) => withRowsDeleted(withColumnInserted(sheet, 'D'), 1, 4)));
    expect(figuresOf(result.submission)).toEqual(allFigures);
    expect(result.notes).toEqual([]);
  });

  test('figures of another period beside those of this one are left alone, and the clerk is told', () => {
    const result = readSubmission(
      onForm(1, (sheet) => withColumnInserted(sheet, 'D', { 4: text('Kỳ trước'), 5: number(9), 7: number(30) })),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([expect.objectContaining({ kind: 'unread-column', severity: 'info', sheet: 'Biểu mẫu 1' })]);
    expect(result.notes[0]?.message).toMatch(/không đọc cột D "Kết quả thống kê, Kỳ trước"/);
  });

  test('the codes may be deleted', () => {
    const result = readSubmission(onForm(1, (sheet) => withColumnDeleted(sheet, 'A')));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('the labels may be deleted', () => {
    for (let form = 1; form <= 7; form++) {
      const result = readSubmission(onForm(form, (sheet) => withColumnDeleted(sheet, 'B')));
      expectAllRead(result);
      expect(result.notes).toEqual([]);
    }
  });

  test('the units may be deleted', () => {
    const result = readSubmission(onForm(1, (sheet) => withColumnDeleted(sheet, 'C')));
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('the notes may be deleted', () => {
    const result = readSubmission(onForm(1, (sheet) => withColumnDeleted(sheet, 'E')));
    expect(figuresOf(result.submission)).toEqual(allFigures);
    expect(result.submission.notes.has('BM1/5.1')).toBe(false);
  });

  test('deleted figures are an error, and notes are not taken for them', () => {
    const { submission, notes } = readSubmission(onForm(1, (sheet) => withColumnDeleted(sheet, 'D')));
    expect(notes).toEqual([
      expect.objectContaining({
        kind: 'missing-form',
        severity: 'error',
        sheet: 'Biểu mẫu 1',
        message: expect.stringContaining('"Số liệu"'),
      }),
    ]);
    expect(figureOf(submission, 'BM1/5.1').kind).toBe('blank');
  });

  test('two columns of figures that differ are both named, and neither is taken until a person says which', () => {
    const twice = onForm(1, (sheet) =>
      withColumnInserted(sheet, 'E', { 4: text('Số liệu'), 5: number(14), 7: number(36), 15: number(118) }),
    );
    const { notes, submission, columnDoubts } = readSubmission(twice);
    expect(notes).toEqual([expect.objectContaining({ kind: 'doubtful-column', severity: 'error', sheet: 'Biểu mẫu 1' })]);
    expect(notes[0]?.message).toMatch(/cột D .*\(14; 83,78; 37\), cột E .*\(14; 36; 118\)/);
    expect(figureOf(submission, 'BM1/5.1').kind).toBe('blank');
    expect(columnDoubts.map(({ candidates }) => candidates.map(({ column }) => column))).toEqual([[3, 4]]);
    expect(printed(readSubmission(twice, { column: 'E' }).submission, 'BM1/2.1')).toBe('36');
    expect(printed(readSubmission(twice, { column: 'd' }).submission, 'BM1/2.1')).toBe('37');
  });

  test('a second column of figures that repeats some of them is no doubt', () => {
    const { notes, submission } = readSubmission(
      onForm(1, (sheet) => withColumnInserted(sheet, 'E', { 4: text('Số liệu'), 5: number(14), 15: number(118) })),
    );
    expect(notes.map(({ severity }) => severity)).not.toContain('error');
    expect(printed(submission, 'BM1/5.1')).toBe('118');
  });

  test('a note that reads like a table heading is a note', () => {
    for (const words of ['Số liệu', 'Ghi chú', 'STT', 'Đơn vị tính']) {
      const { submission, notes } = readSubmission(onForm(1, (sheet) => withCell(sheet, 'E16', text(words))));
      expect(figuresOf(submission)).toEqual(allFigures);
      expect(submission.notes.get('BM1/5.2')).toBe(words);
      expect(notes).toEqual([]);
    }
  });
});

describe('codes and labels', () => {
  const numeric = (cell: SheetCell): SheetCell => {
    const value = String(cell.value).replace(/\.$/, '');
    return /^\d+(\.\d+)?$/.test(value) ? number(Number(value)) : cell;
  };

  test('codes may have become numbers', () => {
    let book = workbook;
    for (let form = 1; form <= 7; form++) book = onForm(form, (sheet) => withColumn(sheet, 'A', numeric), book);
    const result = readSubmission(book);
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('codes may have become dates', () => {
    const result = readSubmission(
      onForm(7, (sheet) =>
        withColumn(sheet, 'A', (cell) => {
          const [, day, month, year] = /^(\d)\.(\d)\.(\d)$/.exec(String(cell.value)) ?? [];
          return year === undefined ? cell : { kind: 'date', value: `200${year}-0${month ?? ''}-0${day ?? ''}` };
        }),
      ),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('where codes were emptied, labels decide, also where the form prints one twice', () => {
    let book = workbook;
    for (let form = 1; form <= 7; form++)
      book = onForm(form, (sheet) => withColumn(sheet, 'A', (cell, row) => (row > 4 ? undefined : cell)), book);
    const result = readSubmission(book);
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });

  test('a label the form prints twice is told by the rows around it', () => {
    // Row 2.2.2 is gone and the codes with it: "…đã được xử lý xong" under 3.2.1 is 3.2.2.
    const base = onForm(2, (sheet) => withColumn(withCell(sheet, 'D18', number(8)), 'A', (cell, row) => (row > 4 ? undefined : cell)));
    const { submission, notes } = readSubmission(onForm(2, (sheet) => withRowsDeleted(sheet, 13), base));
    expect(printed(submission, 'BM2/3.2.2')).toBe('08');
    expect(notes.filter(({ kind }) => kind === 'missing-row').map(({ id }) => id)).toEqual(['BM2/2.2.2']);
  });

  test('labels may have changed in case, spaces and punctuation', () => {
    let book = workbook;
    for (let form = 1; form <= 7; form++) {
      book = onForm(
        form,
        (sheet) =>
          withColumn(
            withColumn(sheet, 'A', (cell, row) => (row > 4 ? undefined : cell)),
            'B',
            (cell) => text(`  ${String(cell.value).toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' , ').normalize('NFD')} `),
          ),
        book,
      );
    }
    const result = readSubmission(book);
    expect(figuresOf(result.submission)).toEqual(allFigures);
    expect(result.notes).toEqual([]);
  });

  test('labels may have been rewritten where codes stand; words of which nothing is left are named', () => {
    const result = readSubmission(
      onForm(1, (sheet) => withCell(withCell(sheet, 'B7', text('Nhiệm vụ trong kế hoạch năm')), 'B8', text('Đã làm'))),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([expect.objectContaining({ kind: 'contradictory-row', severity: 'warning', cell: 'D8', id: 'BM1/2.2' })]);
    expect(result.notes[0]?.message).toMatch(/STT ghi 2\.2 nhưng tên chỉ tiêu là "Đã làm"/);
  });

  test('a mistyped code is overruled by the label when its own row is there, and both are shown to the person', () => {
    const result = readSubmission(onForm(1, (sheet) => withCell(sheet, 'A8', text('2.1.'))));
    expectAllRead(result);
    expect(result.notes).toEqual([
      expect.objectContaining({ kind: 'contradictory-row', severity: 'error', cell: 'D8', id: 'BM1/2.2', stated: '31' }),
    ]);
    expect(result.notes[0]?.message).toMatch(/STT ghi 2\.1 nhưng tên chỉ tiêu là của dòng 2\.2/);
  });

  test('two rows with traded codes follow their labels, which stand in the order of the form, with an error each', () => {
    const { submission, notes } = readSubmission(onForm(1, (sheet) => withCell(withCell(sheet, 'A16', text('5.3.')), 'A17', text('5.2.'))));
    expect([printed(submission, 'BM1/5.3'), printed(submission, 'BM1/5.2')]).toEqual(['06', '99']);
    expect(notes.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['contradictory-row', 'D16'],
      ['contradictory-row', 'D17'],
    ]);
  });

  test('figures that look like codes don’t mislead where the codes are gone', () => {
    const small = reportWith({ 'BM1/1': '2', 'BM1/2.1': '1', 'BM1/2.2': '1', 'BM1/5.1': '3', 'BM1/5.2': '1' }, report);
    const book = onForm(1, (sheet) => withColumnDeleted(sheet, 'A'), cellsOfLayout(workbookLayout(small)));
    expect(figuresOf(readSubmission(book).submission)).toEqual(figuresOf(small));
  });
});

describe('figure cells', () => {
  const withFigure = (cell: SheetCell | undefined, name = 'D15') => readSubmission(onForm(1, (sheet) => withCell(sheet, name, cell)));

  test.each([
    ['118', '118'],
    [' 118 ', '118'],
    ['1.234.567', '1.234.567'],
    ['1 234', '1.234'],
    ['１１８', '118'],
    ['06', '06'],
    ['83%', '83'],
    ['83,5', '83,5'],
  ])('a number stored as the text %j is understood, and offered to be stored as a number', (typed, expected) => {
    const { submission, notes } = withFigure(text(typed));
    expect(figureOf(submission, 'BM1/5.1').kind).toBe('number');
    expect(printed(submission, 'BM1/5.1')).toBe(expected);
    expect(notes).toEqual([
      expect.objectContaining({
        kind: 'stored-as-text',
        severity: 'error',
        sheet: 'Biểu mẫu 1',
        cell: 'D15',
        id: 'BM1/5.1',
        stated: typed.trim(),
      }),
    ]);
    expect(notes[0]?.repair).toMatchObject({ figures: { 'BM1/5.1': expected } });
  });

  test('an ambiguous text is left for a person to decide', () => {
    const { submission, notes } = withFigure(text('1.234'));
    expect(figureOf(submission, 'BM1/5.1')).toMatchObject({ kind: 'ambiguous', readings: [1234, 1.234] });
    expect(notes).toEqual([]);
  });

  test.each(['–', '—', '−', ' - '])('the dash %j is understood, and offered to be written as the formulas know it', (dash) => {
    const { submission, notes } = withFigure(text(dash));
    expect(figureOf(submission, 'BM1/5.1').kind).toBe('notApplicable');
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'stored-as-text', cell: 'D15', repair: expect.objectContaining({ figures: { 'BM1/5.1': '-' } }) }),
    ]);
  });

  test.each([' ', '\u00a0', '   \n'])('a cell with nothing but %j is blank, and offered to be emptied', (spaces) => {
    const { submission, notes } = withFigure(text(spaces));
    expect(figureOf(submission, 'BM1/5.1').kind).toBe('blank');
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'stored-as-text', cell: 'D15', repair: expect.objectContaining({ figures: { 'BM1/5.1': '' } }) }),
    ]);
  });

  test('a percentage is what the person sees', () => {
    const { submission, notes } = withFigure({ kind: 'number', value: 0.83, percent: true });
    expect(figureOf(submission, 'BM1/5.1')).toMatchObject({ kind: 'number', value: 83 });
    expect(notes).toEqual([
      expect.objectContaining({
        kind: 'stored-as-percent',
        severity: 'error',
        stated: '83%',
        repair: expect.objectContaining({ figures: { 'BM1/5.1': '83' } }),
      }),
    ]);
  });

  test.each([
    [{ kind: 'date', value: '2023-05-12' }, 'date', '2023-05-12'],
    [{ kind: 'error', value: '#DIV/0!' }, 'error', '#DIV/0!'],
    [{ kind: 'error', value: '#N/A', formula: 'VLOOKUP(1,A1:B2,2)' }, 'error', '#N/A'],
    [{ kind: 'boolean', value: true }, 'words', 'TRUE'],
    [{ kind: 'text', value: 'khoảng 20' }, 'words', 'khoảng 20'],
  ] as const)('%j is no figure, but is kept to be shown', (cell, looksLike, shown) => {
    const { submission } = withFigure(cell);
    expect(figureOf(submission, 'BM1/5.1')).toMatchObject({ kind: 'unreadable', looksLike, text: shown });
  });

  test.each([1e-120, 1e300, -5e-324, 1e15])('the number %d, which no one can write out, is no figure either', (value) => {
    expect(figureOf(withFigure(number(value)).submission, 'BM1/5.1')).toMatchObject({ kind: 'unreadable', text: String(value) });
  });

  test('the binary shadow of a sum is not taken for precision', () => {
    const { submission } = withFigure({ kind: 'number', value: 0.1 + 0.2, formula: '0.1+0.2' });
    expect(figureOf(submission, 'BM1/5.1')).toMatchObject({ kind: 'number', value: 0.3, decimals: 1 });
  });

  test('a formula of the clerk’s own gives its result', () => {
    const { submission, notes } = withFigure({ kind: 'number', value: 118, formula: '100+18' });
    expect(printed(submission, 'BM1/5.1')).toBe('118');
    expect(notes).toEqual([]);
  });

  test('a formula that was never calculated is reported', () => {
    const { notes } = withFigure({ kind: 'text', value: '', formula: '100+18', uncomputed: true });
    expect(notes).toEqual([expect.objectContaining({ kind: 'uncomputed-formula', severity: 'error', cell: 'D15' })]);
  });

  test('a formula that yields no text leaves the figure blank, and nothing has to be calculated', () => {
    const { notes, submission } = withFigure({ kind: 'text', value: '', formula: 'IF(1=1,"","x")' });
    expect([notes, figureOf(submission, 'BM1/5.1').kind]).toEqual([[], 'blank']);
  });

  test('a number seen as something else is not taken, one that isn’t seen is; both are named', () => {
    const dash = withFigure({ kind: 'number', value: 14, shown: '-' });
    expect(dash.notes).toEqual([expect.objectContaining({ kind: 'shown-otherwise', severity: 'error', cell: 'D15' })]);
    const unseen = withFigure({ kind: 'number', value: 14, shown: '' });
    expect(unseen.notes).toEqual([expect.objectContaining({ kind: 'shown-otherwise', severity: 'warning', cell: 'D15' })]);
  });

  test('an emptied cell is blank', () => {
    const { submission, notes } = withFigure(undefined);
    expect([figureOf(submission, 'BM1/5.1').kind, notes]).toEqual(['blank', []]);
  });
});

describe('derived cells', () => {
  test('a formula overwritten by a number is reported, and the number still compared', () => {
    const { submission, notes } = readSubmission(onForm(6, (sheet) => withCell(sheet, 'D5', number(1.34))));
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'overwritten-formula', severity: 'warning', cell: 'D5', id: 'BM6/1', stated: '1,34' }),
    ]);
    expect(printed(submission, 'BM6/1')).toBe('1,34');
  });

  test('a formula somebody rewrote is reported with what it shows', () => {
    const { submission, notes } = readSubmission(
      onForm(6, (sheet) => withCell(sheet, 'D5', { kind: 'number', value: 122.67, formula: 'D6/D7*100' })),
    );
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'changed-formula', severity: 'warning', cell: 'D5', id: 'BM6/1', stated: '122,67' }),
    ]);
    expect(printed(submission, 'BM6/1')).toBe('122,67');
  });

  test('a formula that was removed is reported', () => {
    const { submission, notes } = readSubmission(onForm(6, (sheet) => withCell(sheet, 'D5', undefined)));
    expect(notes).toEqual([expect.objectContaining({ kind: 'lost-formula', severity: 'warning', cell: 'D5', id: 'BM6/1' })]);
    expect(figuresOf(submission)['BM6/1']).toBe('81,51');
  });

  test('the liberties that programs take with formulas are none', () => {
    const spaced = (formula: string) =>
      `=${formula
        .toLowerCase()
        .replaceAll(',', ', ')
        .replace(/\bd(\d+)/g, '$D$$$1')}`;
    const result = readSubmission(
      onForm(6, (sheet) =>
        withColumn(sheet, 'D', (cell) => (cell.formula === undefined ? cell : { ...cell, formula: spaced(cell.formula) })),
      ),
    );
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });
});

describe('the information sheet', () => {
  const named = (words: string) => {
    const sheet = sheetNamed(workbook, 'Thông tin');
    return sheet.rows.findIndex((row) => row[0]?.value === words) + 1;
  };
  const withField = (words: string, cell: SheetCell | undefined) =>
    onSheet(workbook, 'Thông tin', (sheet) => withCell(sheet, `B${named(words)}`, cell));

  test('may be gone; the file’s properties say the most important', () => {
    const { submission, notes } = readSubmission(without(workbook, 'Thông tin'));
    expect([submission.period.id, submission.agency.name]).toEqual(['2023-Q3', 'Sở Khoa học và Công nghệ Quảng Trị']);
    expect(notes).toEqual([]);
  });

  test('is believed over the properties, which nobody sees', () => {
    const changed = onSheet(withField('Kỳ báo cáo', text('Năm')), 'Thông tin', (sheet) =>
      withCell(withCell(sheet, `B${named('Năm')}`, number(2024)), `B${named('Cơ quan, đơn vị báo cáo')}`, text('Sở Nội vụ')),
    );
    const { submission } = readSubmission(changed);
    expect([submission.period.id, submission.agency.name]).toEqual(['2024-Y', 'Sở Nội vụ']);
  });

  test.each([text('Quý 5'), text('quý ba'), number(3), undefined])('a period of %j is reported, and the properties step in', (cell) => {
    const { submission, notes } = readSubmission(withField('Kỳ báo cáo', cell));
    expect(submission.period.id).toBe('2023-Q3');
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'unknown-period', severity: 'error', message: expect.stringContaining('quý III năm 2023') }),
    ]);
  });

  test('spelling the period in other case or with more spaces is all right', () => {
    const { submission, notes } = readSubmission({ ...withField('Kỳ báo cáo', text(' QUÝ  III ')), properties: {} });
    expect([submission.period.id, notes]).toEqual(['2023-Q3', []]);
  });

  test('where nothing says the period, it is asked for', () => {
    const silent = { ...without(workbook, 'Thông tin', 'Tổng hợp'), properties: {} };
    expect(() => readSubmission(silent)).toThrow(WorkbookContentError);
    expect(() => readSubmission(silent)).toThrow(/kỳ báo cáo/);
    expect(readSubmission(silent, { period: '2023-Q3' }).submission.period.id).toBe('2023-Q3');
  });

  test('without it a title may say the period, if all titles say the same', () => {
    const titled = { ...without(workbook, 'Thông tin'), properties: {} };
    expect(readSubmission(titled).submission.period.id).toBe('2023-Q3');
    const twice = onForm(1, (sheet) => withCell(sheet, 'A1', text('Biểu mẫu 1, quý II năm 2023')), titled);
    expect(() => readSubmission(twice)).toThrow(/kỳ báo cáo/);
  });

  test.each([
    [{ kind: 'date', value: '2023-09-15' }, '2023-09-15'],
    [{ kind: 'text', value: '15-9-2023' }, '2023-09-15'],
    [{ kind: 'text', value: '2023-09-15' }, '2023-09-15'],
  ] as const)('the date %j is read', (cell, expected) => {
    expect(readSubmission(withField('Ngày báo cáo', cell)).submission.report.date).toBe(expected);
  });

  test('a date that is none is reported', () => {
    const { submission, notes } = readSubmission(withField('Ngày báo cáo', text('31/9/2023')));
    expect(submission.report.date).toBe('');
    expect(notes).toEqual([expect.objectContaining({ kind: 'unreadable-date', message: expect.stringContaining('31/9/2023') })]);
  });

  test('an emptied name is empty, whatever the properties remember', () => {
    expect(readSubmission(withField('Cơ quan, đơn vị báo cáo', undefined)).submission.agency.name).toBe('');
  });

  test('fields are found where they moved', () => {
    const moved = onSheet(workbook, 'Thông tin', (sheet) => withColumnInserted(withColumnInserted(withRowInserted(sheet, 3), 'A'), 'C'));
    const { submission, notes } = readSubmission(moved);
    expect(submission).toMatchObject({ agency: report.agency, report: report.report });
    expect(notes).toEqual([]);
  });
});

describe('other workbooks', () => {
  test.each<[string, WorkbookCells]>([
    ['an empty one', { sheets: [{ name: 'Sheet1', visible: true, rows: [] }], properties: {} }],
    ['one without sheets', { sheets: [], properties: {} }],
    [
      'a list of people',
      {
        sheets: [
          {
            name: 'Biểu mẫu 1',
            visible: true,
            rows: [
              [text('STT'), text('Họ tên'), text('Số liệu')],
              [number(1), text('An'), number(5)],
            ],
          },
        ],
        properties: {},
      },
    ],
    ['our information sheet alone', { ...workbook, sheets: [sheetNamed(workbook, 'Thông tin')] }],
    ['our consolidated sheet alone', { ...workbook, sheets: [sheetNamed(workbook, 'Tổng hợp')] }],
  ])('%s is refused with one Vietnamese sentence', (_, book) => {
    expect(() => readSubmission(book)).toThrow(WorkbookContentError);
    expect(() => readSubmission(book)).toThrow(/^[^.]+biểu mẫu CCHC[^.]+\.$/);
  });

  test('one made from a template that came later is refused, not half read', () => {
    const later = { ...workbook, properties: { ...workbook.properties, 'CCHC-Mau': 'CCHC-2031' } };
    expect(() => readSubmission(later)).toThrow(WorkbookContentError);
    expect(() => readSubmission(later)).toThrow(/"CCHC-2031".*cập nhật/);
  });

  test('form sheets moved into a workbook of somebody else’s are read', () => {
    const book: WorkbookCells = {
      sheets: [
        { name: 'Sheet1', visible: true, rows: [[text('Báo cáo')]] },
        ...workbook.sheets.filter(({ name }) => name.startsWith('Biểu mẫu')),
      ],
      properties: {},
    };
    const result = readSubmission(book, { period: '2023-Q3' });
    expectAllRead(result);
    expect(result.notes).toEqual([]);
  });
});

test('every note names sheet and, where there is one, cell, and is one Vietnamese sentence or two', () => {
  const broken = onForm(1, (sheet) =>
    withRowInserted(
      withCell(
        withCell(withCell(withCell(withRowsDeleted(sheet, 22), 'D6', number(83)), 'D7', text('37')), 'D8', text('–')),
        'D9',
        number(1),
      ),
      12,
      [undefined, undefined, undefined, number(5)],
    ),
  );
  const { notes } = readSubmission(copied(without(broken, 'Biểu mẫu 5'), 'Biểu mẫu 2'));
  expect(new Set(kinds(notes))).toEqual(
    new Set(['overwritten-formula', 'stored-as-text', 'unplaced-figure', 'missing-row', 'missing-form', 'duplicate-form']),
  );
  for (const { message, sheet, cell } of notes) {
    expect(message).toMatch(/^[^\n]{10,400}\.$/);
    expect(sheet).not.toBe('');
    if (cell !== undefined) expect(message).toContain(cell);
  }
});

test('reading tells figures apart as exactly as writing did', () => {
  const odd = reportWith({ 'BM1/1': '0', 'BM1/3.1': '-', 'BM1/5.1': '', 'BM6/1.1': '8.326', 'BM6/1.2': '6.786,875', 'BM7/3': '33,33' });
  const { submission } = readSubmission(cellsOfLayout(workbookLayout(odd)));
  for (const id of ['BM1/1', 'BM1/3.1', 'BM1/5.1', 'BM6/1.1', 'BM6/1.2', 'BM7/3'] as const) {
    expect([id, sameFigure(figureOf(submission, id), figureOf(odd, id))]).toEqual([id, true]);
  }
});
