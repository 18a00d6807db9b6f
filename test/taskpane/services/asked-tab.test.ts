import { askedOnce, askedTab } from '../../../src/taskpane/services/asked-tab';

test.each([
  ['?tab=check', 'check'],
  ['?tab=package&_host_Info=Excel$Win32$16.01$vi-VN', 'package'],
  ['', undefined],
  ['?tab=', undefined],
  ['?tab=constructor', undefined],
])('%s asks for %s', (query, place) => {
  expect(askedTab(query)).toBe(place);
});

test('the place is told until it has been followed', () => {
  const asked = askedOnce('?tab=report');
  expect([asked.tab(), asked.tab()]).toEqual(['report', 'report']);
  asked.followed();
  expect(asked.tab()).toBeUndefined();
});
