import { isHeadingWord } from '../sheets';
import { cleanText } from '../submission';
import { OpeningError } from './opened';

/** Wider rows are no table's; nor does a row fall into so many pieces more. */
const MOST_CELLS = 200;
const MOST_PIECES = 8;

/** The whole part of a number, and what may follow its comma: decimals, or thousands with an English point behind them. */
const [WHOLE, REST] = [/^-?\d[\d.]*$/, /^\d+(?:\.\d+)?\s?%?$/];
const FIGURE = /^-?\d[\d.,]*\s?%?$/;
/** Numbers on both sides of a comma that no quotation mark parts. */
const UNQUOTED = /(?<!["\d])(-?\d[\d.]*),(?=(\s?\d+(?:\.\d+)?\s?%?))/g;
const NOTE = /^(?:ghi chú|giải trình|chú thích|note)/iu;

interface MendedRows {
  readonly rows: readonly (readonly string[])[];
  /** The figures that were put together again. */
  readonly joined: readonly string[];
}

/** The rows of a text as they were parsed, and how it was written. */
interface ParsedText {
  readonly text: string;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Rows that fell apart because what parts the cells stands within a cell, too (`…,%,83,78,…`), put together again where
 * that can be done in one way only. A row that may be read in two ways has no figure that could be trusted.
 *
 * @throws OpeningError for such a row: how to save the file so that it can be read.
 */
export function mendedRows({ text, delimiter, rows }: ParsedText): MendedRows {
  const unquoted = new Set(
    delimiter === ',' ? [...text.matchAll(UNQUOTED)].map(([, whole = '', rest = '']) => `${whole},${rest.trim()}`) : [],
  );
  const isSplit = (cells: readonly string[], at: number) =>
    WHOLE.test((cells[at] ?? '').trim()) &&
    REST.test((cells[at + 1] ?? '').trim()) &&
    unquoted.has(`${cells[at]?.trim() ?? ''},${cells[at + 1]?.trim() ?? ''}`);
  const top = rows.findIndex((cells) => cells.filter((cell) => isHeadingWord(cleanText(cell))).length >= 2);
  const heading = rows[top];
  const body = rows.slice(top + 1).map(withoutEnd);
  const width = widthOf(body, heading?.length, isSplit);
  const isRagged = rows.slice(top + 1).some((cells) => cells.length > 1 && cells.length < width);
  const joined: string[] = [];
  const mended = body.map((cells, index) => {
    const written = rows[top + 1 + index] ?? cells;
    const refuse = () => refusal(cells, top + 2 + index, delimiter);
    const splits = places(cells, (at) => isSplit(cells, at));
    const seams = places(cells, (at) => isSplit(cells, at) || /^\s+\S/.test(cells[at + 1] ?? ''));
    const join = (way: readonly number[]) => {
      joined.push(...way.filter((at) => splits.includes(at)).map((at) => `${cells[at]?.trim() ?? ''},${cells[at + 1]?.trim() ?? ''}`));
      return cells.flatMap((cell, at) =>
        way.includes(at - 1) ? [] : way.includes(at) ? [`${cell}${delimiter}${cells[at + 1] ?? ''}`] : [cell],
      );
    };
    const excess = cells.length - width;
    if (cells.length > MOST_CELLS || (excess > MOST_PIECES && splits.length > 0)) throw refuse();
    const last = splits.at(-1);
    if (excess <= 0) {
      // Where rows are written to their end, an empty cell too many says the same as a filled one.
      const [way, another] = isRagged || written.length - width > MOST_PIECES ? [] : waysToJoin(seams, written.length - width);
      if (written.length > width && way && !another) return join(way);
      if (last === undefined) return written;
      // What ends a row that may be short: a note that is a number, or the decimals of the figure before it.
      const isLast = last + 2 === cells.length && (isRagged || NOTE.test(cleanText(heading?.[last + 1] ?? '')));
      if (isLast || written.length < width) throw refuse();
      return written;
    }
    const [way, another] = excess > MOST_PIECES ? [] : waysToJoin(seams, excess);
    if (way && !another) return join(way);
    if (cells.some((cell) => FIGURE.test(cell.trim())) && (last !== undefined || heading)) throw refuse();
    return written;
  });
  return { rows: [...rows.slice(0, top + 1), ...mended], joined };
}

function withoutEnd(cells: readonly string[]): readonly string[] {
  const last = cells.map((cell) => cell.trim() !== '').lastIndexOf(true);
  return cells.slice(0, last + 1);
}

/** Where among the cells of a row something is so. */
function places(cells: readonly string[], holds: (at: number) => boolean): readonly number[] {
  return cells.slice(0, MOST_CELLS).flatMap((_, at) => (holds(at) ? [at] : []));
}

/**
 * How many cells a whole row has: as many as the heading, unless most rows have more and did not all fall apart: then
 * cells of the heading cover several.
 */
function widthOf(
  body: readonly (readonly string[])[],
  heading: number | undefined,
  isSplit: (cells: readonly string[], at: number) => boolean,
): number {
  const counts = new Map<number, number>();
  for (const { length } of body) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (heading === undefined || usual <= heading) return heading ?? usual;
  const isWhole = body.some((cells) => cells.length === usual && places(cells, (at) => isSplit(cells, at)).length === 0);
  return isWhole ? usual : heading;
}

/** Up to two ways to choose so many of the places that no two of them are neighbours. */
function waysToJoin(at: readonly number[], count: number): readonly (readonly number[])[] {
  // From the end: what can be chosen from each place on, never more than two ways of a size.
  let ways: readonly (readonly (readonly number[])[])[] = [[[]]];
  let before = ways;
  [...at].reverse().forEach((place, index, all) => {
    const apart = index > 0 && all[index - 1] === place + 1 ? before : ways;
    const next = Array.from({ length: count + 1 }, (_, size) =>
      [...(ways[size] ?? []), ...(apart[size - 1] ?? []).map((rest) => [place, ...rest])].slice(0, 2),
    );
    before = ways;
    ways = next;
  });
  return ways[count] ?? [];
}

/** `,` by its name. */
const NAMES: Readonly<Record<string, string>> = { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'dấu tab', '|': 'dấu |' };

function refusal(cells: readonly string[], row: number, delimiter: string): OpeningError {
  const mark = NAMES[delimiter] ?? delimiter;
  const shown = cells.map((cell) => cell.trim()).join(delimiter === '\t' ? ' ' : delimiter);
  const cure =
    delimiter === ','
      ? 'hãy lưu tệp CSV với dấu chấm phẩy ngăn ô, đặt số có dấu phẩy trong dấu ngoặc kép'
      : `hãy đặt ô có ${mark} trong dấu ngoặc kép`;
  return new OpeningError(
    `Dòng thứ ${String(row)} của bảng ("${shown.slice(0, 80)}") không rõ số nào là số liệu, vì ${mark} vừa ngăn ô vừa nằm trong ô; ${cure}, hoặc chọn sổ .xlsx.`,
  );
}
