import type { TextPlace } from '../rules';
import { isMark, LONGEST_FIGURE } from './list-mark';

/** A figure of a table in the words around it: `Tiếp nhận trực tuyến: 36.421.` */
export interface TableRow {
  readonly text: string;
  /** The stretches of the text that stand in cells. */
  readonly parts: readonly { readonly at: number; readonly length: number; readonly place: Omit<TextPlace, 'end'> }[];
  /** What its column and the rows it is part of are about. */
  readonly over: string;
  /** What the rows before it are about. */
  readonly near: string;
}

type Rows = readonly (readonly string[])[];

/** A number, with its sign of a rate. */
const FIGURE = /^\s*\d[\d.,]*\s*(?:\/\s*\d[\d.,]*)?\s*%?\s*$/;
const LONGEST_LABEL = 200;
/** Rows of units, of fields: none of them is the agency's. */
const OTHERS = /^(?:tên )?(?:đơn vị(?! tính)|cơ quan|lĩnh vực|địa phương|địa bàn|sở|ngành|xã|phường|huyện|phòng)/iu;
/** Columns that say no more than that a figure stands there. */
const GENERIC = /^(?:|kết quả(?: thực hiện| thống kê)?|số liệu|số lượng|tổng(?: số)?|giá trị|kỳ (?:này|báo cáo)|thực hiện)$/iu;
/** Columns of something else. */
const COMPARED =
  /so với|so sánh|chênh lệch|tăng|giảm|cùng kỳ|trước(?!\s*(?:hạn|hẹn|thời hạn|và|,|\/))|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|ghi chú|xếp/iu;
const UNIT = /^(?:đơn vị tính|đvt|đơn vị)$/iu;
const TOTAL = /^(?:tổng )?cộng$|^tổng$/iu;
const WHOLE = /^(?:tổng(?: số| cộng)?|cộng)$/iu;
/** What came over from the period before. */
const CARRIED = /kỳ trước|chuyển (?:sang|qua|tiếp|đến)|tồn/iu;
/** Columns of what was planned, and rows whose words count that, but for those of what was done of it. */
const PLAN = /^(?:kế hoạch|chỉ tiêu|mục tiêu|(?:được )?giao)/iu;
const PLANNED = /kế hoạch|nhiệm vụ|giao|vốn|biên chế/iu;
const DONE = /hoàn thành|thực hiện|giải ngân|có mặt|đã/iu;
/** Numbers that are no figures: in brackets, in names and times. A label with others says something itself. */
const NAMED =
  /\([^)]*\)|(?:mức độ|quý|tháng|năm|ngày|mức|số|từ)\s+[\d/.IVX%-]+|\d+ ?%?\s*(?:-|–|đến)\s*(?:dưới )?\d+ ?%|^\s*[\d.]+[.)]?\s/giu;
const TIME = /[(,]?\s*(?:trong |lũy kế )?(?:kỳ|quý|tháng|năm|\d{1,2} tháng)\s+[\d/ivx]+(?:\s*(?:năm)\s*\d{4})?\s*\)?/giu;
/** Whose the figures of a column are. */
const WHOSE =
  /(?:của |tại |thuộc )?(?:toàn )?(?:sở|đơn vị|cơ quan|huyện|xã|phường|thành phố|thị xã|tỉnh|ngành|địa phương)(?: [\p{Lu}][\p{L}]*)*/giu;
const TIME_ONLY =
  /^(?:(?:lũy kế|trong|cả|từ đầu)\s+)?(?:kỳ|quý|tháng|năm|\d{1,2} tháng)[\s\d/ivx]*(?:đầu năm|cuối năm|báo cáo|này|năm)?[\s\d/]*$/iu;

/** Times as heads of columns shorten them, and how they are written elsewhere. */
const SHORT_TIMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:19|20)\d{2}$/, 'năm $&'],
  [/^\d{1,2}\/(?:19|20)\d{2}$/, 'tháng $&'],
  [/^T\.? ?(\d{1,2}(?:\/\d{4})?)$/i, 'tháng $1'],
  [/^Q\.? ?((?:I{1,3}|IV|[1-4])(?:\/\d{4})?)$/i, 'quý $1'],
  [/^(\d{1,2}) ?T((?:\/\d{4})?)$/i, '$1 tháng$2'],
];
/** A head of digits only, which is no figure. */
const DATED = /^\s*(?:\d{1,2}\/)?(?:19|20)\d{2}\s*$/;

