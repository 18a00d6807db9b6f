import { officialFigure, type Figure } from '../figures';
import { findPeriod, TEMPLATES, templateFor, type IndicatorId, type PeriodId, type Template } from '../forms';
import { evaluate, factsOf, type CellPlace, type Finding, type RuleSet } from '../rules';
import { cleanText, fitted, type Justification, type Submission } from '../submission';
import { checkFormula } from './check-column';
import { textOf, type WorkbookCells } from './cells';
import { findForms, type ColumnDoubt } from './find-forms';
import type { CopyDoubt } from './form-copies';
import { findTable } from './find-table';
import { JUSTIFICATION_COLUMNS, readFigureList } from './justifications-sheet';
import type { InformationField } from './information-fields';
import { readable } from './legacy-text';
import { readInquiry } from './inquiry-sheets';
import { readCompared } from './read-compared';
import { readInformation } from './read-information';
import { isProvinceWorkbook, withoutProvinceLists } from './province-mark';
import { cutOffFindings, excessFinding, fontFindings } from './reading-limits';
import { statedUnit } from './stated-unit';
import { isPlainTable, otherRows, readRow, type Total } from './read-row';
import { addressesFrom, formulaAt, type Located } from './row-formulas';

export interface ReadingResult {
  readonly submission: Submission;
  /** What could not be placed or is stored oddly. */
  readonly findings: readonly Finding[];
  readonly located: ReadonlyMap<IndicatorId, Located>;
  /** Where the head of the report is filled in, as far as there is a place for it. */
  readonly fields: ReadonlyMap<InformationField, CellPlace>;
  /** What only a person can say; until then the figures are left blank. */
  readonly columnDoubts: readonly ColumnDoubt[];
  /** What the file says in place of a period, the beginning of a sentence, where the one taken is a guess or was told. */
  readonly periodStated?: string;
  /** What a person had better look at; the first copy is read. */
  readonly copyDoubts: readonly CopyDoubt[];
  /** It is the workbook of a whole province: its figures follow from its lists, which are no forms. */
  readonly isProvince?: true;
}

/** A workbook that isn't ours at all. The message is one Vietnamese sentence. */
export class WorkbookContentError extends Error {
  override readonly name = 'WorkbookContentError';
  constructor(
    message: string,
    /** Only where there are no forms may new ones be built without a second thought. */
    readonly reason: 'no-forms' | 'no-period' | 'unknown-template',
    /** What stands in place of the period, the beginning of a sentence; empty for other reasons. */
    readonly stated = '',
  ) {
    super(message);
  }
}

export interface ReadOptions {
  /** Taken when the workbook doesn't say. */
  readonly period?: PeriodId | undefined;
  /** The column of the figures where there are several, by its letter or the words above it. */
  readonly column?: string | undefined;
  /** Of a form, by id, the copy to read where there are several, counted from 0 in the order of `copyDoubts`. */
  readonly copies?: ReadonlyMap<string, number> | undefined;
  /** Whether names and notes typed in a font from before Unicode are put into Unicode; tables are recognised either way. */
  readonly convertsFont?: boolean | undefined;
  /** The only rows that are to be there, where the file holds some rows of each form: of others none is missing. */
  readonly asked?: ReadonlySet<IndicatorId> | undefined;
  readonly templates?: readonly Template[] | undefined;
}

/**
 * Reads a submission out of a workbook, whatever has happened to it since it was made, or whoever made it: tables are
 * recognised by what they hold and rows by their label and STT, never by name or address. Every figure that
 * stands in a figure column is either placed or named in a finding.
 */
