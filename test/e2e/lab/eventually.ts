import { setTimeout as wait } from 'node:timers/promises';

/** Waits until what is read is as expected, and says what it is where it stays otherwise: a page does what it is asked in several steps. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 20_000;
  let last = await read();
  while (!same(last, expected) && Date.now() < end) {
    await wait(50);
    last = await read();
  }
  expect(last).toEqual(expected);
}

function same(read: unknown, expected: unknown): boolean {
  try {
    expect(read).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}
