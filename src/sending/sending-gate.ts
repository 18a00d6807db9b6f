import type { IndicatorId } from '../forms';
import { replacedFigures, validate, type Finding, type Severity } from '../rules';
import type { ReadingNote } from '../sheets';
import type { Submission } from '../submission';

/** Something the gate has to say; `at` is the row to look at, where it is about one. */
export interface Obstacle {
  readonly message: string;
  readonly at?: IndicatorId;
}

export interface SendingGate {
  /** Errors nobody justified: nothing is sent while there is one. */
  readonly blocking: readonly Obstacle[];
  /** What the sender should have seen. */
  readonly warnings: readonly Obstacle[];
}

const NO_AGENCY: Obstacle = { message: 'Chưa ghi cơ quan, đơn vị báo cáo; hãy ghi vào sheet Thông tin.' };
const NO_NUMBER: Obstacle = { message: 'Chưa ghi số báo cáo; hãy ghi vào sheet Thông tin khi đã có số.' };

/** Whether a submission may be sent. `notes` is what was odd about the workbook it was read from. */
export function sendingGate(submission: Submission, notes: readonly ReadingNote[] = []): SendingGate {
  const { findings } = validate(submission);
  const open = (severity: Severity) => [
    ...notes.filter((note) => note.severity === severity).map(({ message, id }) => ({ message, ...(id !== undefined && { at: id }) })),
    ...findings.filter((finding) => finding.status === 'fail' && finding.severity === severity).map(fromFinding),
  ];
  const replaced = replacedFigures(submission).map(({ id, stated, computed }) => ({
    message: `Gói ghi ${computed === '-' ? '"-"' : computed} theo công thức, thay cho ${stated}.`,
    at: id,
  }));
  return {
    blocking: [...(submission.agency.name === '' ? [NO_AGENCY] : []), ...open('error')],
    warnings: [...(submission.report.number === '' ? [NO_NUMBER] : []), ...open('warning'), ...replaced],
  };
}

function fromFinding({ message, rule }: Finding): Obstacle {
  return { message, at: rule.at };
}
