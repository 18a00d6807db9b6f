/** The heading of every table: two rows, the middle title spanning unit and figure. Seed, Phụ lục. */
export const TABLE_HEADING = {
  code: 'STT',
  label: '**Chỉ tiêu thống kê**\n*(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)*',
  result: 'Kết quả thống kê',
  unit: 'Đơn vị tính',
  figure: 'Số liệu',
  note: 'Ghi chú',
} as const;

/** The heading of the appendix. Seed, Phụ lục; layout after Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const APPENDIX_HEADING = {
  name: 'Phụ lục',
  title: 'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
} as const;
