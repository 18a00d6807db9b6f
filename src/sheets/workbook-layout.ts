import { completed, completedAroundStated, rulesOf } from '../rules';
import type { Submission } from '../submission';
import { consolidatedSheet } from './consolidated-sheet';
import { formSheet, type FormPurpose } from './form-sheet';
import { informationSheet } from './information-sheet';
import { justificationsSheet } from './justifications-sheet';
import type { WorkbookLayout } from './layout';
import { fileProperties } from './workbook-properties';

interface LayoutOptions {
  /** Adds the figures of an earlier period and the differences. */
  readonly previous?: Submission | undefined;
  /** Somebody goes on working on it: what was typed over a formula stays as it was typed, to be seen and mended. */
  readonly keepsStated?: boolean;
  /** Whether it is for work or for paper. */
  readonly purpose?: FormPurpose;
}

/**
 * The whole workbook of a submission: information, the forms, everything in one table, and the
 * justifications if there are any.
 */
export function workbookLayout(submission: Submission, options: LayoutOptions = {}): WorkbookLayout {
  const { previous, purpose = 'work' } = options;
  const rules = rulesOf(submission.template);
  // What the cells will show: formulas have had their say.
  const shown = options.keepsStated === true ? completedAroundStated(submission) : completed(submission);
  const justifications = justificationsSheet(submission, rules);
  return {
    sheets: [
      informationSheet(shown, rules),
      ...submission.template.forms.map((form) => formSheet(shown, form, rules, purpose)),
      consolidatedSheet(shown, rules, previous && completed(previous)),
      ...(justifications ? [justifications] : []),
    ],
    title: `Phụ lục thống kê CCHC ${submission.period.phrase}`,
    properties: fileProperties(submission),
  };
}
