import { hasForms, PERIOD_KINDS, periodOf, type Period } from '../../forms';

/** Last year's reports can still be mended, next year's be prepared; before the first template there is nothing. */
export function periodsAround({ year }: Period): readonly Period[] {
  return periodsOf([year - 1, year, year + 1]);
}

/** Every period of the years from the first template to next year, the latest first: what a file from then may be of. */
export function periodsUntil({ year }: Period): readonly Period[] {
  return [...periodsOf(Array.from({ length: year + 2 - FIRST_YEAR }, (_, index) => FIRST_YEAR + index))].reverse();
}

/** Before any template. */
const FIRST_YEAR = 2020;

function periodsOf(years: readonly number[]): readonly Period[] {
  return years.flatMap((year) => PERIOD_KINDS.map(({ kind }) => periodOf(year, kind))).filter(({ id }) => hasForms(id));
}
