import { PROPERTY, workbookLayout, type ReadingResult, type SheetCells, type WorkbookCells } from '../../sheets';
import type { Submission } from '../../submission';

/** Sheets worth naming in one sentence. */
const MOST_NAMES = 7;

const NOTHING: Pick<ReadingResult, 'findings' | 'columnDoubts' | 'located'> = { findings: [], columnDoubts: [], located: new Map() };

/**
 * What building the sheets of a submission would take away besides figures that were read, from sheets that are replaced:
 * columns of numbers and whatever lies further out than was read, and the whole of a sheet that is somebody else's and has
 * a name of ours. A sentence each.
 */
export function lossesOf(cells: WorkbookCells, reading: ReadingResult | undefined, submission: Submission): readonly string[] {
  // Of an empty workbook nothing can be lost, and nobody has to wait until it is known what would have been.
  if (cells.sheets.every(isEmpty)) return [];
  const built = new Set(workbookLayout(submission).sheets.map(({ name }) => name));
  const replaced = cells.sheets.filter(({ name }) => built.has(name));
  const { findings, columnDoubts, located } = reading ?? NOTHING;

  const unread = findings.flatMap(({ topic, place }) => (topic === 'unread-column' && place && 'sheet' in place ? [place.sheet] : []));
  const columns = new Set([...unread, ...columnDoubts.map(({ sheet }) => sheet)].filter((sheet) => built.has(sheet)));
  const beyond = replaced.filter(({ cutAt, cutRight }) => cutAt !== undefined || cutRight !== undefined).map(({ name }) => name);
  const ofForms = new Set([...located.values()].map(({ sheet }) => sheet));
  const isOfOurs = PROPERTY.template in cells.properties;
  const foreign = replaced.filter(({ name, rows }) => !isOfOurs && !ofForms.has(name) && rows.some((row) => row.length > 0));
  return [
    ...sentence([...columns], 'Các cột số không được đọc'),
    ...sentence(beyond, 'Nội dung ở xa chưa được đọc'),
    ...sentence(
      foreign.map(({ name }) => name),
      'Nội dung đang có',
    ),
  ];
}

/** What becomes of a workbook's agency and of who was asked in it, where a submission comes from elsewhere. A sentence each. */
export function ownershipWords(present: Submission | undefined, submission: Submission): readonly string[] {
  if (!present) return [];
  const [own, other] = [present.agency.name, submission.agency.name];
  const asked = present.inquiry?.rooms.size ?? 0;
  return [
    ...(own !== '' && own !== other ? [`Cơ quan báo cáo đổi từ "${own}" thành ${other === '' ? 'chưa ghi' : `"${other}"`}.`] : []),
    ...(asked > 0 && !submission.inquiry ? [`Phân công ${String(asked)} dòng đang có trong sổ sẽ không còn.`] : []),
  ];
}

function isEmpty({ rows, cutAt, cutRight }: SheetCells): boolean {
  return cutAt === undefined && cutRight === undefined && rows.every((row) => row.length === 0);
}

function sentence(sheets: readonly string[], what: string): readonly string[] {
  if (sheets.length === 0) return [];
  const named = sheets.slice(0, MOST_NAMES).map((sheet) => `"${sheet}"`);
  const more = sheets.length > MOST_NAMES ? '…' : '';
  return [`${what} ở sheet ${named.join(', ')}${more} sẽ mất khi lập biểu mẫu; hãy lưu một bản sổ này trước nếu còn cần.`];
}
