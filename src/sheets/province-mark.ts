import type { WorkbookCells } from './cells';
import { PROPERTY } from './workbook-properties';

/** The sheets of a province's workbook that no other has, in the words of its tabs. */
export const PROVINCE_SHEETS = {
  ...{ data: 'Dữ liệu', sources: 'Nguồn số liệu', roster: 'Danh sách đơn vị', owners: 'Đơn vị chủ trì chỉ tiêu' },
  ...{ board: 'Bảng theo dõi', findings: 'Phát hiện', decisions: 'Quyết định', adjustments: 'Điều chỉnh', deeds: 'Xử lý' },
  ...{ asked: 'Đề nghị chỉnh sửa', kept: 'Bản đã giữ', closings: 'Đã chốt' },
} as const;

const TELLING = [PROVINCE_SHEETS.data, PROVINCE_SHEETS.sources, PROVINCE_SHEETS.roster] as const;
const LISTS: ReadonlySet<string> = new Set(Object.values(PROVINCE_SHEETS));

/** What the property of a province's workbook says. */
export const PROVINCE_MARK = 'tinh';

/** Whether sheets of these names are those of a province's workbook: some programs drop a file's properties. */
export function areProvinceSheets(names: readonly string[]): boolean {
  return TELLING.every((name) => names.includes(name));
}

/** Whether a workbook is a province's, whoever has saved it since. */
export function isProvinceWorkbook({ sheets, properties }: WorkbookCells): boolean {
  return properties[PROPERTY.kind] === PROVINCE_MARK || areProvinceSheets(sheets.map(({ name }) => name));
}

/**
 * A workbook without the lists that a province's has: they hold no form however long they are, and of an open workbook
 * not all of them is read. Any other workbook stays as it is.
 */
export function withoutProvinceLists(workbook: WorkbookCells): WorkbookCells {
  if (!isProvinceWorkbook(workbook)) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !LISTS.has(name)) };
}
