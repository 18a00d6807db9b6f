import { plainText, type IndicatorId, type Template } from '../../forms';
import { PROVINCE_SHEETS, RETURN_SLIP_COLUMNS, type TableColumn } from '../../sheets';
import type { DeedKind } from '../desk/desk';

/** The sheets that hold the desk. Readers find their columns by these words, in whatever order they stand. */
type Columns = Readonly<Record<string, TableColumn>>;

const CODE = { heading: 'Mã đơn vị', width: 14 };
const ON = { heading: 'Ngày', width: 12 };
const BY = { heading: 'Người thực hiện', width: 20 };
const REASON = { heading: 'Lý do', width: 40 };
const ROW = { heading: 'Chỉ tiêu', width: 46 };
const FINGERPRINT = { heading: 'Dấu vân tay số liệu', width: 24 };
const FILE_HASH = { heading: 'SHA-256 của tệp', width: 24 };
const FILE = { heading: 'Tệp', width: 40 };

export const DEEDS = {
  name: PROVINCE_SHEETS.deeds,
  columns: {
    ...{ code: CODE, agency: { heading: 'Đơn vị', width: 36 }, kind: { heading: 'Việc', width: 16 }, on: ON, by: BY },
    ...{ deadline: { heading: 'Hạn gửi lại', width: 12 }, reason: REASON, file: FILE },
    ...{ fingerprint: FINGERPRINT, seen: { heading: 'Các tệp đã có khi đó (SHA-256)', width: 30 } },
  },
} as const satisfies { name: string; columns: Columns };

export const ADJUSTMENTS = {
  name: PROVINCE_SHEETS.adjustments,
  columns: { row: ROW, code: CODE, value: { heading: 'Cộng thêm (+) hoặc bớt (-)', width: 14 }, reason: REASON, on: ON, by: BY },
} as const satisfies { name: string; columns: Columns };

export const ASKED = {
  name: PROVINCE_SHEETS.asked,
  columns: {
    ...{ code: CODE, time: { heading: 'Lần trả', width: 8 }, row: { ...ROW, width: 12 }, mends: { heading: 'Yêu cầu', width: 20 } },
    ...{ message: { heading: 'Nội dung đề nghị', width: 70 }, stated: { heading: 'Đơn vị ghi', width: 16 } },
    ...{ expected: { heading: 'Đúng ra là', width: 16 }, answer: { heading: RETURN_SLIP_COLUMNS.answer, width: 50 } },
    key: { heading: 'Mã phát hiện', width: 30 },
  },
} as const satisfies { name: string; columns: Columns };

export const KEPT = {
  name: PROVINCE_SHEETS.kept,
  columns: {
    ...{ code: CODE, file: FILE, hash: FILE_HASH, kind: { heading: 'Loại tệp', width: 12 }, seal: { heading: 'Niêm phong', width: 14 } },
    ...{ fingerprint: FINGERPRINT, part: { heading: 'Phần', width: 7 }, content: { heading: 'Nội dung tệp số liệu', width: 60 } },
  },
} as const satisfies { name: string; columns: Columns };

export const CLOSINGS = {
  name: PROVINCE_SHEETS.closings,
  columns: {
    time: { heading: 'Lần chốt', width: 9 },
    on: ON,
    by: BY,
    row: { ...ROW, width: 14 },
    figure: { heading: 'Số liệu đã chốt', width: 20 },
  },
} as const satisfies { name: string; columns: Columns };

export const OWNERS = {
  name: PROVINCE_SHEETS.owners,
  columns: { row: ROW, code: CODE, agency: { heading: 'Đơn vị chủ trì', width: 60 } },
} as const satisfies { name: string; columns: Columns };

export const DECISIONS = {
  name: PROVINCE_SHEETS.decisions,
  columns: {
    ...{ row: { ...ROW, width: 60 }, said: { heading: 'Các đơn vị ghi', width: 46 }, figure: { heading: 'Số liệu quyết định', width: 11 } },
    ...{ reason: REASON, on: ON, by: BY },
  },
} as const satisfies { name: string; columns: Columns };

export const SOURCES = {
  name: PROVINCE_SHEETS.sources,
  columns: {
    ...{ code: CODE, file: { ...FILE, width: 44 }, on: { heading: 'Ngày nhận', width: 12 }, hash: { ...FILE_HASH, width: 34 } },
    ...{ fingerprint: { ...FINGERPRINT, width: 34 }, number: { heading: 'Số báo cáo', width: 18 } },
    ...{ agency: { heading: 'Đơn vị', width: 36 }, period: { heading: 'Kỳ', width: 24 } },
  },
} as const satisfies { name: string; columns: Columns };

export const BOARD = {
  name: PROVINCE_SHEETS.board,
  columns: {
    ...{
      code: CODE,
      agency: { heading: 'Đơn vị', width: 36 },
      level: { heading: 'Cấp', width: 8 },
      status: { heading: 'Tình trạng', width: 15 },
    },
    ...{ on: { heading: 'Ngày nhận', width: 12 }, overdue: { heading: 'Quá hạn (ngày)', width: 9 } },
    ...{ filled: { heading: 'Đã nhập', width: 9 }, errors: { heading: 'Lỗi', width: 7 }, warnings: { heading: 'Cảnh báo', width: 9 } },
    ...{
      seal: { heading: 'Gói', width: 14 },
      notes: { heading: 'Ghi chú', width: 50 },
      remark: { heading: 'Ghi chú của Sở Nội vụ', width: 30 },
    },
  },
} as const satisfies { name: string; columns: Columns };

export const DEED_WORDS: Readonly<Record<DeedKind, string>> = {
  choose: 'Chọn bản',
  return: 'Trả lại',
  accept: 'Chấp nhận',
  reopen: 'Mở lại',
  excuse: 'Miễn báo cáo',
  require: 'Không miễn nữa',
};

export const MENDS_WORDS = { mend: 'Phải sửa', explain: 'Sửa hoặc giải trình' } as const;

/** `BM1/2.1 – Số cuộc kiểm tra`: one text, since a label in a cell of its own would be read as a row of another copy of the form. */
export function rowWords(template: Template, id: IndicatorId): string {
  return `${id} – ${plainText(template.indicator(id)?.label ?? [])}`;
}