/** The words of a head, with its time in full. */
function headOf(text: string): string {
  const clean = text.trim();
  const [pattern, full] = SHORT_TIMES.find(([each]) => each.test(clean)) ?? [];
  return pattern === undefined || full === undefined ? text : clean.replace(pattern, full);
}

/** A row of years: "Chỉ tiêu | 2023 | 2024". */
function isDated(cells: readonly string[], label: number): boolean {
  const rest = cells.slice(label + 1).filter((text) => isFigure(text));
  return rest.length > 0 && rest.every((text) => DATED.test(text));
}

/** A head of times only, which leaves out the cell over the words of the rows: `Quý II | Quý III`. */
function isOfTimes(cells: readonly string[]): boolean {
  return cells.every((text) => TIME_ONLY.test(headOf(text).trim()));
}

function isFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && FIGURE.test(text);
}

/** The place of the first text of a row that names something; undefined where figures come first or nothing stands. */
function labelOf(cells: readonly string[]): number | undefined {
  const at = cells.findIndex((text) => !isMark(text));
  const text = cells[at];
  return text === undefined || isFigure(text) || text.length > LONGEST_LABEL || /[.;]\s*$/.test(text) ? undefined : at;
}

/** How deep a row stands under others: `1.1`, `-`, `+`. */
function depthOf(cells: readonly string[], label: number): number {
  const mark = `${cells.slice(0, label).join('')} ${cells[label] ?? ''}`.trim();
  if (/^[-–•*]/u.test(mark)) return 10;
  if (mark.startsWith('+')) return 11;
  const number = /^\d+((?:\.\d+)*)[.)]?\s/.exec(mark);
  return number ? (number[1]?.split('.').length ?? 1) : 0;
}

/** The words over every column, the rows of the heading joined; a heading over several columns stands in the first. Linear. */
function headingsOf(heading: Rows, columns: number): readonly string[] {
  const words = Array.from({ length: columns }, (): string[] => []);
  for (const [row, cells] of heading.entries()) {
    let last = '';
    for (const [column, over] of words.entries()) {
      const own = headOf(cells[column] ?? '');
      if (own.trim() !== '' && column > 0) last = own;
      over.push(own.trim() !== '' || row === heading.length - 1 ? own : last);
    }
  }
  return words.map((over) => over.join(' ').replaceAll('\n', ' ').trim());
}

/**
 * Columns of a whole that counts what came over from the period before too: under one head "Tổng số", "Kỳ trước chuyển
 * qua", "Trong kỳ". Linear.
 */
function withCarried(heading: Rows): ReadonlySet<number> {
  const [above, below] = heading.slice(-2);
  const found = new Set<number>();
  if (!above || !below) return found;
  let wholes: number[] = [];
  let isCarried = false;
  for (let column = 0; column <= below.length; column++) {
    if (column === below.length || (above[column] ?? '').trim() !== '') {
      if (isCarried) for (const whole of wholes) found.add(whole);
      wholes = [];
      isCarried = false;
    }
    const own = (below[column] ?? '').trim();
    if (WHOLE.test(own)) wholes.push(column);
    if (CARRIED.test(own)) isCarried = true;
  }
  return found;
}

