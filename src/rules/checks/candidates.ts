import { numberFigure, roundTo } from '../../figures';
import { isTyped, type IndicatorId } from '../../forms';
import type { Candidate, CheckFacts } from '../check';
import { evaluate, type Value } from '../expression';

/** Rows typed in by hand can be wrong by themselves; derived ones follow. */
export function typed(id: IndicatorId, value: Value, { template }: CheckFacts): readonly Candidate[] {
  const indicator = template.indicator(id);
  return typeof value === 'number' && value >= 0 && indicator && isTyped(indicator) ? [[id, numberFigure(value)]] : [];
}

/** The total that its parts give, and each part that would give the stated total. */
export function totalCandidates(total: IndicatorId, parts: readonly IndicatorId[], facts: CheckFacts): readonly Candidate[] {
  const stated = facts.stated(total);
  const sum = evaluate({ kind: 'total', of: parts }, facts);
  if (typeof stated !== 'number' || typeof sum !== 'number') return [];
  return [
    ...typed(total, sum, facts),
    ...parts.flatMap((part) => {
      const value = facts.figure(part);
      return typeof value === 'number' ? typed(part, roundTo(value + stated - sum, 6), facts) : [];
    }),
  ];
}
