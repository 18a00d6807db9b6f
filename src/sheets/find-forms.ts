import { capital, codeOf, TABLE_HEADING, type Form, type IndicatorId, type Period, type Template } from '../forms';
import type { Finding } from '../rules';
import { columnName } from './address';
import type { SheetCells, WorkbookCells } from './cells';
import { isConsolidated, isTypedItself, isTypedOver } from './consolidated-cells';
import { findColumns, type FigureColumn } from './find-columns';
import { findRows } from './find-rows';
import { findTables } from './find-tables';
import { copiesOf, copyDoubtOf, copyFindings, differs, type CopyDoubt } from './form-copies';
import type { FormTable } from './form-table';
import { sheetWords } from './cell-words';
import { isInquirySheet } from './inquiry-sheets';
import { misplacedFigures } from './misplaced-figures';
import { titleOf } from './table-title';
import { vocabularyOf } from './vocabulary';
import { workbookFinding } from './workbook-finding';

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
  /** The only rows that are to be there, where the file holds some rows of each form. */
  readonly asked?: ReadonlySet<IndicatorId> | undefined;
}

/** Finds the forms on whichever sheets they stand; of several copies the one a person sees under the official name is taken. */
export function findForms(workbook: WorkbookCells, template: Template, options: FindOptions): FoundForms {
  const consolidated = workbook.sheets.filter(isConsolidated);
  const own = workbook.sheets.filter((sheet) => !consolidated.includes(sheet) && !isInquirySheet(sheet));
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
  // Where some tables stand under the period that is wanted, those under another are no substitute.
  const isOfAnotherTime = ({ title }: FormTable) => title?.time === 'other';
  const namesPeriod = tables.some(({ title }) => title?.time === 'this');
  const isAsked = (id: IndicatorId) => options.asked?.has(id) ?? true;
  for (const form of template.forms) {
    const groups = copiesOf(tables.filter((table) => table.form === form));
    const [first, ...more] = groups;
    if (first?.some(isOfAnotherTime) === true && namesPeriod) {
      copies.push(...groups.flat());
      findings.push(otherTimeOnly(form, first));
      continue;
    }
    // What is asked about, in an order that an answer doesn't change.
    const candidates = first ? [first, ...more.filter((group) => !group.some(isOfAnotherTime) && differs(first, group))] : [];
    const chosen = candidates[options.copies?.get(form.id) ?? 0] ?? first;
    if (chosen) {
      const others = groups.filter((group) => group !== chosen);
      forms.set(form.id, chosen);
      copies.push(...others.flat());
      findings.push(...tableFindings(form, chosen, isAsked));
      if (candidates.length > 1) copyDoubts.push(copyDoubtOf(form, candidates));
      // What a person chose is in doubt no longer.
      const isChosen = options.copies?.has(form.id) === true;
      findings.push(...others.flatMap((other) => copyFindings(chosen, other, isChosen)));
    } else if (lost.some((each) => each.form === form)) findings.push(...lost.filter((each) => each.form === form).map(lostFinding));
    else if (!doubts.some((doubt) => doubt.form === form) && form.indicators.some(({ id }) => isAsked(id)))
      findings.push(missingForm(form));
  }
  findings.push(...otherTimeFindings([...forms.values()].flat().filter(isOfAnotherTime), options.period));
  return { forms, copies, columnDoubts: doubts, copyDoubts, findings };
}

/** A table without a column for its figures. */
interface Lost {
  readonly form: Form;
  readonly sheet: SheetCells;
}

interface FoundTables {
  readonly tables: readonly FormTable[];
  readonly doubts: readonly ColumnDoubt[];
  readonly lost: readonly Lost[];
}

