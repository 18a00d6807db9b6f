import { printFigure, type Figure } from '../figures';
import {
  codeOf,
  findPeriod,
  operandsOf,
  TEMPLATES,
  templateFor,
  type Indicator,
  type IndicatorId,
  type PeriodId,
  type Template,
} from '../forms';
import type { CellAddress, CellPlace, Finding, RuleSet } from '../rules';
import { cleanText, type Justification, type Submission } from '../submission';
import { cellName, derivedCellFormula, sheetPrefix } from './address';
import { checkFormula } from './check-column';
import { textOf, type SheetCell, type WorkbookCells } from './cells';
import { findForm, type FoundForm } from './find-form';
import { findTable } from './find-table';
import { JUSTIFICATION_COLUMNS, readFigureList } from './justifications-sheet';
import { readFigureCell } from './read-figure-cell';
import type { InformationField } from './information-sheet';
import { readInformation } from './read-information';
import { workbookFinding } from './workbook-finding';
import { matchable } from './vocabulary';

/** Where a row stands in the workbook that was read. Rows and columns from 0. */
export interface Located {
  readonly sheet: string;
  readonly row: number;
  readonly figureColumn: number;
  readonly noteColumn: number;
  /** Only where the sheet still has the column that checks it. */
  readonly checkColumn?: number;
}

export interface ReadingResult {
  readonly submission: Submission;
  /** What could not be placed or is stored oddly. */
  readonly findings: readonly Finding[];
  readonly located: ReadonlyMap<IndicatorId, Located>;
  /** Where the head of the report is filled in, as far as there is a place for it. */
  readonly fields: ReadonlyMap<InformationField, CellPlace>;
}

/** A workbook that isn't ours at all. The message is one Vietnamese sentence. */
export class WorkbookContentError extends Error {
  override readonly name = 'WorkbookContentError';
  constructor(
    message: string,
    /** Only where there are no forms may new ones be built without a second thought. */
    readonly reason: 'no-forms' | 'no-period' | 'unknown-template',
  ) {
    super(message);
  }
}

interface ReadOptions {
  /** Taken when the workbook doesn't say. */
  readonly period?: PeriodId;
  readonly templates?: readonly Template[];
}

/**
 * Reads a submission out of a workbook, whatever has happened to it since it was made: sheets are
 * recognised by what they hold and rows by their STT, never by name or address. Every figure that
 * stands in a figure column is either placed or named in a finding.
 */
