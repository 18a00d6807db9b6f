import { codeOf, formOf, plainText, TABLE_HEADING, type Form, type IndicatorId, type Template } from '../forms';
import type { Finding } from '../rules';
import { readFigure } from '../figures';
import { cellName } from './address';
import type { SheetCell, SheetCells } from './cells';
import { matchable, vocabularyOf, type Vocabulary } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A sheet recognised as one of the forms, and where in it everything stands. */
export interface FoundForm {
  readonly form: Form;
  readonly sheet: SheetCells;
  readonly figureColumn: number;
  readonly noteColumn: number;
  readonly rows: ReadonlyMap<IndicatorId, number>;
  readonly findings: readonly Finding[];
}

/** A form's sheet without a column to read figures from. */
export interface LostForm {
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

export function textOf(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : String(cell.value);
}

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
  return { form, sheet, figureColumn: columns.figure, noteColumn: columns.note, ...findRows(sheet, form, columns, words) };
}

/** The words by which the rows of one form are recognised. */
interface FormWords {
  readonly codes: ReadonlyMap<string, IndicatorId>;
  /** The rows a label belongs to: one, or two where the form prints it twice. */
  readonly labelled: (text: string) => readonly IndicatorId[];
  /** A label of this or another form. */
  readonly isForeign: (text: string) => boolean;
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

function fullestColumn(
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

function fullest(counts: ReadonlyMap<number, number>): { column: number; matches: number } {
  const [column = -1, matches = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return { column, matches };
}

interface Columns {
  readonly code: number;
  readonly label: number;
  readonly figure: number;
  /** Further columns with the same heading. */
  readonly otherFigures: readonly number[];
  readonly note: number;
  readonly firstRow: number;
}

/**
 * By the words of the table heading; where they are gone, by what stands in the columns; where
 * nothing stands there either, by their usual place. Undefined when the heading is there but the
 * figure column isn't.
 */
function findColumns(sheet: SheetCells, form: Form, label: number, code: number, { codes, labelled }: FormWords): Columns | undefined {
  const words = { figure: matchable(TABLE_HEADING.figure), note: matchable(TABLE_HEADING.note), unit: matchable(TABLE_HEADING.unit) };
  const found = { figure: [] as number[], note: [] as number[], unit: [] as number[] };
  let firstRow = 0;
  const body = sheet.rows.findIndex((row) => labelled(textOf(row[label])).length > 0 || codes.has(matchable(textOf(row[code]))));
  sheet.rows.slice(0, body).forEach((row, index) => {
    row.forEach((cell, column) => {
      const text = matchable(textOf(cell));
      for (const name of ['figure', 'note', 'unit'] as const) {
        if (text !== words[name]) continue;
        found[name].push(column);
        firstRow = index + 1;
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
  return figure === undefined ? undefined : { code, label, figure, otherFigures, note: note ?? figure + 1, firstRow };
}

/** A row of the sheet as far as it says which row of the form it is. */
interface SheetRow {
  readonly row: number;
  readonly code: string;
  readonly coded: IndicatorId | undefined;
  readonly labelled: readonly IndicatorId[];
  /** It has a label, but none of this form's. */
  readonly strange: boolean;
  readonly foreign: boolean;
  readonly stated: string;
}

function findRows(sheet: SheetCells, form: Form, columns: Columns, words: FormWords): Pick<FoundForm, 'rows' | 'findings'> {
  const order = new Map(form.indicators.map(({ id }, index) => [id, index]));
  const all = sheet.rows.flatMap((cells, row): SheetRow[] => {
    if (row < columns.firstRow) return [];
    const code = matchable(textOf(cells[columns.code]));
    const label = textOf(cells[columns.label]).trim();
    const labelled = words.labelled(label);
    return [
      {
        row,
        code,
        coded: words.codes.get(code),
        labelled,
        strange: label !== '' && labelled.length === 0,
        foreign: labelled.length === 0 && words.isForeign(label),
        stated: textOf(cells[columns.figure]).trim(),
      },
    ];
  });

  // Rows whose code and label agree come first; the others get what these leave over.
  const rows = new Map<IndicatorId, number>();
  const placed = new Map<SheetRow, IndicatorId>();
  const place = (line: SheetRow, id: IndicatorId) => {
    placed.set(line, id);
    if (!rows.has(id)) rows.set(id, line.row);
  };
  for (const line of all) if (line.coded !== undefined && line.labelled.includes(line.coded)) place(line, line.coded);
  let last = -1;
  for (const line of all) {
    if (!placed.has(line)) {
      const id = placeFor(line, rows, (candidate) => (order.get(candidate) ?? 0) > last);
      if (id !== undefined) place(line, id);
    }
    const id = placed.get(line);
    if (id !== undefined) last = order.get(id) ?? last;
  }

  const lastRow = Math.max(-1, ...rows.values());
  const findings = all.flatMap((line) => [
    ...rowFindings(line, placed.get(line), { sheet, form, columns, rows, lastRow }),
    ...columns.otherFigures.flatMap((column) => secondFigureFinding(line, placed.get(line), column, { sheet, form, columns })),
  ]);
  for (const { id, kind } of form.indicators) {
    if (kind === 'heading' || rows.has(id)) continue;
    findings.push(
      workbookFinding({
        topic: 'missing-row',
        severity: 'error',
        sheet: sheet.name,
        id,
        message: `Sheet "${sheet.name}" thiếu dòng ${codeOf(id)}; hãy lập lại biểu mẫu để khôi phục.`,
      }),
    );
  }
  return { rows, findings };
}

/** The row of the form a row of the sheet is, where code and label don't both say the same. */
function placeFor(
  { coded, labelled, strange, foreign }: SheetRow,
  taken: ReadonlyMap<IndicatorId, number>,
  comesNext: (id: IndicatorId) => boolean,
): IndicatorId | undefined {
  const free = labelled.filter((id) => !taken.has(id));
  if (coded !== undefined) {
    if (foreign || (strange && taken.has(coded))) return undefined;
    return taken.has(coded) && free[0] !== undefined ? free[0] : coded;
  }
  return free.find(comesNext) ?? free[0] ?? labelled[0];
}

interface Table {
  readonly sheet: SheetCells;
  readonly form: Form;
  readonly columns: Columns;
}

function rowFindings(
  { row, code, coded, labelled, stated }: SheetRow,
  id: IndicatorId | undefined,
  { sheet, form, columns, rows, lastRow }: Table & { readonly rows: ReadonlyMap<IndicatorId, number>; readonly lastRow: number },
): readonly Finding[] {
  if (stated === '') return [];
  const at = { row, column: columns.figure };
  const seen = { sheet: sheet.name, at, stated };
  const name = cellName(row, columns.figure);
  if (id === undefined) {
    // A heading repeated further down, and the signatures under the table, are no figures.
    const isWords = readFigure(stated, 'unknown').kind === 'unreadable' && !/^\d/.test(stated);
    if (matchable(stated) === matchable(TABLE_HEADING.figure) || (isWords && row > lastRow)) return [];
    return [unplaced(seen, form, code)];
  }
  const findings: Finding[] = [];
  if (coded !== undefined && labelled.length > 0 && !labelled.includes(coded)) {
    findings.push(
      workbookFinding({
        ...seen,
        id,
        topic: 'contradictory-row',
        severity: 'warning',
        message: `Ô ${name} sheet "${sheet.name}": STT ghi ${code} nhưng tên chỉ tiêu là của dòng ${labelled.map(codeOf).join(', ')}; số liệu được lấy vào dòng ${codeOf(id)}, hãy kiểm tra lại.`,
      }),
    );
  }
  const first = rows.get(id) ?? row;
  if (first !== row && stated !== textOf(sheet.rows[first]?.[columns.figure]).trim()) {
    const chosen = cellName(first, columns.figure);
    findings.push(
      workbookFinding({
        ...seen,
        id,
        topic: 'duplicate-row',
        severity: 'error',
        message: `Dòng ${codeOf(id)} có hai lần trong sheet "${sheet.name}": ô ${chosen} và ô ${name} ghi khác nhau; đang lấy ô ${chosen}, hãy xóa dòng thừa.`,
      }),
    );
  }
  return findings;
}

function secondFigureFinding(
  { row, code, stated }: SheetRow,
  id: IndicatorId | undefined,
  column: number,
  { sheet, form }: Table,
): readonly Finding[] {
  const other = textOf(sheet.rows[row]?.[column]).trim();
  if (id === undefined || other === '' || other === stated) return [];
  return [unplaced({ sheet: sheet.name, at: { row, column }, stated: other }, form, code)];
}

function unplaced(
  seen: { readonly sheet: string; readonly at: { readonly row: number; readonly column: number }; readonly stated: string },
  form: Form,
  code: string,
): Finding {
  const row = code === '' ? '' : ` (STT "${code}")`;
  const name = cellName(seen.at.row, seen.at.column);
  return workbookFinding({
    ...seen,
    topic: 'unplaced-figure',
    severity: 'warning',
    message: `Số liệu "${seen.stated.slice(0, 60)}" ở ô ${name} sheet "${seen.sheet}"${row} không thuộc dòng nào của ${form.name}; hãy chuyển về đúng dòng hoặc xóa.`,
  });
}
