import { parseRichText, plainText, TABLE_HEADING, type Form, type Indicator, type IndicatorKind } from '../forms';
import { printedFormula, printedText, type CompletedSubmission, type RuleSet } from '../rules';
import { difference, type ComparedPeriod } from '../submission';
import { cellName, FIRST_INDICATOR_ROW, fixedCellName, FORM_COLUMNS, sheetPrefix } from './address';
import { cellValue } from './cell-value';
import { checkText } from './check-column';
import type { CellStyle, LayoutCell, SheetLayout } from './layout';
import { numberFormat, numberLooks } from './number-looks';
import { richText, unbroken } from './rich-text';
import { STYLE, WIDE_TABLE_MARGINS } from './style';
import { firstTableRow, submissionTitle, tableSheet, type TableColumn, type TableRow } from './table-sheet';

export const CONSOLIDATED_SHEET = 'Tổng hợp';

export const CONSOLIDATED_TITLE = 'TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH';

/** The figures as words, in official print whatever the separators of the machine that shows them. */
export const PRINTED_HEADING = 'Số liệu (bản in)';

const LABEL_COLUMN = 2;
const FIGURE_COLUMN = 4;
/** Where the periods stand that it is compared with, each with the difference beside it. */
const PREVIOUS_COLUMN = FIGURE_COLUMN + 2;

type Content = Pick<LayoutCell, 'value' | 'runs' | 'formula'>;

/**
 * All seven forms in one table. Figures, notes and findings are live references to the forms, the figures once more in
 * print; the periods it is compared with stand beside them, each with the difference.
 */
export function consolidatedSheet(submission: CompletedSubmission, set: RuleSet, before: readonly ComparedPeriod[] = []): SheetLayout {
  const columns: readonly TableColumn[] = [
    { heading: 'Biểu mẫu', width: 9 },
    { heading: TABLE_HEADING.code, width: 7 },
    { heading: plainText(parseRichText(TABLE_HEADING.label)).split('\n')[0] ?? '', width: 52 },
    { heading: TABLE_HEADING.unit, width: 14 },
    { heading: TABLE_HEADING.figure, width: 12 },
    { heading: PRINTED_HEADING, width: 16 },
    ...before.flatMap(({ period }) => [
      { heading: period.name, width: 12 },
      { heading: 'Chênh lệch', width: 12 },
    ]),
    { heading: TABLE_HEADING.note, width: 14 },
    { heading: 'Phát hiện', width: 42 },
  ];
  const titles = [{ text: CONSOLIDATED_TITLE, style: STYLE.title, height: 20 }, submissionTitle(submission)];
  const rows: TableRow[] = [];
  const kinds = new Map<number, IndicatorKind>();
  for (const form of submission.template.forms) {
    rows.push(formRow(form, columns));
    form.indicators.forEach((indicator, index) => {
      const row = firstTableRow(titles) + rows.length;
      const { id, kind } = indicator;
      kinds.set(row, kind);
      const reference = (column: number) => `${sheetPrefix(form.name)}${fixedCellName(FIRST_INDICATOR_ROW + index, column)}`;
      const live = (column: number, value: string | number | undefined): Content => ({
        formula: `IF(${reference(column)}="","",${reference(column)})`,
        value: value ?? '',
      });
      const unit = plainText(indicator.unit.map(unbroken));
      const figureStyle = { ...STYLE.figure, ...numberFormat(kind) };
      const content: [Content, CellStyle][] = [
        [{ value: formNumber(form) }, STYLE.code],
        [{ value: plainText(indicator.code) }, { ...STYLE.code, bold: indicator.label.some((run) => run.bold === true) }],
        [richText(indicator.label.filter((run) => run.superscript !== true)), STYLE.label],
        [unit === '' ? {} : { value: unit }, STYLE.unit],
        [kind === 'heading' ? {} : live(FORM_COLUMNS.figure, cellValue(submission.figures.get(id))), figureStyle],
        [printed(indicator, reference(FORM_COLUMNS.figure), cellValue(submission.figures.get(id))), STYLE.figure],
      ];
      before.forEach((each, index) => {
        const [now, then] = [cellName(row, FIGURE_COLUMN), cellName(row, PREVIOUS_COLUMN + 2 * index)];
        const value = cellValue(each.figures.get(id));
        content.push([kind === 'heading' || value === undefined ? {} : { value }, figureStyle]);
        content.push([
          kind === 'heading'
            ? {}
            : {
                formula: `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),ROUND(${now}-${then},6),"")`,
                value: difference(submission, each, id) ?? '',
              },
          STYLE.figure,
        ]);
      });
      content.push([live(FORM_COLUMNS.note, submission.notes.get(id)), STYLE.note]);
      content.push([live(FORM_COLUMNS.check, checkText(set, id, submission)), { ...STYLE.label, size: 11 }]);
      rows.push({ cells: content.map(([what, style]) => ({ ...what, style })) });
    });
  }
  return tableSheet({
    kind: 'consolidated',
    name: CONSOLIDATED_SHEET,
    titles,
    columns,
    headingHeight: 36,
    rows,
    conditionalFormats: [FIGURE_COLUMN, ...before.map((_, index) => PREVIOUS_COLUMN + 2 * index)].flatMap((column) =>
      numberLooks(kinds, column),
    ),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    frozenColumns: LABEL_COLUMN + 1,
    filtered: true,
  });
}

/** A figure's cell in official print. */
function printed(indicator: Indicator, cell: string, value: string | number | undefined): Content {
  const { kind } = indicator;
  if (kind === 'heading') return {};
  return {
    formula: `IF(${cell}="","",${printedFormula(cell, kind, decimalsOnPaper(kind))})`,
    value: printedCell(value ?? '', indicator),
  };
}

/** What stands in print beside a figure as a cell holds it; what is no number stands as it is. */
export function printedCell(value: string | number, { kind }: Pick<Indicator, 'kind'>): string {
  if (kind === 'heading') return '';
  return typeof value === 'number' ? printedText(value, kind, decimalsOnPaper(kind)) : value;
}

/** Paper has two decimals of a rate, and all of anything else. */
function decimalsOnPaper(kind: IndicatorKind): number | undefined {
  return kind === 'rate' ? 2 : undefined;
}

/** The row that opens the rows of a form. */
function formRow(form: Form, columns: readonly TableColumn[]): TableRow {
  return {
    cells: columns.map((_, column) => {
      if (column === 0) return { value: formNumber(form), style: { ...STYLE.code, bold: true } };
      return { ...(column === LABEL_COLUMN && { value: form.title }), style: { ...STYLE.label, bold: true } };
    }),
    leastHeight: 21,
  };
}

function formNumber(form: Form): number {
  return Number(form.id.slice(2));
}
