import type { SpreadsheetStage } from './spreadsheet';

/** What the page around pane and spreadsheet says. */
export const WORDS = {
  workbook: 'Sổ',
  firstName: 'Sổ phụ lục CCHC',
  nameOf: (period: string) => `Phụ lục CCHC ${period}`,
  create: 'Sổ mới',
  rename: 'Đổi tên',
  remove: 'Xóa',
  newName: 'Tên sổ',
  viewName: 'Phần đang xem',
  accept: { create: 'Lập sổ', rename: 'Đổi tên', remove: 'Xóa hẳn' },
  cancel: 'Hủy',
  removeQuestion: (name: string) => `Xóa hẳn "${name}" khỏi trình duyệt này? Hãy tải tệp số liệu về máy trước nếu còn cần.`,
  keeping: { kept: 'Đã lưu trong trình duyệt', 'not-kept': 'Chưa lưu', looking: 'Chỉ xem' },
  paneSide: 'Đổi bên',
  paneWidth: 'Độ rộng ngăn',
  pane: 'Công việc',
  sheet: 'Bảng tính',
  stages: { fetching: 'Đang tải bảng tính…', starting: 'Đang mở bảng tính…', ready: '' } satisfies Record<SpreadsheetStage, string>,
  failed: 'Chưa tải được bảng tính. Số liệu đã nhập vẫn còn; hãy tải lại trang.',
  reload: 'Tải lại',
  elsewhere: {
    'another-tab': 'Sổ này đang làm ở một thẻ khác nên ở đây chỉ để xem.',
    nobody: 'Thẻ kia đã đóng sổ này; ở đây vẫn chỉ để xem cho đến khi nhận sổ về.',
  },
  workHere: 'Làm việc ở thẻ này',
  lookOnly: 'Thẻ này chỉ để xem; hãy bấm "Làm việc ở thẻ này" ở trên trước khi nhập.',
  rival: 'Sổ này vừa được mở thêm ở một thẻ khác, thẻ đó chỉ để xem.',
  unreadable: 'Không đọc được bản lưu của sổ này nên bản đó được giữ nguyên; hãy mở lại từ tệp.',
} as const;
