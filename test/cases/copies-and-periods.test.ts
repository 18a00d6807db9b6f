import { cellsOfLayout, readSubmission, workbookLayout, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { blocksSending } from '../../src/rules';
import { copied, hidden, number, onSheet, renamed, text, withCell } from '../sheets/mishaps';
import { changedFrom, figuresFile, inShort } from './figures';
import { code, figure, forms, label, otherFigure, rowsOf, unit, wordsRow, workbookWith, type TableLook } from './tables-of-forms';

const workbook = cellsOfLayout(workbookLayout(figuresFile('d-truth.json')));
const FORM = 'Biểu mẫu 1';
const with999 = (sheet: Parameters<typeof withCell>[0]) => withCell(sheet, 'D5', number(999));

describe('a copy of a form that differs in one figure', () => {
  const copy = (name: string) => copied(workbook, FORM, name, with999);
  test.each<[string, WorkbookCells, Readonly<Record<string, string>>]>([
    ['beside the form', copy('Biểu mẫu 1 (2)'), {}],
    ['under another name', copy('Bản nháp'), {}],
    ['hidden', hidden(copy('Cũ'), 'Cũ'), {}],
    ['in front of the form', { ...copy('Nháp'), sheets: [...copy('Nháp').sheets].reverse() }, {}],
    ['seen, the form hidden', hidden(copy('Mới'), FORM), { 'BM1/1': '999' }],
    ['under the form’s name, the form renamed', renamed(renamed(copy('Mới'), FORM, 'Gốc'), 'Mới', FORM), { 'BM1/1': '999' }],
  ])('%s is named with both figures, and asked about', (_, changed, but) => {
    const { submission, findings, copyDoubts } = readSubmission(changed);
    expect(changedFrom('d', submission)).toEqual(but);
    expect(inShort(findings)).toEqual(['duplicate-form error BM1/1']);
    expect(findings[0]?.message).toMatch(/ô D5: (999|201); đang lấy (201|999)/);
    expect(copyDoubts).toHaveLength(1);
    const other = readSubmission(changed, { copies: new Map([['BM1', 1]]) });
    expect(changedFrom('d', other.submission)).toEqual('BM1/1' in but ? {} : { 'BM1/1': '999' });
    expect(other.findings.filter(blocksSending)).toEqual([]);
  });

  test('copies are counted as they are asked about: those that say the same are not among them', () => {
    const changed = copied(copied(workbook, FORM, 'Giống'), FORM, 'Khác', with999);
    const { copyDoubts } = readSubmission(changed);
    expect(copyDoubts.map(({ copies }) => copies.map(({ sheet }) => sheet))).toEqual([[FORM, 'Khác']]);
    const other = readSubmission(changed, { copies: new Map([['BM1', 1]]) });
    expect(changedFrom('d', other.submission)).toEqual({ 'BM1/1': '999' });
    expect(other.copyDoubts).toEqual(copyDoubts);
  });

  test('a copy that differs in the spelling of a figure only doesn’t differ', () => {
    const { findings, copyDoubts } = readSubmission(copied(workbook, FORM, 'Nháp', (sheet) => withCell(sheet, 'D5', text('201,0'))));
    expect(copyDoubts).toEqual([]);
    expect(inShort(findings)).toEqual(['duplicate-form info']);
  });
});

test('every figure of a copy that differs is named with its cell, however many there are', () => {
  const different = copied(workbook, 'Biểu mẫu 4', 'Nháp', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => (column === 3 && cell?.kind === 'number' ? number(5000 + row) : cell)),
    ),
  }));
  const { findings } = readSubmission(different);
  const told = findings.map(({ message }) => message).join(' ');
  const rows = different.sheets.find(({ name }) => name === 'Nháp')?.rows ?? [];
  const cells = rows.flatMap((row, index) =>
    row[3]?.kind === 'number' && row[3].value >= 5000 && row[3].formula === undefined ? [index + 1] : [],
  );
  expect(cells.length).toBeGreaterThan(8);
  for (const row of cells) expect(told).toContain(`ô D${String(row)}: 5.${String(row - 1).padStart(3, '0')};`);
});

