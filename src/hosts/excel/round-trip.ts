import { HostError } from '../host';
import { hostError } from './office-errors';

/** How long Excel may take to answer, in milliseconds. Building a sheet takes it longer than looking at one. */
export interface Patience {
  readonly reading: number;
  readonly writing: number;
}

export const PATIENCE: Patience = { reading: 8_000, writing: 30_000 };

/** Sends everything queued in the context to Excel, in one go, and waits for the answer. */
export async function roundTrip(context: Excel.RequestContext, milliseconds: number): Promise<void> {
  try {
    await within(context.sync(), milliseconds);
  } catch (error) {
    throw hostError(error);
  }
}

/** The same, with Office's own error, for those who look into it. */
export async function within<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('unreachable', `no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
