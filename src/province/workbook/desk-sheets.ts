import { LEVEL_WORDS, type IndicatorId } from '../../forms';
import { PROVINCE_SHEETS, type SheetLayout, type TableColumn } from '../../sheets';
import { printDate } from '../../submission';
import type { Consolidated } from '../consolidation/consolidate';
import type { Asked, Kept } from '../desk/desk';
import { entryOf, type Roster } from '../roster/roster';
import { ROSTER_COLUMNS } from '../roster/roster-csv';
import { ADJUSTMENTS, ASKED, CLOSINGS, DEED_WORDS, DEEDS, KEPT, MENDS_WORDS, OWNERS, rowWords } from './desk-columns';
import { listSheet, type ListCell } from './list-sheet';

/** How each of the desk's lists looks; a column without a cell stays empty. */
type Line<Column extends string> = Readonly<Partial<Record<Column, ListCell>>>;

function deskList<Column extends string>(
  { name, columns }: { readonly name: string; readonly columns: Readonly<Record<Column, TableColumn>> },
  titles: readonly string[],
  lines: readonly Line<Column>[],
  isOpen = false,
): SheetLayout {
  const order = Object.keys(columns) as Column[];
  return listSheet({
    name,
    titles,
    columns: Object.values(columns),
    lines: lines.map((line) => order.map((column) => line[column])),
    isOpen,
  });
}

/** Everything that was done about the agencies, in that order. A person may add lines. */
export function deedsSheet({ board: { desk, roster, lines } }: Consolidated): SheetLayout {
  const files = new Map(
    lines.flatMap(({ version, others }) => [...(version ? [version] : []), ...others].map((each) => [each.fingerprint, each.file])),
  );
  for (const { fingerprint, file } of desk.kept) files.set(fingerprint, file);
  return deskList(
    DEEDS,
    [
      'VIỆC SỞ NỘI VỤ ĐÃ LÀM VỚI SỐ LIỆU CÁC ĐƠN VỊ',
      `Việc ghi một trong: ${Object.values(DEED_WORDS).join(', ')}. Có thể ghi thêm dòng ở cuối.`,
    ],
    desk.deeds.map(({ code, kind, on, by, deadline, fingerprint, reason, seen }) => ({
      ...{
        code,
        agency: entryOf(roster, code)?.name,
        kind: DEED_WORDS[kind],
        on: printDate(on),
        by,
        deadline: printDate(deadline),
        reason,
      },
      ...{ file: files.get(fingerprint), fingerprint, seen: seen.join('\n') },
    })),
    true,
  );
}

/** What a person adds to sums, or takes from them. */
export function adjustmentsSheet({ board: { desk, template } }: Consolidated): SheetLayout {
  return deskList(
    ADJUSTMENTS,
    ['ĐIỀU CHỈNH SỐ LIỆU CỘNG', 'Mỗi dòng ghi chỉ tiêu như BM1/3.1, số cộng thêm hoặc bớt đi và lý do. Có thể ghi thêm dòng ở cuối.'],
    desk.adjustments.map(({ id, code, value, reason, on, by }) => ({
      row: rowWords(template, id),
      code,
      value,
      reason,
      on: printDate(on),
      by,
    })),
    true,
  );
}

/** Every finding an agency was asked about, return by return. */
export function askedSheet({ board: { desk, lines } }: Consolidated): SheetLayout {
  const last = new Map(lines.map(({ entry, returns, slip }) => [entry.code, { returns, answers: slip?.answers }]));
  const answerTo = ({ code, time, key, answer }: Asked) =>
    (last.get(code)?.returns === time ? last.get(code)?.answers?.get(key) : undefined) ?? answer;
  return deskList(
    ASKED,
    ['NHỮNG ĐIỀU ĐÃ ĐỀ NGHỊ CÁC ĐƠN VỊ CHỈNH SỬA, BỔ SUNG'],
    desk.asked.map((each) => {
      const { code, time, id, mends, message, stated, expected, key } = each;
      const request = mends ? MENDS_WORDS.mend : MENDS_WORDS.explain;
      return { code, time, row: id, mends: request, message, stated, expected, key, answer: answerTo(each) };
    }),
  );
}

/** What fits into one cell, with room for what XML needs. */
const LONGEST_PART = 30_000;

/** The versions that were accepted or returned, whole: their files may be gone one day. */
export function keptSheet({ board: { desk } }: Consolidated): SheetLayout {
  return deskList(
    KEPT,
    ['CÁC BẢN SỐ LIỆU ĐÃ CHẤP NHẬN HOẶC ĐÃ TRẢ', 'Chương trình dùng sheet này để so với bản gửi lại; không sửa ở đây.'],
    desk.kept.flatMap((each) =>
      partsOf(each).map((content, index) => ({
        ...{ code: each.code, file: each.file, hash: each.sha256, kind: each.kind, seal: each.seal },
        ...{ fingerprint: each.fingerprint, part: index + 1, content },
      })),
    ),
  );
}

function partsOf({ content }: Kept): readonly string[] {
  const count = Math.ceil(content.length / LONGEST_PART);
  return Array.from({ length: count }, (_, index) => content.slice(index * LONGEST_PART, (index + 1) * LONGEST_PART));
}

/** The province's figures as they were closed. */
export function closingsSheet({ board: { desk } }: Consolidated): SheetLayout {
  return deskList(
    CLOSINGS,
    ['SỐ LIỆU TOÀN TỈNH ĐÃ CHỐT'],
    desk.closings.flatMap(({ on, by, figures }, index) =>
      Object.entries(figures).map(([row, figure]) => ({ time: index + 1, on: printDate(on), by, row, figure })),
    ),
  );
}

/** As `readRosterCsv` reads it when somebody saves the sheet as CSV. Who is in charge of which row has a sheet of its own. */
export function rosterSheet({ entries }: Roster): SheetLayout {
  const { code, name, level, parent, from, until, communes } = ROSTER_COLUMNS;
  return listSheet({
    name: PROVINCE_SHEETS.roster,
    titles: ['DANH SÁCH ĐƠN VỊ BÁO CÁO'],
    columns: [
      { heading: code, width: 14 },
      { heading: name, width: 50 },
      { heading: level, width: 8 },
      { heading: parent, width: 14 },
      { heading: from, width: 12 },
      { heading: until, width: 12 },
      { heading: communes, width: 8 },
    ],
    lines: entries.map((each) => [
      ...[each.code, each.name, LEVEL_WORDS[each.level], each.parent],
      ...[printDate(each.from), printDate(each.until), each.communes],
    ]),
    isOpen: true,
  });
}

/** Every row that takes an owner's figure, with the owner where there is one. */
export function ownersSheet({ board: { template, roster } }: Consolidated): SheetLayout {
  const rows = template.indicators.filter(({ id, consolidation }) => consolidation === 'owner' || roster.owners.has(id));
  const line = (id: IndicatorId, code: string) => ({
    row: rowWords(template, id),
    code,
    agency: code === '' ? 'Chưa có' : entryOf(roster, code)?.name,
  });
  return deskList(
    OWNERS,
    ['ĐƠN VỊ CHỦ TRÌ CHỈ TIÊU', 'Mỗi dòng ghi chỉ tiêu như BM2/2.1 và mã đơn vị chủ trì. Có thể ghi thêm dòng ở cuối.'],
    rows.flatMap(({ id }) => {
      const owners = roster.owners.get(id) ?? [];
      return owners.length === 0 ? [line(id, '')] : owners.map((code) => line(id, code));
    }),
    true,
  );
}
