import type { comparisonVi } from '../vi/comparison-words';

/** The words of what a figure is compared with. */
export const comparisonEn: typeof comparisonVi = {
  comparedWith: 'Compared with',
  comparable: { 'last-year': 'same period of last year', 'in-year': 'part of this period', before: 'report before' },
  more: (size) => `${size} more`,
  less: (size) => `${size} less`,
  unchanged: 'unchanged',
  likePeriod: (period) => `Same as ${period}`,
  likeBefore: (rows, form) => `Same as before in ${String(rows)} blank rows of ${form}`,
};
