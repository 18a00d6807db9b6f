import type { IndicatorId } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission, type Submission } from '../../submission';

/** Whether the forms a file lacks stay as they are: it speaks of the same period, and of no other agency. */
export function keepsPresent({ submission, missing }: Opened, present: Submission | undefined): present is Submission {
  if (!present || missing.length === 0) return false;
  const { template, period, agency } = submission;
  return present.template === template && present.period.id === period.id && ['', present.agency.name].includes(agency.name);
}

/** What a file says, completed where it lacks whole forms: by those that are there where they may stay, else by new ones. */
export function withPresent(opened: Opened, present: Submission | undefined): Submission {
  const { submission, missing } = opened;
  if (missing.length === 0) return submission;
  const rest = keepsPresent(opened, present) ? present : emptySubmission(submission.template, submission.period);
  const lacking = new Set(missing.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const joined = <Value>(own: ReadonlyMap<IndicatorId, Value>, others: ReadonlyMap<IndicatorId, Value>) =>
    new Map([...own, ...[...others].filter(([id]) => lacking.has(id))]);
  const said = new Set(submission.justifications.map(({ rule }) => rule));
  return {
    ...submission,
    agency: filled(submission.agency, rest.agency),
    report: filled(submission.report, rest.report),
    ...(rest.compared && { compared: rest.compared }),
    figures: joined(submission.figures, rest.figures),
    notes: joined(submission.notes, rest.notes),
    justifications: [...submission.justifications, ...rest.justifications.filter(({ rule }) => !said.has(rule))],
  };
}

/** What is said, and where nothing is, what was said before. */
function filled<Head extends object>(said: Head, before: Head): Head {
  return { ...before, ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')) };
}
