import type { IndicatorId } from '../../forms';
import type { Submission } from '../../submission';
import { closedFigures } from './acts';
import type { Desk } from './desk';

/** What the province would say otherwise than when it was closed last, figures as on paper; nothing where it wasn't closed. */
export function closingDifferences(
  { closings }: Desk,
  submission: Submission,
): readonly { readonly id: IndicatorId; readonly closed: string; readonly now: string }[] {
  const last = closings.at(-1);
  if (!last) return [];
  const figures = closedFigures(submission);
  return submission.template.indicators.flatMap(({ id }) => {
    const [closed = '', now = ''] = [last.figures[id], figures[id]];
    return closed === now ? [] : [{ id, closed, now }];
  });
}
