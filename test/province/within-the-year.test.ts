import { openEarlierFile } from '../../src/desk/open-desk-files';
import { pictureOf } from '../../src/desk/picture';
import { emptyWork } from '../../src/desk/work';
import { findPeriod, type PeriodId } from '../../src/forms';
import {
  boardOf,
  confirming,
  consolidate,
  emptyDesk,
  provinceLayout,
  readProvince,
  type Consolidated,
  type Desk,
  type EarlierProvince,
  type Received,
} from '../../src/province';
import { cellsOfLayout } from '../../src/sheets';
import { atOnce } from '../../src/steps';
import { writeWorkbook } from '../../src/xlsx';
import type { Changes } from '../submissions';
import { received, rosterOf, submissionOf, template } from './made-up-province';

const roster = rosterOf({ A: 'department', B: 'department' });
const today = '2025-12-20';

function filesOf(id: PeriodId, said: readonly Changes[]): readonly Received[] {
  return roster.entries.map((entry, index) => received(submissionOf(entry, said[index], id)));
}

function deskOf(id: PeriodId): Desk {
  return confirming(emptyDesk(id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster);
}

/** The province of a period, from what its two agencies say. */
function provinceOf(id: PeriodId, said: readonly Changes[], earlier: readonly EarlierProvince[] = []): Consolidated {
  const board = boardOf(filesOf(id, said), { template, period: findPeriod(id)!, roster, desk: deskOf(id), today });
  return atOnce(consolidate(board, earlier));
}

/** Its workbook, read back: what stands after `--previous`. */
function workbookOf(made: Consolidated): EarlierProvince {
  return readProvince(cellsOfLayout(provinceLayout(made, [], 'cchc 0')))!;
}

/** What is said of a row beside another period. */
function fallOf({ findings }: Consolidated, id: string): readonly string[] {
  return findings
    .filter(({ key, severity }) => key === `previous:${id}` && severity === 'warning')
    .map(({ message }) => message)
    .filter((message) => message.includes('cùng một ngày'));
}

test('quý I is not more than 6 tháng, nor 6 tháng than the year, in what the whole province says of a window', () => {
  const first = provinceOf('2025-Q1', [{ 'BM1/1': '5' }, { 'BM1/1': '4' }]);
  const half = provinceOf('2025-H1', [{ 'BM1/1': '6' }, { 'BM1/1': '2' }], [workbookOf(first)]);
  const words = 'hai kỳ tính từ cùng một ngày nên kỳ sau thường không ít hơn, hãy xem lại.';
  expect(fallOf(half, 'BM1/1')).toEqual([`Ghi 08, Quý I/2025 ghi 09; ${words}`]);
  const year = provinceOf('2025-Y', [{ 'BM1/1': '6' }, { 'BM1/1': '1' }], [workbookOf(half)]);
  expect(fallOf(year, 'BM1/1')).toEqual([`Ghi 07, 6 tháng/2025 ghi 08; ${words}`]);
  // Quý III is a window of its own, and what doesn't fall is nothing to look at.
  expect(fallOf(provinceOf('2025-Q3', [{ 'BM1/1': '1' }, { 'BM1/1': '0' }], [workbookOf(half)]), 'BM1/1')).toEqual([]);
  expect(fallOf(provinceOf('2025-Y', [{ 'BM1/1': '6' }, { 'BM1/1': '3' }], [workbookOf(half)]), 'BM1/1')).toEqual([]);
});

test('the workbook of the report before knows the reports of the year before it, which the year is held against too', () => {
  const half = provinceOf('2025-H1', [{ 'BM1/1': '6' }, { 'BM1/1': '2' }]);
  const third = provinceOf('2025-Q3', [{ 'BM1/1': '1' }, { 'BM1/1': '1' }], [workbookOf(half)]);
  const year = provinceOf('2025-Y', [{ 'BM1/1': '6' }, { 'BM1/1': '1' }], [workbookOf(third)]);
  expect(fallOf(year, 'BM1/1')).toHaveLength(1);
});

test('so it is at the desk, where the workbook of a period before was opened', async () => {
  const first = provinceOf('2025-Q1', [{ 'BM1/1': '5' }, { 'BM1/1': '4' }]);
  const bytes = await writeWorkbook(provinceLayout(first, [], 'cchc 0'));
  const before = await openEarlierFile({ name: 'quy-1.xlsx', bytes }, '2025-H1');
  const files = filesOf('2025-H1', [{ 'BM1/1': '6' }, { 'BM1/1': '2' }]);
  const picture = await pictureOf({ ...emptyWork(today), desk: deskOf('2025-H1'), before }, files, today);
  expect(fallOf(picture!.consolidated, 'BM1/1')).toHaveLength(1);
});
