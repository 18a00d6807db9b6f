import papaparse from 'papaparse';
import type { DecimalMark } from '../figures';
import type { ReportBlock, ReportText } from '../report';
import { cleanText, unixLines } from '../submission';
import { mendedRows } from './mended-rows';

/** More rows than any appendix has; the rest is left alone. */
const MOST_ROWS = 5000;

/** What may part cells, and which mark separates decimals then. */
const DELIMITERS = [';', ',', '|'] as const;

/**
 * The table of a CSV file. Which mark separates decimals follows from what parts the cells: semicolons are used where
 * the comma is the decimal mark; with commas nobody can tell `8.326` from 8,326. `delimiter` where it is known what parts
 * the cells.
 *
 * @throws OpeningError for a row that may be read in two ways.
 */
export function tablesOfCsv(written: string, delimiter?: '\t'): { readonly report: ReportText; readonly mark: DecimalMark } {
  const text = unixLines(written);
  const read = (delimiter === undefined ? DELIMITERS : [delimiter]).map((each) => ({ each, ...table(text, each) }));
  const best = read.reduce((one, other) => (other.even > one.even ? other : one));
  const { rows, joined } = best.isTable ? mendedRows({ text, delimiter: best.each, rows: best.rows }) : { rows: [], joined: [] };
  const blocks: ReportBlock[] = best.isTable
    ? [{ kind: 'table', rows: rows.map((cells) => cells.map((cell) => cleanText(cell))) }]
    : text.split('\n').flatMap((line) => (cleanText(line) === '' ? [] : [{ kind: 'paragraph', text: cleanText(line) }]));
  return {
    report: { blocks, notes: joined.length === 0 ? [] : [joinedNote(joined)] },
    mark: best.each === ';' || best.each === '\t' ? ',' : 'unknown',
  };
}

const MOST_NAMED = 10;

function joinedNote(joined: readonly string[]): string {
  const more = joined.length > MOST_NAMED ? ', …' : '';
  return `Trong tệp dấu phẩy vừa ngăn ô vừa là dấu thập phân; đã ghép lại ${joined.slice(0, MOST_NAMED).join('; ')}${more}, hãy xem lại các số này.`;
}

const FEWEST_ROWS = 3;

/** The rows of a text, how many of them are of one width, and whether it is a table: the lines of a text with commas are uneven. */
function table(text: string, delimiter: string) {
  const rows = papaparse.parse<string[]>(text, { preview: MOST_ROWS, delimiter, newline: '\n' }).data;
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const even = Math.max(0, ...widths.values());
  return { rows, even, isTable: filled.length >= FEWEST_ROWS && even * 2 > filled.length };
}
