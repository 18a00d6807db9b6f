import type { SpreadsheetStage } from './spreadsheet';

/** What the page around pane and spreadsheet says. */
export const WORDS = {
  workbook: 'Sổ',
  firstName: 'Sổ phụ lục CCHC',
  create: 'Sổ mới',
  rename: 'Đổi tên',
  remove: 'Xóa',
  newName: 'Tên sổ',
  accept: 'Đồng ý',
  cancel: 'Thôi',
  removeQuestion: (name: string) => `Xóa hẳn "${name}" khỏi trình duyệt này? Hãy tải tệp số liệu về máy trước nếu còn cần.`,
  kept: 'Đã lưu trong trình duyệt',
  notKept: 'Chưa lưu',
  paneSide: 'Đổi bên ngăn',
  paneWidth: 'Độ rộng ngăn',
  pane: 'Ngăn',
  sheet: 'Bảng tính',
  stages: { fetching: 'Đang tải bảng tính…', starting: 'Đang mở bảng tính…', ready: '' } satisfies Record<SpreadsheetStage, string>,
  failed: 'Chưa tải được bảng tính. Số liệu đã nhập vẫn còn; hãy tải lại trang.',
  reload: 'Tải lại',
  takenElsewhere: 'Sổ này đang mở ở một thẻ khác. Thẻ này chỉ để xem, không lưu thay đổi.',
  freed: 'Thẻ kia đã đóng sổ này. Hãy tải lại để làm tiếp ở đây với số liệu mới nhất.',
  rival: 'Sổ này vừa được mở thêm ở một thẻ khác; chỉ thẻ này lưu thay đổi.',
  unreadable: 'Không đọc được bản lưu của sổ này nên bản đó được giữ nguyên; hãy mở lại từ tệp.',
} as const;