describe('the period typed into the information sheet', () => {
  const rows = workbook.sheets.find(({ name }) => name === 'Thông tin')?.rows ?? [];
  const rowOf = (words: string) => String(rows.findIndex((row) => row[0]?.value === words) + 1);
  function withPeriod(period: SheetCell | undefined, year: SheetCell | undefined): WorkbookCells {
    const changed = onSheet(workbook, 'Thông tin', (sheet) =>
      withCell(withCell(sheet, `B${rowOf('Kỳ báo cáo')}`, period), `B${rowOf('Năm')}`, year),
    );
    // Nothing else says it.
    return { ...changed, properties: {} };
  }

  test.each([
    ['Quý III/2023', number(2023), '2023-Q3'],
    ['Quý III năm 2023', text('2023'), '2023-Q3'],
    ['quý 03', number(2023), '2023-Q3'],
    ['Quí III', number(2023), '2023-Q3'],
    ['QUÝ 3', text('Năm 2023'), '2023-Q3'],
    ['Q3', number(2023), '2023-Q3'],
    ['6 tháng đầu năm', number(2023), '2023-H1'],
    ['6 tháng đầu năm 2023', number(2023), '2023-H1'],
    ['Quý I', number(2024), '2024-Q1'],
    ['Năm', number(2023), '2023-Y'],
    ['Năm 2023', number(2023), '2023-Y'],
    ['Qúy 3', number(2023), '2023-Q3'],
    ['quy III', number(2023), '2023-Q3'],
    ['III', number(2023), '2023-Q3'],
    ['Quý Ⅲ', number(2023), '2023-Q3'],
    ['Quý III', text('2.023'), '2023-Q3'],
    ['Quý III/2023', undefined, '2023-Q3'],
  ])('%s of %j is %s', (period, year, id) => {
    const { submission, findings } = readSubmission(withPeriod(text(period), year));
    expect(submission.period.id).toBe(id);
    expect(inShort(findings)).toEqual([]);
  });

  test.each([
    ['9 tháng', number(2023)],
    ['Quý II', number(2023)],
    ['Quý IV', number(2023)],
    ['6 tháng cuối năm', number(2023)],
    ['Tháng 8', number(2023)],
    ['Quý III/2022', number(2023)],
    ['Quý II và quý III', number(2023)],
    ['kỳ này', number(2023)],
    ['Quý III', text('23')],
    ['Quý III', text('2023-2024')],
    ['Quý III', undefined],
  ])('%s of %j is no period: it is quoted, and a person asked', (period, year) => {
    expect(() => readSubmission(withPeriod(text(period), year))).toThrow(`ghi kỳ báo cáo "${period}"`);
    const { submission, findings } = readSubmission(withPeriod(text(period), year), { period: '2023-Q3' });
    expect(submission.period.id).toBe('2023-Q3');
    expect(inShort(findings)).toEqual(['unknown-period warning']);
  });
});

