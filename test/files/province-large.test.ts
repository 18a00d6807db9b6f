import { numberFigure } from '../../src/figures';
import { openFile } from '../../src/opening';
import { boardOf, consolidate, emptyDesk, longRows, provinceLayout, readProvince, type Received } from '../../src/province';
import { atOnce } from '../../src/steps';
import { withFigures } from '../../src/submission';
import { OPEN_WORKBOOK_LIMITS, readSubmission } from '../../src/sheets';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { period, received, rosterOf, submissionOf, template } from '../province/made-up-province';

jest.setTimeout(600_000);

const codes = Array.from({ length: 200 }, (_, index) => `D${String(index)}`);
const roster = rosterOf(Object.fromEntries(codes.map((code, index) => [code, index < 20 ? 'department' : 'commune'])));
const typed = template.indicators.filter(({ kind, derivation }) => kind === 'count' && derivation === undefined);
const files: readonly Received[] = roster.entries.map((entry, index) =>
  received(
    withFigures(
      submissionOf(entry),
      typed.map(({ id }, row) => [id, numberFigure((index * 7 + row) % 90)]),
    ),
  ),
);
const desk = emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' });
const made = atOnce(consolidate(boardOf(files, { template, period, roster, desk, today: '2025-09-25' })));

test('the workbook of a province of 200 agencies is read whole, and said to be one', async () => {
  const bytes = await writeWorkbook(provinceLayout(made, files, 'cchc'));
  const cells = await readWorkbook(bytes);
  const rows = longRows(made);
  expect(rows.length).toBeGreaterThan(20_000);
  expect(cells.sheets.filter(({ cutAt }) => cutAt !== undefined)).toEqual([]);
  const read = readProvince(cells)!;
  expect([...read.figures.values()].reduce((sum, each) => sum + each.size, 0)).toBe(rows.filter(({ code }) => code !== '').length);
  expect(read.sources).toHaveLength(200);
  const opened = await openFile({ name: 'tinh.xlsx', bytes }, {}, '2025-09-25');
  expect(opened).toMatchObject({ isProvince: true, notes: [expect.stringMatching(/sổ tổng hợp toàn tỉnh/)] });
  expect(opened.findings.filter(({ topic }) => topic === 'cut-off')).toEqual([]);
  // Open in Excel only a window of each sheet is read; what lies beyond is no form.
  const sheets = cells.sheets.map((sheet) =>
    sheet.rows.length > OPEN_WORKBOOK_LIMITS.rows
      ? { ...sheet, rows: sheet.rows.slice(0, OPEN_WORKBOOK_LIMITS.rows), cutAt: OPEN_WORKBOOK_LIMITS.rows }
      : sheet,
  );
  expect(readSubmission({ ...cells, sheets }).findings.filter(({ topic }) => topic === 'cut-off')).toEqual([]);
});
