/** Why a file couldn't be opened (`mở`) or written (`ghi`), as the rest of a Vietnamese sentence. */
export function reason(error: unknown, verb: 'mở' | 'ghi'): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return verb === 'mở' ? 'không có tệp này; hãy kiểm tra lại đường dẫn.' : 'thư mục không có; hãy tạo thư mục trước.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'đây là tệp, không phải thư mục.';
    case 'EISDIR':
      return 'đây là thư mục, không phải tệp.';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `không ${verb} được; hãy đóng chương trình đang mở tệp hoặc xin quyền truy cập.`;
    case 'EROFS':
      return 'nơi này chỉ cho đọc, không ghi được; hãy chọn thư mục khác.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'ổ đĩa đã đầy, không ghi được; hãy dọn bớt hoặc chọn ổ khác.';
    case 'ENAMETOOLONG':
      return 'tên tệp quá dài; hãy đặt tên ngắn hơn.';
    default:
      return `không ${verb} được tệp.`;
  }
}
