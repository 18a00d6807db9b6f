import {
  FlatPackage,
  NamespaceReader,
  PackageError,
  partOfType,
  relationshipsOf,
  XmlReader,
  ZipArchive,
  type Namespaces,
  type PartSource,
} from '../opc';
import type { ReportBlock, ReportText } from '../report';
import { atOnce, inSlices, type Steps } from '../steps';
import { ReadingLog } from './read-report-log';
import { Numbering } from './read-report-numbering';
import { StoryReader } from './read-report-story';
import { inUnicode } from './report-in-unicode';
import { readStyles } from './read-report-styles';
import { brokenReport, ReportError, scannedReport, tooLargeReport, type ReportPlace } from './report-error';
import { packageOrText, encryptedReport, notADocument } from './report-file-kind';
import { readingText } from './report-from-text';
import { REPORT_LIMITS } from './report-limits';
import { REPORT_NAMES } from './report-names';

/**
 * The text of a Word file (.docx or .docm; macros are never looked at) or of a plain text file, whoever wrote it. The file is taken for
 * hostile: what it costs to read is bounded, see `REPORT_LIMITS`. Headers, footers and comments are left out;
 * footnotes and endnotes stand as paragraphs after the body.
 *
 * @throws ReportError, whose `message` is a sentence for the person who chose the file.
 */
export function readReport(bytes: Uint8Array): ReportText {
  return atOnce(reading(bytes));
}

/**
 * Does the same without holding up the screen.
 *
 * @throws ReportError as `readReport` does, and the signal's reason where it is aborted.
 */
export function readReportInSlices(bytes: Uint8Array, signal?: AbortSignal): Promise<ReportText> {
  return inSlices(reading(bytes), signal);
}

/**
 * The text of the document open in Word, read as `readReport` does.
 *
 * @param flatOpc what `body.getOoxml()` of Word's API yields.
 * @throws ReportError, whose `message` is a sentence for the person at Word.
 */
export function readReportXml(flatOpc: string): ReportText {
  return atOnce(readingXml(flatOpc));
}

/**
 * Does the same without holding up the screen.
 *
 * @throws ReportError as `readReportXml` does, and the signal's reason where it is aborted.
 */
export function readReportXmlInSlices(flatOpc: string, signal?: AbortSignal): Promise<ReportText> {
  return inSlices(readingXml(flatOpc), signal);
}

function reading(bytes: Uint8Array): Steps<ReportText> {
  return refusing('Tệp', function* () {
    if (packageOrText(bytes) === 'text') return yield* readingText(decoded(bytes));
    yield;
    return yield* readParts(new ZipArchive(bytes, REPORT_LIMITS), 'Tệp');
  });
}

function readingXml(flatOpc: string): Steps<ReportText> {
  return refusing('Văn bản đang mở', function* () {
    const parts = yield* FlatPackage.opening(flatOpc, REPORT_LIMITS);
    return yield* readParts(parts, 'Văn bản đang mở', (part) => parts.namespaces(part));
  });
}

function* refusing(place: ReportPlace, read: () => Steps<ReportText>): Steps<ReportText> {
  try {
    return yield* read();
  } catch (error) {
    if (error instanceof ReportError) throw error;
    if (error instanceof PackageError && error.code === 'too-large') throw tooLargeReport(place, error);
    if (error instanceof PackageError && error.code === 'encrypted') throw encryptedReport(error);
    // Whatever else a hostile file brings about is its fault; the person gets a sentence, developers the cause.
    throw brokenReport(place, error);
  }
}

/** @param inherited the namespaces in force around a part. */
function* readParts(parts: PartSource, place: ReportPlace, inherited?: (part: string) => Namespaces | undefined): Steps<ReportText> {
  function* open(part: string | undefined): Steps<NamespaceReader | undefined> {
    const xml = part === undefined ? undefined : yield* parts.unpacking(part);
    if (part === undefined || xml === undefined) return undefined;
    const reader = new NamespaceReader(new XmlReader(xml, parts.limits), REPORT_NAMES, inherited?.(part));
    reader.next();
    return reader;
  }
  const mainPart = partOfType(relationshipsOf(parts, ''), 'officeDocument');
  const main = yield* open(mainPart);
  if (mainPart === undefined || main?.name() !== 'w:document') {
    throw place === 'Tệp' ? notADocument(parts) : brokenReport(place, 'no document');
  }

  const relationships = relationshipsOf(parts, mainPart);
  const partNamed = (type: string) => open(partOfType(relationships, type));
  const log = new ReadingLog();
  const styles = readStyles(yield* partNamed('styles'));
  yield;
  const context = { log, styles, numbering: new Numbering(yield* partNamed('numbering'), styles) };
  const story = (xml: NamespaceReader) => new StoryReader(xml, context).read();
  const blocks = [
    ...(yield* readBody(main, story)),
    ...(yield* readNotes(yield* partNamed('footnotes'), 'w:footnote', log.footnotes, story)),
    ...(yield* readNotes(yield* partNamed('endnotes'), 'w:endnote', log.endnotes, story)),
  ];
  if (log.pictures > 0 && letters(blocks) < FEW_LETTERS) throw scannedReport(place);
  return yield* inUnicode({ blocks, notes: [...(blocks.length === 0 ? ['Văn bản chưa có chữ nào.'] : []), ...log.notes()] });
}

/** Reads a stretch of text that is the open element. */
type ReadStory = (xml: NamespaceReader) => Steps<ReportBlock[]>;

function* readBody(main: NamespaceReader, story: ReadStory): Steps<ReportBlock[]> {
  let body: ReportBlock[] = [];
  const depth = main.depth;
  while (main.nextChild(depth)) {
    if (main.name() === 'w:body') body = yield* story(main);
  }
  // A document that is cut off, or goes on after its end, is found out.
  while (main.next()) yield;
  return body;
}

/** The notes that are referred to, in the order of their marks: the text of a deleted mark stays in the file. */
function* readNotes(
  xml: NamespaceReader | undefined,
  element: 'w:footnote' | 'w:endnote',
  wanted: ReadonlySet<string>,
  story: ReadStory,
): Steps<readonly ReportBlock[]> {
  if (!xml || wanted.size === 0) return [];
  const notes = new Map<string, readonly ReportBlock[]>();
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const id = xml.attribute('w:id');
    if (xml.name() === element && id !== undefined && wanted.has(id)) notes.set(id, yield* story(xml));
  }
  return [...wanted].flatMap((id) => notes.get(id) ?? []);
}

/** A report has some 2,000 letters a page; a scanned one at most page numbers, or a line typed above the picture. */
const FEW_LETTERS = 300;

function letters(blocks: readonly ReportBlock[]): number {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat()));
  return texts.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
}

/** Plain text in UTF-8, or in UTF-16 as Notepad used to write it, with its byte order mark. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
