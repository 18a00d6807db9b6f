import { isTyped, knownTo } from '../../forms';
import { figureOf, type Submission } from '../../submission';

/** Whether a period can simply be changed: nobody has entered a figure of it yet. */
export function isUntouched(submission: Submission): boolean {
  return submission.template.indicators
    .filter((indicator) => isTyped(indicator) && knownTo(indicator, submission.agency.level))
    .every(({ id }) => figureOf(submission, id).kind === 'blank');
}
