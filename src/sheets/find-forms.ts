import { BLANK, sameFigure } from '../figures';
import { capital, codeOf, TABLE_HEADING, type Form, type IndicatorId, type Period, type Template } from '../forms';
import type { Finding } from '../rules';
import { cellName, columnName } from './address';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
import { findColumns, type Columns, type FigureColumn } from './find-columns';
import { findRows, type FoundRows } from './find-rows';
import { findTables, type TableRange } from './find-tables';
import { readFigureCell } from './read-figure-cell';
import { cellWords, sheetWords } from './cell-words';
import { captionClaim } from './table-heading';
import { matchable, vocabularyOf } from './vocabulary';
import { workbookFinding } from './workbook-finding';

/** A table of a form, or a part of one, and where in it everything stands. */
export interface FormTable extends FoundRows {
  readonly form: Form;
  readonly sheet: SheetCells;
  readonly columns: Columns;
  readonly range: TableRange;
}

/** Several columns of a table may be its figures: nothing is taken until a person says which. */
export interface ColumnDoubt {
  readonly form: Form;
  readonly sheet: string;
  /** The sheet as sentences call it. */
  readonly words: string;
  /** Its first row. */
  readonly at: number;
  readonly candidates: readonly FigureColumn[];
}

/** A form that stands more than once and doesn't say the same each time. */
export interface CopyDoubt {
  readonly form: Form;
  /** The one that is read unless a person says otherwise, and those that differ from it. */
  readonly copies: readonly Copy[];
}

interface Copy {
  readonly sheet: string;
  /** The first cell of its figures: what names it where two stand on one sheet. */
  readonly at: string;
}

/** Everything of the forms that a workbook holds. */
export interface FoundForms {
  /** The tables that make up each form. Rows stand in one of them only. */
  readonly forms: ReadonlyMap<string, readonly FormTable[]>;
  /** Tables of the same rows once more. */
  readonly copies: readonly FormTable[];
  readonly columnDoubts: readonly ColumnDoubt[];
  readonly copyDoubts: readonly CopyDoubt[];
  readonly findings: readonly Finding[];
}

/** What is known before looking, and what a person chose. */
export interface FindOptions {
  readonly period: Period | undefined;
  readonly column?: string | undefined;
  /** For a form, by id, which of the copies to take, counted in the order of `CopyDoubt.copies`. */
  readonly copies?: ReadonlyMap<string, number> | undefined;
}

/** Finds the forms on whichever sheets they stand; of several copies the one a person sees under the official name is taken. */
export function findForms(workbook: WorkbookCells, template: Template, options: FindOptions): FoundForms {
  const own = workbook.sheets.filter((sheet) => !isConsolidated(sheet));
  const consolidated = workbook.sheets.filter((sheet) => !own.includes(sheet));
  const found = tablesOf(own, template, options);
  // Our own table of all forms repeats them by formulas; it says something itself only where somebody typed into it.
  const repeated = tablesOf(consolidated.filter(isTypedOver), template, options);
  const isGone = (form: Form) => !found.tables.some((table) => table.form === form);
  const tables = [...found.tables, ...repeated.tables.filter((table) => !isGone(table.form) || isTypedItself(table))];
  const { doubts, lost } = found;

  const forms = new Map<string, readonly FormTable[]>();
  const copies: FormTable[] = [];
  const copyDoubts: CopyDoubt[] = [];
  const findings: Finding[] = doubts.map(doubtFinding);
  for (const form of template.forms) {
    const groups = copiesOf(
      tables.filter((table) => table.form === form),
      options.period,
    );
    const [first] = groups;
    // What is asked about, in an order that an answer doesn't change.
    const candidates = first ? [first, ...groups.filter((group) => differences(first, group).length > 0)] : [];
    const chosen = candidates[options.copies?.get(form.id) ?? 0] ?? first;
    if (chosen) {
      const others = groups.filter((group) => group !== chosen);
      forms.set(form.id, chosen);
      copies.push(...others.flat());
      findings.push(...tableFindings(form, chosen));
      if (candidates.length > 1) copyDoubts.push({ form, copies: candidates.map(placeOfCopy) });
      // What a person chose is in doubt no longer.
      const isChosen = options.copies?.has(form.id) === true;
      findings.push(...others.flatMap((other) => copyFindings(chosen, other, isChosen)));
    } else if (lost.some((each) => each.form === form)) findings.push(...lost.filter((each) => each.form === form).map(lostFinding));
    else if (!doubts.some((doubt) => doubt.form === form)) findings.push(missingForm(form));
  }
  return { forms, copies, columnDoubts: doubts, copyDoubts, findings };
}

