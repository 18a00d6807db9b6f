import type { Consolidation, IndicatorId } from '../../forms';
import {
  firstTableRow,
  PROVINCE_SHEETS,
  fixedCellName,
  sheetPrefix,
  STYLE,
  tableSheet,
  WIDE_TABLE_MARGINS,
  type CellStyle,
  type SheetLayout,
} from '../../sheets';
import { KIND_WORDS, type LongRow } from '../table/long-table';

/** Readers find the columns by these words. */
export const DATA_COLUMNS = {
  code: { heading: 'Mã đơn vị', width: 14 },
  agency: { heading: 'Đơn vị', width: 40 },
  level: { heading: 'Cấp', width: 8 },
  period: { heading: 'Kỳ', width: 10 },
  row: { heading: 'Chỉ tiêu', width: 11 },
  value: { heading: 'Số liệu', width: 12 },
  kind: { heading: 'Loại', width: 14 },
  counted: { heading: 'Tính', width: 6 },
  weight: { heading: 'Trọng số', width: 9 },
  why: { heading: 'Lý do', width: 50 },
  file: { heading: 'Tệp', width: 40 },
  cell: { heading: 'Ô', width: 18 },
  version: { heading: 'Bản', width: 14 },
} as const;

type DataColumn = keyof typeof DATA_COLUMNS;
const ORDER = Object.keys(DATA_COLUMNS) as readonly DataColumn[];

const TITLES = [{ text: 'SỐ LIỆU CÁC ĐƠN VỊ ĐÃ GỬI', style: STYLE.title, height: 22 }] as const;

const TEXT: CellStyle = { vertical: 'center' };
const NUMBER: CellStyle = { vertical: 'center', horizontal: 'right' };

/** The long table: the forms are formulas over it. */
export function dataSheet(rows: readonly LongRow[]): SheetLayout {
  return tableSheet({
    kind: 'province',
    name: PROVINCE_SHEETS.data,
    titles: TITLES,
    columns: Object.values(DATA_COLUMNS),
    headingHeight: 22,
    rows: rows.map((each) => ({
      leastHeight: 16,
      cells: ORDER.map((column) => {
        const cell = each[column];
        return { ...(cell !== undefined && cell !== '' && { value: cell }), style: typeof cell === 'number' ? NUMBER : TEXT };
      }),
    })),
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
  const column = (name: DataColumn) => {
    const index = ORDER.indexOf(name);
    return `${sheetPrefix(PROVINCE_SHEETS.data)}${fixedCellName(first, index)}:${fixedCellName(last, index)}`;
  };
  const own = `${column('row')},"${id}",${column('counted')},1`;
  const count = (kind: string) => `COUNTIFS(${own},${column('kind')},"${kind}")`;
  const waiting = count(KIND_WORDS.blank);
  const product = `SUMPRODUCT((${column('row')}="${id}")*(${column('counted')}=1)*${column('weight')}*${column('value')})`;
  const weights = `SUMIFS(${column('weight')},${own},${column('kind')},"<>${KIND_WORDS.notApplicable}")`;
  const value = consolidation === 'share' ? `ROUND(${product}/${weights},2)` : `ROUND(SUMIFS(${column('value')},${own}),6)`;
  return {
    figure: `IF(${count(KIND_WORDS.number)}=0,IF(${waiting}=0,"-",""),${value})`,
    note: `IF(${waiting}=0,"","Thiếu "&${waiting}&"/"&COUNTIFS(${own},${column('code')},"<>")&" đơn vị")`,
  };
}
