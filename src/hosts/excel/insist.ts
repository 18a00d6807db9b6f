import { HostError, type HostErrorKind, type LongWork } from '../host';
import { hostError } from '../office/office-errors';
import type { Patience } from '../office/round-trip';

/** What ends as soon as the person does something else. */
const PASSING: readonly HostErrorKind[] = ['editing', 'elsewhere'];

/**
 * Does the work, and does it again for as long as Excel refuses it only because somebody types in a
 * cell or has another workbook in front. `milliseconds` are waited in all; then the refusal stands.
 */
export async function insist(
  work: () => Promise<void>,
  { signal, onWaiting }: LongWork,
  { again }: Patience,
  milliseconds: number,
): Promise<void> {
  for (let waited = 0; ; waited += again) {
    try {
      await work();
      return;
    } catch (error) {
      const failure = hostError(error);
      if (!PASSING.includes(failure.kind) || waited >= milliseconds) throw failure;
      onWaiting?.(failure);
      await pause(again, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new HostError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
