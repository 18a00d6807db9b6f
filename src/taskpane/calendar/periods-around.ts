import { PERIOD_KINDS, periodOf, templateFor, type Period } from '../../forms';

/** The years a text names, if any, for periods to choose from. */
export function yearsNamed(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));
}

/** Last year's reports can still be mended, next year's be prepared; before the first template there is nothing. `others`: further years. */
export function periodsAround({ year }: Period, others: readonly number[] = []): readonly Period[] {
  return [...new Set([year - 1, year, year + 1, ...others])]
    .sort((a, b) => a - b)
    .flatMap((each) => PERIOD_KINDS.map(({ kind }) => periodOf(each, kind)))
    .filter(({ id }) => templateFor(id) !== undefined);
}
