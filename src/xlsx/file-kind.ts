/** What files are that are not .xlsx, and what to say about them. People choose the wrong one, or rename it. */

import { LIMITS } from './limits';
import { WorkbookError } from './workbook-error';
import type { ZipArchive } from './zip-archive';

/** @throws WorkbookError where the bytes do not begin like a zip archive, which every .xlsx is. */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new WorkbookError('empty', 'Tệp không có nội dung (0 byte); vui lòng chọn lại tệp, hoặc đề nghị đơn vị gửi lại.');
  }
  if (startsWith(bytes, 'PK')) return;
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFile(bytes);
  if (startsWith(bytes, '%PDF')) throw notExcel('tệp PDF');
  if (startsWith(bytes, '{\\rtf')) throw notExcel('văn bản RTF');
  if (startsWith(bytes, '\x89PNG') || startsWith(bytes, '\xff\xd8\xff')) throw notExcel('hình ảnh');
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\xbc\xaf')) {
    throw new WorkbookError('not-xlsx', 'Đây là tệp nén; vui lòng giải nén rồi chọn tệp .xlsx bên trong.');
  }
  throw plainFile(bytes);
}

/** The error for a zip archive without a workbook. */
export function notAWorkbook(zip: ZipArchive): WorkbookError {
  if (zip.has('word/document.xml')) return notExcel('văn bản Word');
  if (zip.has('ppt/presentation.xml')) return notExcel('bản trình chiếu PowerPoint');
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) {
    return saveAsXlsx('not-xlsx', 'Đây là tệp OpenDocument (của LibreOffice)');
  }
  return new WorkbookError(
    'not-xlsx',
    'Đây là tệp nén (.zip) không chứa sổ tính Excel ở dạng đọc được; vui lòng giải nén rồi chọn tệp .xlsx bên trong.',
  );
}

/** The error for Excel's binary workbooks. */
export function binaryWorkbook(): WorkbookError {
  return saveAsXlsx('xlsb', 'Đây là sổ tính nhị phân (.xlsb)');
}

/** The container of Office before 2007, and of every encrypted file since. Its directory names its streams in UTF-16. */
function compoundFile(bytes: Uint8Array): WorkbookError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, LIMITS.fileBytes));
  if (names.includes('EncryptedPackage')) {
    return new WorkbookError(
      'encrypted',
      'Tệp được đặt mật khẩu mở nên không đọc được; vui lòng mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.',
    );
  }
  if (names.includes('WordDocument')) return notExcel('văn bản Word đời cũ (.doc)');
  if (names.includes('Workbook') || names.includes('Book\0')) return saveAsXlsx('old-xls', 'Đây là tệp Excel đời cũ (.xls)');
  return notExcel('tệp Office đời cũ');
}

/** Bytes; enough to tell. */
const BEGINNING = 4_096;

/** Reports downloaded from web systems are often web pages or plain text under Excel's name. */
function plainFile(bytes: Uint8Array): WorkbookError {
  const isUtf16 = startsWith(bytes, '\xff\xfe');
  // As a stream, so that a character cut in two at the end is left out.
  const beginning = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, BEGINNING), { stream: true })
    .trimStart()
    .toLowerCase();
  if (beginning.startsWith('mime-version') || /<(!doctype html|html|table|head|body)\b/.test(beginning)) {
    return saveAsXlsx('not-xlsx', 'Đây là trang web mang tên tệp Excel');
  }
  if (beginning.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return saveAsXlsx('not-xlsx', 'Đây là sổ tính dạng XML 2003');
  }
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  if (!/[\x00-\x08\x0e-\x1f\ufffd]/.test(beginning)) return saveAsXlsx('not-xlsx', 'Đây là tệp văn bản thuần (như CSV)');
  return new WorkbookError('not-xlsx', 'Tệp này không phải sổ tính Excel (.xlsx); vui lòng chọn tệp khác.');
}

function notExcel(what: string): WorkbookError {
  return new WorkbookError('not-xlsx', `Đây là ${what}, không phải sổ tính Excel; vui lòng chọn tệp .xlsx.`);
}

function saveAsXlsx(code: 'not-xlsx' | 'old-xls' | 'xlsb', what: string): WorkbookError {
  return new WorkbookError(
    code,
    `${what}; vui lòng mở bằng Excel, chọn “Lưu dưới dạng” (Save As) kiểu “Excel Workbook (.xlsx)” rồi thử lại.`,
  );
}

/** @param signature its bytes, one to a character. */
function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
