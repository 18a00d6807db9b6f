import * as fc from 'fast-check';
import type { IndicatorId } from '../../src/forms';
import { justify, rulesOf } from '../../src/rules';
import { packageLayout, PROPERTY, readSubmission, sealOf, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { anySubmission, realReport, soundSubmission } from '../submissions';
import { cellsOfLayout } from './cells-of-layout';

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
