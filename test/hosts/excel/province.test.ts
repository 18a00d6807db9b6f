import { adjusting, boardOf, consolidate, deciding, emptyDesk, provinceLayout, readProvince } from '../../../src/province';
import { OPEN_WORKBOOK_LIMITS, readSubmission } from '../../../src/sheets';
import { readForms } from '../../../src/taskpane/session/read-forms';
import { atOnce } from '../../../src/steps';
import { figureOf } from '../../../src/submission';
import { period, received, rosterOf, submissionOf, template } from '../../province/made-up-province';
import { open } from './setting';

const today = '2025-09-25';
const signed = { on: today, by: 'Phòng CCHC' };
const roster = rosterOf(
  Object.fromEntries(
    ['SNV', 'STP', 'STC', 'X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7'].map((code) => [code, code < 'X' ? 'department' : 'commune']),
  ),
);
const files = roster.entries.map((entry, index) => received(submissionOf(entry, { 'BM1/1': String(index + 1), 'BM1/3.1': '2' })));

/** A province whose long table reaches further than Excel is read after every edit, with something decided and adjusted. */
function madeUpProvince() {
  const empty = emptyDesk(period.id, { name: 'UBND tỉnh Quảng Trị', parent: '', symbol: '' });
  const one = { kind: 'number', value: 1, decimals: 0, text: '1' } as const;
  const decided = deciding(empty, template.indicator('BM7/1')!, one, 'Đã ban hành', signed);
  const desk = adjusting(decided, { id: 'BM1/3.1', code: 'SNV', value: -2, reason: 'Hai sở cùng kiểm tra', ...signed });
  return atOnce(consolidate(boardOf(files, { template, period, roster, desk, today })));
}

test('the workbook of a province is known for what it is, with all seven forms, decisions and adjustments, however long its table', async () => {
  const made = madeUpProvince();
  const layout = provinceLayout(made, files, 'cchc 0');
  const { excel, host } = await open();
  // As Excel opens the file: pages, filters and protection are nothing that is read.
  const results = new Map<string, string | number>();
  excel.book.evaluate = (_formula, { sheet, row, column }) => results.get(`${sheet}!${String(row)},${String(column)}`) ?? '';
  for (const { name } of layout.sheets) excel.book.addSheet(name);
  for (const { name, cells: written } of layout.sheets) {
    const sheet = excel.book.sheet(name);
    for (const { row, column, formula, value } of written) {
      if (formula !== undefined) results.set(`${name}!${String(row)},${String(column)}`, typeof value === 'boolean' ? '' : (value ?? ''));
      const text = typeof value === 'string' ? `'${value}` : value;
      sheet.write(row, column, formula === undefined ? text : `=${formula}`, 'vi-VN');
    }
  }
  for (const [key, value] of Object.entries(layout.properties)) excel.book.properties.set(key, value);
  excel.book.recalculate();

  const cells = await host.readCells();
  expect(cells.sheets.filter(({ cutAt }) => cutAt !== undefined).map(({ name, cutAt }) => [name, cutAt])).toEqual([
    ['Dữ liệu', OPEN_WORKBOOK_LIMITS.rows],
  ]);
  const { reading, question } = readForms(cells, today)!;
  expect(question).toBeUndefined();
  expect(reading).toMatchObject({ isProvince: true, findings: [] });
  for (const { id, kind } of template.indicators) {
    if (kind === 'heading') continue;
    expect([id, reading.located.has(id), figureOf(reading.submission, id)]).toEqual([
      id,
      true,
      // A text "-" and an empty cell are read as such; numbers as the sheet shows them.
      expect.objectContaining({ kind: figureOf(made.submission, id).kind }),
    ]);
  }
  expect(figureOf(reading.submission, 'BM1/1')).toMatchObject({ value: 55 });
  expect(figureOf(reading.submission, 'BM1/3.1')).toMatchObject({ value: 18 });
  expect(figureOf(reading.submission, 'BM7/1')).toMatchObject({ value: 1 });
  const { desk, doubts } = readProvince(cells)!;
  expect([desk.decisions, desk.adjustments, doubts]).toEqual([made.board.desk.decisions, made.board.desk.adjustments, []]);
  // Some programs drop a file's properties.
  expect(readSubmission({ ...cells, properties: {} }).isProvince).toBe(true);
});
