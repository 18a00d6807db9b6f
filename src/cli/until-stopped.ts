import { FilingError } from './filing-error';

/** Does work that Ctrl+C ends before anything is written. Throws a FilingError then, and whatever the work throws. */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort(new FilingError('Đã dừng, chưa ghi tệp nào.'));
  };
  process.once('SIGINT', stop);
  try {
    return await work(stopping.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}
