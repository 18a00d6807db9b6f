import type { Figure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import type { Repair } from '../../src/rules';
import { withFigures, withNotes, type Submission } from '../../src/submission';

/** The submission as it would be once a repair is carried out. */
export function applyRepair(submission: Submission, { figures, notes }: Repair): Submission {
  return withNotes(
    withFigures(submission, Object.entries(figures) as [IndicatorId, Figure][]),
    Object.entries(notes) as [IndicatorId, string][],
  );
}
