import type { Form, IndicatorId } from '../../forms';
import type { Finding } from '../../rules';
import { figureOf, type Submission } from '../../submission';

/** How far one form is. Only rows that are typed in count; derived ones follow. */
export interface FormProgress {
  readonly form: Form;
  readonly filled: number;
  readonly notApplicable: number;
  /** Rows that still need a figure, in printed order. */
  readonly missing: readonly IndicatorId[];
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Progress of every form. A row that isn't required (no survey, no survey sheets) counts as not applicable while it is blank. */
export function progressOf(submission: Submission, findings: readonly Finding[]): readonly FormProgress[] {
  const open = findings.filter(({ status }) => status === 'fail');
  const missing = new Set(open.filter(({ rule }) => rule.topic === 'missing').map(({ rule }) => rule.at));
  return submission.template.forms.map((form) => {
    const typed = form.indicators.filter((indicator) => indicator.kind !== 'heading' && !indicator.derivation);
    const gaps = typed.filter(({ id }) => missing.has(id)).map(({ id }) => id);
    const filled = typed.filter(({ id }) => !missing.has(id) && !['blank', 'notApplicable'].includes(figureOf(submission, id).kind)).length;
    const count = (severity: Finding['severity']) =>
      open.filter(({ rule }) => rule.severity === severity && rule.topic !== 'missing' && rule.at.startsWith(`${form.id}/`)).length;
    return {
      form,
      filled,
      notApplicable: typed.length - filled - gaps.length,
      missing: gaps,
      total: typed.length,
      errors: count('error'),
      warnings: count('warning'),
    };
  });
}
