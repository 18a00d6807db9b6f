import { untilStopped } from '../../src/cli/until-stopped';
import { inSlices, type Steps } from '../../src/steps';

function* endless(onStep: () => void): Steps<never> {
  for (;;) {
    onStep();
    yield;
  }
}

test('Ctrl+C ends work between two of its steps, in a sentence, and is nobody’s any more afterwards', async () => {
  const before = process.listenerCount('SIGINT');
  let steps = 0;
  const interrupted = untilStopped((signal) =>
    inSlices(
      endless(() => {
        steps += 1;
        if (steps === 3) process.emit('SIGINT');
      }),
      signal,
    ),
  );
  await expect(interrupted).rejects.toThrow('Đã dừng, chưa ghi tệp nào.');
  expect(process.listenerCount('SIGINT')).toBe(before);
  await expect(untilStopped(() => Promise.resolve('xong'))).resolves.toBe('xong');
});
