import type { Submission } from '../submission';
import { area, type CellStyle, type LayoutCell, type PageSetup, type SheetLayout } from './layout';
import { STYLE } from './style';
import { textHeight } from './text-height';

export interface TableColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
}

/** A line over the whole width of a table. */
interface TableTitle {
  readonly text: string;
  readonly style: CellStyle;
  /** Points. */
  readonly height: number;
}

export interface TableRow {
  /** One for each column. */
  readonly cells: readonly Omit<LayoutCell, 'row' | 'column'>[];
  /** Points. */
  readonly leastHeight?: number;
}

/** A sheet that is one plain table: titles, one row of headings, and rows as high as their texts need. */
interface Table
  extends Pick<SheetLayout, 'kind' | 'name'>, Pick<PageSetup, 'orientation' | 'margins'>, Partial<Pick<SheetLayout, 'conditionalFormats'>> {
  readonly titles: readonly TableTitle[];
  readonly columns: readonly TableColumn[];
  /** Points. */
  readonly headingHeight: number;
  readonly rows: readonly TableRow[];
  /** Columns that stay in view on the left; the headings always do above. */
  readonly frozenColumns?: number;
  readonly filtered?: boolean;
}

export function tableSheet(table: Table): SheetLayout {
  const { titles, columns, rows } = table;
  const headingRow = titles.length;
  const [first, last] = [firstTableRow(titles), headingRow + rows.length];
  const lastColumn = columns.length - 1;
  return {
    kind: table.kind,
    name: table.name,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [...titles.map(({ height }) => height), table.headingHeight, ...rows.map((row) => rowHeight(row, columns))],
    cells: [
      ...titles.flatMap(({ text, style }, row) =>
        // The lines around a merged cell are drawn by the cells it is merged of.
        (style.bordered === true ? columns : columns.slice(0, 1)).map((_, column) => ({
          row,
          column,
          ...(column === 0 && { value: text }),
          style,
        })),
      ),
      ...columns.map(({ heading }, column) => ({ row: headingRow, column, value: heading, style: STYLE.tableHeading })),
      ...rows.flatMap(({ cells }, index) => cells.map((cell, column) => ({ row: first + index, column, ...cell }))),
    ],
    merges: titles.map((_, row) => area(row, 0, row, lastColumn)),
    validations: [],
    conditionalFormats: table.conditionalFormats ?? [],
    page: {
      orientation: table.orientation,
      margins: table.margins,
      printArea: area(0, 0, last, lastColumn),
      repeatedRows: { first: headingRow, last: headingRow },
      pageNumbers: true,
    },
    frozen: { rows: first, columns: table.frozenColumns ?? 0 },
    ...(table.filtered === true && { filter: area(headingRow, 0, last, lastColumn) }),
    protected: true,
  };
}

/** Where the row under the headings comes to stand, for formulas that look at their own row. */
export function firstTableRow(titles: readonly TableTitle[]): number {
  return titles.length + 1;
}

/** The title that says whose figures these are, and for when. */
export function submissionTitle({ agency, period }: Submission): TableTitle {
  const text = [agency.name, period.name].filter((part) => part !== '').join(' – ');
  return { text, style: { ...STYLE.title, bold: false }, height: 20 };
}

/** Printed on one page's width a table gets smaller, and its letters don't as evenly as its columns. */
const PRINTED = 0.96;

function rowHeight({ cells, leastHeight = 0 }: TableRow, columns: readonly TableColumn[]): number {
  const needed = cells.map(({ value = '', runs = [], style }, column) => {
    if (style.wrap !== true) return 0;
    const bold = style.bold === true || runs.some((run) => run.bold === true);
    return textHeight(String(value), (columns[column]?.width ?? 0) * PRINTED, { ...style, bold });
  });
  return Math.max(leastHeight, ...needed);
}
