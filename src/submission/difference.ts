import { roundTo } from '../figures';
import type { IndicatorId } from '../forms';
import { figureOf, type Submission } from './submission';

/** This period's figure less the previous one's; undefined unless both are numbers. */
export function difference(current: Submission, previous: Submission, id: IndicatorId): number | undefined {
  const [now, before] = [figureOf(current, id), figureOf(previous, id)];
  return now.kind === 'number' && before.kind === 'number' ? roundTo(now.value - before.value, 6) : undefined;
}
