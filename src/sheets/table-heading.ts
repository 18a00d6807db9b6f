import { periodWords, plainSpelling, type Period } from '../forms';
import { readFigure } from '../figures';
import { textOf, type SheetCell } from './cells';
import { CHECK_HEADING } from './check-column';
import { PRINTED_HEADING } from './consolidated-sheet';
import type { TableRange } from './find-tables';

/**
 * What a column holds, by the words above it:
 *
 * - `this`: the figures of the period, by its name or as what was done.
 * - `figure`: figures, without a word on which.
 * - `other`: figures of another period, a plan, a comparison.
 * - `print`: the figures once more, as our own table of all forms spells them.
 */
type ColumnRole = 'code' | 'label' | 'unit' | 'note' | 'check' | 'print' | 'this' | 'figure' | 'other';

/** The words above a table, column by column. */
export interface TableHeading {
  /** Undefined for words nobody knows, and where there are none. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** As a person would name the column: `Số liệu, Kỳ này`. */
  readonly words: ReadonlyMap<number, string>;
  /** The first row under the heading. */
  readonly end: number;
}

/** A heading is two or three rows high. */
const MOST_ROWS = 4;
/** Longer texts above a table are titles and remarks. */
const LONGEST_WORDS = 120;

const FIXED: readonly (readonly [ColumnRole, RegExp])[] = [
  ['code', /^(?:stt|tt|số tt|số thứ tự)$/u],
  ['unit', /^(?:đơn vị tính|đvt|đv tính|đơn vị)$/u],
  ['note', /^ghi chú/u],
  ['print', new RegExp(`^${PRINTED_HEADING.toLowerCase().replace(/[()]/g, '\\$&')}$`, 'u')],
  ['check', new RegExp(`^${CHECK_HEADING.toLowerCase()}$`, 'u')],
  ['label', /^(?:chỉ tiêu(?! (?:giao|kế hoạch|kh))|nội dung|tên chỉ tiêu|danh mục)/u],
];

const OTHER =
  /(?:kỳ|quý|năm|tháng) (?:trước|liền kề|ngoái)|cùng kỳ|trước đó|^(?:kế hoạch|kh(?!\p{L})|chỉ tiêu|được giao|giao|mục tiêu|dự kiến|ước|tỷ lệ|tỉ lệ|%|so (?:với|sánh)|tăng|giảm|chênh lệch|đạt)/u;
const THIS = /(?:kỳ|quý|năm) (?:này|nay|báo cáo)|trong kỳ|hiện tại|thực hiện|^th(?!\p{L})|kết quả(?! thống kê)/u;
const FIGURE = /^(?:số liệu|số lượng|sl|giá trị|con số)/u;
/** What accumulates may be the figure or not. */
const DOUBTFUL = /lũy kế|cộng dồn/u;

/** Reads the words above a table. `period` is the one whose figures are wanted. */
export function readHeading({ sheet, top, body, left, right }: TableRange, period: Period | undefined): TableHeading {
  const columnsOf = (row: number) =>
    (sheet.rows[row] ?? []).flatMap((cell, column): (readonly [number, string])[] => {
      if (column < left || column > right) return [];
      const text = textOf(cell).trim();
      return text === '' || text.length > LONGEST_WORDS ? [] : [[column, text]];
    });
  const isHeading = (row: number) => {
    const words = columnsOf(row).map(([, text]) => roleOf([text], period));
    return words.filter((role) => role !== undefined).length >= 2 || (words.length === 1 && words[0] === 'figure');
  };
  const candidates = Array.from({ length: Math.max(0, body - top) }, (_, index) => top + index);
  const first = candidates.find(isHeading);
  if (first === undefined) return { roles: new Map(), words: new Map(), end: 0 };
  // Words only: numbers under the heading are figures that somebody put there.
  const isWords = (row: number) =>
    (sheet.rows[row] ?? []).every((cell, column) => column < left || column > right || cell === undefined || isWord(cell));
  const below = candidates.filter((row) => row > first && row < first + MOST_ROWS);
  const figures = below.findIndex((row) => !isWords(row));
  const rows = [first, ...(figures < 0 ? below : below.slice(0, figures))];
  const paths = new Map<number, string[]>();
  rows.forEach((row, index) => {
    const texts = new Map(columnsOf(row));
    const hasMore = (column: number) => rows.slice(index + 1).some((lower) => textOf(sheet.rows[lower]?.[column]).trim() !== '');
    let group: string | undefined;
    const last = Math.max(...rows.flatMap((each) => columnsOf(each).map(([column]) => column)));
    for (let column = left; column <= last; column++) {
      const own = texts.get(column);
      // A merged title stands over several columns that have words of their own below it.
      if (own !== undefined) group = hasMore(column) ? own : undefined;
      else if (!hasMore(column)) group = undefined;
      const text = own ?? group;
      if (text !== undefined) paths.set(column, [...(paths.get(column) ?? []), text]);
    }
  });
  const roles = new Map<number, ColumnRole>();
  const words = new Map<number, string>();
  for (const [column, path] of paths) {
    const role = roleOf(path, period);
    if (role) roles.set(column, role);
    words.set(column, path.map((text) => text.replace(/\s+/g, ' ')).join(', '));
  }
  return { roles, words, end: (rows.at(-1) ?? first) + 1 };
}

