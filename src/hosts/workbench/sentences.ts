/** What a hint has room for. */
const MOST_LISTED = 8;

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_LISTED).map((text) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`);
  return `${shown.join(', ')}${texts.length > MOST_LISTED ? ` và ${String(texts.length - MOST_LISTED)} giá trị khác` : ''}`;
}

/** What the workbench tells the person when it does not do, or does only in part, what they tried. */
export const SENTENCES = {
  locked: 'Ô này được khóa để giữ đúng biểu mẫu; chỉ nhập ở ô số liệu và ô ghi chú.',
  computed: 'Ô này tự tính từ các ô khác; hãy sửa số liệu ở những ô đó.',
  structure: 'Biểu mẫu giữ nguyên dòng, cột, định dạng và các sheet theo quy định nên không thực hiện thao tác này.',
  pasteKey: 'Hãy dán bằng Ctrl+V.',
  oneStop: 'Đây là bảng của bộ phận một cửa; hãy dán vào mục “Dán bảng” ở thẻ Tệp để lấy số liệu.',
  nothingToPaste: 'Chưa dán được vì vùng nhớ tạm không có chữ hay số; hãy sao chép lại rồi dán.',
  nothingPasted: 'Chưa dán được vì vùng này không có ô nhập nào; hãy chọn ô số liệu đầu tiên rồi dán lại.',
  pasted: (cells: number, left: readonly string[]) => `Đã dán ${cells} ô${left.length > 0 ? `; ô khóa không nhận ${listed(left)}` : ''}.`,
  placed: (cells: number, from: string, to: string, left: readonly string[]) =>
    `Đã dán ${cells} ô, ${from === to ? from : `từ ${from} đến ${to}`}${left.length > 0 ? `; không dán được ${listed(left)}` : ''}.`,
} as const;
