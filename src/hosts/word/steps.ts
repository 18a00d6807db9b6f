import { HostError, type LongWork } from '../host';

/** Refuses what can't succeed, before Word is asked anything. */
export function checkWritable({ signal }: LongWork): void {
  if (signal?.aborted === true) throw new HostError('cancelled', '', 'document');
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw new HostError('read-only', '', 'document');
}

/** One step after the other, each a round trip of its own, so that long work can be watched and stopped in between. */
export async function inSteps<T>(
  items: readonly T[],
  { signal, onProgress }: LongWork,
  step: (item: T, index: number) => Promise<void>,
): Promise<void> {
  onProgress?.(0, items.length);
  for (const [index, item] of items.entries()) {
    if (signal?.aborted === true) throw new HostError('cancelled', '', 'document');
    await step(item, index);
    onProgress?.(index + 1, items.length);
  }
}