export function readSubmission(workbook: WorkbookCells, options: ReadOptions = {}): ReadingResult {
  const information = readInformation(workbook, options.templates);
  if (information.unknownTemplate !== undefined) {
    throw new WorkbookContentError(
      `Tệp dùng mẫu "${cleanText(information.unknownTemplate).slice(0, 60)}" mà phiên bản này chưa biết; hãy cập nhật phần mềm.`,
      'unknown-template',
    );
  }
  const period = information.period ?? (options.period === undefined ? undefined : findPeriod(options.period));
  const template = information.template ?? (period && templateFor(period.id, options.templates)) ?? (options.templates ?? TEMPLATES).at(-1);
  const found = template ? formsOf(workbook, template) : { forms: new Map<string, FoundForm>(), findings: [] };
  if (!template || found.forms.size === 0) {
    throw new WorkbookContentError(
      'Tệp này không có biểu mẫu CCHC nào; hãy chọn tệp do công cụ này lập, hoặc lập biểu mẫu mới rồi chép số liệu sang.',
      'no-forms',
    );
  }
  if (!period) {
    throw new WorkbookContentError(
      'Tệp không ghi kỳ báo cáo (thiếu sheet "Thông tin"); hãy cho biết kỳ báo cáo, ví dụ 2023-Q3.',
      'no-period',
    );
  }

  const findings = [...information.findings, ...found.findings];
  const located = new Map<IndicatorId, Located>();
  const figures = new Map<IndicatorId, Figure>();
  const texts = new Map<IndicatorId, string>();
  for (const { form, sheet, rows, figureColumn, noteColumn, checkColumn } of found.forms.values()) {
    const columns = { figureColumn, noteColumn, ...(checkColumn !== undefined && { checkColumn }) };
    for (const { id } of form.indicators) {
      const row = rows.get(id);
      if (row !== undefined) located.set(id, { sheet: sheet.name, row, ...columns });
    }
  }
  for (const foundForm of found.forms.values()) {
    const { form, sheet, rows, figureColumn: column, noteColumn } = foundForm;
    const addresses = addressesFrom(located, template, sheet.name);
    const others = otherRows(foundForm);
    for (const indicator of form.indicators) {
      const row = rows.get(indicator.id);
      if (row === undefined) continue;
      const text = cleanText(textOf(sheet.rows[row]?.[noteColumn]));
      if (text !== '') texts.set(indicator.id, text);
      const met = { cell: sheet.rows[row]?.[column], indicator, sheet: sheet.name, row, column };
      const read = indicator.derivation ? readDerivedCell(met, addresses) : readInputCell(met, others);
      if (read.figure) figures.set(indicator.id, read.figure);
      findings.push(...read.findings);
    }
  }
  return {
    submission: {
      template,
      period,
      agency: information.agency,
      report: information.report,
      figures,
      notes: texts,
      justifications: justificationsOf(workbook),
    },
    findings,
    located,
    fields: information.places,
  };
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

/** The sheet of each form; of several copies the one a person sees under the official name, and notes about the others. */
function formsOf(workbook: WorkbookCells, template: Template): { forms: ReadonlyMap<string, FoundForm>; findings: readonly Finding[] } {
  const all = workbook.sheets.flatMap((sheet) => findForm(sheet, template) ?? []);
  const forms = new Map<string, FoundForm>();
  const findings: Finding[] = [];
  for (const form of template.forms) {
    const copies = all.filter((found): found is FoundForm => found.form === form && 'rows' in found);
    const [chosen, ...others] = copies.sort((a, b) => claim(b) - claim(a));
    const lost = all.flatMap((found) => (found.form === form && 'lost' in found ? [found.lost] : []));
    if (chosen) {
      forms.set(form.id, chosen);
      findings.push(...chosen.findings, ...others.flatMap((other) => copyFindings(chosen, other)));
    } else if (lost.length > 0) findings.push(...lost);
    else {
      findings.push(
        workbookFinding({
          topic: 'missing-form',
          severity: 'error',
          sheet: form.name,
          message: `Không tìm thấy ${form.name} (${form.title}) trong tệp; hãy lập lại biểu mẫu này.`,
        }),
      );
    }
  }
  return { forms, findings };
}

/** How good a claim a sheet has to be the form itself rather than a copy of it: people work on what they see. */
function claim({ form, sheet }: FoundForm): number {
  return (sheet.visible ? 2 : 0) + (matchable(sheet.name) === matchable(form.name) ? 1 : 0);
}

function copyFindings(chosen: FoundForm, copy: FoundForm): readonly Finding[] {
  const differing = [...copy.rows].filter(([id, row]) => {
    const own = chosen.rows.get(id);
    const here = textOf(copy.sheet.rows[row]?.[copy.figureColumn]).trim();
    return here !== '' && (own === undefined || here !== textOf(chosen.sheet.rows[own]?.[chosen.figureColumn]).trim());
  });
  const [first] = differing;
  const rows = differing.map(([id, row]) => `${codeOf(id)} (ô ${cellName(row, copy.figureColumn)})`).join(', ');
  return [
    workbookFinding({
      topic: 'duplicate-form',
      severity: differing.length > 0 ? 'error' : 'info',
      sheet: copy.sheet.name,
      ...(first && { at: { row: first[1], column: copy.figureColumn }, id: first[0] }),
      message:
        differing.length > 0
          ? `Sheet "${copy.sheet.name}" là bản sao của ${copy.form.name} và ghi khác ở dòng ${rows}; đang lấy sheet "${chosen.sheet.name}", hãy xóa bản thừa.`
          : `Sheet "${copy.sheet.name}" là bản sao của ${copy.form.name}, số liệu giống sheet "${chosen.sheet.name}".`,
    }),
    ...copy.findings.filter(({ topic }) => topic === 'unplaced-figure' || topic === 'duplicate-row'),
  ];
}

interface ReadCell {
  readonly figure?: Figure;
  readonly findings: readonly Finding[];
}

/** A cell of one row, as it was met. */
interface Met {
  readonly cell: SheetCell | undefined;
  readonly indicator: Indicator;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function seenAt({ indicator, sheet, row, column }: Met) {
  return { sheet, at: { row, column }, id: indicator.id } as const;
}

function readInputCell(met: Met, rows: OtherRows): ReadCell {
  const { cell, indicator, sheet, row, column } = met;
  const seen = seenAt(met);
  const [name, code] = [cellName(row, column), codeOf(indicator.id)];
  const stated = textOf(cell).trim();
  if (indicator.kind === 'heading') {
    if (stated === '') return { findings: [] };
    const message = `Ô ${name} sheet "${sheet}" ghi "${stated.slice(0, 60)}" ở dòng tiêu đề ${code}, dòng này không nhận số liệu; hãy chuyển về đúng dòng.`;
    return { findings: [workbookFinding({ ...seen, topic: 'unplaced-figure', severity: 'warning', stated, message })] };
  }
  const { figure, finding } = readFigureCell(cell, indicator, sheet, row, column);
  const from = cell?.formula === undefined ? [] : rows.readBy(cell.formula);
  if (from.length > 0 && (stated !== '' || from.every((text) => text === ''))) {
    const now = figure.kind === 'blank' ? 'ô đang trống' : `đang lấy giá trị ${printFigure(figure, indicator.kind)}`;
    const message = `Ô ${name} sheet "${sheet}" tính dòng ${code} từ các dòng khác, nhưng dòng này được nhập tay vì có thể khác tổng; ${now}, hãy mở ô để nhập.`;
    const repair = { words: 'Mở ô để nhập', figures: {}, notes: {}, rebuilds: true } as const;
    const locked = workbookFinding({ ...seen, topic: 'locked-input', severity: 'warning', stated, message, repair });
    return { figure, findings: [locked, ...(finding ? [finding] : [])] };
  }
  if (cell?.formula !== undefined && stated === '') {
    const message = `Ô ${name} sheet "${sheet}" có công thức chưa được tính; hãy mở tệp bằng chương trình bảng tính và lưu lại.`;
    return { figure, findings: [workbookFinding({ ...seen, topic: 'uncomputed-formula', severity: 'error', message })] };
  }
  return { figure, findings: finding ? [finding] : [] };
}

/** The other rows of a sheet, for a formula that computes one of them. */
interface OtherRows {
  /** What stands in the figure cells a formula reads; nothing where it reads any other cell. */
  readonly readBy: (formula: string) => readonly string[];
}

function otherRows({ sheet, rows, figureColumn }: FoundForm): OtherRows {
  const texts = new Map([...rows.values()].map((row) => [cellName(row, figureColumn), textOf(sheet.rows[row]?.[figureColumn]).trim()]));
  return {
    readBy: (formula) => {
      const own = formula.replace(/"[^"]*"/g, '""').replaceAll(sheetPrefix(sheet.name), '');
      if (own.includes('!')) return [];
      const cells = plainFormula(own).match(/(?<![A-Z0-9_.])[A-Z]{1,3}[0-9]{1,7}(?![A-Z0-9_.(])/g) ?? [];
      const read = [...new Set(cells)].map((name) => texts.get(name));
      return read.every((text) => text !== undefined) ? read : [];
    },
  };
}

/**
 * A derived cell with its own formula states nothing by itself: its value follows from the others
 * and a stale result in the file doesn't matter. With any other content it states that content.
 */
function readDerivedCell(met: Met, cells: CellAddress): ReadCell {
  const { cell, indicator, sheet, row, column } = met;
  if (cell?.formula !== undefined && sameFormula(cell.formula, indicator, cells)) return { findings: [] };
  const { figure, finding } = readFigureCell(cell, indicator, sheet, row, column);
  const others = finding ? [finding] : [];
  const stated = indicator.kind === 'heading' ? '' : printFigure(figure, indicator.kind);
  const repair = { words: 'Khôi phục công thức', figures: {}, notes: {}, formulas: [indicator.id] };
  const seen = { ...seenAt(met), severity: 'warning', repair } as const;
  const place = `Ô ${cellName(row, column)} sheet "${sheet}" (dòng ${codeOf(indicator.id)})`;
  if (cell?.formula !== undefined) {
    const message = `${place} không còn công thức gốc; hãy khôi phục để ô tự tính đúng.`;
    return { figure, findings: [workbookFinding({ ...seen, topic: 'changed-formula', stated, message })] };
  }
  if (figure.kind === 'blank') {
    const message = `${place} đã mất công thức; hãy khôi phục để ô tự tính.`;
    return { findings: [workbookFinding({ ...seen, topic: 'lost-formula', message }), ...others] };
  }
  const message = `${place} đã bị gõ đè ${stated} lên công thức; hãy khôi phục để ô tự tính.`;
  return { figure, findings: [workbookFinding({ ...seen, topic: 'overwritten-formula', stated, message }), ...others] };
}

function formulaAt(indicator: Indicator, cells: CellAddress): string | undefined {
  const { derivation } = indicator;
  if (!derivation) return undefined;
  return operandsOf(derivation).every((id) => cells.figure(id) !== '') ? derivedCellFormula(derivation, cells) : undefined;
}

/** Formulas are compared without the liberties programs take: spaces, case, `$`, needless sheet names. */
function sameFormula(formula: string, indicator: Indicator, cells: CellAddress): boolean {
  const own = formulaAt(indicator, cells);
  return own !== undefined && (formula === own || plainFormula(formula) === plainFormula(own));
}

function plainFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/'(?:[^']|'')*'!|\$?[\p{L}\p{N}_.]+\$?!/gu, '')
    .replace(/[\s$]/g, '')
    .toUpperCase();
}

/** The cells where the rows actually stand; empty for a row that isn't there. */
function addressesFrom(located: ReadonlyMap<IndicatorId, Located>, template: Template, fromSheet: string): CellAddress {
  const address = (id: IndicatorId, column: 'figureColumn' | 'noteColumn') => {
    const place = located.get(id);
    if (!place) return '';
    return `${place.sheet === fromSheet ? '' : sheetPrefix(place.sheet)}${cellName(place.row, place[column])}`;
  };
  return {
    figure: (id) => address(id, 'figureColumn'),
    note: (id) => address(id, 'noteColumn'),
    derivation: (id) => template.indicator(id)?.derivation,
  };
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
