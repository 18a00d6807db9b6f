import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { mustBeAnswered, openFile, OpeningError, questionWords, type Opened } from '../opening';
import { completed, validate, type Finding } from '../rules';
import type { Seal } from '../sheets';
import { fingerprintOf, recordOf, type Submission } from '../submission';

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
  /** What was odd about the file, and what the rules found. */
  readonly findings: readonly Finding[];
}

/** What became of one file. */
export type Received =
  | { readonly kind: 'version'; readonly version: Version }
  /** `message` is one sentence: why, and what to do. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly sha256: string; readonly message: string };

interface Receiving {
  /** ISO. */
  readonly today: string;
  /** Told after every file: how many were read. */
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
    const opened = await openFile({ name: name.split(/[\\/]/).at(-1) ?? name, bytes }, {}, today);
    const question = opened.questions.find(mustBeAnswered);
    if (question) return { kind: 'unreadable', file: name, sha256: hash, message: `${questionWords(question)}.` };
    return { kind: 'version', version: versionOf(name, hash, opened) };
  } catch (error) {
    const message = error instanceof OpeningError ? error.message : 'Không đọc được tệp; hãy đề nghị đơn vị gửi lại tệp khác.';
    return { kind: 'unreadable', file: name, sha256: hash, message };
  }
}

function versionOf(file: string, hash: string, { kind, submission, findings, seal }: Opened): Version {
  const whole = completed(submission);
  const figuresOnly = { ...whole, agency: NOBODY, report: NO_REPORT, notes: new Map(), justifications: [] };
  return {
    file,
    sha256: hash,
    kind,
    submission,
    fingerprint: fingerprintOf(recordOf(whole)),
    figuresKey: fingerprintOf(recordOf(figuresOnly)),
    ...(seal && { seal: seal.kind }),
    findings: [...findings, ...validate(submission).findings],
  };
}

const NOBODY: Submission['agency'] = { name: '', parent: '', symbol: '' };
const NO_REPORT: Submission['report'] = { number: '', date: '', place: '', signatory: '' };
