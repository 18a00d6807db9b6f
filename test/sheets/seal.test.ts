import * as fc from 'fast-check';
import type { IndicatorId } from '../../src/forms';
import { justify, rulesOf } from '../../src/rules';
import { cellsOfLayout, packageLayout, PROPERTY, readSubmission, sealOf, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { asPeriod, anySubmission, realReport, soundSubmission } from '../submissions';

const packed = cellsOfLayout(packageLayout(soundSubmission()));
const seal = (workbook: WorkbookCells) => sealOf(workbook, readSubmission(workbook));

/** The workbook with one cell of one sheet changed. */
function edited(workbook: WorkbookCells, sheetName: string, row: number, column: number, cell: SheetCell | undefined): WorkbookCells {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === sheetName
      ? { ...sheet, rows: sheet.rows.map((cells, at) => (at === row ? Object.assign([...cells], { [column]: cell }) : cells)) }
      : sheet,
  );
  return { ...workbook, sheets };
}

function figureEdited(id: IndicatorId, cell: SheetCell | undefined): WorkbookCells {
  const place = readSubmission(packed).located.get(id)!;
  return edited(packed, place.sheet, place.row, place.figureColumn, cell);
}

test('a package nobody touched is intact, whatever was in it', () => {
  expect(seal(packed)).toEqual({ kind: 'intact' });
  const justified = justify(
    realReport(),
    rulesOf(realReport().template).rules.find(({ id }) => id.startsWith('BM4/2.5'))!,
    'Đạt; "=1+1"',
  );
  expect(seal(cellsOfLayout(packageLayout(justified)))).toEqual({ kind: 'intact' });
  fc.assert(
    fc.property(anySubmission(), (submission) => {
      expect(seal(cellsOfLayout(packageLayout(submission)))).toEqual({ kind: 'intact' });
    }),
    { numRuns: 40 },
  );
});

test('a figure changed on the way is named with what was sent, and so is all that follows from it', () => {
  expect(seal(figureEdited('BM1/2.2', { kind: 'number', value: 36 }))).toEqual({
    kind: 'altered',
    differences: expect.arrayContaining([
      { what: 'Biểu mẫu 1, dòng 2', sent: '83,78', now: '97,3' },
      { what: 'Biểu mẫu 1, dòng 2.2', sent: '31', now: '36' },
    ]),
    notes: [],
  });
});

test.each([
  ['typed over', { kind: 'number', value: 99 } as const, '99'],
  ['wiped out', undefined, ''],
])('a computed figure that was %s is a change although its operands are as they were', (_, cell, now) => {
  expect(seal(figureEdited('BM6/1', cell))).toMatchObject({
    kind: 'altered',
    differences: expect.arrayContaining([{ what: 'Biểu mẫu 6, dòng 1', sent: '81,51', now }]),
  });
});

test('the consolidated sheet must go on saying what the forms say', () => {
  const sheet = packed.sheets[0]!;
  expect(sheet.name).toBe('Tổng hợp');
  const row = sheet.rows.findIndex((cells) => cells[0]?.value === 1 && cells[1]?.value === '2.1.');
  expect(seal(edited(packed, 'Tổng hợp', row, 4, { kind: 'number', value: 38 }))).toEqual({
    kind: 'altered',
    differences: [{ what: 'Sheet "Tổng hợp", Biểu mẫu 1, dòng 2.1', sent: '37', now: '38' }],
    notes: [],
  });
});

test('the figure in print must be the figure beside it', () => {
  const row = packed.sheets[0]!.rows.findIndex((cells) => cells[0]?.value === 1 && cells[1]?.value === '2.1.');
  expect(seal(edited(packed, 'Tổng hợp', row, 5, { kind: 'text', value: '39' }))).toEqual({
    kind: 'altered',
    differences: [{ what: 'Sheet "Tổng hợp", Biểu mẫu 1, dòng 2.1, Số liệu (bản in)', sent: '37', now: '39' }],
    notes: [],
  });
});

test('a note, the agency and a reason count too', () => {
  const place = readSubmission(packed).located.get('BM1/5.1')!;
  expect(seal(edited(packed, place.sheet, place.row, place.noteColumn, { kind: 'text', value: '9 tháng' }))).toEqual({
    kind: 'altered',
    differences: [{ what: 'Biểu mẫu 1, dòng 5.1, ghi chú', sent: 'Cả năm', now: '9 tháng' }],
    notes: [],
  });
});

