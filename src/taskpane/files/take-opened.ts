import { currentPeriod, daysOfPeriod, onDays, templateFor } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission, nextSubmission, withFigures, type Submission } from '../../submission';
import type { Connection } from '../session/connection';
import type { Present, SessionState } from '../session/session-state';
import type { Purpose } from './opening';
import { withPresent } from './with-present';

const NOT_PREVIOUS = 'Bảng của bộ phận một cửa không phải số liệu kỳ trước; hãy chọn sổ, báo cáo hoặc tệp số liệu của kỳ trước.';

/** What becomes of an opened file: the sheets are proposed as it says, or its figures stand beside the present ones as the period before. */
export async function takeOpened(connection: Connection, opened: Opened, purpose: Purpose, today: string): Promise<void> {
  const session = await connection.open();
  const { submission } = opened;
  if (opened.oneStop) {
    if (purpose === 'carry-over') throw new Error(NOT_PREVIOUS);
    const { oneStop } = opened;
    await session.propose(
      (present) => {
        const base = certain(present) ?? emptySubmission(submission.template, submission.period);
        const known = oneStop.filter(({ id }) => base.template.indicator(id));
        return withFigures(
          base,
          known.map(({ id, figure }) => [id, figure] as const),
        );
      },
      { deed: { kind: 'opened' } },
    );
    return;
  }
  if (purpose === 'open') {
    await session.propose((present) => withPresent(opened, certain(present)), { deed: { kind: 'opened' } });
    return;
  }
  await session.propose((present) => present?.submission ?? begunAfter(submission, today), {
    deed: { kind: 'compared' },
    compared: submission,
  });
}

/** The present period's forms, still empty, of the agency whose figures of another period are there. The signing block comes over. */
function begunAfter(submission: Submission, today: string): Submission {
  // The days of its calendar are the agency's.
  const period = onDays(currentPeriod(today), daysOfPeriod(submission.period));
  return nextSubmission(submission, templateFor(period.id) ?? submission.template, period);
}

function certain(present: Pick<Present, 'submission' | 'question'> | undefined): Submission | undefined {
  return present && !present.question ? present.submission : undefined;
}

/** What the sheets say now, as far as it can be relied on. */
export function presentSubmission(state: SessionState): Submission | undefined {
  return state.phase === 'working' ? certain({ submission: state.reading.submission, question: state.question }) : undefined;
}
