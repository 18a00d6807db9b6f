import fc from 'fast-check';
import { decimalsOf, roundTo, truncateTo } from '../../src/figures';

/** numerator / denominator rounded half away from zero, or cut off, at some decimals: exactly, in whole numbers. */
function exactly(numerator: bigint, denominator: bigint, decimals: number, round: boolean): number {
  const size = (value: bigint) => (value < 0n ? -value : value);
  const scaled = size(numerator) * 10n ** BigInt(decimals);
  const result = round ? (2n * scaled + size(denominator)) / (2n * size(denominator)) : scaled / size(denominator);
  const value = Number(`${result}e-${decimals}`);
  return numerator < 0n !== denominator < 0n && value !== 0 ? -value : value;
}

test('a rate is rounded and cut off as exact arithmetic says', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), fc.constantFrom(0, 1, 2), (part, whole, decimals) => {
      const rate = (part / whole) * 100;
      expect(roundTo(rate, decimals)).toBe(exactly(BigInt(part) * 100n, BigInt(whole), decimals, true));
      expect(truncateTo(rate, decimals)).toBe(exactly(BigInt(part) * 100n, BigInt(whole), decimals, false));
    }),
    { numRuns: 2000 },
  );
});

test('every rate of small numbers is rounded and cut off as exact arithmetic says', () => {
  const wrong: string[] = [];
  for (let whole = 1; whole <= 160; whole++) {
    for (let part = 0; part <= whole; part++) {
      const rate = (part / whole) * 100;
      const [p, w] = [BigInt(part) * 100n, BigInt(whole)];
      if (roundTo(rate, 2) !== exactly(p, w, 2, true) || truncateTo(rate, 2) !== exactly(p, w, 2, false)) wrong.push(`${part}/${whole}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('halves go away from zero, on either side of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom(0, 1, 2), (thousandths, decimals) => {
      const value = Number(`${thousandths}e-3`);
      expect(roundTo(value, decimals)).toBe(exactly(BigInt(thousandths), 1000n, decimals, true));
      expect(truncateTo(value, decimals)).toBe(exactly(BigInt(thousandths), 1000n, decimals, false));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [-0.4, 0, 0],
  [28.999999999999996, 2, 29],
  [1e21, 2, 1e21],
  [123456789012345, 6, 123456789012345],
  [-1.5e300, 2, -1.5e300],
  [1e-300, 2, 0],
  [Infinity, 2, Infinity],
])('%d at %d decimals is %d', (value, decimals, expected) => {
  expect(roundTo(value, decimals)).toBe(expected);
});

test('what is cut off keeps its sign and never grows', () => {
  expect(truncateTo(83.789, 2)).toBe(83.78);
  expect(truncateTo(-83.789, 2)).toBe(-83.78);
  expect(truncateTo(28.999999999999996, 0)).toBe(29);
  expect(truncateTo(1e22, 2)).toBe(1e22);
});

test('rounding any double gives a number, and rounding it again the same one', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const once = roundTo(value, decimals);
      expect(once).not.toBeNaN();
      expect(roundTo(once, decimals)).toBe(once);
    }),
  );
});

test.each([
  [0, 0],
  [5, 0],
  [83.78, 2],
  [6786.875, 3],
  [0.1 + 0.2, 1],
  [1e21, 0],
  [-2.5, 1],
  [0.000001, 6],
])('%d needs %d decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
