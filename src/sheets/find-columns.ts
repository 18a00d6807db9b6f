import { readFigure } from '../figures';
import { plainText, type Period } from '../forms';
import { columnName } from './address';
import { textOf, toldText, type SheetCell } from './cells';
import { fullest, type TableRange } from './find-tables';
import { readHeading, type TableHeading } from './table-heading';
import { matchable } from './vocabulary';

/** A column that figures stand in. */
export interface FigureColumn {
  readonly column: number;
  /** The words above it; empty where there are none. */
  readonly heading: string;
  /** The first figures in it, as they are told. */
  readonly examples: readonly string[];
  /** How many figures stand in it. */
  readonly count: number;
}

/** The columns of a form's table, counted from 0. */
export interface Columns {
  readonly code: number;
  readonly label: number;
  readonly unit: number | undefined;
  readonly figure: number;
  readonly note: number;
  readonly check: number | undefined;
  readonly firstRow: number;
  /** The words above the figures. */
  readonly heading: string;
  /** Columns with figures that are not taken, because their words say that they are others. */
  readonly passedOver: readonly FigureColumn[];
}

/** Which columns a table has; `doubt` where several may be the figures, `none` where its heading has no column for them. */
export type FoundColumns =
  | { readonly kind: 'found'; readonly columns: Columns }
  | { readonly kind: 'doubt'; readonly candidates: readonly FigureColumn[] }
  | { readonly kind: 'none' };

/** What is known before looking. */
interface Asked {
  readonly period: Period | undefined;
  /** The column a person chose: its letter or the words above it. */
  readonly column: string | undefined;
  /** The columns of the table this one may go on with. */
  readonly before: { readonly range: TableRange; readonly columns: Columns } | undefined;
}

const MOST_EXAMPLES = 3;

/**
 * The figures stand under the words of the official heading, or under words that name the period or what was done. Where
 * the words are gone, what stands in the columns says it, if only one can be meant: it is never guessed.
 */
export function findColumns(range: TableRange, { period, column: chosen, before }: Asked): FoundColumns {
  const { label, code } = range;
  const heading = readHeading(range, period);
  const inherited = heading.roles.size === 0 && before && continues(range, before.range) ? before.columns : undefined;
  const unit = roleColumn(heading, 'unit') ?? unitColumn(range);
  const note = roleColumn(heading, 'note');
  const isOther = (column: number) =>
    column === label ||
    column === code ||
    column === unit ||
    column === note ||
    ['code', 'label', 'check', 'print'].includes(heading.roles.get(column) ?? '');
  const candidates = figureColumns(range, heading, isOther);
  const headed = ['this', 'figure'].map((role) => [...heading.roles].flatMap(([column, own]) => (own === role ? [column] : [])));
  const [named = [], plain = []] = headed;
  const both = [...named, ...plain];
  const countIn = (column: number) => candidates.find((other) => other.column === column)?.count ?? 0;
  // Other figures beside the figures are no notes, and the next table isn't either.
  const noteBeside = (column: number, count = countIn(column)): number => {
    if (column >= range.right) return widthOf({ sheet: range.sheet, body: 0, bottom: range.sheet.rows.length - 1 });
    const isFigures = heading.roles.size > 0 && (heading.roles.has(column + 1) || countIn(column + 1) * 2 > count);
    return isFigures && countIn(column + 1) > 0 ? noteBeside(column + 1, count) : column + 1;
  };
  const found = (column: number): FoundColumns => {
    const usualNote = note ?? inherited?.note ?? noteBeside(column);
    const passedOver = candidates.filter(
      (other) => other.column !== column && (other.column !== usualNote || heading.roles.get(column) === undefined),
    );
    const firstRow = Math.max(heading.end, range.top);
    const usual = { note: usualNote, check: roleColumn(heading, 'check') ?? inherited?.check };
    const words = heading.words.get(column) ?? inherited?.heading ?? '';
    return {
      kind: 'found',
      columns: { code, label, unit: unit ?? inherited?.unit, figure: column, ...usual, firstRow, heading: words, passedOver },
    };
  };

  const asked = chosen === undefined ? undefined : chosenColumn(chosen, heading, candidates);
  if (asked !== undefined) return found(asked);
  if (inherited) return found(inherited.figure);
  if (both.length > 1) {
    const fullest = fullestOf(range, both);
    return fullest === undefined ? { kind: 'doubt', candidates: both.map((column) => described(range, heading, column)) } : found(fullest);
  }
  const [only] = both;
  if (only !== undefined) {
    const rivals = candidates.filter(({ column }) => heading.roles.get(column) === undefined && (note === undefined || column < note));
    // Words over an empty column beside one that is filled in: somebody moved one of them.
    const isMoved = rivals.length > 0 && candidates.every(({ column }) => column !== only);
    // Words that stand over several columns of figures, or beside figures without any, don't say which of them is meant.
    const isShared = rivals.some(({ column, count }) => !heading.words.has(column) && count * 2 > countIn(only));
    return isMoved || isShared
      ? { kind: 'doubt', candidates: [described(range, heading, only), ...rivals].sort((a, b) => a.column - b.column) }
      : found(only);
  }
  const unnamed = candidates.filter(({ column }) => heading.roles.get(column) !== 'other');
  const [first] = candidates;
  if (candidates.length > 1) {
    const usual = candidates.find(({ column }) => column === (unit ?? NaN) + 1 && column > label);
    const isFullest = usual && candidates.every((other) => other === usual || other.count < usual.count);
    return heading.roles.size === 0 && isFullest ? found(usual.column) : { kind: 'doubt', candidates };
  }
  if (first && unnamed.length === 1) return found(first.column);
  if (first) return { kind: 'doubt', candidates };
  return empty(range, heading, unit, note, found);
}

