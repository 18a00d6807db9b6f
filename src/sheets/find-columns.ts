import { plainText, TABLE_HEADING, type Form, type IndicatorId } from '../forms';
import { readFigure } from '../figures';
import { textOf, type SheetCell, type SheetCells } from './cells';
import { CHECK_HEADING } from './check-column';
import { matchable } from './vocabulary';

/** The words by which the rows of one form are recognised. */
export interface FormWords {
  readonly codes: ReadonlyMap<string, IndicatorId>;
  /** The rows a label belongs to: one, or two where the form prints it twice. */
  readonly labelled: (text: string) => readonly IndicatorId[];
  /** A label of this or another form. */
  readonly isForeign: (text: string) => boolean;
}

/** The columns of a form's table, counted from 0. */
export interface Columns {
  readonly code: number;
  readonly label: number;
  readonly figure: number;
  /** Further columns with the same heading. */
  readonly otherFigures: readonly number[];
  readonly note: number;
  readonly check: number | undefined;
  readonly firstRow: number;
}

/**
 * By the words of the table heading; where they are gone, by what stands in the columns; where
 * nothing stands there either, by their usual place. Undefined when the heading is there but the
 * figure column isn't.
 */
export function findColumns(
  sheet: SheetCells,
  form: Form,
  label: number,
  code: number,
  { codes, labelled }: FormWords,
): Columns | undefined {
  const words = {
    figure: matchable(TABLE_HEADING.figure),
    note: matchable(TABLE_HEADING.note),
    unit: matchable(TABLE_HEADING.unit),
    check: matchable(CHECK_HEADING),
  };
  const found = { figure: [] as number[], note: [] as number[], unit: [] as number[], check: [] as number[] };
  let firstRow = 0;
  const body = sheet.rows.findIndex((row) => labelled(textOf(row[label])).length > 0 || codes.has(matchable(textOf(row[code]))));
  sheet.rows.slice(0, body).forEach((row, index) => {
    row.forEach((cell, column) => {
      const text = matchable(textOf(cell));
      for (const name of ['figure', 'note', 'unit', 'check'] as const) {
        if (text !== words[name]) continue;
        found[name].push(column);
        if (name !== 'check') firstRow = index + 1;
      }
    });
  });
  const [headed, ...otherFigures] = found.figure;
  const left = Math.max(label, code);
  const units = new Set(form.indicators.map(({ unit }) => matchable(plainText(unit))).filter((unit) => unit !== ''));
  const unit = found.unit[0] ?? fullestColumn(sheet, (cell) => units.has(matchable(textOf(cell)))).column;
  const note = found.note[0];
  const isBetween = (column: number) => column > left && column !== unit && (note === undefined || column < note);
  const fullest = fullestColumn(
    { ...sheet, rows: sheet.rows.slice(firstRow).map((row) => row.map((cell, column) => (isBetween(column) ? cell : undefined))) },
    (cell) => cell.kind === 'number' || readFigure(textOf(cell), 'unknown').kind === 'notApplicable',
  );
  const usual = unit > left ? unit + 1 : left + 2;
  const figure = headed ?? (fullest.matches > 0 ? fullest.column : isBetween(usual) ? usual : undefined);
  return figure === undefined
    ? undefined
    : { code, label, figure, otherFigures, note: note ?? figure + 1, check: found.check[0], firstRow };
}

export function fullestColumn(
  { rows }: SheetCells,
  counts: (cell: SheetCell, column: number, row: readonly (SheetCell | undefined)[]) => boolean,
): { column: number; matches: number } {
  const found = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell && counts(cell, column, row)) found.set(column, (found.get(column) ?? 0) + 1);
    });
  }
  return fullest(found);
}

/** The column most often counted, leftmost first; -1 where there is none. */
export function fullest(counts: ReadonlyMap<number, number>): { column: number; matches: number } {
  const [column = -1, matches = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return { column, matches };
}
