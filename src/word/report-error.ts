/** Why a report could not be read, for programs. */
type ReportErrorCode =
  | 'empty'
  /** Word 97–2003. */
  | 'old-doc'
  | 'encrypted'
  /** Something else altogether: PDF, Excel, a web page, a picture… */
  | 'not-docx'
  /** Pictures of pages: there is no text to read. */
  | 'scan'
  | 'too-large'
  | 'broken';

/**
 * A report that cannot be read. `message` is one Vietnamese sentence for the person who chose it: what is wrong and
 * what to do. Where there is a technical reason it is the `cause`.
 */
export class ReportError extends Error {
  override readonly name = 'ReportError';

  constructor(
    readonly code: ReportErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** What sentences call the report: a file somebody chose, or the document open in Word. */
export type ReportPlace = 'Tệp' | 'Văn bản đang mở';

export function brokenReport(place: ReportPlace, cause: unknown): ReportError {
  const cure = place === 'Tệp' ? 'mở bằng Word rồi lưu lại, hoặc chọn tệp khác' : 'lưu lại, đóng rồi mở lại và thử lại';
  return new ReportError(
    'broken',
    `${place} bị hỏng${place === 'Tệp' ? ' hoặc tải về chưa đủ' : ''} nên không đọc được; vui lòng ${cure}.`,
    cause,
  );
}

export function tooLargeReport(place: ReportPlace | 'Đoạn dán vào', cause: unknown): ReportError {
  return new ReportError(
    'too-large',
    `${place} quá lớn so với một báo cáo nên không được đọc; vui lòng chỉ giữ lại phần báo cáo rồi thử lại.`,
    cause,
  );
}

export function scannedReport(place: ReportPlace): ReportError {
  const typed = place === 'Tệp' ? 'chọn bản Word (.docx) đã soạn' : 'mở bản Word (.docx) đã soạn';
  return new ReportError('scan', `${place} chỉ gồm hình chụp của báo cáo (bản quét), không có chữ để đọc; vui lòng ${typed}.`);
}
