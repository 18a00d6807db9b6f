import { readFigure } from '../figures';
import { plainText, type Form, type Indicator, type IndicatorId, type Template } from '../forms';
import { codeBefore, codeKey, matchable, vocabularyOf } from './vocabulary';

/** A pasted table: rows of cell texts. */
export type PastedTable = readonly (readonly string[])[];

/** Which row of a form each row of a pasted table is, and what its columns hold. */
export interface PastedRows {
  readonly form: Form;
  /** Undefined for a row of the table that is none of the form's. */
  readonly rows: readonly (Indicator | undefined)[];
  /** Columns that say which row it is; the unit is compared. */
  readonly keys: ReadonlySet<number>;
  readonly unit: number | undefined;
  /** Undefined where several columns may be the figures. */
  readonly figure: number | undefined;
  readonly note: number | undefined;
}

/** The heading of a column of figures, whoever printed it. */
const FIGURE_WORDS = /^(?:số liệu|số lượng|kết quả(?! thống kê)|thực hiện|kỳ này)/u;

export function isFigureText(text: string): boolean {
  const { kind } = readFigure(text, 'unknown');
  return kind === 'number' || kind === 'ambiguous' || kind === 'notApplicable';
}

/**
 * The rows of a table that says itself which they are, by labels or else by STT. Labels are found in any of the forms;
 * an STT alone speaks of the form `current`. Undefined where nothing of the kind stands in it.
 */
export function rowsByKeys(
  table: PastedTable,
  template: Template,
  forms: readonly Form[],
  current: Form | undefined,
): PastedRows | undefined {
  const byLabel = labelled(table, template, forms, current);
  const found = byLabel ?? (current && coded(table, template, current));
  if (!found) return undefined;
  const { form, rows, keys } = found;
  const width = widthOf(table);
  const last = Math.max(...keys);
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !keys.has(column));
  const unit = others.find((column) => isUnitColumn(table, rows, column));
  const right = others.filter((column) => column > Math.max(last, unit ?? -1));
  const figures = right.filter((column) => isFigureColumn(table, rows, column));
  const headed = figures.filter((column) => table.some((cells, row) => !rows[row] && FIGURE_WORDS.test(matchable(cells[column] ?? ''))));
  // Beside the unit the paper has the figures, even where none of them is filled in.
  const usual = unit === undefined ? undefined : right.find((column) => column === unit + 1);
  const figure = figures.length > 1 ? (headed.length === 1 ? headed[0] : undefined) : (figures[0] ?? usual);
  const beside = figure === undefined ? undefined : right.find((column) => column === figure + 1);
  const note = beside !== undefined && !figures.includes(beside) ? beside : undefined;
  return { form, rows, keys, unit, figure, note };
}

type Keyed = Pick<PastedRows, 'form' | 'rows' | 'keys'>;

