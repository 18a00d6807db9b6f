import { atOnce, inSlices, type Steps } from '../../src/steps';

function* counting(to: number, busy = 0): Steps<number> {
  for (let done = 0; done < to; done++) {
    for (const end = performance.now() + busy; performance.now() < end;);
    yield;
  }
  return to;
}

function* failing(): Steps<never> {
  yield;
  throw new Error('no');
}

test('work comes to the same at once and in slices', async () => {
  expect(atOnce(counting(1000))).toBe(1000);
  expect(await inSlices(counting(1000))).toBe(1000);
  expect(() => atOnce(failing())).toThrow('no');
  await expect(inSlices(failing())).rejects.toThrow('no');
});

test('others have their turn between slices', async () => {
  let turns = 0;
  const others = setInterval(() => turns++);
  await inSlices(counting(100, 2));
  clearInterval(others);
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('work ends where it is stopped', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  setTimeout(() => {
    stop.abort(reason);
  }, 5);
  let done = 0;
  function* endless(): Steps<never> {
    for (;;) {
      done++;
      yield;
    }
  }
  await expect(inSlices(endless(), stop.signal)).rejects.toBe(reason);
  const then = done;
  await new Promise((resume) => setTimeout(resume, 20));
  expect(done).toBe(then);
});
