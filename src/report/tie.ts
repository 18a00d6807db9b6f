import type { Target } from './phrase-index';
import type { Range, StatedNumber } from './tokens';

/** A number of the text and the row or rows it speaks of. */
export interface Tie {
  readonly target: Target;
  readonly number: StatedNumber;
  /** Fewer than the figure says nothing. */
  readonly part: boolean;
  /** A number that isn't the figure is another period's. */
  readonly onlyIfRight: boolean;
  /** The words it was understood by. */
  readonly quote: Range;
}
