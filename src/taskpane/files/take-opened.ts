import { currentPeriod, templateFor } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission } from '../../submission';
import type { Connection } from '../session/connection';
import type { Purpose } from './opening';

/** What becomes of an opened file: the sheets are proposed as it says, or its figures stand beside the present ones as the period before. */
export async function takeOpened(connection: Connection, { submission }: Opened, purpose: Purpose, today: string): Promise<void> {
  if (purpose === 'open') {
    await (await connection.open()).propose(submission);
    return;
  }
  const state = connection.current();
  const current = state.phase === 'working' ? state.reading.submission : undefined;
  const period = current?.period ?? currentPeriod(today);
  // The agency and the signing block come over.
  const next = current ?? {
    ...emptySubmission(templateFor(period.id) ?? submission.template, period, submission.agency),
    report: { ...submission.report, number: '', date: '' },
  };
  await (await connection.open()).propose(next, { previous: submission });
}
