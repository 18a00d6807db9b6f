import { calmly } from '../../../src/hosts/workbench/hints';

test('what is refused again and again is said again, but not with every key of a held one', () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const said: number[] = [];
  const say = calmly(() => said.push(now));
  for (now = 0; now < 6000; now += 100) say('Ô này đã khóa.');
  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(said.length).toBeLessThan(6);
  jest.restoreAllMocks();
});