function tablesOf(sheets: readonly SheetCells[], template: Template, options: FindOptions): FoundTables {
  const vocabulary = vocabularyOf(template);
  const tables: FormTable[] = [];
  const doubts: ColumnDoubt[] = [];
  const lost: Lost[] = [];
  for (const sheet of sheets) {
    for (const range of findTables(sheet, template, options.asked)) {
      const { form } = range;
      const found = findColumns(range, { period: options.period, column: options.column, before: tables.at(-1) });
      if (found.kind === 'doubt')
        doubts.push({ form, sheet: sheet.name, words: sheetWords(sheet), at: range.body, candidates: found.candidates });
      else if (found.kind === 'none') lost.push({ form, sheet });
      else {
        const title = titleOf(range, options.period, vocabulary);
        const table = { form, sheet, columns: found.columns, range, title, ...findRows(range, found.columns, vocabulary) };
        tables.push({ ...table, findings: [...table.findings, ...misplacedFigures(table, vocabulary)] });
      }
    }
  }
  return { tables, doubts, lost };
}

function tableFindings(form: Form, tables: readonly FormTable[], isAsked: (id: IndicatorId) => boolean): readonly Finding[] {
  const [first] = tables;
  const missing = form.indicators.filter(
    ({ id, kind }) => kind !== 'heading' && isAsked(id) && !tables.some(({ rows, contested }) => rows.has(id) || contested.has(id)),
  );
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

/** What is asked of a table with several columns of figures: a sentence without its full stop. */
export function columnDoubtWords({ form, words, candidates }: ColumnDoubt): string {
  const named = candidates.map((column) => `${nameOf(column)} (${column.examples.join('; ')})`).join(', ');
  return `${form.name} ở ${words} có nhiều cột số: ${named}; hãy cho biết cột nào là số liệu của kỳ này`;
}

function doubtFinding(doubt: ColumnDoubt): Finding {
  const { sheet, at, candidates } = doubt;
  const place = { row: at, column: candidates[0]?.column ?? 0 };
  return workbookFinding({ topic: 'doubtful-column', severity: 'error', sheet, at: place, message: `${columnDoubtWords(doubt)}.` });
}

function lostFinding({ form, sheet }: Lost): Finding {
  const message = `${capital(sheetWords(sheet))} (${form.name}) không còn cột "${TABLE_HEADING.figure}"; hãy lập lại biểu mẫu này.`;
  return workbookFinding({ topic: 'missing-form', severity: 'error', sheet: sheet.name, message });
}

/** A form that a file with several periods has for another one only. */
function otherTimeOnly(form: Form, [table]: readonly FormTable[]): Finding {
  const where = table ? `${sheetWords(table.sheet)} dưới tiêu đề "${table.title?.words ?? ''}"` : 'tệp';
  return workbookFinding({
    topic: 'other-period',
    severity: 'error',
    sheet: table?.sheet.name ?? '',
    message: `${form.name} chỉ có ở ${where}, không phải kỳ đang đọc, nên không lấy số liệu; hãy bổ sung ${form.name} của kỳ này.`,
  });
}

/** Tables under the title of a period that isn't the one they are read for, a sentence for each title. */
function otherTimeFindings(tables: readonly FormTable[], period: Period | undefined): readonly Finding[] {
  const titles = new Map<string, FormTable[]>();
  for (const table of tables) titles.set(table.title?.words ?? '', [...(titles.get(table.title?.words ?? '') ?? []), table]);
  return [...titles].map(([words, [first, ...more]]) =>
    workbookFinding({
      topic: 'other-period',
      severity: 'error',
      sheet: first?.sheet.name ?? '',
      ...(first && { at: { row: first.range.body, column: first.columns.figure } }),
      message: `Tiêu đề của ${[first, ...more].map((table) => table?.form.name ?? '').join(', ')} ghi "${words.trim().slice(0, 100)}" nhưng số liệu đang được đọc cho ${period?.phrase ?? ''}; hãy chọn đúng kỳ, hoặc sửa tiêu đề.`,
    }),
  );
}

function missingForm(form: Form): Finding {
  return workbookFinding({
    topic: 'missing-form',
    severity: 'error',
    sheet: form.name,
    message: `Không tìm thấy ${form.name} (${form.title}) trong tệp; hãy lập lại biểu mẫu này.`,
  });
}
