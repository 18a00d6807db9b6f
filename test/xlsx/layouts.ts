/** Layouts to write, as small as each test needs them. */
import type { LayoutCell, SheetLayout, WorkbookLayout } from '../../src/sheets';

const A4_MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };

/** A sheet with nothing on it but what is given. */
export function sheet(parts: Partial<SheetLayout> = {}): SheetLayout {
  return {
    kind: 'form',
    name: 'Biểu mẫu 1',
    columnWidths: [],
    rowHeights: [],
    cells: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    page: { orientation: 'portrait', margins: A4_MARGINS, printArea: { top: 0, left: 0, bottom: 9, right: 4 }, pageNumbers: true },
    protected: false,
    ...parts,
  };
}

export function workbook(...sheets: readonly SheetLayout[]): WorkbookLayout {
  return { sheets, title: 'Phụ lục', properties: {} };
}

/** A workbook of one sheet holding these values in its first column. */
export function column(...values: readonly Pick<LayoutCell, 'value' | 'formula' | 'runs' | 'link'>[]): WorkbookLayout {
  return workbook(sheet({ cells: values.map((cell, row) => ({ row, column: 0, style: {}, ...cell })) }));
}

const HEADING = { bold: true, horizontal: 'center', vertical: 'center', wrap: true, bordered: true, fill: 'D9E1F2' } as const;
const LABEL = { vertical: 'center', wrap: true, bordered: true } as const;
const FIGURE = { horizontal: 'right', bordered: true, unlocked: true, numberFormat: '#,##0' } as const;
const RATE = { horizontal: 'right', bordered: true, numberFormat: '#,##0.##' } as const;
const CHECK = { color: 'C00000', italic: true, wrap: true, size: 11 } as const;

/** A workbook that uses all a layout can say. */
export function everything(): WorkbookLayout {
  const rows = Array.from({ length: 60 }, (_, i) => i);
  return {
    title: 'Phụ lục thống kê cải cách hành chính',
    properties: { 'Kỳ báo cáo': '2023-Q3', template: 'cchc-2022', trống: '' },
    sheets: [
      sheet({
        kind: 'information',
        name: "Thông tin 'chung' & khác",
        columnWidths: [30, 40],
        rowHeights: [30, 18, 18],
        cells: [
          { row: 0, column: 0, value: 'PHỤ LỤC', style: { bold: true, size: 14, horizontal: 'center' } },
          { row: 0, column: 1, style: {} },
          { row: 1, column: 0, value: 'Đến Biểu mẫu 1', link: "'Biểu mẫu 1'!A1", style: { underline: true, color: '0563C1' } },
          { row: 1, column: 1, formula: 'COUNTIF(\'Biểu mẫu 1\'!F4:F63,"?*")', value: 1, style: {} },
          { row: 2, column: 0, value: 'Kỳ', style: {} },
          { row: 2, column: 1, value: 'Quý III', style: { unlocked: true, bordered: true } },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        validations: [
          {
            area: { top: 2, left: 1, bottom: 2, right: 1 },
            allow: { kind: 'list', values: ['Quý I', '6 tháng', 'Quý III', 'Năm'] },
            prompt: { title: 'Kỳ báo cáo', message: 'Chọn kỳ báo cáo\ntrong danh sách.' },
            error: { kind: 'stop', title: 'Kỳ báo cáo', message: 'Vui lòng chọn trong danh sách.' },
          },
        ],
        page: {
          orientation: 'landscape',
          margins: A4_MARGINS,
          printArea: { top: 0, left: 0, bottom: 2, right: 1 },
          pageNumbers: false,
        },
        protected: true,
      }),
      sheet({
        form: 'BM1',
        columnWidths: [6, 45, 12, 12, 20, 30],
        rowHeights: [24, 24, 32, ...rows.map(() => 48)],
        cells: [
          { row: 0, column: 0, value: 'Biểu mẫu 1', style: { bold: true, horizontal: 'center' } },
          ...['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú', 'Kiểm tra'].map((value, column) => ({
            row: 2,
            column,
            value,
            style: HEADING,
          })),
          ...rows.flatMap((i): LayoutCell[] => [
            { row: 3 + i, column: 0, value: `${i + 1}.`, style: LABEL },
            i === 0
              ? {
                  row: 3,
                  column: 1,
                  value: 'Số văn bản đã xử lý (tính cả văn bản cấp xã1)',
                  runs: [
                    { text: 'Số văn bản đã xử lý ' },
                    { text: '(tính cả văn bản cấp xã', italic: true },
                    { text: '1', italic: true, superscript: true },
                    { text: ')', bold: true },
                  ],
                  style: LABEL,
                }
              : { row: 3 + i, column: 1, value: `Số văn bản quy phạm pháp luật đã ban hành thuộc nhóm ${i + 1}`, style: LABEL },
            { row: 3 + i, column: 2, value: i % 3 === 2 ? '%' : 'Văn bản', style: LABEL },
            i % 3 === 2
              ? { row: 3 + i, column: 3, formula: `IF(D${i + 2}=0,"-",D${i + 3}/D${i + 2}*100)`, value: 50, style: RATE }
              : { row: 3 + i, column: 3, value: (i + 1) * 37, style: FIGURE },
            { row: 3 + i, column: 4, style: { ...LABEL, unlocked: true } },
            {
              row: 3 + i,
              column: 5,
              formula: `IF(AND(ISNUMBER(D${i + 4}),D${i + 4}<0),"Số liệu không được âm: "&ROUND(D${i + 4},2),"")`,
              value: '',
              style: CHECK,
            },
          ]),
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 4 },
          { top: 1, left: 0, bottom: 1, right: 4 },
        ],
        validations: [
          {
            area: { top: 3, left: 3, bottom: 62, right: 3 },
            allow: { kind: 'formula', formula: 'OR(D4="-",AND(ISNUMBER(D4),D4>=0))' },
            prompt: { title: 'Số liệu', message: 'Nhập số không âm, hoặc - nếu không có.' },
            error: { kind: 'warning', title: 'Số liệu', message: 'Đây không phải số không âm. Vẫn giữ?' },
          },
        ],
        conditionalFormats: [
          { area: { top: 3, left: 3, bottom: 62, right: 3 }, formula: '$F4<>""', format: { fill: 'FFC7CE', color: '9C0006', bold: true } },
          {
            area: { top: 3, left: 3, bottom: 62, right: 3 },
            formula: 'AND(ISNUMBER(D4),D4=INT(D4),D4>0,D4<10)',
            format: { numberFormat: '00' },
          },
        ],
        page: {
          orientation: 'portrait',
          margins: A4_MARGINS,
          printArea: { top: 0, left: 0, bottom: 62, right: 4 },
          repeatedRows: { first: 2, last: 2 },
          pageNumbers: true,
        },
        frozen: { rows: 3, columns: 2 },
        filter: { top: 2, left: 0, bottom: 62, right: 5 },
        protected: true,
      }),
    ],
  };
}
