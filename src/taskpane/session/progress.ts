import { isTyped, type Form, type IndicatorId } from '../../forms';
import { findingsOfForm, tally, tallyClass, type Finding, type Tally } from '../../rules';
import { figureOf, type Submission } from '../../submission';

/** How far one form is. Only rows that are typed in count; derived ones follow. */
export interface FormProgress {
  readonly form: Form;
  readonly filled: number;
  readonly notApplicable: number;
  /** Rows that still need a figure, in printed order. */
  readonly missing: readonly IndicatorId[];
  readonly total: number;
  readonly tally: Tally;
}

/** Progress of every form. A row that isn't required (no survey, no survey sheets) counts as not applicable while it is blank. */
export function progressOf(submission: Submission, findings: readonly Finding[]): readonly FormProgress[] {
  return submission.template.forms.map((form) => {
    const own = findingsOfForm(findings, form.id);
    const missing = new Set(own.filter((finding) => tallyClass(finding) === 'blanks').flatMap(({ rows: [first] }) => first ?? []));
    const typed = form.indicators.filter(isTyped);
    const gaps = typed.filter(({ id }) => missing.has(id)).map(({ id }) => id);
    const filled = typed.filter(({ id }) => !missing.has(id) && !['blank', 'notApplicable'].includes(figureOf(submission, id).kind)).length;
    return { form, filled, notApplicable: typed.length - filled - gaps.length, missing: gaps, total: typed.length, tally: tally(own) };
  });
}
