import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Period } from '../forms';
import type { ReportText } from '../report';
import { readSubmission, WorkbookContentError, type ReadingResult } from '../sheets';
import { FiguresFileError, isFiguresFile, readFiguresFile, type Submission } from '../submission';
import { readReport, ReportError } from '../word';
import { readWorkbook, WorkbookError } from '../xlsx';
import { FilingError } from './filing-error';
import { STANDARD } from './output';
import { reason } from './reason';

/** Larger than any workbook of ours by two orders of magnitude. */
const LARGEST_FILE = 50_000_000;

type Loaded = Pick<ReadingResult, 'submission' | 'findings'>;

/**
 * Loads a workbook or a figures file, told apart by content. `period` stands in where a workbook
 * doesn't say its own, and must be the file's. Throws a FilingError.
 */
export async function load(path: string | undefined, period?: Period): Promise<Loaded> {
  const loaded = await parse(path, period);
  const actual = loaded.submission.period;
  if (period && actual.id !== period.id) {
    throw new FilingError(`Tệp là của ${actual.phrase}, không phải ${period.phrase}; hãy bỏ --period hoặc chọn tệp khác.`);
  }
  return loaded;
}

/** Loads the figures to compare with, if any are named. Throws a FilingError where they are of the same period. */
export async function loadPrevious(path: string | undefined, { period }: Submission): Promise<Loaded | undefined> {
  if (path === undefined) return undefined;
  const loaded = await load(path);
  if (loaded.submission.period.id === period.id) {
    throw new FilingError(`${basename(path)}: là số liệu của chính ${period.phrase}; hãy chọn tệp của kỳ trước.`);
  }
  return loaded;
}

async function parse(path: string | undefined, period: Period | undefined): Promise<Loaded> {
  const { bytes, name } = await bytesOf(path);
  return refusing(name, async () => {
    if (isFiguresFile(name, bytes)) return { submission: readFiguresFile(new TextDecoder().decode(bytes)), findings: [] };
    return readSubmission(await readWorkbook(bytes), period ? { period: period.id } : {});
  });
}

/** Loads a report: a Word file or plain text. Throws a FilingError. */
export async function loadReport(path: string): Promise<ReportText> {
  const { bytes, name } = await bytesOf(path, 'báo cáo CCHC');
  return refusing(name, () => readReport(bytes));
}

/** Reads a file of that name; what is wrong with it becomes a FilingError that names it. */
export async function refusing<Content>(name: string, read: () => Content | Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch (error) {
    const isOfTheFile = [FiguresFileError, WorkbookError, WorkbookContentError, ReportError].some((kind) => error instanceof kind);
    throw isOfTheFile ? new FilingError(`${name}: ${(error as Error).message}`) : error;
  }
}

/** Reads a file whole, or standard input where it is named `-`. Throws a FilingError. `what` is what the file should be, for one too large. */
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
