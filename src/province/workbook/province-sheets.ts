import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isTyped, LEVEL_WORDS, placeName } from '../../forms';
import { TALLY_WORDS, tallyClass } from '../../rules';
import { PROVINCE_SHEETS, type SheetLayout } from '../../sheets';
import { printDate } from '../../submission';
import type { Consolidated } from '../consolidation/consolidate';
import { SETTLED, statusWords } from '../receiving/board-line';
import type { Received } from '../receiving/receive';
import { strangerWords } from '../receiving/stranger';
import { inOrder, type Roster } from '../roster/roster';
import { writeRosterCsv } from '../roster/roster-csv';
import { BOARD, SOURCES } from './desk-columns';
import { listSheet } from './list-sheet';

/** Where every agency stands, and the files that are nobody's. */
export function boardSheet({ board }: Consolidated): SheetLayout {
  const { template, period, lines, strangers, today } = board;
  const typed = template.indicators.filter(isTyped).length;
  const received = lines.filter(({ status }) => SETTLED.has(status)).length;
  return listSheet({
    name: BOARD.name,
    titles: [
      'THEO DÕI CÁC ĐƠN VỊ GỬI SỐ LIỆU',
      `${period.name}: đến ngày ${printDate(today)} đã nhận ${String(received)}/${String(lines.length)} đơn vị, hạn gửi ${printDate(period.due)}; mỗi đơn vị nhập ${String(typed)} số`,
    ],
    columns: Object.values(BOARD.columns),
    lines: [
      ...lines.map(({ entry, status, returns, receivedOn = '', overdue, filled, tally, version, notes, remark }) => [
        ...[entry.code, entry.name, LEVEL_WORDS[entry.level], statusWords({ status, returns }), printDate(receivedOn), overdue, filled],
        ...[tally?.errors, tally?.warnings],
        ...[version?.seal === undefined ? '' : version.seal === 'intact' ? 'Nguyên vẹn' : 'Đã thay đổi', notes.join('\n'), remark],
      ]),
      ...strangers.map((each) => [
        '',
        'Tệp ngoài danh sách',
        '',
        '',
        '',
        undefined,
        undefined,
        undefined,
        undefined,
        '',
        strangerWords(each),
      ]),
    ],
    openColumns: [Object.keys(BOARD.columns).indexOf('remark')],
  });
}

/** What the consolidation and the rules found, the rows of the forms in their order. */
export function findingsSheet({ findings, submission }: Consolidated): SheetLayout {
  const open = findings.filter((finding) => tallyClass(finding) !== undefined);
  return listSheet({
    name: PROVINCE_SHEETS.findings,
    titles: ['NHỮNG ĐIỀU CẦN XEM TRƯỚC KHI CHỐT SỐ LIỆU TOÀN TỈNH'],
    columns: [
      { heading: 'Chỉ tiêu', width: 24 },
      { heading: 'Mức độ', width: 12 },
      { heading: 'Nội dung', width: 110 },
    ],
    lines: open.map((finding) => {
      const [first] = finding.rows;
      const counted = tallyClass(finding);
      return [
        first === undefined ? '' : placeName(submission.template, first),
        counted === undefined ? '' : TALLY_WORDS[counted],
        finding.message,
      ];
    }),
  });
}

/** The SHA-256 of a roster: the same agencies, owners and dates give the same. */
export function rosterHash(roster: Roster): string {
  return bytesToHex(sha256(utf8ToBytes(writeRosterCsv(roster))));
}

/** What everything was made from: with the same files, roster and desk anybody makes the same. */
export function sourcesSheet({ board }: Consolidated, received: readonly Received[], tool: string): SheetLayout {
  const { template, roster, desk, lines, today } = board;
  const receipts = new Map(desk.receipts.map(({ sha256: hash, on }) => [hash, on]));
  const codes = new Map(lines.flatMap(({ entry, seen }) => seen.map((hash) => [hash, entry.code])));
  const day = (hash: string) => printDate(receipts.get(hash) ?? '');
  const files = received.map((each) => {
    if (each.kind === 'unreadable')
      return [codes.get(each.sha256) ?? '', each.file, day(each.sha256), each.sha256, '', '', '', each.message];
    const { file, sha256: hash, fingerprint, submission } = each.version;
    const said = [fingerprint, submission.report.number, submission.agency.name, submission.period.name];
    return [codes.get(hash) ?? '', file, day(hash), hash, ...said];
  });
  const here = new Set(files.map(([, , , hash]) => hash));
  const gone = desk.receipts.filter(({ sha256: hash }) => !here.has(hash)).map(({ sha256: hash, on }) => ['', GONE, printDate(on), hash]);
  return listSheet({
    name: SOURCES.name,
    titles: [
      'NGUỒN SỐ LIỆU',
      `Chương trình ${tool}; mẫu ${template.id}; danh sách đơn vị SHA-256 ${rosterHash(roster)}; lập ngày ${printDate(today)}`,
    ],
    columns: Object.values(SOURCES.columns),
    lines: [...files, ...gone].sort(([, a = '', , x = ''], [, b = '', , y = '']) => inOrder(`${a}\n${x}`, `${b}\n${y}`)),
  });
}

/** Stands for a file that came once and isn't there any more. */
export const GONE = '(không còn trong thư mục)';
