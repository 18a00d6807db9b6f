import { printNumber, readFigure, type DecimalMark } from '../figures';
import { plainSpelling } from '../forms';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';

/** What a one-stop centre counts of its files (hồ sơ), by the words over its columns. */
const COUNTS = {
  received: 'tiếp nhận, tổng số',
  online: 'tiếp nhận trực tuyến',
  direct: 'tiếp nhận trực tiếp, bưu chính',
  carriedOver: 'từ kỳ trước chuyển qua',
  solved: 'đã giải quyết, tổng số',
  early: 'đã giải quyết trước hạn',
  onTime: 'đã giải quyết đúng hạn',
  late: 'đã giải quyết quá hạn',
  open: 'đang giải quyết, tổng số',
  openInTime: 'đang giải quyết trong hạn',
  openLate: 'đang giải quyết quá hạn',
} as const;

export type OneStopCount = keyof typeof COUNTS;

export type OneStopCounts = Readonly<Partial<Record<OneStopCount, number>>>;

/** The table of a one-stop centre (bộ phận một cửa): one row a field or agency, and what they come to. */
export interface OneStopTable {
  readonly sheet: string;
  /** Of the total row, or added up where there is none. */
  readonly total: OneStopCounts;
  /** Where its own sums don't hold, and how the total was come by: a sentence each. */
  readonly notes: readonly string[];
}

/** Longer tables are cut off on the way in. */
const MOST_ROWS = 2000;
const MOST_HEADING_ROWS = 5;
/** Enough of the eleven columns to be sure what it is. */
const FEWEST_COLUMNS = 4;
/** Rows whose sums don't hold that are named one by one. */
const MOST_NAMED = 5;

