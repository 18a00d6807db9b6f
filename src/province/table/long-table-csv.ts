import papaparse from 'papaparse';
import { harmless } from './harmless';
import type { LongRow } from './long-table';

/** The columns of the CSV file, in plain letters so that a database takes them as they are. */
const COLUMNS: readonly (readonly [string, (row: LongRow) => string])[] = [
  ['ma_don_vi', ({ code }) => harmless(code)],
  ['don_vi', ({ agency }) => harmless(agency)],
  ['cap', ({ level }) => level],
  ['ky', ({ period }) => period],
  ['chi_tieu', ({ row }) => row],
  ['so_lieu', ({ value }) => (value === undefined ? '' : String(value))],
  ['loai', ({ kind }) => kind],
  ['tinh', ({ counted }) => String(counted)],
  ['trong_so', ({ weight }) => String(weight)],
  ['ly_do', ({ why }) => harmless(why)],
  ['tep', ({ file }) => harmless(file)],
  ['o', ({ cell }) => harmless(cell)],
  ['ban', ({ version }) => version],
];

/** The long table for a database: UTF-8, commas, decimal points, one line a figure; what is no number is empty and says its kind. */
export function writeLongTableCsv(rows: readonly LongRow[]): string {
  const cells = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  return `${papaparse.unparse(cells, { newline: '\n' })}\n`;
}
