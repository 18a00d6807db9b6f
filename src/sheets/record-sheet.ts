import { cleanText, fingerprintOf, recordOf, type RecordEntry, type Submission } from '../submission';
import type { WorkbookCells } from './cells';
import { textOf } from './find-form';
import { findTable } from './find-table';
import { area, inReadingOrder, type LayoutCell, type SheetLayout } from './layout';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { textHeight } from './text-height';

export const RECORD_SHEET = 'Bản ghi khi gửi';

/** Readers find the columns by these words. */
const COLUMNS = ['Mục', 'Nội dung khi gửi'] as const;
const WIDTHS = [44, 46];
const HEADING_ROW = 2;

/**
 * Everything the submission said when it was packed, as plain text, so that the receiver can see what was changed since.
 * A record, not a signature: it protects from mistakes, not from somebody who wants to deceive.
 */
export function recordSheet(submission: Submission): SheetLayout {
  const record = recordOf(submission);
  const cells: LayoutCell[] = [
    { row: 0, column: 0, value: 'BẢN GHI SỐ LIỆU KHI GỬI', style: STYLE.title },
    { row: 1, column: 0, value: `Dấu vân tay SHA-256: ${fingerprintOf(record)}`, style: { ...STYLE.subtitle, size: 10 } },
    ...COLUMNS.map((value, column) => ({ row: HEADING_ROW, column, value, style: STYLE.tableHeading })),
    ...record.flatMap(({ what, content }, index) =>
      [what, content].map((value, column) => ({ row: HEADING_ROW + 1 + index, column, value, style: STYLE.note })),
    ),
  ];
  const last = HEADING_ROW + record.length;
  return {
    kind: 'record',
    name: RECORD_SHEET,
    columnWidths: WIDTHS,
    rowHeights: [
      22,
      18,
      20,
      ...record.map(({ what, content }) => Math.max(...[what, content].map((text, column) => textHeight(text, WIDTHS[column] ?? 0, {})))),
    ],
    cells: inReadingOrder(cells),
    merges: [area(0, 0, 0, 1), area(1, 0, 1, 1)],
    validations: [],
    conditionalFormats: [],
    page: {
      orientation: 'portrait',
      margins: OFFICIAL_MARGINS,
      printArea: area(0, 0, last, 1),
      repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
      pageNumbers: true,
    },
    frozen: { rows: HEADING_ROW + 1, columns: 0 },
    protected: true,
  };
}

/** What a package says it said when it was packed. */
export interface PackedRecord {
  readonly entries: readonly RecordEntry[];
  /** As printed over the record. */
  readonly fingerprint: string | undefined;
}

/** The record on whichever sheet holds it now; undefined where there is none. */
export function readRecord(workbook: WorkbookCells): PackedRecord | undefined {
  const table = findTable(workbook, COLUMNS);
  if (!table) return undefined;
  const [what = 0, content = 1] = table.columns;
  const title = table.above.flat().map(textOf).join(' ');
  return {
    entries: table.body
      .map((row) => ({ what: cleanText(textOf(row[what])), content: cleanText(textOf(row[content])) }))
      .filter((entry) => entry.what !== ''),
    fingerprint: /SHA-256: ([0-9a-f]{64})/.exec(title)?.[1],
  };
}
