import type { Consolidation, IndicatorId } from '../forms';
import {
  firstTableRow,
  fixedCellName,
  sheetPrefix,
  STYLE,
  tableSheet,
  WIDE_TABLE_MARGINS,
  type CellStyle,
  type SheetLayout,
} from '../sheets';
import { KIND_WORDS, type LongRow } from './long-table';

export const DATA_SHEET = 'Dữ liệu';

const COLUMNS = [
  { heading: 'Mã đơn vị', width: 14 },
  { heading: 'Đơn vị', width: 40 },
  { heading: 'Cấp', width: 8 },
  { heading: 'Kỳ', width: 10 },
  { heading: 'Chỉ tiêu', width: 11 },
  { heading: 'Số liệu', width: 12 },
  { heading: 'Loại', width: 14 },
  { heading: 'Tính', width: 6 },
  { heading: 'Trọng số', width: 9 },
  { heading: 'Lý do', width: 50 },
  { heading: 'Tệp', width: 40 },
] as const;

/** Where the columns stand that the forms' formulas look at. */
const CODE = 0;
const ROW = 4;
const VALUE = 5;
const KIND = 6;
const COUNTED = 7;
const WEIGHT = 8;

const TITLES = [{ text: 'SỐ LIỆU CÁC ĐƠN VỊ ĐÃ GỬI', style: STYLE.title, height: 22 }] as const;

const TEXT: CellStyle = { vertical: 'center' };
const NUMBER: CellStyle = { vertical: 'center', horizontal: 'right' };

/** The long table: the forms are formulas over it. */
export function dataSheet(rows: readonly LongRow[]): SheetLayout {
  return tableSheet({
    kind: 'province',
    name: DATA_SHEET,
    titles: TITLES,
    columns: COLUMNS,
    headingHeight: 22,
    rows: rows.map((each) => {
      const { code, agency, level, period, row, value, kind, counted, weight, why, file } = each;
      return {
        leastHeight: 16,
        cells: [code, agency, level, period, row, value, kind, counted, weight, why, file].map((cell) => ({
          ...(cell !== undefined && cell !== '' && { value: cell }),
          style: typeof cell === 'number' ? NUMBER : TEXT,
        })),
      };
    }),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    frozenColumns: 2,
    filtered: true,
  });
}

/** The formulas of a row over so many lines of the long table. */
export interface DataFormulas {
  readonly figure: string;
  /** How many agencies are awaited, in words; adjustments are none. */
  readonly note: string;
}

/** What `sumOf` and `share` compute, as a spreadsheet does. */
export function dataFormulas(id: IndicatorId, consolidation: Consolidation, lines: number): DataFormulas {
  const first = firstTableRow(TITLES);
  const last = first + Math.max(lines, 1) - 1;
  const column = (index: number) => `${sheetPrefix(DATA_SHEET)}${fixedCellName(first, index)}:${fixedCellName(last, index)}`;
  const own = `${column(ROW)},"${id}",${column(COUNTED)},1`;
  const count = (kind: string) => `COUNTIFS(${own},${column(KIND)},"${kind}")`;
  const waiting = count(KIND_WORDS.blank);
  const product = `SUMPRODUCT((${column(ROW)}="${id}")*(${column(COUNTED)}=1)*${column(WEIGHT)}*${column(VALUE)})`;
  const weights = `SUMIFS(${column(WEIGHT)},${own},${column(KIND)},"<>${KIND_WORDS.notApplicable}")`;
  const value = consolidation === 'share' ? `ROUND(${product}/${weights},2)` : `ROUND(SUMIFS(${column(VALUE)},${own}),6)`;
  return {
    figure: `IF(${count(KIND_WORDS.number)}=0,IF(${waiting}=0,"-",""),${value})`,
    note: `IF(${waiting}=0,"","Thiếu "&${waiting}&"/"&COUNTIFS(${own},${column(CODE)},"<>")&" đơn vị")`,
  };
}