function labelled(table: PastedTable, template: Template, forms: readonly Form[], current: Form | undefined): Keyed | undefined {
  const { labelled: rowsOfLabel, codes } = vocabularyOf(template);
  const width = widthOf(table);
  const known = new Set<string>(forms.map(({ id }) => id));
  const columns = Array.from({ length: width }, (_, column) =>
    table.map((cells) => rowsOfLabel(cells[column] ?? '').filter((id) => known.has(id.slice(0, id.indexOf('/'))))),
  );
  const counts = columns.map((cells) => cells.filter((ids) => ids.length > 0).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return undefined;
  const label = counts.indexOf(most);
  const cells = columns[label] ?? [];
  const votes = forms.map((form) => ({ form, count: cells.filter((ids) => ids.some((id) => isOf(form, id))).length }));
  const best = Math.max(...votes.map(({ count }) => count));
  const form = votes.find((vote) => vote.count === best && vote.form === current)?.form ?? votes.find((vote) => vote.count === best)?.form;
  if (!form) return undefined;
  const code = codeColumn(table, codes(form), (column) => column < label);
  const places = new Map<string, number>(form.indicators.map(({ id }, place) => [id, place]));
  const candidates = table.map((texts, row): readonly number[] => {
    const bySTT = codes(form).get(codeKey(texts[code ?? -1] ?? '') || codeBefore(texts[label] ?? ''));
    const own = (cells[row] ?? []).filter((id) => isOf(form, id));
    return (bySTT !== undefined && own.includes(bySTT) ? [bySTT] : own).flatMap((id) => places.get(id) ?? []);
  });
  const rows = candidates.map((own, row) => {
    const place = own.length > 1 ? between(own, candidates, row) : own[0];
    return place === undefined ? undefined : form.indicators[place];
  });
  return { form, rows, keys: new Set(code === undefined ? [label] : [code, label]) };
}

/** Two rows of one label are told apart by the rows around them; undefined where those leave both possible. */
function between(own: readonly number[], candidates: readonly (readonly number[])[], row: number): number | undefined {
  const certain = candidates.flatMap((each, at) => (each.length === 1 ? [{ at, place: each[0] ?? 0 }] : []));
  const before = certain.filter(({ at }) => at < row).at(-1);
  const after = certain.find(({ at }) => at > row);
  const possible = own.filter((place) => (!before || place > before.place) && (!after || place < after.place));
  if (possible.length === 1) return possible[0];
  const isNext = (place: number) =>
    (before && place - before.place === row - before.at) === true || (after && after.place - place === after.at - row) === true;
  const next = possible.filter(isNext);
  return next.length === 1 ? next[0] : undefined;
}

/** By STT alone: nearly all of a column, in the order of the form, and not what figures might look like. */
function coded(table: PastedTable, template: Template, form: Form): Keyed | undefined {
  const codes = vocabularyOf(template).codes(form);
  const code = codeColumn(table, codes, (column) => column < widthOf(table) - 1);
  if (code === undefined) return undefined;
  const rows = table.map((texts) => codes.get(codeKey(texts[code] ?? '')));
  const places = rows.flatMap((id) => (id === undefined ? [] : [form.indicators.findIndex((indicator) => indicator.id === id)]));
  const isOrdered = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  const isSTT = table.some((texts) => /^\d+(?:\.\d+)*\.$|^\d+\.\d+\.\d+$/.test((texts[code] ?? '').trim()));
  return isOrdered && isSTT ? { form, rows: rows.map((id) => id && template.indicator(id)), keys: new Set([code]) } : undefined;
}

function codeColumn(
  table: PastedTable,
  codes: ReadonlyMap<string, IndicatorId>,
  isPossible: (column: number) => boolean,
): number | undefined {
  const counts = Array.from({ length: widthOf(table) }, (_, column) => {
    const filled = table.map((texts) => codeKey(texts[column] ?? '')).filter((text) => text !== '');
    const matching = filled.filter((text) => codes.has(text)).length;
    return isPossible(column) && matching * 4 >= filled.length * 3 ? matching : 0;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

function isUnitColumn(table: PastedTable, rows: readonly (Indicator | undefined)[], column: number): boolean {
  const pairs = table.flatMap((texts, row) => {
    const [indicator, text] = [rows[row], texts[column] ?? ''];
    return indicator && text !== '' ? [isUnitOf(indicator, text)] : [];
  });
  return pairs.length > 0 && pairs.filter(Boolean).length * 2 >= pairs.length;
}

export function isUnitOf({ unit }: Indicator, text: string): boolean {
  return matchable(plainText(unit)) === matchable(text);
}

function isFigureColumn(table: PastedTable, rows: readonly (Indicator | undefined)[], column: number): boolean {
  const texts = table.flatMap((cells, row) => (rows[row] && (cells[column] ?? '') !== '' ? [cells[column] ?? ''] : []));
  return texts.length > 0 && texts.filter(isFigureText).length * 2 > texts.length;
}

/**
 * The rows of a table that doesn't say which they are but has as many as the form: all of them, those that take a figure,
 * or those somebody types; a line or two of heading above them. Undefined where it has another number of them, or other
 * units.
 */
export function rowsByLength(table: PastedTable, form: Form, unit: number | undefined): readonly (Indicator | undefined)[] | undefined {
  const lists = [
    form.indicators,
    form.indicators.filter(({ kind }) => kind !== 'heading'),
    form.indicators.filter(({ kind, derivation }) => kind !== 'heading' && derivation === undefined),
  ];
  const isWords = (row: number) =>
    (table[row] ?? []).every((text) => !isFigureText(text)) && (table[row] ?? []).some((text) => text !== '');
  for (const above of [0, 1, 2]) {
    if (above > 0 && !isWords(above - 1)) return undefined;
    const list = lists.find(({ length }) => length > 1 && length === table.length - above);
    const rows = list && [...Array.from({ length: above }, () => undefined), ...list];
    if (rows && (unit === undefined || isUnitColumn(table, rows, unit))) return rows;
  }
  return undefined;
}

export function widthOf(table: PastedTable): number {
  return Math.max(0, ...table.map(({ length }) => length));
}

function isOf(form: Form, id: IndicatorId): boolean {
  return id.startsWith(`${form.id}/`);
}