/** Nothing is filled in yet: the heading or the usual place says where it will be. */
function empty(
  { label, code }: TableRange,
  heading: TableHeading,
  unit: number | undefined,
  note: number | undefined,
  found: (column: number) => FoundColumns,
): FoundColumns {
  const left = Math.max(label, code);
  const usual = unit !== undefined && unit > left ? unit + 1 : left + 2;
  const isFree = (note === undefined || usual < note) && !heading.roles.has(usual);
  return isFree ? found(usual) : { kind: 'none' };
}

function roleColumn({ roles }: TableHeading, wanted: 'unit' | 'note' | 'check'): number | undefined {
  return [...roles].find(([, role]) => role === wanted)?.[0];
}

/** A page of the same table: as wide, its labels in the same column. */
function continues(range: TableRange, before: TableRange): boolean {
  if (range.label !== before.label) return false;
  return range.sheet === before.sheet || (range.form === before.form && widthOf(range) === widthOf(before));
}

function widthOf({ sheet, body, bottom }: Pick<TableRange, 'sheet' | 'body' | 'bottom'>): number {
  return Math.max(0, ...sheet.rows.slice(body, bottom + 1).map(({ length }) => length));
}

/** A column a person names: `E`, or the words above it or the last of them. */
function chosenColumn(chosen: string, { words }: TableHeading, candidates: readonly FigureColumn[]): number | undefined {
  const key = matchable(chosen);
  const named =
    [...words].find(([, text]) => matchable(text) === key) ?? [...words].find(([, text]) => matchable(text).endsWith(`, ${key}`));
  if (named) return named[0];
  const lettered = [...words.keys(), ...candidates.map(({ column }) => column)];
  return lettered.find((column) => columnName(column).toLowerCase() === key);
}

/** The column that says all that the others say; undefined where each says something of its own. */
function fullestOf({ sheet, body, bottom }: TableRange, columns: readonly number[]): number | undefined {
  const rows = sheet.rows.slice(body, bottom + 1).map((row) => columns.map((column) => textOf(row[column]).trim()));
  const index = columns.findIndex((_, own) => rows.every((texts) => texts.every((text) => text === '' || text === texts[own])));
  return columns[index];
}

function figureColumns(range: TableRange, heading: TableHeading, isOther: (column: number) => boolean): readonly FigureColumn[] {
  const { sheet, body, bottom, left, right } = range;
  const columns = new Set<number>();
  for (const row of sheet.rows.slice(body, bottom + 1)) {
    row.forEach((cell, column) => {
      if (column >= left && column <= right && !columns.has(column) && !isOther(column) && isFigure(cell)) columns.add(column);
    });
  }
  return [...columns].sort((a, b) => a - b).map((column) => described(range, heading, column));
}

function described({ sheet, body, bottom }: TableRange, { words }: TableHeading, column: number): FigureColumn {
  const cells = sheet.rows.slice(body, bottom + 1).map((row) => row[column]);
  const figures = cells.filter(isFigure);
  return {
    column,
    heading: words.get(column) ?? '',
    examples: figures.slice(0, MOST_EXAMPLES).map(toldText),
    count: figures.length,
  };
}

/** Longer texts are no figures. */
const LONGEST_FIGURE = 30;

function isFigure(cell: SheetCell | undefined): boolean {
  if (cell?.kind === 'number') return true;
  if (cell?.kind !== 'text' || cell.value.length > LONGEST_FIGURE) return false;
  const { kind } = readFigure(cell.value, 'unknown');
  return kind !== 'unreadable' && kind !== 'blank';
}

/** Where most of the form's units stand. */
function unitColumn({ form, sheet, body, bottom, left, right }: TableRange): number | undefined {
  const units = new Set(form.indicators.map(({ unit }) => matchable(plainText(unit))).filter((unit) => unit !== ''));
  const counts = new Map<number, number>();
  for (const row of sheet.rows.slice(body, bottom + 1)) {
    row.forEach((cell, column) => {
      if (cell?.kind === 'text' && column >= left && column <= right && units.has(matchable(cell.value))) {
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
    });
  }
  const { column } = fullest(counts);
  return column < 0 ? undefined : column;
}
