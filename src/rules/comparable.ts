import { BLANK, type Figure } from '../figures';
import { comparePeriods, type Indicator, type Period } from '../forms';
import { comparedPeriods, type ComparedPeriod, type Submission } from '../submission';

/**
 * How another period's figure may stand beside a row's:
 *
 * - `last-year`: a window beside the same window of last year.
 * - `in-year`: a window that lies within this one: quý I in 6 tháng, both in the year.
 * - `before`: the state, or what has accumulated, in the report before.
 */
export type ComparableKind = 'last-year' | 'in-year' | 'before';

/** What a row's figure may be compared with. */
export interface Comparable {
  readonly kind: ComparableKind;
  readonly period: Period;
  readonly figure: Figure;
}

/** The figures of other periods that a row is comparable with, the nearest in kind first. Blank ones are none. */
export function comparablesOf(submission: Submission, indicator: Indicator, previous?: ComparedPeriod): readonly Comparable[] {
  if (indicator.kind === 'heading') return [];
  const { period } = submission;
  const earlier = comparedPeriods(submission, previous).filter((each) => comparePeriods(each.period.id, period.id) < 0);
  const found =
    indicator.span === 'window'
      ? earlier.flatMap((each): Found[] => {
          if (each.period.kind === period.kind && each.period.year === period.year - 1) return [['last-year', each]];
          return liesIn(each.period, period) ? [['in-year', each]] : [];
        })
      : earlier.slice(0, 1).map((each): Found => ['before', each]);
  return found
    .sort(([a], [b]) => KINDS.indexOf(a) - KINDS.indexOf(b))
    .flatMap(([kind, each]) => {
      const figure = each.figures.get(indicator.id) ?? BLANK;
      return figure.kind === 'blank' ? [] : [{ kind, period: each.period, figure }];
    });
}

type Found = readonly [ComparableKind, ComparedPeriod];

const KINDS: readonly ComparableKind[] = ['last-year', 'before', 'in-year'];

/** Both begin on one day, and this one ends later. */
function liesIn(part: Period, whole: Period): boolean {
  return part.from === whole.from && part.to < whole.to;
}
