/** What to say about files that are not .docx. People choose the wrong one, or rename it. */

import { fileKind, packageKind, type FileKind, type PartSource } from '../opc';
import { ReportError } from './report-error';
import { REPORT_LIMITS } from './report-limits';

/**
 * Whether a file is a package, as every .docx is, or plain text, which can be read too.
 *
 * @throws ReportError where it is anything else.
 */
export function packageOrText(bytes: Uint8Array): 'zip' | 'text' {
  const kind = fileKind(bytes, REPORT_LIMITS);
  if (kind !== 'zip' && kind !== 'text') throw notAPackage(kind);
  return kind;
}

function notAPackage(kind: Exclude<FileKind, 'zip' | 'text'>): ReportError {
  switch (kind) {
    case 'empty':
      return new ReportError('empty', 'Tệp không có nội dung (0 byte); vui lòng chọn lại tệp báo cáo.');
    case 'encrypted':
      return encryptedReport();
    case 'old-document':
      return saveAsDocx('old-doc', 'Đây là văn bản Word đời cũ (.doc)');
    case 'rtf':
      return saveAsDocx('not-docx', 'Đây là văn bản RTF');
    case 'xml-document':
      return saveAsDocx('not-docx', 'Đây là văn bản Word dạng XML');
    case 'web-page':
      return saveAsDocx('not-docx', 'Đây là trang web mang tên tệp Word');
    case 'pdf':
      return notWord('tệp PDF');
    case 'picture':
      return notWord('hình ảnh');
    case 'old-workbook':
      return notWord('sổ tính Excel đời cũ (.xls)');
    case 'xml-workbook':
      return notWord('sổ tính Excel dạng XML 2003');
    case 'old-office':
      return notWord('tệp Office đời cũ');
    case 'archive':
      return new ReportError('not-docx', 'Đây là tệp nén; vui lòng giải nén rồi chọn tệp .docx bên trong.');
    case 'unknown':
      return new ReportError('not-docx', 'Tệp này không phải văn bản Word (.docx); vui lòng chọn tệp khác.');
  }
}

/** The error for a package without a document. */
export function notADocument(parts: PartSource): ReportError {
  switch (packageKind(parts)) {
    case 'workbook':
      return notWord('sổ tính Excel');
    case 'presentation':
      return notWord('bản trình chiếu PowerPoint');
    case 'open-document':
      return saveAsDocx('not-docx', 'Đây là tệp OpenDocument (của LibreOffice, như .odt)');
    case 'document':
    case undefined:
      return new ReportError(
        'not-docx',
        'Đây là tệp nén (.zip) không chứa văn bản Word ở dạng đọc được; vui lòng giải nén rồi chọn tệp .docx bên trong.',
      );
  }
}

export function encryptedReport(cause?: unknown): ReportError {
  return new ReportError(
    'encrypted',
    'Tệp được đặt mật khẩu nên không đọc được; vui lòng mở bằng Word, bỏ mật khẩu, lưu lại rồi thử lại.',
    cause,
  );
}

function notWord(what: string): ReportError {
  return new ReportError('not-docx', `Đây là ${what}, không phải văn bản Word; vui lòng chọn bản Word (.docx) đã soạn.`);
}

function saveAsDocx(code: 'not-docx' | 'old-doc', what: string): ReportError {
  return new ReportError(code, `${what}; vui lòng mở bằng Word, chọn “Lưu dưới dạng” (Save As) kiểu “Word Document (.docx)” rồi thử lại.`);
}
