import type { CompletedSubmission } from '../rules';
import { cleanText, fingerprintOf, recordOf, type RecordEntry } from '../submission';
import { textOf, type WorkbookCells } from './cells';
import { findTable } from './find-table';
import type { SheetLayout } from './layout';
import { OFFICIAL_MARGINS, STYLE } from './style';
import { tableSheet } from './table-sheet';

export const RECORD_SHEET = 'Bản ghi khi gửi';

/** Readers find the columns by these headings. */
const COLUMNS = [
  { heading: 'Mục', width: 44 },
  { heading: 'Nội dung khi gửi', width: 46 },
] as const;

/**
 * Everything the submission said when it was packed, as plain text, so that the receiver can see what was changed since.
 * A record, not a signature: it protects from mistakes, not from somebody who wants to deceive.
 */
export function recordSheet(submission: CompletedSubmission): SheetLayout {
  const record = recordOf(submission);
  return tableSheet({
    kind: 'record',
    name: RECORD_SHEET,
    titles: [
      { text: 'BẢN GHI SỐ LIỆU KHI GỬI', style: STYLE.title, height: 22 },
      { text: `Dấu vân tay SHA-256: ${fingerprintOf(record)}`, style: { ...STYLE.subtitle, size: 10 }, height: 18 },
    ],
    columns: COLUMNS,
    headingHeight: 20,
    rows: record.map(({ what, content }) => ({ cells: [what, content].map((value) => ({ value, style: STYLE.note })) })),
    orientation: 'portrait',
    margins: OFFICIAL_MARGINS,
  });
}

/** What a package says it said when it was packed. */
export interface PackedRecord {
  readonly entries: readonly RecordEntry[];
  /** As printed over the record. */
  readonly fingerprint: string | undefined;
}

/** The record on whichever sheet holds it now; undefined where there is none. */
export function readRecord(workbook: WorkbookCells): PackedRecord | undefined {
  const table = findTable(
    workbook,
    COLUMNS.map(({ heading }) => heading),
  );
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
