import { readFigure } from '../figures';
import type { Finding } from '../rules';
import type { Steps } from '../steps';
import { printCount } from './comparison';
import { reportFinding } from './report-check';
import type { ReportText } from './report-text';
import { isMark, LONGEST_FIGURE } from './list-mark';

type Cells = readonly string[];

const TOTAL = /^(?:tổng )?cộng(?: chung)?$|^tổng(?: số)?$/iu;
/** Rows that are part of the row above, rows of sections: what stands under them counts twice. */
const NESTED = /^(?:trong đó|gồm|bao gồm|[-–+*•])|^[IVX]+$|^\d+\.\d/iu;
const SECTION = /^(?:[IVX]+|[A-Z])[.)]?$/u;
/** Fewer rows are as easily added by eye. */
const FEWEST_ROWS = 2;

/**
 * Columns of a table, none of the forms, that don't add up to its row "Cộng". Only of plain lists: where the rows are
 * numbered one after the other, or where another column of the same table does add up.
 *
 * @param forms the blocks that are tables of the forms.
 */
export function* tableSums({ blocks }: ReportText, forms: ReadonlySet<number>): Steps<readonly Finding[]> {
  const slips: Finding[] = [];
  for (const [block, found] of blocks.entries()) {
    if (found.kind !== 'table' || forms.has(block)) continue;
    yield;
    slips.push(...slipsIn(found.rows, block));
  }
  return slips;
}

function slipsIn(rows: readonly Cells[], block: number): readonly Finding[] {
  const last = rows.findIndex((cells) => TOTAL.test(nameOf(cells)));
  const totals = rows[last];
  const first = rows.findIndex(
    (cells, row) => row < last && nameOf(cells) !== '' && cells.slice(1).some((text) => countOf(text) !== undefined),
  );
  const parts = first < 0 ? [] : rows.slice(first, last);
  if (!totals || parts.length < FEWEST_ROWS || parts.some(isNested) || parts.some((cells) => !areInLine(cells, totals))) return [];
  const columns = totals.flatMap((text, column) => {
    const total = countOf(text);
    const values = parts.map((cells) => addend(cells[column] ?? ''));
    if (column === 0 || total === undefined || values.includes(undefined)) return [];
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return [{ column, text, total, sum }];
  });
  const wrong = columns.filter(({ total, sum }) => total !== sum);
  const right = columns.filter(({ total, sum }) => total === sum && total > 0);
  const numbered = parts.every((cells, row) => Number(/^\s*(\d+)[.)]?\s*$/.exec(cells[0] ?? '')?.[1]) === row + 1);
  if (right.length < wrong.length && !(numbered && wrong.length === 1)) return [];
  return wrong.map(({ column, text, total, sum }) =>
    reportFinding({
      topic: 'sum',
      severity: 'warning',
      place: { block, row: last, cell: column, start: 0, end: text.length },
      stated: text,
      message: `Dòng "${nameOf(totals)}" ghi ${printCount(total)}, các dòng phía trên cộng lại là ${printCount(sum)}.`,
    }),
  );
}

/** Whether the columns of two rows are the same: a cell merged away in one of them moves those after it. */
function areInLine(cells: Cells, others: Cells): boolean {
  return cells.length === others.length || filledWidth(cells) === filledWidth(others);
}

/** How many cells a row has up to its last text. */
function filledWidth(cells: Cells): number {
  return cells.map((text) => text.trim() !== '').lastIndexOf(true) + 1;
}

/** The first text of a row that is no mark. */
function nameOf(cells: Cells): string {
  return cells.find((text) => !isMark(text))?.trim() ?? '';
}

function isNested(cells: Cells): boolean {
  const mark = cells[0]?.trim() ?? '';
  return NESTED.test(mark) || SECTION.test(mark) || NESTED.test(nameOf(cells)) || TOTAL.test(nameOf(cells));
}

/** A whole number; undefined for rates, amounts with decimals, words. */
function countOf(text: string): number | undefined {
  if (text.length > LONGEST_FIGURE || text.includes('%')) return undefined;
  const figure = readFigure(text, ',');
  return figure.kind === 'number' && Number.isInteger(figure.value) ? figure.value : undefined;
}

/** What a cell adds: nothing where it is empty or a dash. */
function addend(text: string): number | undefined {
  return /^\s*[-–]?\s*$/u.test(text) ? 0 : countOf(text);
}
