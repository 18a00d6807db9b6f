import { currentPeriod, daysOfPeriod, onDays, templateFor } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission, withFigures, type Submission } from '../../submission';
import type { Connection } from '../session/connection';
import type { SessionState } from '../session/session-state';
import type { Purpose } from './opening';
import { withPresent } from './with-present';

const NOT_PREVIOUS = 'Bảng của bộ phận một cửa không phải số liệu kỳ trước; hãy chọn sổ, báo cáo hoặc tệp số liệu của kỳ trước.';

/** What becomes of an opened file: the sheets are proposed as it says, or its figures stand beside the present ones as the period before. */
export async function takeOpened(connection: Connection, opened: Opened, purpose: Purpose, today: string): Promise<void> {
  const state = connection.current();
  const { submission } = opened;
  if (opened.oneStop) {
    if (purpose === 'carry-over') throw new Error(NOT_PREVIOUS);
    const base = presentSubmission(state) ?? emptySubmission(submission.template, submission.period);
    const known = opened.oneStop.filter(({ id }) => base.template.indicator(id));
    await (
      await connection.open()
    ).propose(
      withFigures(
        base,
        known.map(({ id, figure }) => [id, figure] as const),
      ),
    );
    return;
  }
  if (purpose === 'open') {
    await (await connection.open()).propose(withPresent(opened, presentSubmission(state)));
    return;
  }
  const current = state.phase === 'working' ? state.reading.submission : undefined;
  // The days of its calendar are the agency's.
  const period = current?.period ?? onDays(currentPeriod(today), daysOfPeriod(submission.period));
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
