import { formOf, type Form, type IndicatorId, type Template } from '../forms';
import { textOf, type SheetCell, type SheetCells } from './cells';
import { codeBefore, codeKey, vocabularyOf, type Vocabulary } from './vocabulary';

/** Where on a sheet a table of a form stands, told by the labels and codes in it. Rows and columns from 0, both ends included. */
export interface TableRange {
  readonly form: Form;
  readonly sheet: SheetCells;
  /** The column of the labels; -1 where there are none. */
  readonly label: number;
  /** The column of the STT, which may be that of the labels; -1 where there is none. */
  readonly code: number;
  /** The first row that may be part of the table's heading. */
  readonly top: number;
  /** The first row of the form. */
  readonly body: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Fewer matching rows than this are a coincidence, not a form. */
const FEWEST_ROWS = 3;
/** So many rows that were there before, one after the other, begin the form anew. */
const ROWS_OF_RESTART = 3;
/** How far above its first row a table's heading and caption may begin where another table stands above. */
const HEADING_ROWS = 12;
/** How far down a form's title may have been pushed. */
const TOP_ROWS = 40;

/** A row with a label of a form. */
interface Hit {
  readonly row: number;
  readonly ids: readonly IndicatorId[];
}

interface Stretch {
  readonly form: Form;
  readonly label: number;
  readonly hits: readonly Hit[];
}

/**
 * Every table of a form on a sheet, from the top: one form a sheet, or several below or beside each other, the same one
 * more than once. `asked`: the only rows there are, where a sheet holds some rows of each form.
 */
export function findTables(sheet: SheetCells, template: Template, asked?: ReadonlySet<IndicatorId>): readonly TableRange[] {
  const vocabulary = vocabularyOf(template);
  const stretches = labelled(sheet, template, vocabulary, asked);
  const ranges = stretches.map((stretch) => rangeOf(sheet, stretch, stretches, vocabulary));
  return ranges.length > 0 ? ranges : [unlabelled(sheet, template, vocabulary)].flatMap((range) => range ?? []);
}

function labelled(sheet: SheetCells, template: Template, vocabulary: Vocabulary, asked?: ReadonlySet<IndicatorId>): readonly Stretch[] {
  // Where a few rows are all there can be, they are no coincidence.
  const rowsOf = ({ indicators }: Form) => (asked ? indicators.filter(({ id }) => asked.has(id)) : indicators).length;
  const counts = new Map<string, Map<number, Hit[]>>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell?.kind !== 'text' || cell.formula !== undefined) return;
      const ids = vocabulary.labelled(cell.value);
      if (ids.length === 0) return;
      for (const form of new Set(ids.map(formOf))) {
        const columns = counts.get(form) ?? new Map<number, Hit[]>();
        const hits = columns.get(column) ?? [];
        hits.push({ row, ids: ids.filter((id) => formOf(id) === form) });
        counts.set(form, columns.set(column, hits));
      }
    });
  });
  return template.forms
    .flatMap((form) =>
      [...(counts.get(form.id) ?? [])]
        .filter(
          ([label, hits]) =>
            hits.length >= Math.max(1, Math.min(FEWEST_ROWS, rowsOf(form))) || isPageOf(sheet, { form, label, hits }, vocabulary),
        )
        .flatMap(([label, hits]) => separated(hits, form).map((own): Stretch => ({ form, label, hits: own }))),
    )
    .sort((a, b) => firstRow(a) - firstRow(b) || a.label - b.label);
}

/** The last rows of a form on the next page of a text: few, but each has the STT that goes with its label. */
function isPageOf(sheet: SheetCells, stretch: Stretch, vocabulary: Vocabulary): boolean {
  const column = sheet.printed ? codeColumn(sheet, stretch, vocabulary) : -1;
  return column >= 0 && stretch.hits.every((hit) => isCoded(sheet, stretch, hit, column, vocabulary));
}

/** Whether in a column stands the STT of a row with a label. */
function isCoded(sheet: SheetCells, { form, label }: Stretch, { row, ids }: Hit, column: number, vocabulary: Vocabulary): boolean {
  const text = textOf(sheet.rows[row]?.[column]);
  const id = vocabulary.codes(form).get(column === label ? codeBefore(text) : codeKey(text));
  return id !== undefined && ids.includes(id);
}

const firstRow = ({ hits }: Stretch) => hits[0]?.row ?? 0;
const lastRow = ({ hits }: Stretch) => hits.at(-1)?.row ?? 0;

/** The tables that follow each other in one column: a form begins anew where several of its rows in a row were there before. */
function separated(hits: readonly Hit[], form: Form): readonly (readonly Hit[])[] {
  const order = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const placeOf = ({ ids: [id] }: Hit) => (id === undefined ? 0 : (order.get(id) ?? 0));
  const tables: Hit[][] = [];
  let seen = new Set<number>();
  let last = -1;
  hits.forEach((hit, index) => {
    const place = placeOf(hit);
    const next = hits.slice(index, index + ROWS_OF_RESTART).map(placeOf);
    const restarts =
      place <= last &&
      next.length >= Math.min(ROWS_OF_RESTART, form.indicators.length) &&
      next.every((each, at) => seen.has(each) && each > (next[at - 1] ?? -1));
    if (tables.length === 0 || restarts) {
      tables.push([]);
      seen = new Set();
    }
    tables.at(-1)?.push(hit);
    seen.add(place);
    last = place;
  });
  return tables;
}

