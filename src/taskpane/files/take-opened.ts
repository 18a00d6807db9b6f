import { currentPeriod, templateFor } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission, type Submission } from '../../submission';
import type { Connection } from '../session/connection';
import type { SessionState } from '../session/session-state';
import type { Purpose } from './opening';
import { withPresent } from './with-present';

/** What becomes of an opened file: the sheets are proposed as it says, or its figures stand beside the present ones as the period before. */
export async function takeOpened(connection: Connection, opened: Opened, purpose: Purpose, today: string): Promise<void> {
  const state = connection.current();
  const { submission } = opened;
  if (purpose === 'open') {
    await (await connection.open()).propose(withPresent(opened, presentSubmission(state)));
    return;
  }
  const current = state.phase === 'working' ? state.reading.submission : undefined;
  const period = current?.period ?? currentPeriod(today);
  // The agency and the signing block come over.
  const next = current ?? {
    ...emptySubmission(templateFor(period.id) ?? submission.template, period, submission.agency),
    report: { ...submission.report, number: '', date: '' },
  };
  await (await connection.open()).propose(next, { previous: submission });
}

/** What the sheets say now, as far as it can be relied on. */
export function presentSubmission(state: SessionState): Submission | undefined {
  return state.phase === 'working' && !state.question ? state.reading.submission : undefined;
}
