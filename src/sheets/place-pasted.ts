import { markOf, readFigure, statedFigure, type Figure } from '../figures';
import { plainText, rowWords, TABLE_HEADING, type Form, type Indicator, type IndicatorId, type Template } from '../forms';
import { completeFigures, type CellPlace } from '../rules';
import { withFigures } from '../submission';
import { cellValue } from './cell-value';
import { placeOf, type CellChange } from './edits';
import { isFigureText, isUnitOf, rowsByKeys, rowsByLength, widthOf, type PastedRows, type PastedTable } from './pasted-rows';
import type { ReadingResult } from './read-submission';
import { matchable } from './vocabulary';

/** One text on its way into a row. */
interface PlacedText {
  readonly id: IndicatorId;
  readonly column: 'figure' | 'note';
  readonly text: string;
  /** `dòng 1.1 Biểu mẫu 6`. */
  readonly row: string;
}

/** One text that goes nowhere, and why: the end of a sentence. */
export interface UnplacedText {
  readonly text: string;
  readonly why: string;
}

/** Where pasted texts go. */
export interface Placement {
  readonly placed: readonly PlacedText[];
  readonly unplaced: readonly UnplacedText[];
  /** What to write. What is blank overwrites nothing. */
  readonly changes: readonly CellChange[];
  /** Why a person should look before anything is written, as a sentence. */
  readonly doubt: string | undefined;
}

/** A text with the row and the column it may stand in. */
interface Aimed {
  readonly indicator: Indicator;
  readonly column: 'figure' | 'note';
  readonly text: string;
}

/** What a row is called in a sentence. */
type Naming = (indicator: Indicator) => string;

function naming(template: Template): Naming {
  return ({ id }) => rowWords(template, [id]);
}

/** What a table gives, before derived rows are compared. */
interface Draft {
  readonly aimed: readonly Aimed[];
  readonly unplaced: readonly UnplacedText[];
  readonly doubt: string | undefined;
}

/**
 * Finds the rows of pasted tables, wherever the cursor stands: by label, by STT, by having as many rows as the form, and
 * only then by the cursor. Every text is placed, says what the form says anyway, or is named.
 */
export function placePasted(tables: readonly PastedTable[], reading: ReadingResult, cursor: CellPlace): Placement {
  const { template } = reading.submission;
  const words = naming(template);
  const forms = template.forms.filter((form) => form.indicators.some(({ id }) => reading.located.has(id)));
  const current = formAt(reading, forms, cursor);
  const drafts = tables.map((table): Draft => {
    const byKeys = rowsByKeys(table, template, forms, current);
    if (byKeys) return draftByKeys(table, byKeys, byKeys.form !== current, words);
    if (tables.length > 1 || !current) return nothing(table, 'bảng này không có cột STT hay tên chỉ tiêu');
    return draftByPlace(table, current, reading, cursor, words);
  });
  return settled(drafts, reading, words);
}

/** The form the cursor stands in; of several on one sheet the nearest. */
function formAt({ located }: ReadingResult, forms: readonly Form[], { sheet, row }: CellPlace): Form | undefined {
  const distances = forms.map((form) => {
    const places = form.indicators.flatMap(({ id }) => located.get(id) ?? []).filter((place) => place.sheet === sheet);
    return { form, distance: Math.min(...places.map((place) => Math.abs(place.row - row))) };
  });
  const nearest = Math.min(...distances.map(({ distance }) => distance));
  return Number.isFinite(nearest) ? distances.find(({ distance }) => distance === nearest)?.form : undefined;
}

const HEADINGS = new Set(
  ['biểu mẫu', ...Object.values(TABLE_HEADING).flatMap((words) => words.replace(/\*/g, '').split('\n'))].map(matchable),
);

/** Words of a table's own heading say nothing that could be lost. */
function isHeading(text: string): boolean {
  return text.split('\n').every((line) => HEADINGS.has(matchable(line)));
}

function draftByKeys(table: PastedTable, found: PastedRows, isElsewhere: boolean, words: Naming): Draft {
  const { rows, keys, unit, figure, note } = found;
  const aimed: Aimed[] = [];
  const unplaced: UnplacedText[] = [];
  table.forEach((texts, row) => {
    const indicator = rows[row];
    texts.forEach((text, column) => {
      if (text === '' || (indicator && keys.has(column)) || (!indicator && isHeading(text))) return;
      const leave = (why: string) => unplaced.push({ text, why });
      if (!indicator) leave('không rõ thuộc dòng nào');
      else if (column === unit) {
        if (!isUnitOf(indicator, text)) leave(`không phải đơn vị tính của ${words(indicator)}`);
      } else if (column === figure) aimed.push({ indicator, column: 'figure', text });
      else if (column === note) aimed.push({ indicator, column: 'note', text });
      else leave(figure === undefined ? 'có nhiều cột số; hãy chỉ chép một cột số liệu' : `${words(indicator)} không có cột này`);
    });
  });
  return { aimed, unplaced, doubt: isElsewhere && !isMostOf(found) ? `Bảng này là của ${found.form.name}.` : undefined };
}

/** A whole form is known by its labels, wherever it is pasted. */
function isMostOf({ form, rows }: PastedRows): boolean {
  return rows.filter((indicator) => indicator !== undefined).length * 2 > form.indicators.length;
}

