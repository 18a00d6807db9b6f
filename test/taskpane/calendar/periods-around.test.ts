import { findPeriod } from '../../../src/forms';
import { periodsAround, periodsUntil } from '../../../src/taskpane/calendar/periods-around';

test('periods are offered around a period, each once and in order', () => {
  const years = periodsAround(findPeriod('2026-Y')!).map(({ year }) => year);
  expect(years).toEqual([2025, 2026, 2027].flatMap((year) => [year, year, year, year]));
});

test('a file may be of any period since the first template, the latest offered first', () => {
  const ids = periodsUntil(findPeriod('2024-H1')!).map(({ id }) => id);
  expect(ids).toEqual([2025, 2024, 2023, 2022].flatMap((year) => ['Y', 'Q3', 'H1', 'Q1'].map((kind) => `${year}-${kind}`)));
});
