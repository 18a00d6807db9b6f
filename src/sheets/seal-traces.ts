import { parseRichText, plainText, TABLE_HEADING, type Form, type Indicator } from '../forms';
import { cellName } from './address';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
import { CHECK_HEADING } from './check-column';
import { CONSOLIDATED_TITLE } from './consolidated-sheet';
import { findTable } from './find-table';
import type { InformationField } from './information-fields';
import type { ReadingResult } from './read-submission';
import type { Located } from './row-formulas';
import { submissionTitle } from './table-sheet';
import { matchable } from './vocabulary';

const LABEL_HEADING = plainText(parseRichText(TABLE_HEADING.label));
const LONGEST_SHOWN = 60;

/** What is typed on the information sheet; the rest follows from it. */
const TYPED: ReadonlySet<InformationField> = new Set([
  'agency',
  'parent',
  'symbol',
  'code',
  'level',
  'period',
  'year',
  'number',
  'date',
  'place',
  'signatory',
  'closing',
  'dueDay',
]);

/** All that sums of ours ever used, in whatever version: none of them says something else tomorrow. */
const STEADY = new Set(['IFERROR', 'IF', 'AND', 'OR', 'ISNUMBER', 'ISTEXT', 'COUNT', 'SUM', 'ROUND']);

/**
 * What somebody changed in a package beside the figures, notes and texts it records: headings, labels, units, looks that
 * show another number, formulas where constants were sent. A sentence each; none where nobody touched it.
 */
export function formTraces(workbook: WorkbookCells, reading: ReadingResult): readonly string[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const { template } = reading.submission;
  return [
    ...template.forms.flatMap((form) => {
      const places = form.indicators.flatMap((indicator) => {
        const place = reading.located.get(indicator.id);
        return place ? [{ indicator, place }] : [];
      });
      const sheet = sheets.get(places[0]?.place.sheet ?? '');
      if (!sheet) return [];
      const first = Math.min(...places.map(({ place }) => place.row));
      return [...headTraces(sheet, form, first), ...places.flatMap(({ indicator, place }) => rowTraces(sheet, indicator, place, reading))];
    }),
    ...[...reading.fields].flatMap(([field, { sheet, row, column }]) =>
      !TYPED.has(field) || sheets.get(sheet)?.rows[row]?.[column]?.formula === undefined ? [] : [formulaIn(sheet, row, column)],
    ),
  ];
}

function headTraces({ name, rows }: SheetCells, form: Form, first: number): readonly string[] {
  const wanted = [form.name, form.title, TABLE_HEADING.code, LABEL_HEADING, TABLE_HEADING.result];
  wanted.push(TABLE_HEADING.unit, TABLE_HEADING.figure, TABLE_HEADING.note);
  const missing = new Map(wanted.map((text) => [matchable(text), text]));
  const known = new Set([...missing.keys(), matchable(CHECK_HEADING)]);
  const strange: string[] = [];
  rows.slice(0, first).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const text = matchable(textOf(cell));
      missing.delete(text);
      if (text !== '' && !known.has(text))
        strange.push(`Ô ${cellName(row, column)} sheet "${name}" ghi ${quoted(cell)}, khi gửi không có.`);
    }),
  );
  return [...strange, ...[...missing.values()].map((text) => `Sheet "${name}" không còn tiêu đề "${text.replace(/\s+/g, ' ')}".`)];
}

function rowTraces(sheet: SheetCells, indicator: Indicator, place: Located, { findings }: ReadingResult): readonly string[] {
  const { row, figureColumn, noteColumn } = place;
  const cells = sheet.rows[row] ?? [];
  const [label, unit, figure, note] = [cells[figureColumn - 2], cells[figureColumn - 1], cells[figureColumn], cells[noteColumn]];
  const at = (column: number) => `Ô ${cellName(row, column)} sheet "${sheet.name}"`;
  const traces: string[] = [];
  if (!isLabel(label, indicator)) traces.push(`${at(figureColumn - 2)} ghi chỉ tiêu ${quoted(label)}, không đúng như khi gửi.`);
  if (!isUnit(unit, indicator)) traces.push(`${at(figureColumn - 1)} ghi đơn vị tính ${quoted(unit)}, không đúng như khi gửi.`);
  // A row that was once a sum may still be one.
  const isSum =
    findings.some(({ topic, rows }) => topic === 'locked-input' && rows.includes(indicator.id)) && isSteady(figure?.formula ?? '');
  if (!indicator.derivation && figure?.formula !== undefined && !isSum) traces.push(formulaIn(sheet.name, row, figureColumn));
  if (note?.formula !== undefined) traces.push(formulaIn(sheet.name, row, noteColumn));
  if (figure?.struck === true) traces.push(`${at(figureColumn)} bị gạch bỏ.`);
  if (figure?.kind === 'number' && (figure.scale !== undefined || figure.shown !== undefined)) {
    traces.push(`${at(figureColumn)} có định dạng số làm ${quoted(figure)} hiện thành một số khác.`);
  }
  return traces;
}

