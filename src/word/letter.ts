import type { ReportSkeleton, SkeletonParagraph } from '../report';
import type { FormTable, TableRow } from './table';

/** An official letter about a list: the head and the foot of a report, and a table between text and signature. */
export interface Letter extends ReportSkeleton {
  readonly table: LetterTable;
  readonly closing: readonly SkeletonParagraph[];
}

/** A plain table of texts. */
interface LetterTable {
  /** In millimetres, together the width of a full line. */
  readonly columnWidths: readonly number[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The columns whose texts are centred. */
  readonly centred: readonly number[];
}

/** The table as it is drawn, its heading repeated on every page. */
export function letterTable({ columnWidths, heading, rows, centred }: LetterTable): DrawnTable {
  const row = (texts: readonly string[], isHeading: boolean): TableRow => ({
    keepWithNext: isHeading,
    cells: texts.map((text, column) => ({
      ...{ column, columnSpan: 1, rowSpan: 1 },
      align: isHeading || centred.includes(column) ? 'center' : 'left',
      runs: text === '' ? [] : [{ text, ...(isHeading && { bold: true }) }],
    })),
  });
  return { columnWidths, heading: [row(heading, true)], body: rows.map((texts) => row(texts, false)) };
}

/** What of a table is drawn. */
export interface DrawnTable extends Pick<FormTable, 'columnWidths' | 'heading'> {
  readonly body: readonly TableRow[];
}
