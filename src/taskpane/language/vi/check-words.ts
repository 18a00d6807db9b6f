/** Words around the list of findings, and about the tool itself. */
export const checkVi = {
  about: 'Về công cụ này',
  version: (number: string) => `Phiên bản ${number}`,
  reportFault: 'Báo lỗi của công cụ',
  faultCopied: 'Đã sao chép phiên bản và tình trạng, không có số liệu nào; hãy dán vào thư gửi người quản trị.',
  faultByHand: 'Hãy chép đoạn dưới đây vào thư gửi người quản trị; trong đó không có số liệu nào.',
  faultText: 'Nội dung báo lỗi',
  tiers: { errors: 'lỗi', blanks: 'chưa nhập', rest: 'cần xem' },
  filterForm: 'Lọc theo biểu mẫu',
  allForms: 'Mọi biểu mẫu',
  filterText: 'Tìm trong phát hiện',
  mendAll: (count: number) => `Sửa cả ${String(count)} chỗ`,
  basis: 'Căn cứ',
  otherRows: (count: number) => `Và ${String(count)} dòng khác.`,
  findingsAreVietnamese: '',
};
