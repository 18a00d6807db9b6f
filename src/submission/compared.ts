import { comparePeriods } from '../forms';
import type { ComparedPeriod, Submission } from './submission';

/** A year's four reports, and those of the year before. */
export const MOST_COMPARED = 8;

/** The periods a submission is compared with, the latest first: those it keeps, and `previous`, which counts for its own. */
export function comparedPeriods({ period, compared = [] }: Submission, previous?: ComparedPeriod): readonly ComparedPeriod[] {
  const periods = new Map<string, ComparedPeriod>();
  for (const each of [...(previous ? [previous] : []), ...compared]) {
    if (each.period.id !== period.id && !periods.has(each.period.id)) periods.set(each.period.id, each);
  }
  return [...periods.values()].sort((a, b) => comparePeriods(b.period.id, a.period.id)).slice(0, MOST_COMPARED);
}

/** The submission by itself: what is counted and sent of it. */
export function withoutCompared<Kind extends Submission>(submission: Kind): Kind {
  const { compared, ...own } = submission;
  return compared === undefined ? submission : (own as Kind);
}
