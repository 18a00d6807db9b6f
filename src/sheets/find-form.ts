import { formOf, TABLE_HEADING, type Form, type Template } from '../forms';
import type { Finding } from '../rules';
import { textOf, type SheetCell, type SheetCells } from './cells';
import { findColumns, fullest, fullestColumn, type FormWords } from './find-columns';
import { findRows, type FoundRows } from './find-rows';
import { matchable, vocabularyOf, type Vocabulary } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A sheet recognised as one of the forms, and where in it everything stands. */
export interface FoundForm extends FoundRows {
  readonly form: Form;
  readonly sheet: SheetCells;
  readonly figureColumn: number;
  readonly noteColumn: number;
  /** The column that checks, if the sheet still has it. */
  readonly checkColumn?: number;
}

/** A form's sheet without a column to read figures from. */
interface LostForm {
  readonly form: Form;
  readonly lost: Finding;
}

/** Fewer matching rows than this are a coincidence, not a form. */
const FEWEST_ROWS = 3;
/** A sheet with this many forms in it is the consolidated one. */
const FORMS_OF_CONSOLIDATED = 3;
const CONSOLIDATED_HEADINGS = ['biểu mẫu', 'phát hiện'];
/** How far down a form's title may have been pushed. */
const TOP_ROWS = 40;

/**
 * Which form a sheet holds, told by its labels and codes; undefined for a sheet that holds none, or
 * several.
 */
export function findForm(sheet: SheetCells, template: Template): FoundForm | LostForm | undefined {
  const vocabulary = vocabularyOf(template);
  const scores = labelColumns(sheet, template, vocabulary);
  if (scores.length >= FORMS_OF_CONSOLIDATED || isConsolidated(sheet)) return undefined;
  const [best] = scores.sort((a, b) => b.matches / b.form.indicators.length - a.matches / a.form.indicators.length);
  const form = best?.form ?? titledForm(sheet, template);
  if (!form) return undefined;
  const words: FormWords = {
    codes: vocabulary.codes(form),
    labelled: (text) => (text === '' ? [] : vocabulary.labelled(text).filter((id) => id.startsWith(`${form.id}/`))),
    isForeign: (text) => text !== '' && vocabulary.labelled(text).length > 0,
  };
  const label = best?.column ?? -1;
  const code = codeColumn(sheet, label, words);
  if (!best && code.matches < form.indicators.length / 2) return undefined;
  const columns = findColumns(sheet, form, label, code.column, words);
  if (!columns) {
    const message = `Sheet "${sheet.name}" (${form.name}) không còn cột "${TABLE_HEADING.figure}"; hãy lập lại biểu mẫu này.`;
    return { form, lost: workbookFinding({ topic: 'missing-form', severity: 'error', sheet: sheet.name, message }) };
  }
  return {
    form,
    sheet,
    figureColumn: columns.figure,
    noteColumn: columns.note,
    ...(columns.check !== undefined && { checkColumn: columns.check }),
    ...findRows(sheet, form, columns, words),
  };
}

/** Our own table of all forms, which matters where a template has only one or two. */
function isConsolidated(sheet: SheetCells): boolean {
  return sheet.rows.slice(0, TOP_ROWS).some((row) => CONSOLIDATED_HEADINGS.every((words) => row.some((cell) => isWords(cell, words))));
}

function isWords(cell: SheetCell | undefined, words: string): boolean {
  // Telling the length first spares most cells the rest.
  return (
    cell?.kind === 'text' && cell.value.length >= words.length && cell.value.length < 2 * words.length && matchable(cell.value) === words
  );
}

/** Where the labels are gone, the sheet's name or title says which form it is. */
function titledForm(sheet: SheetCells, template: Template): Form | undefined {
  const titles = new Set([sheet.name, ...sheet.rows.slice(0, TOP_ROWS).flatMap((row) => row.map(textOf))].map(matchable));
  return template.forms.find(({ name, title }) => titles.has(matchable(name)) || titles.has(matchable(title)));
}

/** For each form with enough of its labels on the sheet the column where most of them stand. */
function labelColumns(sheet: SheetCells, { forms }: Template, { labelled }: Vocabulary) {
  const counts = new Map<string, Map<number, number>>();
  for (const row of sheet.rows) {
    row.forEach((cell, column) => {
      if (cell?.kind !== 'text' || cell.formula !== undefined) return;
      for (const form of new Set(labelled(cell.value).map(formOf))) {
        const columns = counts.get(form) ?? new Map<number, number>();
        counts.set(form, columns.set(column, (columns.get(column) ?? 0) + 1));
      }
    });
  }
  return forms
    .map((form) => ({ form, ...fullest(counts.get(form.id) ?? new Map<number, number>()) }))
    .filter(({ form, matches }) => matches >= Math.min(FEWEST_ROWS, form.indicators.length));
}

/** The column of the codes: left of the labels, where most codes stand beside their own label; anywhere if there are no labels. */
function codeColumn(sheet: SheetCells, label: number, { codes, labelled }: FormWords): { column: number; matches: number } {
  return fullestColumn(sheet, (cell, column, row) => {
    const id = codes.get(matchable(textOf(cell)));
    if (id === undefined) return false;
    return label < 0 || (column < label && labelled(textOf(row[label])).includes(id));
  });
}
