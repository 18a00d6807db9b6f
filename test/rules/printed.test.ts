import * as fc from 'fast-check';
import { decimalsOf, printNumber, roundTo } from '../../src/figures';
import { printedText } from '../../src/rules';

test.each([
  [6786.875, 'amount', '6.786,875'],
  [8326, 'amount', '8.326'],
  [6, 'count', '06'],
  [6, 'amount', '6'],
  [0, 'count', '0'],
  [10, 'count', '10'],
  [1.5, 'count', '1,5'],
  [-7, 'count', '-7'],
  [0.000001, 'rate', '0,000001'],
  [5.9999999, 'amount', '6'],
  [999_999_999_999_999, 'amount', '999.999.999.999.999'],
] as const)('%p as %s is printed %s', (value, style, printed) => {
  expect(printedText(value, style)).toBe(printed);
});

test('a formula prints what paper prints, up to a thousand million', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('count', 'amount', 'choice'),
      (whole, places, style) => {
        const value = roundTo(whole / 10 ** places, 6);
        expect(printedText(value, style)).toBe(printNumber(value, Math.min(6, decimalsOf(value)), style));
      },
    ),
  );
});

test('a rate has two decimals on paper', () => {
  expect(printedText(83.783783, 'rate', 2)).toBe('83,78');
  expect(printedText(29.999, 'rate', 2)).toBe('30');
});
