import type { IndicatorId } from '../../forms';
import type { Finding } from '../../rules';

/**
 * The blank to go to: the one under the cursor, unless the person was led to it just now, else the one after it, so that
 * one button walks through them all.
 */
export function nextBlank(
  blanks: readonly Finding[],
  selected: IndicatorId | undefined,
  went: IndicatorId | undefined,
): Finding | undefined {
  const index = blanks.findIndex(({ rows: [first] }) => first !== undefined && first === selected);
  return index >= 0 && selected !== went ? blanks[index] : blanks[(index + 1) % blanks.length];
}