describe('the titles over the tables', () => {
  const LOOK = { columns: [code, label, unit, figure], heading: [['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu']] };
  const OTHER = { ...LOOK, columns: [code, label, unit, otherFigure] };
  const under = (title: string, look: TableLook, mark = '') =>
    forms.map((form) => ({ name: `${form.name}${mark}`, rows: [wordsRow([title]), ...rowsOf(form, look)] }));

  test.each([['BÁO CÁO SỐ LIỆU QUÝ I NĂM 2023'], ['Quý I/2023'], ['QUÝ I'], ['Biểu số liệu quý II năm 2023'], ['Quý III/2022']])(
    '%s is no title of quý III năm 2023: it is said once, and holds the package back',
    (title) => {
      const { submission, findings } = readSubmission(workbookWith(under(title, LOOK)), { period: '2023-Q3' });
      expect(changedFrom('d', submission)).toEqual({});
      expect(inShort(findings)).toEqual(['other-period error']);
      expect(findings[0]?.message).toContain(`ghi "${title}"`);
      expect(findings[0]?.message).toContain('quý III năm 2023');
      expect(findings.filter(blocksSending)).toHaveLength(1);
    },
  );

  test.each([['Quý III/2023'], ['QUÝ III'], ['Năm 2023'], ['Phương hướng quý IV năm 2023'], ['Biểu mẫu thống kê']])(
    '%s over the tables says nothing against quý III năm 2023',
    (title) => {
      const { findings } = readSubmission(workbookWith(under(title, LOOK)), { period: '2023-Q3' });
      expect(inShort(findings)).toEqual([]);
    },
  );

  test.each([
    ['Quý II năm 2023', 'Tiêu đề "Quý II năm 2023" không phải kỳ báo cáo (quý I, 6 tháng, quý III, năm)'],
    ['QUÝ III', 'Tiêu đề "QUÝ III" không ghi năm'],
    ['Thống kê', 'Tệp không ghi kỳ báo cáo'],
  ])('without a period %s is quoted', (title, sentence) => {
    expect(() => readSubmission(workbookWith(under(title, LOOK)))).toThrow(sentence);
  });

  test('of two periods neither is guessed', () => {
    const both = workbookWith([...under('Quý I/2023', OTHER), ...under('Quý III/2023', LOOK, ' (2)')]);
    expect(() => readSubmission(both)).toThrow('Tệp ghi nhiều kỳ báo cáo (quý I năm 2023, quý III năm 2023)');
  });

  test.each([
    ['QUÝ II', 'QUÝ III'],
    ['Quý II năm 2023', 'Quý III năm 2023'],
    ['Số liệu kỳ trước', 'Số liệu kỳ này'],
  ])('sheets under %s come before those under %s, and are not taken', (before, now) => {
    const both = workbookWith([...under(before, OTHER), ...under(now, LOOK, ' (2)')]);
    const { submission, findings, copyDoubts } = readSubmission(both, { period: '2023-Q3' });
    expect([changedFrom('d', submission), copyDoubts]).toEqual([{}, []]);
    expect(findings.map(({ topic }) => topic)).toEqual(forms.map(() => 'duplicate-form'));
    expect(findings[0]?.message).toContain(`dưới tiêu đề "${before}", không phải kỳ đang đọc`);
  });

  test('a form that is there for another period only is missing', () => {
    const mixed = workbookWith([...under('Quý III/2023', LOOK).slice(0, 6), ...under('Quý II/2023', OTHER).slice(6)]);
    const { submission, findings } = readSubmission(mixed, { period: '2023-Q3' });
    expect(new Set(Object.keys(changedFrom('d', submission)).map((id) => id.slice(0, 3)))).toEqual(new Set(['BM7']));
    expect(new Set(Object.values(changedFrom('d', submission)))).toEqual(new Set(['']));
    expect(inShort(findings)).toEqual(['other-period error']);
    expect(findings[0]?.message).toContain('Biểu mẫu 7 chỉ có ở sheet "Biểu mẫu 7" dưới tiêu đề "Quý II/2023"');
  });

  test('the title of an appendix governs all forms of a sheet until the next', () => {
    const part = (title: string, look: TableLook) => [
      wordsRow([title]),
      ...forms.flatMap((form) => [wordsRow([`${form.name}. ${form.title}`]), ...rowsOf(form, look)]),
    ];
    const sheet = workbookWith([
      { name: 'Phụ lục', rows: [...part('PHỤ LỤC SỐ LIỆU QUÝ II', OTHER), ...part('PHỤ LỤC SỐ LIỆU QUÝ III', LOOK)] },
    ]);
    const { submission, copyDoubts } = readSubmission(sheet, { period: '2023-Q3' });
    expect([changedFrom('d', submission), copyDoubts]).toEqual([{}, []]);
  });
});