/** The first table of a one-stop centre on any sheet; undefined where there is none. */
export function findOneStopTable({ sheets }: WorkbookCells): OneStopTable | undefined {
  for (const sheet of sheets) {
    const found = sheet.visible ? tableOn(sheet) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A row of counts with the words it begins with. */
interface CountedRow {
  readonly words: string;
  readonly counts: OneStopCounts;
}

function tableOn(sheet: SheetCells): OneStopTable | undefined {
  const rows = sheet.rows.slice(0, MOST_ROWS);
  const top = rows.findIndex((row) => row.some((cell) => /tiếp nhận|giải quyết/u.test(wordsOf(cell))) && hasGroups(row));
  if (top < 0) return undefined;
  const body = rows.findIndex((row, index) => index > top && row.filter(isCount).length >= 2);
  if (body < 0 || body - top > MOST_HEADING_ROWS) return undefined;
  const columns = columnsOf(rows.slice(top, body).filter((row) => !isNumbering(row)));
  if (columns.size < FEWEST_COLUMNS || ![...columns.values()].includes('solved')) return undefined;
  const mark = sheet.printed?.mark ?? ',';
  const counted = rows.slice(body).flatMap((row): CountedRow[] => {
    if (isNumbering(row)) return [];
    const counts = countsOf(row, columns, mark);
    return Object.keys(counts).length === 0 ? [] : [{ words: labelOf(row, columns), counts }];
  });
  return counted.length === 0 ? undefined : summed(sheet.name, counted);
}

/** Two groups stand side by side: what came in and what went out. */
function hasGroups(row: SheetCells['rows'][number]): boolean {
  return new Set(row.map((cell) => groupOf(wordsOf(cell))).filter((group) => group !== undefined)).size >= 2;
}

type Group = 'received' | 'solved' | 'open';

function groupOf(words: string): Group | undefined {
  if (/tiếp nhận/u.test(words)) return 'received';
  if (/(?:đang|chưa) (?:giải quyết|xử lý|trong)/u.test(words)) return 'open';
  return /(?:đã|kết quả) (?:giải quyết|xử lý)/u.test(words) ? 'solved' : undefined;
}

/** Which column counts what, by the words over it; a merged title stands over the columns to its right. */
function columnsOf(heading: readonly SheetCells['rows'][number][]): ReadonlyMap<number, OneStopCount> {
  const width = Math.max(...heading.map(({ length }) => length));
  const found = new Map<number, OneStopCount>();
  let group: Group | undefined;
  for (let column = 0; column < width; column++) {
    const words = heading.map((row) => wordsOf(row[column])).filter((text) => text !== '');
    const own = words.map(groupOf).find((each) => each !== undefined);
    if (own) group = own;
    // A title over all rows of the heading, "Ghi chú", is of no group.
    if (words.length === 0 || (own === undefined && wordsOf(heading[0]?.[column]) !== '')) {
      if (words.length > 0) group = undefined;
      continue;
    }
    const count = group && countIn(group, words.at(-1) ?? '');
    if (count && ![...found.values()].includes(count)) found.set(column, count);
  }
  return found;
}

function countIn(group: Group, words: string): OneStopCount | undefined {
  const isTotal = /tổng/u.test(words) || groupOf(words) === group;
  switch (group) {
    case 'received':
      if (/trực tuyến/u.test(words)) return 'online';
      if (/trực tiếp|bưu chính/u.test(words)) return 'direct';
      if (/kỳ trước|tồn|chuyển (?:qua|sang)/u.test(words)) return 'carriedOver';
      return isTotal ? 'received' : undefined;
    case 'solved':
      if (/trước hạn|sớm hạn/u.test(words)) return /đúng hạn/u.test(words) ? undefined : 'early';
      if (/đúng hạn/u.test(words)) return 'onTime';
      if (/quá hạn|trễ hạn|chậm hạn/u.test(words)) return 'late';
      return isTotal ? 'solved' : undefined;
    default:
      if (/trong hạn|chưa đến hạn/u.test(words)) return 'openInTime';
      if (/quá hạn|trễ hạn|chậm hạn/u.test(words)) return 'openLate';
      return isTotal ? 'open' : undefined;
  }
}

function countsOf(row: SheetCells['rows'][number], columns: ReadonlyMap<number, OneStopCount>, mark: DecimalMark): OneStopCounts {
  const counts: Partial<Record<OneStopCount, number>> = {};
  for (const [column, count] of columns) {
    const value = countOf(row[column], mark);
    if (value !== undefined) counts[count] = value;
  }
  return counts;
}

/** Files are whole: of `1.234` only one reading can be meant. */
function countOf(cell: SheetCell | undefined, mark: DecimalMark): number | undefined {
  if (cell?.kind === 'number') return Number.isInteger(cell.value) && cell.value >= 0 ? cell.value : undefined;
  if (cell?.kind !== 'text') return undefined;
  const figure = readFigure(cell.value, mark);
  if (figure.kind === 'notApplicable') return 0;
  const readings = figure.kind === 'number' ? [figure.value, figure.otherwise ?? NaN] : figure.kind === 'ambiguous' ? figure.readings : [];
  return readings.find((value) => Number.isInteger(value) && value >= 0);
}

function isCount(cell: SheetCell | undefined): boolean {
  return countOf(cell, 'unknown') !== undefined && !/^\(/.test(textOf(cell).trim());
}

/** `(1)`, `(2)`, `(3)=(4)+(5)` under the heading, or the same without brackets. */
function isNumbering(row: SheetCells['rows'][number]): boolean {
  const texts = row.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  const numbers = texts.map((text) => Number(/^\(?(\d+)\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? NaN)).filter((number) => !Number.isNaN(number));
  return (
    numbers.length >= 4 &&
    numbers.length >= texts.length - 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

function labelOf(row: SheetCells['rows'][number], columns: ReadonlyMap<number, OneStopCount>): string {
  const first = Math.min(...columns.keys());
  return row
    .slice(0, first)
    .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/^[\divxlc.]+$/iu.test(text))
    .join(' ')
    .slice(0, 80);
}

const TOTAL = /^(?:tổng|cộng|toàn (?:tỉnh|sở|ngành|đơn vị))/u;

function summed(sheet: string, rows: readonly CountedRow[]): OneStopTable {
  const totals = rows.filter(({ words }) => TOTAL.test(plainSpelling(words)));
  const others = rows.filter((row) => !totals.includes(row));
  const stated = totals.at(-1);
  const added = sumOf(others);
  const notes: string[] = [];
  if (!stated && rows.length > 1) notes.push(`Bảng không có dòng tổng cộng; đã cộng ${String(rows.length)} dòng.`);
  const total = stated?.counts ?? added;
  if (stated && others.length > 0) {
    const differing = keysOf(total).filter((count) => added[count] !== undefined && added[count] !== total[count]);
    for (const count of differing) {
      notes.push(`Dòng tổng cộng ghi ${COUNTS[count]} ${spelled(total[count])}, cộng các dòng là ${spelled(added[count])}.`);
    }
  }
  notes.push(...sumNotes({ words: 'Tổng cộng', counts: total }));
  const wrong = others.filter((row) => stated && sumNotes(row).length > 0);
  notes.push(...wrong.slice(0, MOST_NAMED).flatMap(sumNotes));
  if (wrong.length > MOST_NAMED) notes.push(`Còn ${String(wrong.length - MOST_NAMED)} dòng khác cộng không khớp.`);
  return { sheet, total, notes };
}

/** What the table says of itself: each total and its parts. */
const SUMS: readonly (readonly [OneStopCount, readonly OneStopCount[]])[] = [
  ['received', ['online', 'direct', 'carriedOver']],
  ['solved', ['early', 'onTime', 'late']],
  ['open', ['openInTime', 'openLate']],
  ['received', ['solved', 'open']],
];

function sumNotes({ words, counts }: CountedRow): readonly string[] {
  return SUMS.flatMap(([whole, parts]) => {
    const values = parts.map((part) => counts[part]);
    const stated = counts[whole];
    if (stated === undefined || values.includes(undefined)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (sum === stated) return [];
    const names = parts.map((part) => `${COUNTS[part]} ${spelled(counts[part])}`).join(' + ');
    return [`${words || 'Một dòng'}: ${COUNTS[whole]} ghi ${spelled(stated)}, nhưng ${names} là ${spelled(sum)}.`];
  });
}

function sumOf(rows: readonly CountedRow[]): OneStopCounts {
  const sums: Partial<Record<OneStopCount, number>> = {};
  for (const { counts } of rows) for (const count of keysOf(counts)) sums[count] = (sums[count] ?? 0) + (counts[count] ?? 0);
  return sums;
}

function keysOf(counts: OneStopCounts): readonly OneStopCount[] {
  return (Object.keys(COUNTS) as OneStopCount[]).filter((count) => counts[count] !== undefined);
}

function spelled(count: number | undefined): string {
  return printNumber(count ?? 0, 0, 'amount');
}

/** As words are compared: small letters, one spelling of tones. */
function wordsOf(cell: SheetCell | undefined): string {
  return cell?.kind === 'text' ? plainSpelling(cell.value.normalize('NFKC')).replace(/\s+/g, ' ').replaceAll('kì', 'kỳ').trim() : '';
}
