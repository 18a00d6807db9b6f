import { completed, rulesOf } from '../rules';
import type { Submission } from '../submission';
import { consolidatedSheet } from './consolidated-sheet';
import { formSheet } from './form-sheet';
import { informationSheet } from './information-sheet';
import { justificationsSheet } from './justifications-sheet';
import type { WorkbookLayout } from './layout';
import { fileProperties } from './workbook-properties';

/**
 * The whole workbook of a submission: information, the forms, everything in one table, and the
 * justifications if there are any. `previous` adds the figures of an earlier period and the differences.
 */
export function workbookLayout(submission: Submission, options: { previous?: Submission | undefined } = {}): WorkbookLayout {
  const rules = rulesOf(submission.template, submission.agency.level);
  // What the cells will show: formulas have had their say.
  const shown = completed(submission);
  const justifications = justificationsSheet(submission, rules);
  return {
    sheets: [
      informationSheet(shown, rules),
      ...submission.template.forms.map((form) => formSheet(shown, form, rules)),
      consolidatedSheet(shown, rules, options.previous && completed(options.previous)),
      ...(justifications ? [justifications] : []),
    ],
    title: `Phụ lục thống kê CCHC ${submission.period.phrase}`,
    properties: fileProperties(submission),
  };
}
