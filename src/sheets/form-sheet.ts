import { BLANK, sameFigure } from '../figures';
import { parseRichText, plainText, TABLE_HEADING, type Form, type Indicator, type TextRun } from '../forms';
import { computedFigure, type CompletedSubmission, type RuleSet } from '../rules';
import { cellName, derivedCellFormula, FIRST_INDICATOR_ROW, FORM_COLUMNS, generatedCells } from './address';
import { cellValue } from './cell-value';
import { CHECK_HEADING, CHECK_MARKS, checkFormula, checkText } from './check-column';
import {
  area,
  inReadingOrder,
  type Area,
  type CellStyle,
  type ConditionalFormat,
  type DataValidation,
  type LayoutCell,
  type SheetLayout,
} from './layout';
import { numberFormat, numberLooks } from './number-looks';
import { numbersOnly } from './number-limits';
import { richText, unbroken } from './rich-text';
import { MARK, OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

/** A–E fill the text width of a portrait A4 page at full size; F is a gap. */
const OFFICIAL_WIDTHS = [5.5, 39, 12.5, 10.5, 9, 1.5] as const;

/**
 * What a form is drawn for. The check column, G, ends where a screen of 1366 pixels ends: beside the pane while there is
 * work to do, without one in the package.
 */
const PURPOSES = {
  /** Checks are marked on the figures, and a row is as high as its check. */
  work: { checkWidth: 34, marked: true },
  /** Black on white, its rows as high as on paper. */
  sending: { checkWidth: 80, marked: false },
} as const;

export type FormPurpose = keyof typeof PURPOSES;

const { code, label, unit, figure, note, check } = FORM_COLUMNS;

/** One form as a sheet: the official table in columns A–E, the check column in G. */
export function formSheet(submission: CompletedSubmission, form: Form, set: RuleSet, purpose: FormPurpose): SheetLayout {
  const { checkWidth, marked } = PURPOSES[purpose];
  const cells: LayoutCell[] = [];
  const heights: number[] = [];

  const title = (row: number, text: string) => {
    cells.push({ row, column: code, value: text, style: STYLE.title });
    for (const column of [label, unit, figure, note]) cells.push({ row, column, style: STYLE.title });
    heights[row] = textHeight(text, sum(OFFICIAL_WIDTHS.slice(code, note + 1)), STYLE.title);
  };
  title(0, form.name);
  title(1, form.title);
  cells.push(...tableHeading(2));
  heights.push(textHeight(plainText(parseRichText(TABLE_HEADING.label)), OFFICIAL_WIDTHS[label], STYLE.tableHeading) - 18, 18);

  form.indicators.forEach((indicator, index) => {
    const row = FIRST_INDICATOR_ROW + index;
    cells.push(...indicatorCells(submission, indicator, row, set));
    const check = marked ? checkText(set, indicator.id, submission) : '';
    heights.push(Math.max(officialHeight(indicator, submission), textHeight(check, checkWidth, STYLE.check)));
  });

  const lastRow = FIRST_INDICATOR_ROW + form.indicators.length - 1;
  form.footnotes.forEach((text, index) => {
    const row = lastRow + 1 + index;
    const mark = String(index + 1);
    cells.push({
      row,
      column: code,
      value: `${mark} ${text}`,
      runs: [{ text: mark, superscript: true }, { text: ` ${text}` }],
      style: STYLE.footnote,
    });
    heights.push(textHeight(text, sum(OFFICIAL_WIDTHS.slice(code, note + 1)), STYLE.footnote));
  });
  const end = lastRow + form.footnotes.length;

  return {
    kind: 'form',
    name: form.name,
    form: form.id,
    columnWidths: [...OFFICIAL_WIDTHS, checkWidth],
    rowHeights: heights,
    cells: inReadingOrder(cells),
    merges: [
      area(0, code, 0, note),
      area(1, code, 1, note),
      ...tableHeadingMerges(2),
      ...form.footnotes.map((_, index) => area(lastRow + 1 + index, code, lastRow + 1 + index, note)),
    ],
    validations: form.indicators.flatMap((indicator, index) => figureValidation(indicator, FIRST_INDICATOR_ROW + index, figure)),
    conditionalFormats: conditionalFormats(form, FIRST_INDICATOR_ROW, lastRow, marked),
    page: {
      orientation: 'portrait',
      margins: OFFICIAL_MARGINS,
      printArea: area(0, code, end, note),
      repeatedRows: { first: 2, last: 3 },
      pageNumbers: true,
    },
    frozen: { rows: FIRST_INDICATOR_ROW, columns: 0 },
    protected: true,
  };
}

function tableHeading(row: number): readonly LayoutCell[] {
  const style = STYLE.tableHeading;
  const labelRuns = parseRichText(TABLE_HEADING.label);
  return [
    { row, column: code, value: TABLE_HEADING.code, style },
    // Its runs say what is bold.
    { row, column: label, value: plainText(labelRuns), runs: labelRuns, style: { ...style, bold: false } },
    { row, column: unit, value: TABLE_HEADING.result, style },
    { row, column: figure, style },
    { row, column: note, value: TABLE_HEADING.note, style },
    { row, column: check, value: CHECK_HEADING, style: STYLE.checkHeading },
    { row: row + 1, column: code, style },
    { row: row + 1, column: label, style },
    { row: row + 1, column: unit, value: TABLE_HEADING.unit, style },
    { row: row + 1, column: figure, value: TABLE_HEADING.figure, style },
    { row: row + 1, column: note, style },
  ];
}

function tableHeadingMerges(row: number): readonly Area[] {
  return [area(row, code, row + 1, code), area(row, label, row + 1, label), area(row, unit, row, figure), area(row, note, row + 1, note)];
}

function indicatorCells(submission: CompletedSubmission, indicator: Indicator, row: number, set: RuleSet): readonly LayoutCell[] {
  const addresses = generatedCells(submission.template, submission.template.form(indicator.form).name);
  const text = submission.notes.get(indicator.id);
  const formula = checkFormula(set, indicator.id, addresses, submission);
  return [
    { row, column: code, ...richText(indicator.code), style: STYLE.code },
    { row, column: label, ...richText(indicator.label), style: STYLE.label },
    { row, column: unit, ...richText(indicator.unit.map(unbroken)), style: STYLE.unit },
    { row, column: figure, ...figureContent(submission, indicator), style: figureStyle(indicator) },
    { row, column: note, ...(text !== undefined && { value: text }), style: { ...STYLE.officialNote, unlocked: true } },
    ...(formula === undefined
      ? []
      : [{ row, column: check, formula, value: checkText(set, indicator.id, submission), style: STYLE.check }]),
  ];
}

/**
 * A derived row holds its formula, unless an operand is blank and somebody stated a figure all the
 * same, or it states another figure than the operands yield: then the stated one stays, to be found
 * as an overwritten formula.
 */
function figureContent(submission: CompletedSubmission, indicator: Indicator): Pick<LayoutCell, 'value' | 'formula'> {
  const stated = submission.figures.get(indicator.id);
  const value = cellValue(stated);
  const term = indicator.derivation;
  if (!term) return value === undefined ? {} : { value };
  const computed = computedFigure(submission, indicator.id);
  if (value !== undefined && (!computed || !sameFigure(computed, stated ?? BLANK))) return { value };
  const cells = generatedCells(submission.template, submission.template.form(indicator.form).name);
  return { formula: derivedCellFormula(term, cells), value: value ?? '' };
}

function figureStyle(indicator: Indicator): CellStyle {
  return {
    ...STYLE.figure,
    ...numberFormat(indicator.kind),
    ...(indicator.kind !== 'heading' && !indicator.derivation && { unlocked: true }),
  };
}

function officialHeight(indicator: Indicator, { notes }: CompletedSubmission): number {
  const bold = (runs: readonly TextRun[]) => runs.some((run) => run.bold === true);
  return Math.max(
    18,
    textHeight(plainText(indicator.label), OFFICIAL_WIDTHS[label], { bold: bold(indicator.label) }),
    textHeight(plainText(indicator.unit), OFFICIAL_WIDTHS[unit], { bold: bold(indicator.unit) }),
    textHeight(notes.get(indicator.id) ?? '', OFFICIAL_WIDTHS[note], {}),
  );
}

/** What may be typed for a row's figure in the cell where it stands, and what the person is told; none for rows nobody types in. */
export function figureValidation(indicator: Indicator, row: number, column: number): readonly DataValidation[] {
  if (indicator.kind === 'heading' || indicator.derivation) return [];
  const cell = cellName(row, column);
  const name = plainText(indicator.code).replace(/\.$/, '');
  const unitText = plainText(indicator.unit).replaceAll('\n', '; ');
  const [allow, wanted] = ((): [DataValidation['allow'], string] => {
    switch (indicator.kind) {
      case 'count':
        return [numbersOnly({ least: 0, whole: true, dash: true }, cell), 'Nhập số nguyên, không âm'];
      case 'rate':
        return [numbersOnly({ least: 0, most: 100, dash: true }, cell), 'Nhập số từ 0 đến 100, không kèm dấu %'];
      case 'amount':
        return [numbersOnly({ least: 0, dash: true }, cell), 'Nhập số tiền, không âm'];
      default:
        return [{ kind: 'list', values: [...indicator.choices.map((entry) => String(entry.code)), '-'] }, `Chọn một mã: ${unitText}`];
    }
  })();
  return [
    {
      area: area(row, column, row, column),
      allow,
      prompt: {
        title: `Dòng ${name}`,
        message: `${shorten(plainText(indicator.label).replaceAll('\n', ' '), 120)}\n${wanted}${indicator.kind === 'count' && unitText !== '' ? ` (${unitText})` : ''}; không áp dụng thì ghi dấu "-".`,
      },
      error: { kind: 'stop', title: `Dòng ${name}`, message: `${wanted}, hoặc ghi dấu "-" nếu không áp dụng.` },
    },
  ];
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))}…`;
}

function conditionalFormats(form: Form, first: number, last: number, marked: boolean): readonly ConditionalFormat[] {
  const figures = area(first, figure, last, figure);
  const checks = area(first, check, last, check);
  const checkCell = `$${cellName(first, check)}`;
  const beginsWith = (words: string) => `LEFT(${checkCell},${String(words.length)})="${words}"`;
  const marks = [
    [beginsWith(CHECK_MARKS.errors), MARK.error],
    [beginsWith(CHECK_MARKS.blanks), MARK.missing],
    [beginsWith(CHECK_MARKS.warnings), MARK.warning],
  ] as const;
  return [
    ...marks.flatMap(([formula, format]) => [
      ...(marked ? [{ area: figures, formula, format: { fill: format.fill } }] : []),
      { area: checks, formula, format: { color: format.color } },
    ]),
    ...numberLooks(new Map(form.indicators.map(({ kind }, index) => [first + index, kind])), figure),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