function widthOf(rows: Rows): number {
  return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** The rows of a table with figures that is no form, each figure as a sentence. Tables of units and of fields say nothing of the agency. */
export function* rowsOf(rows: Rows, block: number): Generator<TableRow> {
  const first = rows.findIndex((cells) => {
    const label = labelOf(cells);
    return label !== undefined && cells.some((text, at) => at > label && isFigure(text)) && !isDated(cells, label);
  });
  if (first < 0) yield* acrossOf(rows, block);
  if (first < 0 || first > MOST_HEADING_ROWS) return;
  const columns = rows[first]?.length ?? 0;
  const heading = rows.slice(0, first).map((cells) => (isOfTimes(cells) && cells.length === columns - 1 ? ['', ...cells] : cells));
  const headings = headingsOf(heading, widthOf(rows));
  const labels = labelOf(rows[first] ?? []) ?? 0;
  if (OTHERS.test(headings[labels] ?? '')) return;
  const isByTime = headings.some((over) => over !== '' && TIME_ONLY.test(over));
  const isPlan = headings.some((over, at) => at > labels && PLAN.test(over));
  const carried = withCarried(heading);
  const units = headings.flatMap((over, at) => (UNIT.test(over) ? [at] : []));
  const open: { readonly depth: number; readonly label: string }[] = [];
  const before: string[] = [];
  for (const [row, cells] of rows.entries()) {
    const label = row < first ? undefined : labelOf(cells);
    // A cell merged away moves those after it under heads that are not theirs.
    if (label === undefined || (label < labels && cells.length < columns)) continue;
    const depth = depthOf(cells, label);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const above = open.slice(-MOST_ABOVE).map((other) => other.label);
    const words = cells[label] ?? '';
    open.push({ depth, label: words });
    const near = before.slice(-MOST_NEAR).join('. ');
    before.push(words.replaceAll('\n', ' '));
    if (TOTAL.test(words.trim()) || /\d/.test(words.replace(NAMED, ''))) continue;
    for (const [column, value] of cells.entries()) {
      const over = headings[column] ?? '';
      if (column <= label || !isFigure(value) || COMPARED.test(over) || UNIT.test(over) || carried.has(column)) continue;
      // "Số nhiệm vụ trong Kế hoạch | 42 | 35": beside what was planned stands what was done of it.
      if (isPlan && !names(over) && PLANNED.test(words) && !DONE.test(words) && !value.includes('%')) continue;
      const unit = cells[units.find((at) => at > label && (cells[at] ?? '').length <= LONGEST_FIGURE) ?? -1] ?? '';
      // What several times make together is of none of them.
      if (isByTime && TOTAL.test(over)) continue;
      yield sentence({ block, row, labelRow: row, label, column, words, value, unit, heading: over, head: first - 1, near }, above);
    }
  }
}

/** A table of one row of figures, each under what it is: `Tiếp nhận | Đã giải quyết`, `20 | 17`. */
function* acrossOf(rows: Rows, block: number): Generator<TableRow> {
  const isBare = (cells: readonly string[]) => cells.every((text) => text.trim() === '' || isMark(text) || isFigure(text));
  const row = rows.findIndex(isBare);
  const cells = rows[row];
  if (!cells || row < 1 || row > MOST_HEADING_ROWS || rows.filter(isBare).length > 1) return;
  const headings = headingsOf(rows.slice(0, row), cells.length);
  const carried = withCarried(rows.slice(0, row));
  const near: string[] = [];
  for (const [column, value] of cells.entries()) {
    const words = headings[column] ?? '';
    if (!/\p{L}/u.test(words) || words.length > LONGEST_LABEL) continue;
    if (isFigure(value) && !COMPARED.test(words) && !NUMBERING.test(words) && !carried.has(column)) {
      const found = { block, row, labelRow: row - 1, label: column, column, words, value, unit: '', heading: '', head: -1 };
      yield sentence({ ...found, near: near.slice(-MOST_NEAR).join('. ') }, []);
    }
    near.push(words);
  }
}

/** Over the numbers of the rows. */
const NUMBERING = /^(?:stt|tt|số tt)$/iu;

/** More rows than these are no heading. */
const MOST_HEADING_ROWS = 3;
/** So many of the rows a row is part of are read with it. */
const MOST_ABOVE = 2;

/** And so many before it, which tell what is counted. */
const MOST_NEAR = 3;

/** Whether a head says more than that a figure stands there, whose, and of when. */
function names(heading: string): boolean {
  return heading !== '' && !GENERIC.test(heading.replace(TIME, '').replace(WHOSE, '').trim()) && !TIME_ONLY.test(heading);
}

interface Found {
  readonly block: number;
  readonly row: number;
  /** The row its label stands in. */
  readonly labelRow: number;
  readonly label: number;
  readonly column: number;
  readonly words: string;
  readonly value: string;
  readonly unit: string;
  readonly heading: string;
  readonly near: string;
  /** The last row of the heading; -1 where there is none. */
  readonly head: number;
}

function sentence(
  { block, row, labelRow, label, column, words, value, unit, heading, head, near }: Found,
  above: readonly string[],
): TableRow {
  const parts: { at: number; length: number; place: Omit<TextPlace, 'end'> }[] = [];
  let text = '';
  const add = (found: string, at: { row: number; cell: number }) => {
    parts.push({ at: text.length, length: found.length, place: { block, row: at.row, cell: at.cell, start: 0 } });
    text += found.replaceAll('\n', ' ');
  };
  add(words, { row: labelRow, cell: label });
  if (names(heading) && head >= 0) {
    text += ' ';
    add(heading, { row: head, cell: column });
  }
  text += ': ';
  add(value, { row, cell: column });
  const isRate = /%/.test(`${words}${heading}${unit}`) && !value.includes('%');
  text += isRate ? '%.' : unit === '' || unit.includes('%') ? '.' : ` ${unit}.`;
  return { text, parts, near, over: [heading, ...above].filter((each) => each !== '').join('. ') };
}
