/** Words around the list of findings, and about the tool itself. */
export const checkVi = {
  about: 'Về công cụ này',
  reportFault: 'Báo lỗi của công cụ',
  faultCopied: 'Đã sao chép phiên bản và tình trạng, không có số liệu nào; hãy dán vào thư gửi người quản trị.',
  faultByHand: 'Hãy chép đoạn dưới đây vào thư gửi người quản trị; trong đó không có số liệu nào.',
  faultText: 'Nội dung báo lỗi',
  tiers: { errors: 'lỗi', blanks: 'chưa nhập', rest: 'cần xem' },
  filterForm: 'Lọc theo biểu mẫu',
  allForms: 'Mọi biểu mẫu',
  filterText: 'Tìm trong phát hiện',
  mendAll: (count: number) => `Sửa cả ${String(count)} chỗ`,
  findingsAreVietnamese: '',
};

export const checkEn: typeof checkVi = {
  about: 'About',
  reportFault: 'Report a fault of this tool',
  faultCopied: 'Version and state are copied, without any figure; paste them into a message to your administrator.',
  faultByHand: 'Copy the text below into a message to your administrator; there is no figure in it.',
  faultText: 'Text of the report',
  tiers: { errors: 'errors', blanks: 'missing', rest: 'to look at' },
  filterForm: 'Filter by form',
  allForms: 'All forms',
  filterText: 'Search findings',
  mendAll: (count) => `Mend all ${String(count)}`,
  findingsAreVietnamese: 'Findings, repairs and the workbook are in Vietnamese: that is what the office sends.',
};
