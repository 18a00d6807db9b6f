import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { codeOf, formOf, isTyped, LEVEL_WORDS, placeName } from '../forms';
import { TALLY_WORDS, tallyClass } from '../rules';
import { STYLE, tableSheet, WIDE_TABLE_MARGINS, type SheetLayout, type TableColumn, type TableRow } from '../sheets';
import { printDate } from '../submission';
import { STATUS_WORDS } from './board';
import type { Consolidated } from './consolidate';
import type { Received } from './receive';
import { entryOf, inOrder, type Roster } from './roster';
import { ownedBy, ROSTER_COLUMNS, writeRosterCsv } from './roster-csv';

type Cell = string | number | undefined;

/** A plain table on a wide page. */
function listSheet(
  name: string,
  titles: readonly string[],
  columns: readonly TableColumn[],
  lines: readonly (readonly Cell[])[],
): SheetLayout {
  return tableSheet({
    kind: 'province',
    name,
    titles: titles.map((text, index) => ({ text, style: index === 0 ? STYLE.title : STYLE.subtitle, height: 22 })),
    columns,
    headingHeight: 34,
    rows: lines.map((cells): TableRow => ({
      leastHeight: 18,
      cells: cells.map((value) => ({
        ...(value !== undefined && value !== '' && { value }),
        style: typeof value === 'number' ? { ...STYLE.code } : STYLE.note,
      })),
    })),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    filtered: lines.length > 0,
  });
}

/** Where every agency stands, and the files that are nobody's. */
export function boardSheet({ board }: Consolidated): SheetLayout {
  const { template, period, lines, strangers } = board;
  const typed = template.indicators.filter(isTyped).length;
  const received = lines.filter(({ status }) => status === 'received').length;
  return listSheet(
    'Theo dõi',
    [
      'THEO DÕI CÁC ĐƠN VỊ GỬI SỐ LIỆU',
      `${period.name}: đã nhận ${String(received)}/${String(lines.length)} đơn vị, hạn gửi ${printDate(period.due)}`,
    ],
    [
      { heading: 'Mã', width: 14 },
      { heading: 'Đơn vị', width: 40 },
      { heading: 'Cấp', width: 8 },
      { heading: 'Tình trạng', width: 14 },
      { heading: 'Quá hạn (ngày)', width: 9 },
      { heading: `Đã nhập /${String(typed)}`, width: 9 },
      { heading: TALLY_WORDS.errors, width: 7 },
      { heading: TALLY_WORDS.warnings, width: 9 },
      { heading: 'Gói', width: 14 },
      { heading: 'Ghi chú', width: 50 },
    ],
    [
      ...lines.map(({ entry, status, overdue, filled, tally, version, notes }) => [
        ...[entry.code, entry.name, LEVEL_WORDS[entry.level], STATUS_WORDS[status], overdue, filled, tally?.errors, tally?.warnings],
        ...[version?.seal === undefined ? '' : version.seal === 'intact' ? 'Nguyên vẹn' : 'Đã thay đổi', notes.join('\n')],
      ]),
      ...strangers.map((words) => ['', 'Tệp ngoài danh sách', '', '', undefined, undefined, undefined, undefined, '', words]),
    ],
  );
}

/** What the consolidation and the rules found, the rows of the forms in their order. */
export function findingsSheet({ findings, submission }: Consolidated): SheetLayout {
  const open = findings.filter((finding) => tallyClass(finding) !== undefined);
  return listSheet(
    'Phát hiện',
    ['NHỮNG ĐIỀU CẦN XEM TRƯỚC KHI CHỐT SỐ LIỆU TOÀN TỈNH'],
    [
      { heading: 'Chỉ tiêu', width: 24 },
      { heading: 'Mức độ', width: 12 },
      { heading: 'Nội dung', width: 110 },
    ],
    open.map((finding) => {
      const [first] = finding.rows;
      const counted = tallyClass(finding);
      return [
        first === undefined ? '' : placeName(submission.template, first),
        counted === undefined ? '' : TALLY_WORDS[counted],
        finding.message,
      ];
    }),
  );
}

/** As `readRosterCsv` reads it when somebody saves the sheet as CSV. */
export function rosterSheet({ entries, owners }: Roster): SheetLayout {
  const { code, name, level, parent, from, until, communes, owns } = ROSTER_COLUMNS;
  return listSheet(
    'Danh sách đơn vị',
    ['DANH SÁCH ĐƠN VỊ BÁO CÁO'],
    [
      { heading: code, width: 14 },
      { heading: name, width: 50 },
      { heading: level, width: 8 },
      { heading: parent, width: 14 },
      { heading: from, width: 12 },
      { heading: until, width: 12 },
      { heading: communes, width: 8 },
      { heading: owns, width: 40 },
    ],
    entries.map((each) => [
      ...[each.code, each.name, LEVEL_WORDS[each.level], each.parent],
      ...[printDate(each.from), printDate(each.until), each.communes, ownedBy(owners, each.code)],
    ]),
  );
}

/** Every row that takes an owner's figure, with the owner where there is one. */
export function ownersSheet({ board, roster }: Consolidated): SheetLayout {
  const rows = board.template.indicators.filter(({ id, consolidation }) => consolidation === 'owner' || roster.owners.has(id));
  return listSheet(
    'Đơn vị chủ trì chỉ tiêu',
    ['ĐƠN VỊ CHỦ TRÌ CHỈ TIÊU'],
    [
      { heading: 'Biểu mẫu', width: 10 },
      { heading: 'Dòng', width: 10 },
      { heading: 'Mã', width: 14 },
      { heading: 'Đơn vị chủ trì', width: 60 },
    ],
    rows.flatMap(({ id }) => {
      const place = [Number(formOf(id).slice(2)), codeOf(id)] as const;
      const owners = roster.owners.get(id) ?? [];
      return owners.length === 0 ? [[...place, '', 'Chưa có']] : owners.map((each) => [...place, each, entryOf(roster, each)?.name]);
    }),
  );
}

/** What everything was made from: with the same files and roster anybody makes the same. */
export function sourcesSheet({ board, roster }: Consolidated, received: readonly Received[], tool: string): SheetLayout {
  const rosterHash = bytesToHex(sha256(utf8ToBytes(writeRosterCsv(roster))));
  const files = received.map((each) => {
    if (each.kind === 'unreadable') return [each.file, each.sha256, '', '', '', each.message];
    const { file, sha256: hash, fingerprint, submission } = each.version;
    return [file, hash, fingerprint, submission.report.number, submission.agency.name, submission.period.name];
  });
  return listSheet(
    'Nguồn số liệu',
    ['NGUỒN SỐ LIỆU', `Chương trình ${tool}; mẫu ${board.template.id}; danh sách đơn vị SHA-256 ${rosterHash}`],
    [
      { heading: 'Tệp', width: 44 },
      { heading: 'SHA-256 của tệp', width: 34 },
      { heading: 'Dấu vân tay số liệu', width: 34 },
      { heading: 'Số báo cáo', width: 18 },
      { heading: 'Đơn vị', width: 36 },
      { heading: 'Kỳ', width: 24 },
    ],
    files.sort(([a = ''], [b = '']) => inOrder(a, b)),
  );
}
