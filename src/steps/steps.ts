/** Work in steps: it yields wherever it may be interrupted, and returns its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Goes through to the end without a pause. Throws what the work throws. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many milliseconds a slice takes: a person notices from 50 on, and the step that is under way still ends. */
const SLICE = 16;

/**
 * Does the same in slices, between which whoever else waits for the thread has a turn.
 *
 * @throws what the work throws, and the signal's reason as soon as it is aborted.
 */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    if (signal?.aborted === true) throw signal.reason;
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((resume) => setTimeout(resume));
  }
}
