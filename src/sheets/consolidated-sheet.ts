import { parseRichText, plainText, TABLE_HEADING, type IndicatorKind } from '../forms';
import { completeFigures, type RuleSet } from '../rules';
import { difference, type Submission } from '../submission';
import { cellName, FIRST_INDICATOR_ROW, fixedCellName, FORM_COLUMNS, sheetPrefix } from './address';
import { cellValue } from './cell-value';
import { checkText } from './check-column';
import { area, inReadingOrder, type CellStyle, type LayoutCell, type SheetLayout } from './layout';
import { numberFormat, numberLooks } from './number-looks';
import { richText, unbroken } from './rich-text';
import { STYLE } from './style';
import { textHeight } from './text-height';

export const CONSOLIDATED_SHEET = 'Tổng hợp';

interface Column {
  readonly heading: string;
  readonly width: number;
}

const HEADING_ROW = 2;
const FIGURE_COLUMN = 4;

/**
 * All seven forms in one table. Figures, notes and findings are live references to the forms; with
 * a previous period, its figures and the difference stand beside them. The submission's derived
 * figures are already computed.
 */
export function consolidatedSheet(submission: Submission, set: RuleSet, previous?: Submission): SheetLayout {
  const before = previous && { ...previous, figures: completeFigures(previous) };
  const columns: readonly Column[] = [
    { heading: 'Biểu mẫu', width: 9 },
    { heading: TABLE_HEADING.code, width: 7 },
    { heading: plainText(parseRichText(TABLE_HEADING.label)).split('\n')[0] ?? '', width: 52 },
    { heading: TABLE_HEADING.unit, width: 14 },
    { heading: TABLE_HEADING.figure, width: 12 },
    ...(before
      ? [
          { heading: before.period.name, width: 12 },
          { heading: 'Chênh lệch', width: 12 },
        ]
      : []),
    { heading: TABLE_HEADING.note, width: 14 },
    { heading: 'Phát hiện', width: 50 },
  ];
  const last = columns.length - 1;
  const cells: LayoutCell[] = [];
  const heights: number[] = [];
  const titles = [
    'TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH',
    [submission.agency.name, submission.period.name].filter((part) => part !== '').join(' – '),
  ];
  titles.forEach((value, row) => {
    cells.push({ row, column: 0, value, style: { ...STYLE.title, bold: row === 0 } });
    heights.push(20);
  });
  columns.forEach(({ heading }, column) => cells.push({ row: HEADING_ROW, column, value: heading, style: STYLE.tableHeading }));
  heights.push(36);

  const kinds = new Map<number, IndicatorKind>();
  let row = HEADING_ROW + 1;
  for (const form of submission.template.forms) {
    const number = form.id.slice(2);
    const titleStyle: CellStyle = { ...STYLE.label, bold: true };
    columns.forEach((_, column) => {
      const value = column === 0 ? Number(number) : column === 2 ? form.title : undefined;
      cells.push({ row, column, ...(value !== undefined && { value }), style: column === 0 ? { ...STYLE.code, bold: true } : titleStyle });
    });
    heights.push(Math.max(21, textHeight(form.title, columns[2]?.width ?? 0, { bold: true })));
    row += 1;
    form.indicators.forEach((indicator, index) => {
      const reference = (column: number) => `${sheetPrefix(form.name)}${fixedCellName(FIRST_INDICATOR_ROW + index, column)}`;
      const live = (column: number, value: string | number | undefined): Pick<LayoutCell, 'formula' | 'value'> => ({
        formula: `IF(${reference(column)}="","",${reference(column)})`,
        value: value ?? '',
      });
      kinds.set(row, indicator.kind);
      const format = numberFormat(indicator.kind);
      const bold = indicator.label.some((run) => run.bold === true);
      const texts = {
        label: plainText(indicator.label),
        unit: plainText(indicator.unit.map(unbroken)),
        check: checkText(set, indicator.id, submission),
      };
      const content: [Pick<LayoutCell, 'formula' | 'value'>, CellStyle][] = [
        [{ value: Number(number) }, STYLE.code],
        [{ value: plainText(indicator.code) }, { ...STYLE.code, bold }],
        [richText(indicator.label.filter((run) => run.superscript !== true)), STYLE.label],
        [texts.unit === '' ? {} : { value: texts.unit }, STYLE.unit],
        [
          indicator.kind === 'heading' ? {} : live(FORM_COLUMNS.figure, cellValue(submission.figures.get(indicator.id))),
          { ...STYLE.figure, ...format },
        ],
      ];
      if (before) {
        const [now, then] = [cellName(row, FIGURE_COLUMN), cellName(row, FIGURE_COLUMN + 1)];
        const value = cellValue(before.figures.get(indicator.id));
        content.push([indicator.kind === 'heading' || value === undefined ? {} : { value }, { ...STYLE.figure, ...format }]);
        content.push([
          indicator.kind === 'heading'
            ? {}
            : {
                formula: `IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),ROUND(${now}-${then},6),"")`,
                value: difference(submission, before, indicator.id) ?? '',
              },
          STYLE.figure,
        ]);
      }
      content.push([live(FORM_COLUMNS.note, submission.notes.get(indicator.id)), STYLE.note]);
      content.push([live(FORM_COLUMNS.check, texts.check), { ...STYLE.label, size: 11 }]);
      content.forEach(([what, style], column) => cells.push({ row, column, ...what, style }));
      heights.push(
        Math.max(
          18,
          textHeight(texts.label, columns[2]?.width ?? 0, { bold }),
          textHeight(texts.unit, columns[3]?.width ?? 0, {}),
          textHeight(submission.notes.get(indicator.id) ?? '', columns[last - 1]?.width ?? 0, {}),
          textHeight(texts.check, columns[last]?.width ?? 0, { size: 11 }),
        ),
      );
      row += 1;
    });
  }

  return {
    kind: 'consolidated',
    name: CONSOLIDATED_SHEET,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: heights,
    cells: inReadingOrder(cells),
    merges: [area(0, 0, 0, last), area(1, 0, 1, last)],
    validations: [],
    conditionalFormats: [FIGURE_COLUMN, ...(before ? [FIGURE_COLUMN + 1] : [])].flatMap((column) => numberLooks(kinds, column)),
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 15, left: 20, right: 15, header: 10, footer: 10 },
      printArea: area(0, 0, row - 1, last),
      repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
      pageNumbers: true,
    },
    frozen: { rows: HEADING_ROW + 1, columns: 3 },
    filter: area(HEADING_ROW, 0, row - 1, last),
    protected: true,
  };
}
