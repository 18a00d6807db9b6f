import { currentPeriod, daysOfPeriod, onDays, templateFor } from '../../forms';
import type { Opened } from '../../opening';
import { emptySubmission, inquiryForNext, nextSubmission, withFigures, type Submission } from '../../submission';
import { slipsRoom } from '../rooms';
import type { Connection } from '../session/connection';
import { certain } from './certain';
import type { Purpose } from './opening';
import { withPresent } from './with-present';

const NOT_PREVIOUS = 'Bảng của bộ phận một cửa không phải số liệu kỳ trước; hãy chọn sổ, báo cáo hoặc tệp số liệu của kỳ trước.';

const SLIPS_NOT_PREVIOUS = 'Phiếu cung cấp số liệu không phải số liệu kỳ trước; hãy chọn sổ, báo cáo hoặc tệp số liệu của kỳ trước.';
const NOTHING_TO_MERGE = 'Sổ chưa có biểu mẫu hoặc chưa rõ kỳ nên chưa nhận được phiếu; hãy mở sổ đã phân công rồi nhận lại.';

/** What becomes of an opened file: the sheets are proposed as it says, or its figures stand beside the present ones as the period before. */
export async function takeOpened(connection: Connection, opened: Opened, purpose: Purpose, today: string): Promise<void> {
  const session = await connection.open();
  const { submission, slips } = opened;
  if (slips) {
    if (purpose === 'carry-over') throw new Error(SLIPS_NOT_PREVIOUS);
    const { mergeSlips } = await slipsRoom();
    await session.propose(
      (present) => {
        const into = certain(present);
        if (!into) throw new Error(NOTHING_TO_MERGE);
        return mergeSlips(into, slips, { today, replaces: true }).submission;
      },
      { deed: { kind: 'merged' } },
    );
    return;
  }
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
    await session.propose((present) => asking(withPresent(opened, certain(present)), certain(present)), { deed: { kind: 'opened' } });
    return;
  }
  await session.propose((present) => (present ? asking(present.submission, submission) : begunAfter(submission, today)), {
    deed: { kind: 'compared' },
    compared: submission,
  });
}

/** A submission that doesn't say which rooms are asked, with those of another of the same agency; who gave what only where it is of the same period. */
function asking(submission: Submission, other: Submission | undefined): Submission {
  const isOurs = other && ['', other.agency.name].includes(submission.agency.name);
  const inquiry = other?.period.id === submission.period.id ? other.inquiry : inquiryForNext(other?.inquiry);
  return submission.inquiry || !isOurs || !inquiry ? submission : { ...submission, inquiry };
}

/** The present period's forms, still empty, of the agency whose figures of another period are there. The signing block comes over. */
function begunAfter(submission: Submission, today: string): Submission {
  // The days of its calendar are the agency's.
  const period = onDays(currentPeriod(today), daysOfPeriod(submission.period));
  return nextSubmission(submission, templateFor(period.id) ?? submission.template, period);
}