interface FoundTables {
  readonly tables: readonly FormTable[];
  readonly doubts: readonly ColumnDoubt[];
  readonly lost: readonly { readonly form: Form; readonly sheet: string }[];
}

function tablesOf(sheets: readonly SheetCells[], template: Template, options: FindOptions): FoundTables {
  const vocabulary = vocabularyOf(template);
  const tables: FormTable[] = [];
  const doubts: ColumnDoubt[] = [];
  const lost: { form: Form; sheet: string }[] = [];
  for (const sheet of sheets) {
    for (const range of findTables(sheet, template)) {
      const { form } = range;
      const found = findColumns(range, { period: options.period, column: options.column, before: tables.at(-1) });
      if (found.kind === 'doubt')
        doubts.push({ form, sheet: sheet.name, words: sheetWords(sheet), at: range.body, candidates: found.candidates });
      else if (found.kind === 'none') lost.push({ form, sheet: sheet.name });
      else tables.push({ form, sheet, columns: found.columns, range, ...findRows(range, found.columns, vocabulary) });
    }
  }
  return { tables, doubts, lost };
}

/** The tables of one form as wholes: pages of one table are parts of a whole, what repeats rows is another. */
function copiesOf(tables: readonly FormTable[], period: Period | undefined): readonly (readonly FormTable[])[] {
  const groups: FormTable[][] = [];
  for (const table of [...tables].sort((a, b) => claim(b, period) - claim(a, period))) {
    const whole = groups.find((group) => group.every(({ rows }) => [...rows.keys()].every((id) => !table.rows.has(id))));
    if (whole) whole.push(table);
    else groups.push([table]);
  }
  return groups;
}

/** How good a claim a table has to be the form itself rather than a copy of it: people work on what they see. */
function claim({ form, sheet, range }: FormTable, period: Period | undefined): number {
  if (isConsolidated(sheet)) return -1;
  const named = matchable(sheet.name) === matchable(form.name) ? 1 : 0;
  return (sheet.visible ? 2 : 0) + named + (sheet.printed ? captionClaim(range, period) : 0);
}

function tableFindings(form: Form, tables: readonly FormTable[]): readonly Finding[] {
  const [first] = tables;
  const missing = form.indicators.filter(({ id, kind }) => kind !== 'heading' && !tables.some(({ rows }) => rows.has(id)));
  return [
    ...tables.flatMap((table) => [...table.findings, ...passedOverFindings(table)]),
    ...missing.map(({ id }) =>
      workbookFinding({
        topic: 'missing-row',
        severity: 'error',
        sheet: first?.sheet.name ?? '',
        id,
        message: missingRowWords(first, id),
      }),
    ),
  ];
}

function missingRowWords(table: FormTable | undefined, id: IndicatorId): string {
  const where = table ? capital(sheetWords(table.sheet)) : 'Tệp';
  const cure = table?.sheet.printed ? 'hãy nhập dòng này' : 'hãy lập lại biểu mẫu để khôi phục';
  return `${where} thiếu dòng ${codeOf(id)}; ${cure}.`;
}

