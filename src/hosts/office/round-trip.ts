import { HostError, type HostSubject } from '../host';
import { hostError } from './office-errors';

/** How long Excel or Word may take to answer, in milliseconds. Building something takes them longer than looking at it. */
export interface Patience {
  readonly reading: number;
  readonly writing: number;
  /** How long a person may keep Excel from working, by typing in a cell or with another workbook in front. */
  readonly person: number;
  /** Until what was refused is tried again. */
  readonly again: number;
}

export const PATIENCE: Patience = { reading: 8_000, writing: 30_000, person: 60_000, again: 1_000 };

/** As much of Excel's and Word's own contexts as a round trip needs. */
interface RequestContext {
  readonly sync: () => Promise<unknown>;
}

/** Sends everything queued in the context to Excel or Word, in one go, and waits for the answer. */
export async function roundTrip(context: RequestContext, milliseconds: number, subject?: HostSubject): Promise<void> {
  try {
    await within(context.sync(), milliseconds, subject);
  } catch (error) {
    throw hostError(error, subject);
  }
}

/** The same, with Office's own error, for those who look into it. */
export async function within<T>(answer: Promise<T>, milliseconds: number, subject?: HostSubject): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('unreachable', `no answer within ${milliseconds} ms`, subject)), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