function isLabel(cell: SheetCell | undefined, { label }: Indicator): boolean {
  const text = matchable(textOf(cell));
  return [true, false].some((footnoteMarks) => text === matchable(plainText(label, { footnoteMarks })));
}

function isUnit(cell: SheetCell | undefined, { unit }: Indicator): boolean {
  return matchable(textOf(cell)) === matchable(plainText(unit));
}

function isSteady(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '').replace(/'[^']*'!/g, '');
  const functions = bare.match(/[\p{L}\p{N}_.]+(?=\()/gu) ?? [];
  return !/[-+*/^&%]/.test(bare) && functions.every((name) => STEADY.has(name.toUpperCase()));
}

/** The same for the consolidated sheet. `sentBy` is the agency as it was recorded. */
export function consolidatedTraces(workbook: WorkbookCells, { submission }: ReadingResult, sentBy: string): readonly string[] {
  const words = [
    'Biểu mẫu',
    TABLE_HEADING.code,
    LABEL_HEADING.split('\n')[0] ?? '',
    TABLE_HEADING.unit,
    TABLE_HEADING.figure,
    TABLE_HEADING.note,
  ];
  const table = findTable(workbook, words.map(matchable), (cell) => matchable(textOf(cell)));
  if (!table) return [`Sheet tổng hợp có tiêu đề cột không đúng như khi gửi.`];
  const { sheet, above, body } = table;
  const [form = 0, code = 0, label = 0, unit = 0, figure = 0, note = 0] = table.columns;
  const first = above.length + 1;
  const { template, agency } = submission;
  const rows = new Map<string, Indicator>(
    template.indicators.map((indicator) => [`${indicator.form}/${matchable(plainText(indicator.code))}`, indicator]),
  );
  const sections = new Map<string, string>(template.forms.map((each) => [each.id, each.title]));
  const titles = new Set(
    [CONSOLIDATED_TITLE, ...[agency.name, sentBy].map((name) => submissionTitle({ ...submission, agency: { ...agency, name } }).text)].map(
      matchable,
    ),
  );
  const traces = above.flat().flatMap((cell) => {
    const text = matchable(textOf(cell));
    return text === '' || titles.has(text) ? [] : [`Sheet "${sheet}" ghi ${quoted(cell)} trên bảng, khi gửi không có.`];
  });
  body.forEach((cells, index) => {
    const at = (column: number) => `Ô ${cellName(first + index, column)} sheet "${sheet}"`;
    const written = cells.flatMap((cell, column) => (textOf(cell).trim() === '' ? [] : [column]));
    if (written.length === 0) return;
    const [ofForm, ofCode] = [`BM${textOf(cells[form]).trim()}`, matchable(textOf(cells[code]))];
    const indicator = rows.get(`${ofForm}/${ofCode}`);
    if (ofCode === '' && matchable(sections.get(ofForm) ?? '') === matchable(textOf(cells[label]))) {
      sections.delete(ofForm);
      const [extra] = written.filter((column) => column !== form && column !== label);
      if (extra !== undefined) traces.push(`${at(extra)} ghi ${quoted(cells[extra])} ở dòng tiêu đề, khi gửi không có.`);
      return;
    }
    if (!indicator) {
      traces.push(`Sheet "${sheet}" có dòng ${String(first + index + 1)} ghi ${quoted(cells[written[0] ?? 0])}, khi gửi không có.`);
      return;
    }
    // Each row once: a second one is strange.
    rows.delete(`${ofForm}/${ofCode}`);
    if (!isLabel(cells[label], indicator)) traces.push(`${at(label)} ghi chỉ tiêu ${quoted(cells[label])}, không đúng như khi gửi.`);
    if (!isUnit(cells[unit], indicator)) traces.push(`${at(unit)} ghi đơn vị tính ${quoted(cells[unit])}, không đúng như khi gửi.`);
    if (indicator.kind === 'heading' && textOf(cells[figure]).trim() !== '') {
      traces.push(`${at(figure)} ghi ${quoted(cells[figure])} ở dòng tiêu đề, khi gửi không có.`);
    }
    for (const column of [figure, note]) {
      const formula = cells[column]?.formula;
      if (formula !== undefined && !isReference(formula)) traces.push(formulaIn(sheet, first + index, column));
    }
  });
  return traces;
}

/** `IF(A1="","",A1)`, on whatever sheet. */
function isReference(formula: string): boolean {
  const plain = formula
    .replace(/^=/, '')
    .replace(/'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu, '')
    .replace(/[\s$]/g, '');
  return /^IF\(([A-Z]+\d+)="","",\1\)$/i.test(plain);
}

function formulaIn(sheet: string, row: number, column: number): string {
  return `Ô ${cellName(row, column)} sheet "${sheet}" có công thức không có khi gửi.`;
}

function quoted(cell: SheetCell | undefined): string {
  return `"${textOf(cell).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SHOWN)}"`;
}
