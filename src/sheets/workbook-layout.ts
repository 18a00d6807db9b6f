import { comparePeriods } from '../forms';
import { comparedPeriod, completed, completedAroundStated, rulesOf } from '../rules';
import { comparedPeriods, type ComparedPeriod, type Submission } from '../submission';
import { consolidatedSheet } from './consolidated-sheet';
import { formSheet, type FormPurpose } from './form-sheet';
import { informationSheet } from './information-sheet';
import { justificationsSheet } from './justifications-sheet';
import { assignmentSheet } from './assignment-sheet';
import { sourcesSheet } from './sources-sheet';
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
 * The whole workbook of a submission: information, the forms, everything in one table, the justifications if there are
 * any, and for work who is asked for which rows. Who gave what stands last, where the submission says it.
 */
export function workbookLayout(submission: Submission, options: LayoutOptions = {}): WorkbookLayout {
  const { previous, purpose = 'work' } = options;
  const rules = rulesOf(submission.template, submission.agency.level);
  // What the cells will show: formulas have had their say.
  const shown = options.keepsStated === true ? completedAroundStated(submission) : completed(submission);
  const all = comparedPeriods(submission, previous && comparedPeriod(previous));
  // On paper there is room for what is comparable; the working sheets keep them all.
  const compared = purpose === 'work' ? all : all.filter((each) => each.period.id === previous?.period.id || isNear(each, submission, all));
  const justifications = justificationsSheet(submission, rules);
  const sources = sourcesSheet(submission);
  return {
    sheets: [
      informationSheet(shown, rules),
      ...submission.template.forms.map((form) => formSheet(shown, form, rules, purpose)),
      consolidatedSheet(shown, rules, compared),
      ...(justifications ? [justifications] : []),
      ...(submission.inquiry && purpose === 'work' ? [assignmentSheet(submission)] : []),
      ...(sources ? [sources] : []),
    ],
    title: `Phụ lục thống kê CCHC ${submission.period.phrase}`,
    properties: fileProperties(submission),
  };
}

/** The same period of last year, or the report before. */
function isNear({ period }: ComparedPeriod, { period: own }: Submission, all: readonly ComparedPeriod[]): boolean {
  const before = all.find((each) => comparePeriods(each.period.id, own.id) < 0);
  return (period.kind === own.kind && period.year === own.year - 1) || period.id === before?.period.id;
}
