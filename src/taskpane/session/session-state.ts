import type { IndicatorId } from '../../forms';
import type { Finding } from '../../rules';
import type { FigureChange, ReadingResult } from '../../sheets';
import type { Submission } from '../../submission';
import type { Delivery } from '../services/services';
import type { Problem } from './problem';
import type { FormProgress } from './progress';
import type { OpenQuestion } from './read-forms';
import { Store } from './store';
import type { Work } from './work';

/** An action that waits for the person's word. */
export interface Proposal {
  readonly submission: Submission;
  readonly previous: Submission | undefined;
  readonly changes: readonly FigureChange[];
  /** What would be lost besides, a sentence each. */
  readonly notes: readonly string[];
}

/** A file that was handed to the person. */
export interface Delivered {
  readonly name: string;
  readonly way: Delivery;
  readonly inPackage: boolean;
}

/** What may go on in any phase. */
interface Ongoing {
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  readonly proposal: Proposal | undefined;
  /** The last file handed over, until the person goes on. */
  readonly delivered: Delivered | undefined;
}

/** A workbook with forms in it. */
interface Working {
  readonly phase: 'working';
  readonly reading: ReadingResult;
  /** What the workbook leaves open and only a person can say; until then the reading is not to be kept. */
  readonly question: OpenQuestion | undefined;
  /** All that is wrong with the workbook and with what it says: the one list that everything counts and shows. */
  readonly findings: readonly Finding[];
  readonly progress: readonly FormProgress[];
  readonly selected: IndicatorId | undefined;
  /** The period before, for comparison; kept with the workbook's agency. */
  readonly previous: Submission | undefined;
  readonly canUndo: boolean;
  /** The workbook is a package: it says of itself what was sent. */
  readonly isPackage: boolean;
}

type Phase =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'unreachable'; readonly reason: Problem }
  /** A workbook without forms. */
  | { readonly phase: 'start' }
  | Working;

export type SessionState = Ongoing & Phase;

/** The state while there are forms to work on. */
export type WorkingState = Ongoing & Working;

/** The one state of the pane, which its connection and its session change. */
export class SessionStore extends Store<SessionState> {
  constructor() {
    super({ phase: 'connecting', work: undefined, problem: undefined, proposal: undefined, delivered: undefined });
  }

  enter(phase: Phase): void {
    const { work, problem, proposal, delivered } = this.current();
    this.replace({ work, problem, proposal, delivered, ...phase });
  }

  tell(change: Partial<Ongoing>): void {
    this.replace({ ...this.current(), ...change });
  }

  /** Changes what is shown of the forms; nothing where there are none. */
  update(change: Partial<Omit<Working, 'phase'>>): void {
    const state = this.current();
    if (state.phase === 'working') this.replace({ ...state, ...change });
  }
}
