import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mustBeAnswered, openFile, OpeningError, questionWords, type Opened, type Question, type SourceFile } from '../../opening';
import { completed, validate, type Finding } from '../../rules';
import type { IndicatorId } from '../../forms';
import type { AgencyAnswer, Seal } from '../../sheets';
import { fingerprintOf, recordOf, type Submission } from '../../submission';
import { bareName, periodInName } from './file-name';

/** A file that came in, not read yet: of a folder of thousands only one is in memory at a time. */
export interface IncomingFile {
  /** Its name, or its path within the folder that was chosen. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What one file says. Nothing else of the file is kept. */
export interface Version {
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly kind: Opened['kind'];
  readonly submission: Submission;
  /** Of everything it says, as a package bears it. */
  readonly fingerprint: string;
  /** The same for whatever says the same figures: the three files of a package, a copy saved by another program. */
  readonly figuresKey: string;
  readonly seal?: Seal['kind'];
  /** The cell each figure was read from, by the sender's own names: text, never an address to follow. Only of workbooks. */
  readonly cells?: ReadonlyMap<IndicatorId, string>;
  /** What the agency answered on the slip it got back; only where it answered. */
  readonly answers?: readonly AgencyAnswer[];
  /** What was odd about the file, and what the rules found. */
  readonly findings: readonly Finding[];
}

/** What became of one file. */
export type Received =
  | { readonly kind: 'version'; readonly version: Version }
  /** `message` is one sentence: why, and what to do. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly sha256: string; readonly message: string };

/** A file's name and the SHA-256 of its bytes, whatever became of it; the latter empty where it couldn't be had. */
export function fileOf(received: Received): { readonly file: string; readonly sha256: string } {
  return received.kind === 'version' ? received.version : received;
}

interface Receiving {
  /** ISO. */
  readonly today: string;
  /** Told before the first and after every file: how many were read. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads files one after the other, in the order of their names. Whatever is wrong with one, the others go on; between two
 * whoever else waits for the thread has a turn.
 *
 * @throws the signal's reason as soon as it is aborted; nothing else.
 */
export async function receiveFiles(files: readonly IncomingFile[], { today, onProgress, signal }: Receiving): Promise<readonly Received[]> {
  const received: Received[] = [];
  onProgress?.(0);
  for (const file of files) {
    if (signal?.aborted === true) throw signal.reason;
    received.push(await receiveFile(file, today));
    onProgress?.(received.length);
    await new Promise((resume) => setTimeout(resume));
  }
  return received;
}

async function receiveFile({ name, read }: IncomingFile, today: string): Promise<Received> {
  let hash = '';
  try {
    const bytes = await read();
    hash = bytesToHex(sha256(bytes));
    const opened = await openReceived({ name: bareName(name), bytes }, today);
    if (opened.isProvince) {
      const message = 'Đây là sổ tổng hợp toàn tỉnh, không phải số liệu của một đơn vị; hãy để tệp ra ngoài.';
      return { kind: 'unreadable', file: name, sha256: hash, message };
    }
    const question = opened.questions.find(mustBeAnswered);
    if (opened.slips)
      return {
        kind: 'unreadable',
        file: name,
        sha256: hash,
        message: 'Tệp là phiếu cung cấp số liệu nội bộ của một đơn vị; hãy đề nghị đơn vị gửi đúng gói số liệu.',
      };
    if (question) return { kind: 'unreadable', file: name, sha256: hash, message: leftOpenWords(question, opened) };
    return { kind: 'version', version: versionOf(name, hash, opened) };
  } catch (error) {
    const message = error instanceof OpeningError ? error.message : 'Không đọc được tệp; hãy đề nghị đơn vị gửi lại tệp khác.';
    return { kind: 'unreadable', file: name, sha256: hash, message };
  }
}

/** An appendix in Word says its period nowhere: then its name does, as with a file that doesn't say whose it is. */
async function openReceived(file: SourceFile, today: string): Promise<Opened> {
  const opened = await openFile(file, {}, today);
  const asksPeriod = opened.questions.some(({ kind }) => kind === 'period');
  const named = asksPeriod && opened.kind === 'report' ? periodInName(file.name) : undefined;
  return named ? openFile(file, { period: named.id }, today) : opened;
}

/** What only the sender can say, in a sentence for whoever received it. */
function leftOpenWords(question: Question, { kind }: Opened): string {
  if (question.kind !== 'period') return `${questionWords(question)}.`;
  return kind === 'report'
    ? 'Đây là phụ lục Word, không ghi kỳ báo cáo; hãy lấy tệp .xlsx hoặc .json cùng gói, hoặc báo cáo Word có ghi kỳ.'
    : `${question.stated}; hãy đề nghị đơn vị ghi kỳ báo cáo vào tệp rồi gửi lại.`;
}

function versionOf(file: string, hash: string, { kind, submission, findings, seal, cells, answers }: Opened): Version {
  const whole = completed(submission);
  return {
    file,
    sha256: hash,
    kind,
    submission,
    fingerprint: fingerprintOf(recordOf(whole)),
    figuresKey: figuresKeyOf(whole),
    ...(seal && { seal: seal.kind }),
    ...(cells && { cells }),
    ...(answers && { answers }),
    findings: [...findings, ...validate(submission).findings],
  };
}

/** What `figuresKey` is of a submission. */
export function figuresKeyOf(submission: Submission): string {
  const figuresOnly = { ...completed(submission), agency: NOBODY, report: NO_REPORT, notes: new Map(), justifications: [] };
  return fingerprintOf(recordOf(figuresOnly));
}

const NOBODY: Submission['agency'] = { name: '', parent: '', symbol: '' };
const NO_REPORT: Submission['report'] = { number: '', date: '', place: '', signatory: '' };
