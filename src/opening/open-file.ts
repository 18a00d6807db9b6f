import { fileKind, PackageError, packageKind, ZipArchive, type FileKind } from '../opc';
import { WorkbookContentError } from '../sheets';
import { FiguresFileError, type Submission } from '../submission';
import { readReportInSlices, ReportError } from '../word';
import { readWorkbook, WorkbookError } from '../xlsx';
import { chosenEntry, entriesOf } from './archive';
import { openCells } from './open-cells';
import { openReport } from './open-report';
import { OpeningError, type Choices, type Opened } from './opened';
import { readText } from './open-text';

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
  const isOfTheFile = [FiguresFileError, WorkbookError, WorkbookContentError, ReportError].some((kind) => error instanceof kind);
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
      return mayBeArchive ? openArchive(file, context) : openWorkbook(file, context);
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

async function openArchive({ name, bytes }: SourceFile, context: Context): Promise<Opened> {
  const { entry, others } = chosenEntry(entriesOf(bytes), context.choices.entry, 'Tệp nén (.zip)');
  const opened = await open({ name: entry.name, bytes: entry.read() ?? new Uint8Array() }, context, false);
  const left =
    others.length === 0
      ? []
      : [
          `Trong "${name}" chỉ đọc tệp "${entry.name}"; không đọc ${others
            .map((other) => `"${other.name}"`)
            .slice(0, 5)
            .join(', ')}.`,
        ];
  return { ...opened, name: entry.name, notes: [...left, ...opened.notes] };
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
  const { report, mark, lostLetters } = content;
  if (report.blocks.every((block) => block.kind === 'paragraph')) {
    throw new OpeningError(
      'Đây là tệp văn bản thuần, không có bảng số liệu nào; hãy chọn sổ .xlsx, báo cáo .docx hoặc tệp CSV có bảng biểu mẫu.',
    );
  }
  return openReport(report, { name, kind: 'table', mark, lostLetters, today }, choices);
}

function openedFigures(name: string, submission: Submission): Opened {
  const forms = submission.template.forms.map((form) => ({
    form,
    figures: form.indicators.filter(({ id }) => (submission.figures.get(id)?.kind ?? 'blank') !== 'blank').length,
  }));
  return { name, kind: 'figures', submission, findings: [], notes: [], questions: [], found: forms, missing: [] };
}

/** Bytes; enough to tell. */
const BEGINNING = 4_096;

/** UTF-16 by its first bytes, or text of one byte a character, as programs from before Unicode wrote it: no control characters. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || bytes.subarray(0, BEGINNING).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
