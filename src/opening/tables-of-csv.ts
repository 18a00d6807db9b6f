import papaparse from 'papaparse';
import type { DecimalMark } from '../figures';
import type { ReportBlock, ReportText } from '../report';
import { cleanText } from '../submission';

/** More rows than any appendix has; the rest is left alone. */
const MOST_ROWS = 5000;

/**
 * The table of a CSV file. Which mark separates decimals follows from what parts the cells: semicolons are used where
 * the comma is the decimal mark; with commas nobody can tell `8.326` from 8,326.
 */
export function tablesOfCsv(text: string): { readonly report: ReportText; readonly mark: DecimalMark } {
  const { data, meta } = papaparse.parse<string[]>(text, { preview: MOST_ROWS, delimitersToGuess: [',', ';', '|'] });
  const rows = data.map((cells) => cells.map((cell) => cleanText(cell)));
  const isTable = isEven(rows);
  const blocks: ReportBlock[] = isTable
    ? [{ kind: 'table', rows }]
    : rows.flatMap(([line = '']) => (line === '' ? [] : [{ kind: 'paragraph', text: line }]));
  return { report: { blocks, notes: [] }, mark: meta.delimiter === ';' ? ',' : 'unknown' };
}

const FEWEST_ROWS = 3;

/** Whether most rows are of one width, as those of a table are and the lines of a text with commas aren't. */
function isEven(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return width > 1 && filled.length >= FEWEST_ROWS && count * 2 > filled.length;
}
