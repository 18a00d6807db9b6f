import { fileKind, PackageError, packageKind, ZipArchive, type FileKind } from '../opc';
import { WorkbookContentError } from '../sheets';
import { SlipError, type SlipReply } from '../slips';
import { FiguresFileError, type Submission } from '../submission';
import { readReportInSlices, ReportError } from '../word';
import { readWorkbook, WorkbookError } from '../xlsx';
import { bestEntries, chosenEntry, entriesOf, isLitter, isWorkbookName, type Container, type Entry } from './archive';
import { countedForms, openCells } from './open-cells';
import { openedSlips } from './open-slips';
import { openReport } from './open-report';
import { openTogether } from './open-together';
import { OpeningError, type Choices, type Opened } from './opened';
import { pageWithoutTable, readText } from './open-text';

/** A file somebody chose. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Context {
  readonly choices: Choices;
  /** ISO: what stands in for a period that isn't said. */
  readonly today: string;
}

/**
 * Reads whatever file a person has: a workbook, a figures file, a report, a table as text or web page, or an archive
 * that holds one of them. What it is is told by its content, not by its name.
 *
 * @throws OpeningError, whose `message` is a sentence for the person who chose the file.
 */
export async function openFile(file: SourceFile, choices: Choices, today: string): Promise<Opened> {
  try {
    return await open(file, { choices, today }, true);
  } catch (error) {
    throw toldError(error);
  }
}

/** An error of any room below as one of opening, with its own sentence; what is nobody's fault but ours stays as it is. */
export function toldError(error: unknown): unknown {
  const isOfTheFile = [FiguresFileError, WorkbookError, WorkbookContentError, ReportError, SlipError].some((kind) => error instanceof kind);
  if (isOfTheFile) return new OpeningError((error as Error).message, undefined, error);
  if (!(error instanceof PackageError)) return error;
  const message =
    error.code === 'too-large'
      ? 'Tệp nén quá lớn hoặc có quá nhiều tệp; hãy giải nén rồi chọn đúng tệp cần mở.'
      : 'Tệp nén bị hỏng, tải về chưa đủ hoặc có mật khẩu; hãy giải nén bằng chương trình khác rồi chọn tệp bên trong.';
  return new OpeningError(message, undefined, error);
}

/** Bytes; enough to tell, and to find what an old container names. */
const FILE_LIMITS = { fileBytes: 50 * 1024 * 1024 };

async function open(file: SourceFile, context: Context, mayBeArchive: boolean): Promise<Opened> {
  const kind = fileKind(file.bytes, FILE_LIMITS);
  switch (kind) {
    case 'zip':
      return openZip(file, context, mayBeArchive);
    case 'text':
    case 'web-page':
    case 'unknown':
      return kind === 'unknown' && !isText(file.bytes) ? openWorkbook(file, context) : openText(file, context, kind);
    case 'old-document':
    case 'rtf':
    case 'xml-document':
      return openDocument(file, context);
    default:
      // Of what can't be opened the workbook's reader knows what to say.
      return openWorkbook(file, context);
  }
}

async function openZip(file: SourceFile, context: Context, mayBeArchive: boolean): Promise<Opened> {
  switch (kindOfPackage(file.bytes)) {
    case 'document':
      return openDocument(file, context);
    case 'archive':
      return mayBeArchive
        ? openEntries({ name: file.name, entries: entriesOf(file.bytes), what: 'Tệp nén (.zip)' }, context)
        : openWorkbook(file, context);
    default:
      return openWorkbook(file, context);
  }
}

/** `undefined` for what is no sound archive at all: the workbook's reader tells why. */
function kindOfPackage(bytes: Uint8Array): 'document' | 'archive' | 'other' | undefined {
  try {
    const zip = new ZipArchive(bytes, {
      ...FILE_LIMITS,
      entries: 5_000,
      totalBytes: 256 * 1024 * 1024,
      readBytes: 1_000_000,
      xmlDepth: 1,
      xmlAttributes: 1,
    });
    const kind = packageKind(zip);
    if (kind === 'open-document') {
      const type = new TextDecoder().decode(zip.read('mimetype') ?? new Uint8Array());
      return type.includes('opendocument.text') ? 'document' : 'other';
    }
    if (kind !== undefined) return kind === 'document' ? 'document' : 'other';
    return zip.has('[Content_Types].xml') ? 'other' : 'archive';
  } catch (error) {
    if (error instanceof PackageError) return undefined;
    throw error;
  }
}

/**
 * Reads what a folder holds: its only file that says something, or the workbooks that together are one submission.
 *
 * @throws OpeningError as `openFile` does, or with the question which file is meant.
 */
