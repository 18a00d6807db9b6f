import type { Submission } from '../../submission';
import type { Present, SessionState } from '../session/session-state';

/** What the sheets say, where nothing is asked about it. */
export function certain(present: Pick<Present, 'submission' | 'question'> | undefined): Submission | undefined {
  return present && !present.question ? present.submission : undefined;
}

/** What the sheets say now, as far as it can be relied on. */
export function presentSubmission(state: SessionState): Submission | undefined {
  return state.phase === 'working' ? certain({ submission: state.reading.submission, question: state.question }) : undefined;
}
