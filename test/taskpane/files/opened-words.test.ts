import { runsOf } from '../../../src/taskpane/files/opened-words';

test.each([
  [[1, 2, 3, 4, 5, 6, 7], '1–7'],
  [[6, 7], '6, 7'],
  [[1, 2, 4, 5, 6], '1, 2, 4–6'],
  [[3], '3'],
])('%j is written %s', (numbers, written) => {
  expect(runsOf(numbers)).toBe(written);
});
