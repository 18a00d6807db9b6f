import { findPeriod } from '../../../src/forms';
import { periodsAround, yearsNamed } from '../../../src/taskpane/calendar/periods-around';

test('the years a text names are read, and no other numbers', () => {
  expect(yearsNamed('bao-cao-2024_122023.docx 2023-09-15 năm 20231')).toEqual([2024, 2023]);
});

test('periods are offered around a period and of further years, each once and in order', () => {
  const years = periodsAround(findPeriod('2026-Y')!, [2023, 2026]).map(({ year }) => year);
  expect(years).toEqual([2023, 2025, 2026, 2027].flatMap((year) => [year, year, year, year]));
});
