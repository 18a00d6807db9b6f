import { templateFor, type Period } from '../../forms';
import { emptySubmission, type Agency, type Submission } from '../../submission';

/** The forms in force in a period, with nothing in them. Throws where there are none. */
export function emptyForms(period: Period, agency: Agency): Submission {
  const template = templateFor(period.id);
  if (!template) throw new Error(`Chưa có biểu mẫu cho ${period.name}; hãy chọn kỳ khác.`);
  return emptySubmission(template, period, agency);
}
