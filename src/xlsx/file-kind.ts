/** What to say about files that are not .xlsx. People choose the wrong one, or rename it. */

import { fileKind, packageKind, type FileKind, type ZipArchive } from '../opc';
import { LIMITS } from './limits';
import { WorkbookError } from './workbook-error';

/** @throws WorkbookError where the bytes do not begin like a zip archive, which every .xlsx is. */
export function assertZip(bytes: Uint8Array): void {
  const kind = fileKind(bytes, LIMITS);
  if (kind !== 'zip') throw notAPackage(kind);
}

function notAPackage(kind: Exclude<FileKind, 'zip'>): WorkbookError {
  switch (kind) {
    case 'empty':
      return new WorkbookError('empty', 'Tệp không có nội dung (0 byte); vui lòng chọn lại tệp, hoặc đề nghị đơn vị gửi lại.');
    case 'encrypted':
      return new WorkbookError(
        'encrypted',
        'Tệp được đặt mật khẩu mở nên không đọc được; vui lòng mở bằng Excel, bỏ mật khẩu, lưu lại rồi thử lại.',
      );
    case 'old-workbook':
      return saveAsXlsx('old-xls', 'Đây là tệp Excel đời cũ (.xls)');
    case 'old-document':
      return notExcel('văn bản Word đời cũ (.doc)');
    case 'old-office':
      return notExcel('tệp Office đời cũ');
    case 'pdf':
      return notExcel('tệp PDF');
    case 'rtf':
      return notExcel('văn bản RTF');
    case 'picture':
      return notExcel('hình ảnh');
    case 'archive':
      return new WorkbookError('not-xlsx', 'Đây là tệp nén; vui lòng giải nén rồi chọn tệp .xlsx bên trong.');
    case 'web-page':
      return saveAsXlsx('not-xlsx', 'Đây là trang web mang tên tệp Excel');
    case 'xml-workbook':
      return saveAsXlsx('not-xlsx', 'Đây là sổ tính dạng XML 2003');
    case 'xml-document':
    case 'text':
      return saveAsXlsx('not-xlsx', 'Đây là tệp văn bản thuần (như CSV)');
    case 'unknown':
      return new WorkbookError('not-xlsx', 'Tệp này không phải sổ tính Excel (.xlsx); vui lòng chọn tệp khác.');
  }
}

/** The error for a zip archive without a workbook. */
export function notAWorkbook(zip: ZipArchive): WorkbookError {
  switch (packageKind(zip)) {
    case 'document':
      return notExcel('văn bản Word');
    case 'presentation':
      return notExcel('bản trình chiếu PowerPoint');
    case 'open-document':
      return saveAsXlsx('not-xlsx', 'Đây là tệp OpenDocument (của LibreOffice)');
    case 'workbook':
    case undefined:
      return new WorkbookError(
        'not-xlsx',
        'Đây là tệp nén (.zip) không chứa sổ tính Excel ở dạng đọc được; vui lòng giải nén rồi chọn tệp .xlsx bên trong.',
      );
  }
}

/** The error for Excel's binary workbooks. */
export function binaryWorkbook(): WorkbookError {
  return saveAsXlsx('xlsb', 'Đây là sổ tính nhị phân (.xlsb)');
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