test('a consolidated sheet under another name is still looked at, and a missing one or a missing row is said', () => {
  const [sheet, ...others] = packed.sheets;
  const row = sheet!.rows.findIndex((cells) => cells[0]?.value === 1 && cells[1]?.value === '2.1.');
  const renamed = edited(packed, 'Tổng hợp', row, 4, { kind: 'number', value: 38 });
  const tables = renamed.sheets.map((each) => (each.name === 'Tổng hợp' ? { ...each, name: 'Tỉnh' } : each));
  expect(seal({ ...renamed, sheets: tables })).toMatchObject({
    differences: [{ what: 'Sheet "Tỉnh", Biểu mẫu 1, dòng 2.1', sent: '37', now: '38' }],
  });
  expect(seal({ ...packed, sheets: others })).toMatchObject({ notes: ['Sheet "Tổng hợp" đã bị xóa hoặc không còn tiêu đề cột.'] });
  const shorter = { ...sheet!, rows: sheet!.rows.filter((_, at) => at !== row) };
  expect(seal({ ...packed, sheets: [shorter, ...others] })).toMatchObject({
    notes: ['Sheet "Tổng hợp" thiếu 1 dòng, trước hết là Biểu mẫu 1, dòng 2.1.'],
  });
});

test('references that were never calculated are no change', () => {
  const sheets = packed.sheets.map((sheet) =>
    sheet.name === 'Tổng hợp'
      ? {
          ...sheet,
          rows: sheet.rows.map((cells) =>
            cells.map((cell) => (cell?.formula === undefined ? cell : ({ kind: 'text', value: '', formula: cell.formula } as const))),
          ),
        }
      : sheet,
  );
  expect(seal({ ...packed, sheets })).toEqual({ kind: 'intact' });
});

test('a figure that was put beside the forms, and a second copy of a form, are said', () => {
  const copy = packed.sheets.find(({ name }) => name === 'Biểu mẫu 1')!;
  const place = readSubmission(packed).located.get('BM1/2.1')!;
  const other = edited({ ...packed, sheets: [{ ...copy, name: 'Bản sao' }] }, 'Bản sao', place.row, place.figureColumn, {
    kind: 'number',
    value: 1,
  });
  expect(seal({ ...packed, sheets: [...packed.sheets, ...other.sheets] })).toMatchObject({
    kind: 'altered',
    notes: [expect.stringContaining('bản sao')],
  });
});

test('a record that was changed itself can prove nothing', () => {
  const record = packed.sheets.at(-1)!;
  expect(record.name).toBe('Bản ghi khi gửi');
  const row = record.rows.findIndex((cells) => cells[0]?.value === 'Biểu mẫu 1, dòng 2.1');
  const both = edited(figureEdited('BM1/2.1', { kind: 'number', value: 38 }), record.name, row, 1, { kind: 'text', value: '38' });
  expect(seal(both)).toEqual({ kind: 'record-altered' });
  expect(seal({ ...packed, sheets: packed.sheets.slice(0, -1) })).toEqual({ kind: 'record-altered' });
});

test('a program that drops document properties on saving does not break the seal', () => {
  expect(seal({ ...packed, properties: {} })).toEqual({ kind: 'intact' });
});

test('a workbook that was never packed is no package', () => {
  const properties = Object.fromEntries(Object.entries(packed.properties).filter(([name]) => name !== PROPERTY.fingerprint));
  expect(seal({ properties, sheets: packed.sheets.slice(0, -1) })).toEqual({ kind: 'unsealed' });
});

const altered = (...notes: readonly string[]) => ({
  kind: 'altered',
  differences: [],
  notes: notes.map((note) => expect.stringContaining(note) as unknown),
});
/** A row of the consolidated sheet, by its form and code; without a code the row that opens the form. */
const rowOf = (form: number, code?: string) =>
  packed.sheets[0]!.rows.findIndex((cells) => cells[0]?.value === form && cells[1]?.value === code);
const place = (id: IndicatorId) => readSubmission(packed).located.get(id)!;
const asText = (value: string): SheetCell => ({ kind: 'text', value });

