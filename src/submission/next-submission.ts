import type { Period, Template } from '../forms';
import { inquiryForNext } from './inquiry';
import { emptySubmission, type Submission } from './submission';

/** The empty forms of another period for whoever made a submission: agency, signing block, who is asked for which rows and the periods it was compared with come over, number and date are those of a new report. */
export function nextSubmission({ agency, report, compared, inquiry }: Submission, template: Template, period: Period): Submission {
  const asked = inquiryForNext(inquiry);
  return {
    ...emptySubmission(template, period, agency),
    report: { ...report, number: '', date: '' },
    ...(compared && { compared }),
    ...(asked && { inquiry: asked }),
  };
}