/** Headings repeat over the tables of a workbook and over workbooks. */
const remembered = new Map<string, ColumnRole | undefined>();
const MOST_REMEMBERED = 2000;

function roleOf(path: readonly string[], period: Period | undefined): ColumnRole | undefined {
  const key = [period?.id ?? '', ...path].join('\0');
  if (remembered.has(key)) return remembered.get(key);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const role = roleIn(path, period);
  remembered.set(key, role);
  return role;
}

/** Text that is no figure; a year may stand over a column. */
function isWord(cell: SheetCell): boolean {
  if (cell.kind !== 'text') return false;
  const text = cell.value.trim();
  return text.length > LONGEST_FIGURE || /^20\d\d$/.test(text) || !['number', 'ambiguous'].includes(readFigure(text, 'unknown').kind);
}

/** Longer texts are no figures. */
const LONGEST_FIGURE = 30;

/** What a column holds whose words, from the top, are these. */
function roleIn(path: readonly string[], period: Period | undefined): ColumnRole | undefined {
  const texts = path.map((text) =>
    plainSpelling(text.normalize('NFKC'))
      .replace(/\s+/g, ' ')
      .replace(/(?<!\p{L})(?:kì|quí)(?!\p{L})/gu, withY)
      .trim(),
  );
  // The lowest words say most: "Kết quả thống kê" stands over the unit as well.
  const lowest = texts.at(-1) ?? '';
  const fixed = (text: string) => FIXED.find(([, pattern]) => pattern.test(text))?.[0];
  const own = fixed(lowest);
  if (own) return own;
  const above = texts.map(fixed).find((role) => role !== undefined);
  const figures = texts.filter((text) => fixed(text) === undefined);
  return figureRole(figures, period) ?? above;
}

/** `kì` and `quí`, as many write them. */
function withY(word: string): string {
  return word.replace('ì', 'ỳ').replace('í', 'ý');
}

/** Which figures a column holds, by the words above it that are about figures. */
function figureRole(texts: readonly string[], period: Period | undefined): 'this' | 'figure' | 'other' | undefined {
  if (texts.some((text) => DOUBTFUL.test(text))) return undefined;
  if (texts.some((text) => OTHER.test(text) && !/^kết quả/u.test(text))) return 'other';
  const named = texts.map((text) => namedPeriod(text, period));
  if (named.includes('other')) return 'other';
  if (named.includes('this') || texts.some((text) => THIS.test(text))) return 'this';
  return texts.some((text) => FIGURE.test(text)) ? 'figure' : undefined;
}

function namedPeriod(text: string, period: Period | undefined): 'this' | 'other' | undefined {
  const times = periodWords(text);
  if (times.length === 0) return undefined;
  if (!period) return 'other';
  const isThis = times.some(({ kind, year }) => kind === period.kind && (year === undefined || year === period.year));
  return isThis ? 'this' : 'other';
}