export function readSubmission(file: WorkbookCells, options: ReadOptions = {}): ReadingResult {
  const { workbook, font, original } = readable(withoutProvinceLists(file));
  const words = (text: string) => (options.convertsFont === true ? text : cleanText(original(text)));
  const information = readInformation(workbook, options);
  if (information.unknownTemplate !== undefined) {
    throw new WorkbookContentError(
      `Tệp dùng mẫu "${cleanText(information.unknownTemplate).slice(0, 60)}" mà phiên bản này chưa biết; hãy cập nhật phần mềm.`,
      'unknown-template',
    );
  }
  const period = information.period ?? (options.period === undefined ? undefined : findPeriod(options.period));
  const template = information.template ?? (period && templateFor(period.id, options.templates)) ?? (options.templates ?? TEMPLATES).at(-1);
  const found = template && findForms(workbook, template, { ...options, period });
  if (!template || !found || (found.forms.size === 0 && found.columnDoubts.length === 0)) {
    throw new WorkbookContentError(
      'Tệp này không có biểu mẫu CCHC nào; hãy chọn tệp do công cụ này lập, hoặc lập biểu mẫu mới rồi chép số liệu sang.',
      'no-forms',
    );
  }
  if (!period) {
    const stated = information.periodStated ?? 'Tệp không ghi kỳ báo cáo';
    throw new WorkbookContentError(`${stated}; hãy cho biết kỳ báo cáo, ví dụ 2023-Q3.`, 'no-period', stated);
  }

  const findings = [
    ...fontFindings(font, options),
    ...cutOffFindings(workbook, found.forms.size < template.forms.length),
    ...information.findings,
    ...found.findings,
  ];
  const located = new Map<IndicatorId, Located>();
  const figures = new Map<IndicatorId, Figure>();
  const texts = new Map<IndicatorId, string>();
  const totals: Total[] = [];
  const tables = [...found.forms.values()].flat();
  for (const { form, sheet, rows, columns } of tables) {
    const { figure: figureColumn, note: noteColumn, check: checkColumn } = columns;
    for (const { id } of form.indicators) {
      const row = rows.get(id);
      if (row === undefined) continue;
      located.set(id, { sheet: sheet.name, row, figureColumn, noteColumn, ...(checkColumn !== undefined && { checkColumn }) });
    }
  }
  for (const table of tables) {
    const { form, sheet, rows, columns } = table;
    const surroundings = {
      addresses: addressesFrom(located, template, sheet.name),
      others: otherRows(table),
      isPlain: isPlainTable(table),
    };
    for (const indicator of form.indicators) {
      const row = rows.get(indicator.id);
      if (row === undefined) continue;
      const text = cleanText(textOf(sheet.rows[row]?.[columns.note]));
      if (text !== '') texts.set(indicator.id, words(text));
      const cell = sheet.rows[row]?.[columns.figure];
      const unit = statedUnit(table, row, indicator);
      const read = readRow({ cell, indicator, sheet, row, column: columns.figure, unit }, surroundings);
      if (read.figure) figures.set(indicator.id, read.figure);
      if (read.total) totals.push(read.total);
      findings.push(...read.findings);
    }
  }
  const { agency, report } = information;
  const compared = readCompared(workbook, template, period);
  const inquiry = readInquiry(workbook, template, information.agency.level);
  const read = {
    template,
    period,
    agency: { ...agency, name: words(agency.name), parent: words(agency.parent), symbol: words(agency.symbol) },
    report: { ...report, number: words(report.number), place: words(report.place), signatory: words(report.signatory) },
    figures,
    notes: texts,
    justifications: justificationsOf(workbook),
    ...(compared.length > 0 && { compared }),
    ...(inquiry && { inquiry }),
  };
  addTotals(read, figures, totals);
  const { submission, excess } = fitted(read);
  findings.push(...excess.map((each) => excessFinding(each, template, located, information.places)));
  const { columnDoubts, copyDoubts } = found;
  const { places: fields, periodStated } = information;
  return {
    ...{ submission, findings, located, fields, columnDoubts, copyDoubts },
    ...(periodStated !== undefined && { periodStated }),
    ...(isProvinceWorkbook(file) && { isProvince: true }),
  };
}

/** Works out the totals that a file holds as formulas which were never computed. */
function addTotals(submission: Submission, figures: Map<IndicatorId, Figure>, totals: readonly Total[]): void {
  for (const { id, of } of totals) {
    const value = evaluate({ kind: 'total', of }, factsOf(submission));
    const indicator = submission.template.indicator(id);
    if (typeof value === 'number' && indicator && indicator.kind !== 'heading') figures.set(id, officialFigure(value, indicator.kind));
  }
}

/** The formula of a derived row as it has to stand in the workbook that was read; undefined for rows that are typed in or whose operands are gone. */
export function derivedFormula({ submission, located }: ReadingResult, id: IndicatorId): string | undefined {
  const indicator = submission.template.indicator(id);
  const place = located.get(id);
  return indicator && place && formulaAt(indicator, addressesFrom(located, submission.template, place.sheet));
}

/** What a row's check column has to hold in the workbook that was read; undefined where a row that it looks at is gone. */
export function checkColumnFormula({ located }: ReadingResult, submission: Submission, set: RuleSet, id: IndicatorId): string | undefined {
  const place = located.get(id);
  const rows = set.at(id).flatMap(({ cells }) => cells);
  if (!place || rows.some((row) => !located.has(row))) return undefined;
  return checkFormula(set, id, addressesFrom(located, submission.template, place.sheet), submission);
}

function justificationsOf(workbook: WorkbookCells): readonly Justification[] {
  const table = findTable(workbook, JUSTIFICATION_COLUMNS);
  if (!table) return [];
  const [rule = 0, , reason = 0, figures = 0] = table.columns;
  return table.body.flatMap((row) => {
    const entry = {
      rule: cleanText(textOf(row[rule])),
      reason: cleanText(textOf(row[reason])),
      figures: readFigureList(cleanText(textOf(row[figures]))),
    };
    return entry.rule === '' || entry.reason === '' ? [] : [entry];
  });
}
