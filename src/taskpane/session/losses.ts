import { workbookLayout, type ReadingResult } from '../../sheets';
import type { Submission } from '../../submission';

/** Sheets worth naming in one sentence. */
const MOST_NAMES = 7;

/** What building the sheets of a submission would take away besides figures that were read: columns that weren't, on sheets that are replaced. A sentence, or none. */
export function lossesOf({ findings, columnDoubts }: ReadingResult, submission: Submission): readonly string[] {
  const unread = findings.flatMap(({ topic, place }) => (topic === 'unread-column' && place && 'sheet' in place ? [place.sheet] : []));
  const sheets = new Set([...unread, ...columnDoubts.map(({ sheet }) => sheet)]);
  if (sheets.size === 0) return [];
  const built = new Set(workbookLayout(submission).sheets.map(({ name }) => name));
  const replaced = [...sheets].filter((sheet) => built.has(sheet));
  if (replaced.length === 0) return [];
  const named = replaced.slice(0, MOST_NAMES).map((sheet) => `"${sheet}"`);
  const more = replaced.length > MOST_NAMES ? '…' : '';
  return [
    `Các cột số không được đọc ở sheet ${named.join(', ')}${more} sẽ mất khi lập biểu mẫu; hãy lưu một bản sổ này trước nếu còn cần.`,
  ];
}
