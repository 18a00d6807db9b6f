import { PERIOD_KINDS, periodOf, templateFor, type Period } from '../../forms';

/** Last year's reports can still be mended, next year's be prepared; before the first template there is nothing. */
export function periodsAround({ year }: Period): readonly Period[] {
  return [year - 1, year, year + 1]
    .flatMap((each) => PERIOD_KINDS.map(({ kind }) => periodOf(each, kind)))
    .filter(({ id }) => templateFor(id) !== undefined);
}
