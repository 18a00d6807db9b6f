import { isTyped, type Form, type IndicatorId } from '../../forms';
import { findingsOfForm, tally, tallyClass, type Finding, type Tally } from '../../rules';
import { figureOf, type Submission } from '../../submission';

/** How far one form is. Only rows that are typed in and need a figure count; derived ones follow. */
export interface FormProgress {
  readonly form: Form;
  readonly filled: number;
  readonly notApplicable: number;
  /** Rows that still need a figure, in printed order. */
  readonly missing: readonly IndicatorId[];
  /** All of these: a row that isn't required (no survey, no survey sheets) is none of them while it is blank. */
  readonly total: number;
  readonly tally: Tally;
}

/** Progress of every form: entered and missing are what the sheet `Thông tin` counts as `Đã nhập` and `Chưa nhập`. */
export function progressOf(submission: Submission, findings: readonly Finding[]): readonly FormProgress[] {
  return submission.template.forms.map((form) => {
    const own = findingsOfForm(findings, form.id);
    const blanks = new Set(own.filter((finding) => tallyClass(finding) === 'blanks').flatMap(({ rows: [first] }) => first ?? []));
    const typed = form.indicators.filter(isTyped).map(({ id }) => ({ id, kind: figureOf(submission, id).kind }));
    const missing = typed.filter(({ id }) => blanks.has(id)).map(({ id }) => id);
    const entered = typed.filter(({ id, kind }) => kind !== 'blank' && !blanks.has(id));
    const notApplicable = entered.filter(({ kind }) => kind === 'notApplicable').length;
    const total = entered.length + missing.length;
    return { form, filled: entered.length - notApplicable, notApplicable, missing, total, tally: tally(own) };
  });
}
