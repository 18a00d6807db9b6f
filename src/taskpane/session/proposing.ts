import { BLANK } from '../../figures';
import { computedFigure, withoutComputed } from '../../rules';
import { changesTo, type WorkbookCells } from '../../sheets';
import { withFigures, type Submission } from '../../submission';
import { isBefore } from '../services/remembered-previous';
import type { Deed } from './deed';
import { lossesOf, ownershipWords } from './losses';
import { stopInProvince, type Seen } from './seen';
import type { Present, Proposal, Wish } from './session-state';

/** What building is asked for. */
export interface Asked {
  readonly wish: Wish;
  readonly deed: Deed;
  /** Figures of a period before, to compare with from now on. */
  readonly compared: Submission | undefined;
}

/** What there is when it is asked for. */
interface Standing {
  readonly cells: WorkbookCells | undefined;
  readonly seen: Seen | undefined;
  readonly present: Present | undefined;
  /** What figures are compared with now. */
  readonly previous: Submission | undefined;
}

/** What would be built, and what that would change. Throws, with a sentence, where it can't be. */
export function proposalFor(asked: Asked, { cells, seen, present, previous }: Standing): Proposal {
  stopInProvince(seen?.reading);
  const { compared } = asked;
  const submission = withoutComputed(asked.wish(present));
  if (compared && !isBefore(compared, submission)) {
    const [theirs, ours] = [compared.period.phrase, submission.period.phrase];
    throw new Error(`Tệp là số liệu ${theirs}, không phải của một kỳ trước ${ours}; hãy chọn tệp của kỳ trước.`);
  }
  return {
    ...asked,
    submission,
    previous: compared ?? (previous && isBefore(previous, submission) ? previous : undefined),
    changes: changesTo(present?.submission, submission),
    notes: [...ownershipWords(present?.submission, submission), ...(cells ? lossesOf(cells, seen?.reading, submission) : [])],
  };
}

/** Whether two proposals change the same. */
export function changesTheSame(a: Proposal, b: Proposal): boolean {
  return JSON.stringify([a.changes, a.notes]) === JSON.stringify([b.changes, b.notes]);
}

/** The sheets anew of what was typed: what was typed over a formula gives way to it. */
export const withFormulas: Wish = (present) => {
  const submission = asItIs(present);
  const derived = submission.template.indicators.filter(({ derivation }) => derivation);
  return withFigures(
    submission,
    derived.filter(({ id }) => computedFigure(submission, id)).map(({ id }) => [id, BLANK] as const),
  );
};

/** The sheets anew of what they say. */
export const asItIs: Wish = (present) => {
  if (!present) throw new Error('Sổ không còn biểu mẫu nào; hãy lập biểu mẫu trước.');
  if (present.isPeriodGuessed) throw new Error('Sổ chưa rõ kỳ báo cáo; hãy chọn kỳ ở đầu ngăn trước.');
  return present.submission;
};
