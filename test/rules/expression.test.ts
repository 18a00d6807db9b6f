import { evaluate, type Facts, type Term, type Value } from '../../src/rules';
import type { IndicatorId } from '../../src/forms';

function evaluated(term: Term, values: Readonly<Record<IndicatorId, Value>>): Value {
  const value = (id: IndicatorId) => values[id]!;
  const facts: Facts = { figure: value, stated: value };
  return evaluate(term, facts);
}

describe('a rate', () => {
  const rate = (part: Value, whole: Value) =>
    evaluated({ kind: 'rate', part: 'BM1/2.2', whole: 'BM1/2.1' }, { 'BM1/2.2': part, 'BM1/2.1': whole });

  test.each<[Value, Value, Value]>([
    // Blank with anything is blank.
    ['', '', ''],
    ['', '-', ''],
    ['', 0, ''],
    ['', 37, ''],
    ['-', '', ''],
    [0, '', ''],
    [31, '', ''],
    // "-" with anything known is "-", and so is anything by 0.
    ['-', '-', '-'],
    ['-', 0, '-'],
    ['-', 37, '-'],
    [0, '-', '-'],
    [31, '-', '-'],
    [0, 0, '-'],
    [31, 0, '-'],
    // Numbers are divided and rounded to two decimals.
    [0, 37, 0],
    [31, 37, 83.78],
    [37, 37, 100],
    [19, 12, 158.33],
    [6786.875, 8326, 81.51],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 800, 0.13],
    [29, 100, 29],
  ])('of %p in %p is %p', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected);
  });
});

describe('a total', () => {
  const total = (...values: readonly Value[]) => {
    const ids = values.map((_, index): IndicatorId => `BM1/${index}`);
    return evaluated({ kind: 'total', of: ids }, Object.fromEntries(ids.map((id, index) => [id, values[index]!])));
  };

  test.each<[readonly Value[], Value]>([
    [['', 1, 2], ''],
    [['', '-', '-'], ''],
    [['', ''], ''],
    [['-', '-', '-'], '-'],
    [['-', 0, '-'], 0],
    [[47, '-', '-'], 47],
    [[0, 2, 0], 2],
    [[0, 0, 0], 0],
    [[0.1, 0.2], 0.3],
    [[-1, 1], 0],
  ])('of %p is %p', (values, expected) => {
    expect(total(...values)).toBe(expected);
  });
});

test.each<[readonly Value[], Value, Value]>([
  [[100, 20, 35.5], 20, 100],
  [[100, '', 35.5], '', ''],
  [[100, '-', 35.5], '-', '-'],
  [['', '-', 1], '', ''],
])('of %p the least is %p and the greatest %p', (values, least, greatest) => {
  const of = values.map((_, index): IndicatorId => `BM7/${index}`);
  const facts = Object.fromEntries(of.map((id, index) => [id, values[index]!]));
  expect(evaluated({ kind: 'least', of }, facts)).toBe(least);
  expect(evaluated({ kind: 'greatest', of }, facts)).toBe(greatest);
});
