import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { findPeriod, localDay } from '../forms';
import {
  chosenEntry,
  decodedText,
  isLitter,
  mustBeAnswered,
  openFile,
  openFolder,
  OpeningError,
  questionWords,
  type Choices,
  type Entry,
  type Opened,
  type Question,
} from '../opening';
import type { IncomingFile } from '../province';
import type { ReportText } from '../report';
import type { Submission } from '../submission';
import { readReport, ReportError } from '../word';
import { FilingError } from './filing-error';
import { STANDARD } from './output';
import { reason } from './reason';

/** Larger than any workbook of ours by two orders of magnitude. */
const LARGEST_FILE = 50_000_000;

/**
 * Loads whatever file somebody has: what it is is told by its content. Where it leaves something open that `choices`
 * don't say it is refused: nothing is guessed. Throws a FilingError.
 */
export async function load(path: string | undefined, choices: Choices = {}): Promise<Opened> {
  const { opened, name } = await loadOpen(path, choices);
  if (opened.oneStop)
    throw new FilingError(`${name}: là bảng của bộ phận một cửa; hãy mở bảng này trong ngăn để lấy số liệu vào biểu mẫu.`);
  if (opened.slips)
    throw new FilingError(
      `${name}: là phiếu cung cấp số liệu, không phải sổ; hãy gộp vào sổ: cchc merge sổ.xlsx phiếu.xlsx -o sổ-mới.xlsx.`,
    );
  const question = opened.questions.find(mustBeAnswered);
  if (question) throw new FilingError(`${name}: ${questionWords(question)}, ${ANSWERS[question.kind]}.`);
  const actual = opened.submission.period;
  if (choices.period !== undefined && actual.id !== choices.period) {
    const asked = findPeriod(choices.period)?.phrase ?? choices.period;
    throw new FilingError(`Tệp là của ${actual.phrase}, không phải ${asked}; hãy bỏ --period hoặc chọn tệp khác.`);
  }
  return opened;
}

/** Loads a file as it is, with what it leaves open. Throws a FilingError. */
export async function loadOpen(path: string | undefined, choices: Choices): Promise<{ readonly opened: Opened; readonly name: string }> {
  const today = localDay();
  const entries = path === undefined || path === STANDARD ? undefined : await filesIn(path);
  if (path !== undefined && entries) {
    const name = basename(resolve(path));
    return { name, opened: await refusing(name, () => openFolder({ name, entries }, choices, today)) };
  }
  const { bytes, name } = await bytesOf(path);
  return { name, opened: await refusing(name, () => openFile({ name, bytes }, choices, today)) };
}

/** How a question is answered on the command line. */
const ANSWERS: Readonly<Record<Question['kind'], string>> = {
  period: 'ví dụ --period 2023-Q3',
  column: 'ví dụ --column E',
  entry: 'ví dụ --entry "tên-tệp.xlsx"',
  copy: '',
  font: '',
  level: '',
  carried: '',
};

/** Loads the figures to compare with, if any are named. Throws a FilingError where they are of the same period. */
export async function loadPrevious(path: string | undefined, { period }: Submission): Promise<Opened | undefined> {
  if (path === undefined) return undefined;
  const loaded = await load(path);
  if (loaded.submission.period.id === period.id) {
    throw new FilingError(`${basename(path)}: là số liệu của chính ${period.phrase}; hãy chọn tệp của kỳ trước.`);
  }
  return loaded;
}

/** Loads a report: a Word file or plain text. Throws a FilingError. */
export async function loadReport(path: string): Promise<ReportText> {
  const entries = path === STANDARD ? undefined : await filesIn(path);
  if (entries) {
    const { entry } = await refusing(basename(path), () => chosenEntry(entries, undefined, 'Thư mục'));
    return loadReport(join(path, entry.name));
  }
  const { bytes, name } = await bytesOf(path, 'báo cáo CCHC');
  return refusing(name, () => readReport(bytes));
}

/** Reads a file of that name; what is wrong with it becomes a FilingError that names it. */
async function refusing<Content>(name: string, read: () => Content | Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OpeningError) {
      const answer = error.question ? `${error.message.replace(/\.$/, '')}, ${ANSWERS.entry}.` : error.message;
      throw new FilingError(`${name}: ${answer}`);
    }
    throw error instanceof ReportError ? new FilingError(`${name}: ${error.message}`) : error;
  }
}

/** Reads a file whole, or standard input where it is named `-`. `what` it should be, for one too large. Throws a FilingError. */
export async function bytesOf(path: string | undefined, what = 'sổ phụ lục CCHC'): Promise<{ bytes: Uint8Array; name: string }> {
  if (path === undefined) throw new FilingError('Chưa cho biết tệp cần đọc; gõ cchc --help để xem cách dùng.');
  if (path === STANDARD) return { bytes: await standardInput(what), name: 'đầu vào' };
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) throw tooLarge(name, what);
    return { bytes: new Uint8Array(await readFile(path)), name };
  } catch (error) {
    if (error instanceof FilingError) throw error;
    throw new FilingError(`${name}: ${reason(error, 'mở')}`);
  }
}

/** Folders with more files than this are no clerk's. */
const MOST_FILES = 1000;

/** The files of a folder; `undefined` for what is none. Throws a FilingError where it can't be read. */
async function filesIn(path: string): Promise<readonly Entry[] | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined;
    const found = await readdir(path, { withFileTypes: true });
    return found
      .filter((each) => each.isFile() && !isLitter(each.name))
      .slice(0, MOST_FILES)
      .map(({ name }) => ({ name, read: async () => (await bytesOf(join(path, name))).bytes }));
  } catch (error) {
    throw new FilingError(`${basename(path)}: ${reason(error, 'mở')}`);
  }
}

/** A province has 170 agencies with three files each, and sends them twice. */
const MOST_INCOMING = 5000;

/** The files that came in, by their paths within a folder, without reading any. Throws a FilingError. */
export async function incomingFiles(folder: string | undefined): Promise<readonly IncomingFile[]> {
  if (folder === undefined) throw new FilingError('Chưa cho biết thư mục chứa tệp các đơn vị gửi; gõ cchc --help để xem cách dùng.');
  const found: IncomingFile[] = [];
  // Links are followed nowhere, so it ends.
  const walk = async (path: string): Promise<void> => {
    for (const each of await readdir(path, { withFileTypes: true })) {
      const inside = join(path, each.name);
      if (isLitter(each.name)) continue;
      if (each.isDirectory()) await walk(inside);
      if (!each.isFile()) continue;
      if (found.length === MOST_INCOMING) {
        throw new FilingError(`${basename(folder)}: có hơn ${String(MOST_INCOMING)} tệp; hãy chọn đúng thư mục.`);
      }
      const name = relative(folder, inside).split(sep).join('/');
      found.push({ name, read: async () => (await bytesOf(inside)).bytes });
    }
  };
  try {
    await walk(folder);
  } catch (error) {
    if (error instanceof FilingError) throw error;
    throw new FilingError(`${basename(folder)}: ${reason(error, 'mở')}`);
  }
  if (found.length === 0) throw new FilingError(`${basename(folder)}: thư mục không có tệp nào; hãy chọn thư mục chứa tệp các đơn vị gửi.`);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A text file whole. Throws a FilingError. */
export async function textOf(path: string, what: string): Promise<string> {
  return decodedText((await bytesOf(path, what)).bytes);
}

async function standardInput(what: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_FILE) throw tooLarge('đầu vào', what);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(name: string, what: string): FilingError {
  return new FilingError(`${name}: tệp lớn hơn 50 MB, không phải ${what}; hãy chọn đúng tệp.`);
}
