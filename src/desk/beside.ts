import { OpeningError } from '../opening';
import type { Received } from '../province';
import type { NamedFile } from '../sending';
import type { ChosenFile } from './chosen-files';
import { receivedFrom, type KeptReceived } from './kept-received';

/** What can be made of the work. */
export type DeskFileKind = 'workbook' | 'appendix' | 'table' | 'slips';

/** Everything a file is made of, as plain values. */
export interface DeskJob {
  readonly what: DeskFileKind;
  readonly work: unknown;
  readonly received: readonly KeptReceived[];
  /** ISO. */
  readonly today: string;
}

/** What the worker is asked to do. */
export type WorkerJob =
  | { readonly kind: 'read'; readonly files: readonly ChosenFile[]; readonly today: string }
  | { readonly kind: 'write'; readonly job: DeskJob };

/** What it answers. */
export type DoneWork =
  | { readonly kind: 'received'; readonly received: KeptReceived }
  | { readonly kind: 'done'; readonly file?: NamedFile }
  | { readonly kind: 'failed'; readonly message: string };

interface Reading {
  /** ISO. */
  readonly today: string;
  /** Told after every file. */
  readonly onReceived: (received: Received) => void;
  readonly signal: AbortSignal;
}

/** Reads files in a worker, one after the other. Ends early, without an error, when it is stopped; what was read until then was told. */
export async function readBeside(files: readonly ChosenFile[], { today, onReceived, signal }: Reading): Promise<void> {
  await beside({ kind: 'read', files, today }, signal, (kept) => {
    const received = receivedFrom(kept);
    if (received) onReceived(received);
  });
}

/** Makes a file in a worker. Throws an OpeningError with a sentence where that fails. */
export async function writeBeside(job: DeskJob): Promise<NamedFile> {
  const file = await beside({ kind: 'write', job }, new AbortController().signal, () => undefined);
  if (!file) throw new OpeningError(FAILED);
  return file;
}

const FAILED = 'Trình duyệt không chạy được phần đọc và ghi tệp; hãy tải lại trang rồi làm lại.';

function beside(job: WorkerJob, signal: AbortSignal, onReceived: (kept: KeptReceived) => void): Promise<NamedFile | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./desk-worker.ts', import.meta.url));
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => resolve(undefined)), { once: true });
    worker.addEventListener('error', () => end(() => reject(new OpeningError(FAILED))));
    worker.addEventListener('message', ({ data }: MessageEvent<DoneWork>) => {
      if (data.kind === 'received') onReceived(data.received);
      else if (data.kind === 'done') end(() => resolve(data.file));
      else end(() => reject(new OpeningError(data.message)));
    });
    worker.postMessage(job);
  });
}