describe('the receiver hears of whatever stands in a package that was not sent', () => {
  test.each<[string, () => WorkbookCells, string]>([
    [
      'a figure in a heading row',
      () => edited(packed, 'Tổng hợp', rowOf(1, '3.'), 4, { kind: 'number', value: 5 }),
      'ghi "5" ở dòng tiêu đề',
    ],
    [
      'a figure beside the title of a form',
      () => edited(packed, 'Tổng hợp', rowOf(2), 4, { kind: 'number', value: 5 }),
      'ghi "5" ở dòng tiêu đề',
    ],
    ['another title of a form', () => edited(packed, 'Tổng hợp', rowOf(2), 2, asText('Cải cách')), 'khi gửi không có'],
    [
      'another label',
      () => edited(packed, 'Tổng hợp', rowOf(1, '2.1.'), 2, asText('Số nhiệm vụ của tỉnh')),
      'ghi chỉ tiêu "Số nhiệm vụ của tỉnh"',
    ],
    ['another unit', () => edited(packed, 'Tổng hợp', rowOf(6, '1.1.'), 3, asText('Tỷ đồng')), 'ghi đơn vị tính "Tỷ đồng"'],
    ['another heading', () => edited(packed, 'Tổng hợp', 2, 3, asText('Đơn vị tính (nghìn)')), 'có tiêu đề cột không đúng'],
    [
      'another title',
      () => edited(packed, 'Tổng hợp', 1, 0, asText('Sở Nội vụ – Quý III/2023')),
      'ghi "Sở Nội vụ – Quý III/2023" trên bảng',
    ],
    [
      'a formula of its own',
      () => edited(packed, 'Tổng hợp', rowOf(1, '2.1.'), 4, { kind: 'number', value: 37, formula: 'RANDBETWEEN(30,40)' }),
      'có công thức không có khi gửi',
    ],
  ])('%s on the consolidated sheet', (_, workbook, note) => {
    expect(seal(workbook())).toEqual(altered(note));
  });

  test('a row that was added to the consolidated sheet', () => {
    const [sheet, ...others] = packed.sheets;
    const again = { ...sheet!, rows: [...sheet!.rows, sheet!.rows[rowOf(1, '2.1.')]!] };
    expect(seal({ ...packed, sheets: [again, ...others] })).toEqual(altered('có dòng'));
  });

  test.each(['RANDBETWEEN(31,31)', '31', 'D7-6', 'D7+RANDBETWEEN(-6,-6)'])(
    'the formula %s in an input cell, with the figure sent as its result',
    (formula) => {
      expect(seal(figureEdited('BM1/2.2', { kind: 'number', value: 31, formula }))).toMatchObject({
        kind: 'altered',
        notes: [expect.stringContaining('có công thức không có khi gửi')],
      });
    },
  );

  test('another formula in a computed cell, with the same result', () => {
    expect(seal(figureEdited('BM1/2', { kind: 'number', value: 83.78, formula: 'RANDBETWEEN(1,9)' }))).toEqual(
      altered('không còn công thức gốc'),
    );
  });

  test('a formula in a note and on the information sheet', () => {
    const { sheet, row, noteColumn } = place('BM1/5.1');
    expect(seal(edited(packed, sheet, row, noteColumn, { ...asText('Cả năm'), formula: '"Cả năm"' }))).toEqual(altered('có công thức'));
    const name = readSubmission(packed).fields.get('agency')!;
    const agency = asText(soundSubmission().agency.name);
    expect(seal(edited(packed, name.sheet, name.row, name.column, { ...agency, formula: '"x"' }))).toEqual(altered('có công thức'));
  });

  test('headings, labels and units of a form', () => {
    const { sheet, row, figureColumn } = place('BM6/1.1');
    expect(seal(edited(packed, sheet, row, figureColumn - 1, asText('Tỉnh')))).toEqual(altered('ghi đơn vị tính "Tỉnh"'));
    // In another unit the amount is in doubt, and with it the rate that is computed from it.
    expect(seal(edited(packed, sheet, row, figureColumn - 1, asText('Tỷ đồng')))).toEqual({
      ...altered('ghi đơn vị tính "Tỷ đồng"'),
      differences: [{ what: 'Biểu mẫu 6, dòng 1', sent: '81,51', now: '' }],
    });
    expect(seal(edited(packed, sheet, 1, 0, asText('Chi tiêu công')))).toMatchObject(altered('ghi "Chi tiêu công"', 'không còn tiêu đề'));
    expect(seal(edited(packed, sheet, 1, 3, { kind: 'number', value: 8326 }))).toEqual(altered('ghi "8326", khi gửi không có'));
  });

  test('a figure that is crossed out, or shown as another number', () => {
    // Neither counts as the figure that was sent, nor does what follows from it.
    const told = (sentence: string) => ({ kind: 'altered', notes: [expect.stringContaining(sentence)] });
    expect(seal(figureEdited('BM1/2.2', { kind: 'number', value: 31, struck: true }))).toMatchObject(told('bị gạch bỏ'));
    expect(seal(figureEdited('BM1/2.2', { kind: 'number', value: 31, scale: 1000 }))).toMatchObject(told('hiện thành một số khác'));
  });
});

test('what programs rewrite on saving is no change', () => {
  const rewritten = packed.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) =>
        cell?.formula === undefined
          ? cell
          : { ...cell, formula: ` ${cell.formula.replaceAll(',', ', ').replaceAll('!$', '!').replaceAll('$', '')}` },
      ),
    ),
  }));
  expect(seal({ ...packed, sheets: rewritten })).toEqual({ kind: 'intact' });
});

test.each(['0,0000000001', '0,000000000000001', '1000000000000000', '999999999999999', '-0,0000000001'])(
  'the figure %s is sent and read as it is',
  (text) => {
    for (const id of ['BM1/2.1', 'BM6/1.2'] as const) {
      const value = Number(text.replace(',', '.'));
      const figure = { kind: 'number', value, decimals: 15, text } as const;
      const submission = { ...soundSubmission(), figures: new Map([...soundSubmission().figures, [id, figure]]) };
      expect(seal(cellsOfLayout(packageLayout(submission)))).toEqual({ kind: 'intact' });
    }
  },
);

test('a package that compares with the period before is intact too', () => {
  expect(seal(cellsOfLayout(packageLayout(soundSubmission(), { previous: asPeriod(realReport(), '2023-H1') })))).toEqual({
    kind: 'intact',
  });
});
