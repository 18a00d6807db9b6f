/**
 * Spreadsheets round the number they show, not its binary shadow: ROUND(1.005, 2) is 1.01 although
 * the double is a hair below 1.005. Fifteen significant digits are what they look at.
 */
function shown(value: number): number {
  return Number(Math.abs(value).toPrecision(15));
}

/** Moves the decimal point by rewriting the exponent, which no multiplication can do exactly. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function rounded(value: number, decimals: number, round: (value: number) => number): number {
  // Nothing to round, and most figures are whole. Adding 0 makes a plain 0 of -0.
  if (Number.isInteger(value) || !Number.isFinite(value)) return value + 0;
  const size = shift(round(shift(shown(value), decimals)), -decimals);
  return value < 0 && size !== 0 ? -size : size;
}

/** Half away from zero, as ROUND does. */
export function roundTo(value: number, decimals: number): number {
  return rounded(value, decimals, Math.round);
}

/** Towards zero, as TRUNC does. */
export function truncateTo(value: number, decimals: number): number {
  return rounded(value, decimals, Math.floor);
}

/** How many decimals a number needs to be written out, as far as fifteen digits tell. */
export function decimalsOf(value: number): number {
  // Most figures are whole.
  if (Number.isInteger(value)) return 0;
  const [digits = '0', exponent = '0'] = shown(value).toExponential().split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
