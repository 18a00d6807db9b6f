import { later, preloadPane } from '../../src/taskpane/later';

test('everything is fetched ahead once, also what only a fetched part knows of', async () => {
  const fetched: string[] = [];
  const part = (name: string, inside?: () => void) =>
    later(() => {
      fetched.push(name);
      inside?.();
      return Promise.resolve({});
    });
  part('view', () => part('tab', () => part('room')));
  part('file');
  await preloadPane();
  expect(fetched).toEqual(['view', 'file', 'tab', 'room']);
});
