import type { Received } from '../province';
import { keptReceived, keyOf, receivedFrom, type KeptReceived } from './kept-received';

/** What this browser keeps of the work: a plain value, and what became of each file. Not the files. */
export interface KeptWork {
  readonly work: unknown;
  readonly received: readonly Received[];
}

/** Where work is kept, so that a reload or a crash loses nothing. */
export interface WorkStore {
  readonly read: () => Promise<KeptWork | undefined>;
  /** Rejects where the browser takes no more. */
  readonly keep: (work: unknown, received: readonly Received[]) => Promise<void>;
}

const NAME = 'cchc.desk';
const FILES = 'files';
const WORK = 'work';
const ONLY = 'only';

/** Work in the browser's own database. One after the other: a later state is never overwritten by an earlier one. */
export function browserStore(): WorkStore {
  let kept = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: () =>
      inTurn(async () => {
        const database = await open();
        try {
          const store = database.transaction([WORK, FILES]);
          const [work, files] = await Promise.all([
            answer<unknown>(store.objectStore(WORK).get(ONLY)),
            answer(store.objectStore(FILES).getAll() as IDBRequest<KeptReceived[]>),
          ]);
          if (work === undefined) return undefined;
          kept = new Set(files.map(keyOf));
          const received: Received[] = [];
          for (const each of files) {
            received.push(...[receivedFrom(each) ?? []].flat());
            // Whatever else waits for the thread has a turn.
            await new Promise((resume) => setTimeout(resume));
          }
          return { work, received };
        } finally {
          database.close();
        }
      }),
    keep: (work, received) =>
      inTurn(async () => {
        const database = await open();
        try {
          const change = database.transaction([WORK, FILES], 'readwrite');
          const files = change.objectStore(FILES);
          const now = new Map(received.map((each) => [keyOf(each), each]));
          for (const key of kept) if (!now.has(key)) files.delete(key);
          for (const [key, each] of now) if (!kept.has(key)) files.put(keptReceived(each), key);
          change.objectStore(WORK).put(work, ONLY);
          await done(change);
          kept = new Set(now.keys());
        } finally {
          database.close();
        }
      }),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(FILES);
    request.result.createObjectStore(WORK);
  });
  return answer(request);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

function done(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.addEventListener('complete', () => resolve());
    change.addEventListener('abort', () => reject(change.error ?? new Error('IndexedDB')));
  });
}
