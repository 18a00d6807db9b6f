import { blocksSending, replacedFigures, validate, type Finding, type Replacement } from '../rules';
import type { Submission } from '../submission';

interface SendingGate {
  /** Errors nobody justified, and what is still blank: nothing is sent while there is one. */
  readonly blocking: readonly Finding[];
  /** What the sender should have seen: all the rest that stands open. */
  readonly others: readonly Finding[];
  /** Stated figures that the package writes anew from their operands. */
  readonly replaced: readonly Replacement[];
}

/** Whether a submission may be sent. `findings` is what was odd about the workbook it was read from, `previous` what it is compared with. */
export function sendingGate(submission: Submission, findings: readonly Finding[] = [], previous?: Submission): SendingGate {
  const open = [...findings, ...validate(submission, previous).findings].filter(({ status }) => status === 'fail');
  return {
    blocking: open.filter(blocksSending),
    others: open.filter((finding) => !blocksSending(finding)),
    replaced: replacedFigures(submission),
  };
}