/** By length, or else from the cursor down. */
function draftByPlace(table: PastedTable, form: Form, { located }: ReadingResult, cursor: CellPlace, words: Naming): Draft {
  const width = widthOf(table);
  const first = table.map(([text = '']) => text).filter((text) => text !== '' && !isHeading(text));
  // Words beside figures are their units, right or wrong.
  const hasUnit = width > 1 && first.length > 0 && first.filter(isFigureText).length * 2 <= first.length;
  const byLength = rowsByLength(table, form, hasUnit ? 0 : undefined);
  const byRow = new Map(form.indicators.map((indicator) => [located.get(indicator.id)?.row, indicator]));
  const rows = byLength ?? table.map((_, index) => byRow.get(cursor.row + index));
  const own = form.indicators.flatMap(({ id }) => located.get(id) ?? [])[0];
  const startsAtNote = width === 1 && own?.noteColumn === cursor.column;
  // A table as wide as the form is put down at its first column.
  const ahead = own === undefined || cursor.column > own.figureColumn ? 0 : own.figureColumn - cursor.column;
  const isWide = byLength === undefined && ahead > 0 && width > ahead;
  const figure = startsAtNote ? -1 : isWide ? ahead : hasUnit ? 1 : 0;
  const note = startsAtNote ? 0 : figure + 1;
  const aimed: Aimed[] = [];
  const unplaced: UnplacedText[] = [];
  table.forEach((texts, row) => {
    const indicator = rows[row];
    texts.forEach((text, column) => {
      if (text === '') return;
      const leave = (why: string) => unplaced.push({ text, why });
      if (!indicator) {
        if (byLength === undefined || isFigureText(text)) leave('ngoài các dòng của biểu');
        else if (!isHeading(text)) leave('nằm trên bảng');
      } else if (column === figure) aimed.push({ indicator, column: 'figure', text });
      else if (column === note) aimed.push({ indicator, column: 'note', text });
      else if (column > note) leave(`${words(indicator)} không có cột này`);
      else if (!isKeyOf(indicator, text)) leave(`không có ở ${words(indicator)}`);
    });
  });
  return { aimed, unplaced, doubt: undefined };
}

/** Whether the form itself says it beside the figure. */
function isKeyOf(indicator: Indicator, text: string): boolean {
  return isUnitOf(indicator, text) || [indicator.code, indicator.label].some((runs) => matchable(plainText(runs)) === matchable(text));
}

function nothing(table: PastedTable, why: string): Draft {
  return { aimed: [], unplaced: table.flat().flatMap((text) => (text === '' || isHeading(text) ? [] : [{ text, why }])), doubt: undefined };
}

/** Compares what stands in derived rows with what they will show, and makes changes of the rest. */
function settled(drafts: readonly Draft[], reading: ReadingResult, words: Naming): Placement {
  const aimed = drafts.flatMap((draft) => draft.aimed);
  const unplaced = drafts.flatMap((draft) => draft.unplaced);
  const figureTexts = aimed.filter(({ column }) => column === 'figure').map(({ text }) => text);
  // Vietnamese print is the rule; a source that uses a point leaves spellings with two meanings to the person.
  const mark = markOf(figureTexts);
  const placed: PlacedText[] = [];
  const figures = new Map<IndicatorId, Figure>();
  const derived: Aimed[] = [];
  const taken = new Set<string>();
  for (const each of aimed) {
    const { indicator, column, text } = each;
    const { id, kind, derivation } = indicator;
    const key = `${id} ${column}`;
    if (!placeOf(reading, id, column)) unplaced.push({ text, why: `${words(indicator)} không có trong sổ` });
    else if (column === 'figure' && kind === 'heading') unplaced.push({ text, why: `${words(indicator)} là dòng tiêu đề` });
    else if (column === 'figure' && derivation) derived.push(each);
    else if (taken.has(key)) unplaced.push({ text, why: `${words(indicator)} có hai lần trong bảng` });
    else {
      taken.add(key);
      placed.push({ id, column, text, row: words(indicator) });
      if (column === 'figure') figures.set(id, readFigure(text, mark));
    }
  }
  const computed = completeFigures(withFigures(reading.submission, figures));
  for (const { indicator, text } of derived) {
    const { id, kind } = indicator;
    const own = computed.get(id);
    const style = kind === 'heading' ? 'count' : kind;
    const shown = own ? statedFigure(own, style) : '';
    if (shown !== statedFigure(readFigure(text, mark), style)) {
      unplaced.push({ text, why: `${words(indicator)} tự tính${shown === '' ? ' khi đủ số liệu' : ` ra ${shown}`}` });
    }
  }
  const changes = placed.flatMap(({ id, column, text }): CellChange[] => {
    const place = placeOf(reading, id, column);
    const value = column === 'note' ? text : cellValue(figures.get(id));
    return place && value !== undefined ? [{ place, content: { value } }] : [];
  });
  const doubt = drafts.find((draft) => draft.doubt !== undefined)?.doubt;
  return { placed, unplaced, changes, doubt: doubt ?? (unplaced.length > 0 ? 'Có chỗ không dán được.' : undefined) };
}