/** Columns of other figures are named, so that nobody thinks they were read. */
function passedOverFindings({ form, sheet, columns, range }: FormTable): readonly Finding[] {
  if (columns.passedOver.length === 0 || isConsolidated(sheet)) return [];
  const named = columns.passedOver.map(nameOf).join(', ');
  const taken = nameOf({ column: columns.figure, heading: columns.heading });
  return [
    workbookFinding({
      topic: 'unread-column',
      severity: 'info',
      sheet: sheet.name,
      at: { row: range.body, column: columns.passedOver[0]?.column ?? columns.figure },
      message: `${form.name} ở ${sheetWords(sheet)}: số liệu lấy ở ${taken}, không đọc ${named}.`,
    }),
  ];
}

/** `cột E "Kỳ này"`. */
export function nameOf({ column, heading }: Pick<FigureColumn, 'column' | 'heading'>): string {
  return `cột ${columnName(column)}${heading === '' ? '' : ` "${heading.slice(0, 60)}"`}`;
}

function doubtFinding({ form, sheet, words, at, candidates }: ColumnDoubt): Finding {
  const named = candidates.map((column) => `${nameOf(column)} (${column.examples.join('; ')})`).join(', ');
  return workbookFinding({
    topic: 'doubtful-column',
    severity: 'error',
    sheet,
    at: { row: at, column: candidates[0]?.column ?? 0 },
    message: `${form.name} ở ${words} có nhiều cột số: ${named}; hãy cho biết cột nào là số liệu của kỳ này.`,
  });
}

function lostFinding({ form, sheet }: { readonly form: Form; readonly sheet: string }): Finding {
  const message = `Sheet "${sheet}" (${form.name}) không còn cột "${TABLE_HEADING.figure}"; hãy lập lại biểu mẫu này.`;
  return workbookFinding({ topic: 'missing-form', severity: 'error', sheet, message });
}

function missingForm(form: Form): Finding {
  return workbookFinding({
    topic: 'missing-form',
    severity: 'error',
    sheet: form.name,
    message: `Không tìm thấy ${form.name} (${form.title}) trong tệp; hãy lập lại biểu mẫu này.`,
  });
}

/** The figures in which a copy differs from the form that was taken; both as they stand there. */
function differences(chosen: readonly FormTable[], copy: readonly FormTable[]) {
  return copy.flatMap((table) =>
    table.form.indicators.flatMap((indicator) => {
      const here = figureCell(table, indicator.id);
      const own = chosen.find(({ rows }) => rows.has(indicator.id));
      const taken = own && figureCell(own, indicator.id);
      // A formula that was never computed says nothing; our own table of all forms repeats by formulas.
      const says = (cell: SheetCell | undefined) => cell !== undefined && !(cell.formula !== undefined && textOf(cell) === '');
      if (!here?.cell || !says(here.cell) || (taken?.cell && !says(taken.cell))) return [];
      if (isConsolidated(table.sheet) && here.cell.formula !== undefined) return [];
      const figures = [here, taken].map((each) => readFigureCell(each?.cell, indicator, table.sheet, 0, 0).figure);
      const [a = BLANK, b = BLANK] = figures;
      if (sameFigure(a, b)) return [];
      const [stated, other] = [textOf(here.cell).trim(), textOf(taken?.cell).trim()];
      return stated === ''
        ? []
        : [
            {
              id: indicator.id,
              at: cellWords(table.sheet, here.row, table.columns.figure),
              row: here.row,
              table,
              here: stated,
              taken: other,
            },
          ];
    }),
  );
}

function figureCell({ rows, sheet, columns }: FormTable, id: IndicatorId) {
  const row = rows.get(id);
  return row === undefined ? undefined : { row, cell: sheet.rows[row]?.[columns.figure] };
}

function placeOfCopy(tables: readonly FormTable[]): Copy {
  const [first] = tables;
  return { sheet: first?.sheet.name ?? '', at: first ? cellName(first.range.body, first.columns.figure) : '' };
}

/** Differences worth spelling out in one sentence. */
const MOST_DIFFERENCES = 8;

