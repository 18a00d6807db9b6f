import { BLANK, roundTo } from '../figures';
import type { IndicatorId } from '../forms';
import type { ComparedPeriod, Submission } from './submission';

/** This period's figure less the previous one's; undefined unless both are numbers. */
export function difference(
  current: Pick<Submission, 'figures'>,
  previous: Pick<ComparedPeriod, 'figures'>,
  id: IndicatorId,
): number | undefined {
  const [now, before] = [current.figures.get(id) ?? BLANK, previous.figures.get(id) ?? BLANK];
  return now.kind === 'number' && before.kind === 'number' ? roundTo(now.value - before.value, 6) : undefined;
}
