/** What the workbench tells the person when it does not do, or does only in part, what they tried. */
export const SENTENCES = {
  locked: 'Ô này được khóa để giữ đúng biểu mẫu; chỉ nhập ở ô số liệu và ô ghi chú.',
  computed: 'Ô này tự tính từ các ô khác; hãy sửa số liệu ở những ô đó.',
  structure: 'Biểu mẫu giữ nguyên dòng, cột, định dạng và các sheet theo quy định nên không thực hiện thao tác này.',
  pasteKey: 'Hãy dán bằng Ctrl+V.',
  nothingPasted: 'Chưa dán được vì vùng này không có ô nhập nào; hãy chọn ô số liệu đầu tiên rồi dán lại.',
  pasted: (cells: number, skipped: number) => `Đã dán ${cells} ô${skipped > 0 ? `, bỏ qua ${skipped} ô khóa` : ''}.`,
} as const;