function rangeOf(sheet: SheetCells, stretch: Stretch, all: readonly Stretch[], vocabulary: Vocabulary): TableRange {
  const { form, label } = stretch;
  const [first, last] = [firstRow(stretch), lastRow(stretch)];
  const beside = all.filter((other) => other !== stretch && firstRow(other) <= last && lastRow(other) >= first && other.label !== label);
  const leftOf = (of: Stretch) => {
    const code = codeColumn(sheet, of, vocabulary);
    return code < 0 ? of.label : Math.min(code, of.label);
  };
  const right = Math.min(...beside.filter((other) => other.label > label).map(leftOf), Infinity) - 1;
  const left = beside.some((other) => other.label < label) ? leftOf(stretch) : 0;
  const apart = all.filter((other) => other !== stretch && !beside.includes(other));
  const above = Math.max(-1, ...apart.filter((other) => lastRow(other) < first).map(lastRow));
  const below = apart.filter((other) => firstRow(other) > last);
  const next = below.length === 0 ? undefined : Math.min(...below.map(firstRow));
  return {
    form,
    sheet,
    label,
    code: codeColumn(sheet, stretch, vocabulary),
    top: above < 0 ? 0 : headingStart(sheet, above, first, vocabulary),
    body: first,
    bottom: next === undefined ? sheet.rows.length - 1 : headingStart(sheet, last, next, vocabulary) - 1,
    left,
    right,
  };
}

/** Where between two tables the second begins: with its caption or its heading. */
function headingStart(sheet: SheetCells, above: number, first: number, vocabulary: Vocabulary): number {
  for (let row = Math.max(above + 1, first - HEADING_ROWS); row < first; row++) {
    const texts = (sheet.rows[row] ?? []).map(textOf).filter((text) => text !== '');
    const isCaption = texts.length > 0 && texts.length <= 3 && texts.some((text) => vocabulary.captioned(text) !== undefined);
    if (isCaption || texts.filter(isHeadingWord).length >= 2) return row;
  }
  return first;
}

const HEADING_WORDS = /^(?:stt|tt|số tt|chỉ tiêu.*|nội dung.*|đơn vị tính|đvt|số liệu.*|ghi chú|kết quả.*)$/isu;

/** Whether a text is one of those that stand over a column of a form, as printed. */
export function isHeadingWord(text: string): boolean {
  return text.length < 100 && HEADING_WORDS.test(text.trim().normalize('NFC'));
}

/** The column of the codes: not right of the labels, where most codes stand beside or in front of their own label. */
function codeColumn(sheet: SheetCells, stretch: Stretch, vocabulary: Vocabulary): number {
  const counts = new Map<number, number>();
  for (const hit of stretch.hits) {
    for (let column = 0; column <= stretch.label; column++) {
      if (isCoded(sheet, stretch, hit, column, vocabulary)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return fullest(counts).column;
}

/** A table without labels: its caption, the sheet's name or the whole list of its codes says which form it is. */
function unlabelled(sheet: SheetCells, template: Template, vocabulary: Vocabulary): TableRange | undefined {
  const found = codesOn(sheet);
  const coded = template.forms
    .map((form) => ({ form, ...codedColumn(found, vocabulary.codes(form)) }))
    .filter(({ form, rows }) => rows.length >= form.indicators.length / 2)
    .sort((a, b) => b.rows.length / b.form.indicators.length - a.rows.length / a.form.indicators.length);
  if (coded.length === 0) return undefined;
  const captions = sheet.rows.slice(0, TOP_ROWS).flatMap((cells) => cells.map(textOf));
  const titled = [sheet.name, ...captions].map(vocabulary.captioned).find((form) => form !== undefined);
  const best = coded.find(({ form }) => form === titled) ?? (titled ? undefined : onlyWhole(coded));
  if (!best) return undefined;
  const { form, column, rows } = best;
  return { form, sheet, label: -1, code: column, top: 0, body: rows[0] ?? 0, bottom: sheet.rows.length - 1, left: 0, right: Infinity };
}

/** All codes of one form, and not all of another: nothing else looks like that. */
function onlyWhole<Found extends { readonly form: Form; readonly rows: readonly number[]; readonly alone: boolean }>(
  coded: readonly Found[],
): Found | undefined {
  const whole = coded.filter(({ form, rows, alone }) => alone && rows.length === form.indicators.length);
  return whole.length === 1 ? whole[0] : undefined;
}

/** No code is longer. */
const LONGEST_CODE = 12;

/** What looks like an STT, and where. */
function codesOn(sheet: SheetCells): readonly { readonly row: number; readonly column: number; readonly key: string }[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell: SheetCell | undefined, column) => {
      const text = textOf(cell);
      if (text === '' || text.length > LONGEST_CODE) return [];
      const key = codeKey(text);
      return /^\d{1,2}(?:\.\d{1,2})*$/.test(key) ? [{ row, column, key }] : [];
    }),
  );
}

/** Where most codes of a form stand, and whether nothing else that looks like one does. */
function codedColumn(found: ReturnType<typeof codesOn>, codes: ReadonlyMap<string, IndicatorId>) {
  const own = found.filter(({ key }) => codes.has(key));
  const counts = new Map<number, number>();
  for (const { column } of own) counts.set(column, (counts.get(column) ?? 0) + 1);
  const { column } = fullest(counts);
  return {
    column,
    rows: own.filter((each) => each.column === column).map(({ row }) => row),
    alone: found.every((each) => each.column !== column || codes.has(each.key)),
  };
}

/** The column most often counted, leftmost first; -1 where there is none. */
export function fullest(counts: ReadonlyMap<number, number>): { column: number; matches: number } {
  const [column = -1, matches = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return { column, matches };
}
