import { FiguresFileError, isFiguresFile, readFiguresFile, type Submission } from '../submission';
import { reportFromText } from '../word';
import type { DecimalMark } from '../figures';
import type { ReportText } from '../report';
import { OpeningError } from './opened';

/** What a text turned out to be. */
export type TextContent =
  | { readonly kind: 'figures'; readonly submission: Submission }
  | { readonly kind: 'tables'; readonly report: ReportText; readonly mark: DecimalMark };

/** Longer than any table of ours, or a page that holds it. */
const LONGEST_TEXT = 5_000_000;

/**
 * Reads a text that may be a figures file, a web page, a table whose cells are parted by commas, semicolons or tabs.
 *
 * @throws FiguresFileError for a figures file with a fault or what is too long, OpeningError for what can't be taken apart.
 */
export async function readText(name: string, bytes: Uint8Array, isPage: boolean): Promise<TextContent> {
  const text = decodedText(bytes);
  if (text.length > LONGEST_TEXT) throw new FiguresFileError('Tệp chữ quá lớn (trên 5 triệu ký tự), không phải bảng số liệu CCHC.');
  if (isFiguresFile(name, bytes)) return { kind: 'figures', submission: readFiguresFile(text) };
  if (isPage && /^\s*mime-version:/iu.test(text)) throw new OpeningError(SINGLE_FILE_PAGE);
  // Labels without their letters are like labels of other rows: whatever were read of it would be a guess.
  if ((text.match(LOST_LETTER)?.length ?? 0) >= MANY) throw new OpeningError(LOST_LETTERS);
  if (isPage) return { kind: 'tables', report: (await import('./tables-of-page')).tablesOfPage(text), mark: ',' };
  return { kind: 'tables', ...(await tablesOfText(text)) };
}

const LOST_LETTERS =
  'Chữ tiếng Việt trong tệp đã thành dấu ? khi lưu nên không đọc chắc được chỉ tiêu nào; hãy lưu lại kiểu “CSV UTF-8”, hoặc chọn sổ .xlsx.';

/** The pages Excel writes as "Single File Web Page": in pieces, their letters in another writing. */
const SINGLE_FILE_PAGE =
  'Đây là trang web một tệp (.mht); hãy mở bằng Excel, chọn “Lưu dưới dạng” (Save As) kiểu “Excel Workbook (.xlsx)” rồi chọn tệp mới.';

/** What Excel writes into the page it puts over a folder of sheets. */
const FRAMES = /<frameset\b|<x:ExcelWorkbook>|Excel Workbook Frameset/iu;

/** Of a web page that has no table: what it is, and what to do. */
export function pageWithoutTable(bytes: Uint8Array): string {
  return FRAMES.test(decodedText(bytes))
    ? 'Đây là trang khung của một sổ Excel lưu kiểu trang web (Web Page), số liệu nằm ở các tệp khác trong thư mục đi kèm; hãy mở bằng Excel, chọn “Lưu dưới dạng” (Save As) kiểu “Excel Workbook (.xlsx)” rồi chọn tệp mới.'
    : 'Trang web này không có bảng nào; hãy chọn trang có bảng biểu mẫu, sổ .xlsx hoặc báo cáo .docx.';
}

/** A cell in quotation marks, which may hold line breaks: how spreadsheet programs write them. */
const QUOTED = /(?:^|\t)"/mu;

/** Tables as text. Tabs are how they come out of Word and Excel, commas and semicolons how Excel saves them. */
export async function tablesOfText(text: string): Promise<{ readonly report: ReportText; readonly mark: DecimalMark }> {
  const hasTabs = text.includes('\t');
  if (hasTabs && !QUOTED.test(text)) return { report: reportFromText(text), mark: ',' };
  const read = (await import('./tables-of-csv')).tablesOfCsv(text, hasTabs ? '\t' : undefined);
  const hasTable = read.report.blocks.some(({ kind }) => kind === 'table');
  return hasTabs && !hasTable ? { report: reportFromText(text), mark: ',' } : read;
}

/** What a program writes for a letter it has no code for, within a word. */
const LOST_LETTER = /(?<=[a-z])\?(?=[a-z])/giu;
/** Fewer may be typing. */
const MANY = 10;

const STRICT = { fatal: true } as const;

/** The tone marks of Windows-1258, which stand after their vowels. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONE_IN_PLACE = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu;

/** What Windows set to Vietnamese writes; undefined where the same bytes make no Vietnamese, as those of an old font don't. */
function fromWindows1258(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1258').decode(bytes);
  const [tones, inPlace] = [TONE, TONE_IN_PLACE].map((pattern) => text.match(pattern)?.length ?? 0);
  return tones !== undefined && tones >= MANY && tones === inPlace ? text.normalize('NFC') : undefined;
}

/** UTF-8 or UTF-16 where it is one of them; otherwise one byte a character, as programs from before Unicode wrote. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', STRICT).decode(bytes);
  } catch {
    return fromWindows1258(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  }
}