export async function openFolder(folder: Folder, choices: Choices, today: string): Promise<Opened> {
  try {
    return await openEntries({ ...folder, what: 'Thư mục' }, { choices, today });
  } catch (error) {
    throw toldError(error);
  }
}

/**
 * Reads several files that a person brings at once: slips that rooms filled in, by themselves or in archives.
 *
 * @throws OpeningError where one of them is none, or can't be read: nothing of the others is taken without a word.
 */
export async function openFiles(files: readonly SourceFile[], choices: Choices, today: string): Promise<Opened> {
  const [first, ...more] = files;
  if (!first) throw new OpeningError('Chưa có tệp nào; hãy chọn tệp cần mở.');
  if (more.length === 0) return openFile(first, choices, today);
  const replies: SlipReply[] = [];
  for (const file of files) {
    const opened = await openFile(file, choices, today).catch((error: unknown) => {
      throw error instanceof OpeningError ? new OpeningError(`${file.name}: ${error.message}`, undefined, error) : error;
    });
    if (!opened.slips) throw new OpeningError(`${file.name} không phải phiếu cung cấp số liệu; hãy mở riêng tệp này, mỗi lần một tệp.`);
    replies.push(...opened.slips);
  }
  const [reply, ...others] = replies;
  if (!reply) throw new OpeningError('Các tệp này không có phiếu nào; hãy chọn đúng tệp.');
  return openedSlips(`${String(files.length)} tệp`, [reply, ...others]);
}

/** A folder with its files, by their bare names. */
interface Folder {
  readonly name: string;
  readonly entries: readonly Entry[];
}

async function openEntries({ name, entries, what }: Folder & { readonly what: Container }, { choices, today }: Context): Promise<Opened> {
  const best = bestEntries(entries);
  const isOpen = !entries.some((entry) => entry.name === choices.entry);
  if (isOpen && best.length > 1 && best.every((entry) => isWorkbookName(entry.name))) {
    const together = await openTogether(best, { name, what, today }, choices);
    const unread = entries.filter((entry) => !best.includes(entry) && !isLitter(entry.name));
    if (together)
      return { ...together, notes: [...together.notes, ...(unread.length > 0 ? [`Trong "${name}" ${unreadWords(unread)}`] : [])] };
  }
  const { entry, others } = chosenEntry(entries, choices.entry, what);
  const opened = await open({ name: entry.name, bytes: (await entry.read()) ?? new Uint8Array() }, { choices, today }, what === 'Thư mục');
  const left = others.length > 0 ? [`Trong "${name}" chỉ đọc tệp "${entry.name}"; ${unreadWords(others)}`] : [];
  return { ...opened, name: entry.name, notes: [...left, ...opened.notes] };
}

const MOST_NAMED = 5;

/** The files that were left alone, as the end of a sentence. */
function unreadWords(others: readonly { readonly name: string }[]): string {
  const more = others.length > MOST_NAMED ? ` và ${String(others.length - MOST_NAMED)} tệp khác` : '';
  return `không đọc ${others
    .slice(0, MOST_NAMED)
    .map((other) => `"${other.name}"`)
    .join(', ')}${more}.`;
}

async function openWorkbook({ name, bytes }: SourceFile, { choices, today }: Context): Promise<Opened> {
  return openCells(await readWorkbook(bytes), { name, kind: 'workbook', notes: [], today }, choices);
}

async function openDocument({ name, bytes }: SourceFile, { choices, today }: Context): Promise<Opened> {
  return openReport(await readReportInSlices(bytes), { name, kind: 'report', today }, choices);
}

async function openText({ name, bytes }: SourceFile, { choices, today }: Context, kind: FileKind): Promise<Opened> {
  const content = await readText(name, bytes, kind === 'web-page');
  if (content.kind === 'figures') return openedFigures(name, content.submission);
  const { report, mark } = content;
  if (report.blocks.every((block) => block.kind === 'paragraph')) {
    if (kind === 'web-page') throw new OpeningError(pageWithoutTable(bytes));
    throw new OpeningError(
      'Đây là tệp văn bản thuần, không có bảng số liệu nào; hãy chọn sổ .xlsx, báo cáo .docx hoặc tệp CSV có bảng biểu mẫu.',
    );
  }
  return openReport(report, { name, kind: 'table', mark, today }, choices);
}

function openedFigures(name: string, submission: Submission): Opened {
  const found = countedForms(submission);
  return { name, kind: 'figures', submission, findings: [], notes: [], questions: [], found, missing: [] };
}

/** Bytes; enough to tell. */
const BEGINNING = 4_096;

/** UTF-16 by its first bytes, or text of one byte a character, as programs from before Unicode wrote it: no control characters. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || bytes.subarray(0, BEGINNING).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
