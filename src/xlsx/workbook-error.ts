import type { PackageError } from '../opc';

/** Why a file could not be read, for programs. */
type WorkbookErrorCode =
  | 'empty'
  /** Something else altogether: PDF, Word, a web page, a picture… */
  | 'not-xlsx'
  /** Excel 97–2003. */
  | 'old-xls'
  /** Excel's binary format. */
  | 'xlsb'
  | 'encrypted'
  | 'too-large'
  | 'broken';

/**
 * A file that cannot be read as a workbook. `message` is one Vietnamese sentence for the person
 * who chose the file: what is wrong and what to do. Where there is a technical reason it is the
 * `cause`.
 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** A workbook whose inside is damaged; `why` is for developers. */
export function brokenWorkbook(why: unknown): WorkbookError {
  return new WorkbookError(
    'broken',
    'Tệp bị hỏng hoặc tải về chưa đủ nên không đọc được; vui lòng mở bằng Excel rồi lưu lại, hoặc đề nghị đơn vị gửi lại tệp.',
    why,
  );
}

/** A workbook beyond the limits of reading; `why` is for developers. */
export function tooLargeWorkbook(why: unknown): WorkbookError {
  return new WorkbookError(
    'too-large',
    'Tệp quá lớn so với một phụ lục thống kê nên không được mở; vui lòng chỉ giữ lại các biểu mẫu, bỏ hình ảnh và dữ liệu khác rồi thử lại.',
    why,
  );
}

/** A package that cannot be read, in words for the person who chose the file. */
export function unreadablePackage(error: PackageError): WorkbookError {
  switch (error.code) {
    case 'broken':
      return brokenWorkbook(error);
    case 'too-large':
      return tooLargeWorkbook(error);
    case 'encrypted':
      return new WorkbookError(
        'encrypted',
        'Tệp được nén có mật khẩu nên không đọc được; vui lòng lưu lại bằng Excel, không đặt mật khẩu, rồi thử lại.',
        error,
      );
  }
}