function copyFindings(chosen: readonly FormTable[], copy: readonly FormTable[], isChosen: boolean): readonly Finding[] {
  const [table] = copy;
  const [own] = chosen;
  if (!table || !own) return [];
  const differing = differences(chosen, copy);
  const [first] = differing;
  const { form, sheet } = table;
  // Our own table of all forms is no copy to be deleted.
  const isOwn = isConsolidated(sheet);
  const same =
    sheet.name === own.sheet.name
      ? `ở ${cellWords(sheet, table.range.body, table.columns.figure)} ${sheetWords(sheet)}`
      : `ở ${sheetWords(sheet)}`;
  if (!first) {
    if (isOwn) return [];
    const message = `Bản ${same} là bản sao của ${form.name}, số liệu giống bản ở ${sheetWords(own.sheet)}.`;
    return [workbookFinding({ topic: 'duplicate-form', severity: 'info', sheet: sheet.name, message }), ...unplaced(copy)];
  }
  const rows = differing
    .slice(0, MOST_DIFFERENCES)
    .map(({ id, at, here, taken }) => `${codeOf(id)} (${at}: ${here.slice(0, 30)}; đang lấy ${taken.slice(0, 30) || 'trống'})`)
    .join(', ');
  const more = differing.length > MOST_DIFFERENCES ? ` và ${String(differing.length - MOST_DIFFERENCES)} dòng khác` : '';
  const cure = isOwn ? 'hãy sửa ở biểu mẫu rồi lập lại các sheet' : 'hãy xóa bản thừa';
  return [
    workbookFinding({
      topic: isOwn ? 'overtyped-consolidated' : 'duplicate-form',
      severity: isChosen ? 'info' : 'error',
      sheet: sheet.name,
      at: { row: first.row, column: first.table.columns.figure },
      id: first.id,
      stated: first.here,
      message: `Bản ${same} là bản sao của ${form.name} và ghi khác ở dòng ${rows}${more}; đang lấy ${sheetWords(own.sheet)}, ${cure}.`,
    }),
    ...unplaced(copy),
  ];
}

function unplaced(copy: readonly FormTable[]): readonly Finding[] {
  return copy.flatMap(({ findings }) => findings).filter(({ topic }) => topic === 'unplaced-figure' || topic === 'duplicate-row');
}

const CONSOLIDATED_HEADINGS = ['biểu mẫu', 'phát hiện'];
/** How far down its heading may have been pushed. */
const TOP_ROWS = 40;

/** Our own table of all forms. */
function isConsolidated(sheet: SheetCells): boolean {
  return consolidatedHeading(sheet) !== undefined;
}

function consolidatedHeading({ rows }: SheetCells) {
  return rows.slice(0, TOP_ROWS).find((row) => CONSOLIDATED_HEADINGS.every((words) => row.some((cell) => isWords(textOf(cell), words))));
}

function isWords(text: string, words: string): boolean {
  // Telling the length first spares most cells the rest.
  return text.length >= words.length && text.length < 2 * words.length && matchable(text) === words;
}

/** Whether most of a table's figures were typed, rather than computed from a form that is gone. */
function isTypedItself({ rows, sheet, columns }: FormTable): boolean {
  const cells = [...rows.values()].map((row) => sheet.rows[row]?.[columns.figure]).filter((cell) => cell !== undefined);
  return cells.filter(({ formula }) => formula === undefined).length > cells.length / 2;
}

/** Whether a figure stands in it that doesn't come from a form. */
function isTypedOver(sheet: SheetCells): boolean {
  const heading = consolidatedHeading(sheet) ?? [];
  const column = heading.findIndex((cell) => isWords(textOf(cell), matchable(TABLE_HEADING.figure)));
  const start = sheet.rows.indexOf(heading) + 1;
  return column < 0 || sheet.rows.slice(start).some((row) => row[column] !== undefined && row[column].formula === undefined);
}
