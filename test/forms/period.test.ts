import fc from 'fast-check';
import { currentPeriod, findPeriod, PERIOD_KINDS, periodOf, type PeriodKind } from '../../src/forms';

const kinds: readonly PeriodKind[] = ['Q1', 'H1', 'Q3', 'Y'];

test.each([
  ['2023-Q1', 'Quý I/2023', 'quý I năm 2023', '2022-12-15', '2023-03-14', '2023-03-20'],
  ['2023-H1', '6 tháng/2023', '6 tháng năm 2023', '2022-12-15', '2023-06-14', '2023-06-20'],
  ['2023-Q3', 'Quý III/2023', 'quý III năm 2023', '2023-06-15', '2023-09-14', '2023-09-20'],
  ['2023-Y', 'Năm 2023', 'năm 2023', '2022-12-15', '2023-12-14', '2023-12-20'],
])('%s counts from the day the guidance says and is due on the 20th', (id, name, phrase, from, to, due) => {
  expect(findPeriod(id)).toEqual({ id, year: 2023, kind: id.slice(5), name, phrase, from, to, due });
});

test('each kind is offered by its words, in the order of the year', () => {
  expect(PERIOD_KINDS).toEqual([
    { kind: 'Q1', words: 'Quý I' },
    { kind: 'H1', words: '6 tháng' },
    { kind: 'Q3', words: 'Quý III' },
    { kind: 'Y', words: 'Năm' },
  ]);
});

test.each([
  '',
  '2023',
  '2023-Q2',
  '2023-q3',
  '2023-Q3 ',
  ' 2023-Q3',
  '1999-Q1',
  '2101-Y',
  '23-Q1',
  '2023Q3',
  '2023-Q3-1',
  '２０２３-Q3',
  '__proto__',
])('%j is no period', (id) => {
  expect(findPeriod(id)).toBeUndefined();
});

test.each([1999, 2101, 2023.5, NaN, Infinity, -2023])('%d is no reporting year', (year) => {
  expect(() => periodOf(year, 'Q1')).toThrow(RangeError);
});

test('a leap year changes no window', () => {
  expect(periodOf(2024, 'Q1')).toMatchObject({ from: '2023-12-15', to: '2024-03-14' });
});

describe('the period an office is working on', () => {
  test.each([
    ['2023-01-01', '2023-Q1'],
    ['2023-03-14', '2023-Q1'],
    ['2023-03-20', '2023-Q1'],
    ['2023-03-21', '2023-H1'],
    ['2023-06-20', '2023-H1'],
    ['2023-06-21', '2023-Q3'],
    ['2023-09-20', '2023-Q3'],
    ['2023-09-21', '2023-Y'],
    ['2023-12-20', '2023-Y'],
    ['2023-12-21', '2024-Q1'],
    ['2023-12-31', '2024-Q1'],
    ['2024-02-29', '2024-Q1'],
  ])('on %s is %s', (today, id) => {
    expect(currentPeriod(today).id).toBe(id);
  });
});

test('every period is found by its id, ends before it is due and starts before it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2100 }), fc.constantFrom(...kinds), (year, kind) => {
      const period = periodOf(year, kind);
      expect(findPeriod(period.id)).toEqual(period);
      expect(period.from < period.to && period.to < period.due).toBe(true);
      // On the day it is due an office still works on it; the day it is due, the one before is history.
      expect(currentPeriod(period.due)).toEqual(period);
    }),
  );
});
