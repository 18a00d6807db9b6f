import type { Period, Template } from '../forms';
import { emptySubmission, type Submission } from './submission';

/** The empty forms of another period for whoever made a submission: agency, signing block and the periods it was compared with come over, number and date are those of a new report. */
export function nextSubmission({ agency, report, compared }: Submission, template: Template, period: Period): Submission {
  return { ...emptySubmission(template, period, agency), report: { ...report, number: '', date: '' }, ...(compared && { compared }) };
}
