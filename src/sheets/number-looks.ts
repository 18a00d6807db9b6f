import type { IndicatorKind } from '../forms';
import { cellName } from './address';
import type { ConditionalFormat } from './layout';
import { rowRuns } from './row-runs';
import { NUMBER_FORMAT } from './style';

/** How figures look by default, by the kind of their row. */
export function numberFormat(kind: IndicatorKind): { readonly numberFormat?: string } {
  if (kind === 'count') return { numberFormat: NUMBER_FORMAT.count };
  return kind === 'amount' ? { numberFormat: NUMBER_FORMAT.amount } : {};
}

/**
 * The exceptions, for a column of figures: a count that isn't whole must not look as if it were,
 * and an amount that is needs no decimal mark.
 */
export function numberLooks(kinds: ReadonlyMap<number, IndicatorKind>, column: number): readonly ConditionalFormat[] {
  const looks = (kind: IndicatorKind, comparison: string, format: string) =>
    rowRuns([...kinds.keys()].filter((row) => kinds.get(row) === kind)).map(([top, bottom]): ConditionalFormat => {
      const cell = cellName(top, column);
      return {
        area: { top, left: column, bottom, right: column },
        formula: `IF(ISNUMBER(${cell}),${cell}${comparison}INT(${cell}),FALSE)`,
        format: { numberFormat: format },
      };
    });
  return [...looks('count', '<>', NUMBER_FORMAT.fraction), ...looks('amount', '=', NUMBER_FORMAT.wholeAmount)];
}
