import type { IndicatorId } from '../../forms';
import type { Finding } from '../../rules';
import type { FigureChange, ReadingResult } from '../../sheets';
import type { Submission } from '../../submission';
import type { Delivery } from '../services/services';
import type { Deed } from './deed';
import type { Problem } from './problem';
import type { FormProgress } from './progress';
import type { OpenQuestion } from './read-forms';
import { Store } from './store';
import type { Unfinished } from './unfinished';
import type { Work } from './work';

/** What the sheets are to say; worked out anew of what they say at the moment it is built. */
export type Wish = (present: Present | undefined) => Submission;

/** What the sheets say, and what they leave open. */
export interface Present {
  readonly submission: Submission;
  readonly question: OpenQuestion | undefined;
  /** Nobody said the period that the sheets are read under. */
  readonly isPeriodGuessed: boolean;
}

/** Building that waits for the person's word. */
export interface Proposal {
  readonly wish: Wish;
  readonly deed: Deed;
  /** What figures are compared with from now on, where it was chosen. */
  readonly compared: Submission | undefined;
  readonly submission: Submission;
  readonly previous: Submission | undefined;
  readonly changes: readonly FigureChange[];
  /** What would be lost besides, a sentence each. */
  readonly notes: readonly string[];
  /** It is shown once more: something was typed since, and more would change. */
  readonly isAnew?: boolean;
}

/** What was done last; another object each time. */
export interface Told {
  readonly deed: Deed;
  readonly canUndo: boolean;
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
  readonly told: Told | undefined;
  /** Sheets that were begun and don't stand yet: nothing that is read meanwhile is to be kept. */
  readonly unfinished: Unfinished | undefined;
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
  /** What would be taken back; undefined where there is nothing. */
  readonly undoable: Deed | undefined;
  /** The workbook is a package: it says of itself what was sent. */
  readonly isPackage: boolean;
}

type Phase =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'unreachable'; readonly reason: Problem }
  /** A workbook without forms in what was read of it; a sentence says where more stands, if it does. */
  | { readonly phase: 'start'; readonly unread: string | undefined }
  | Working;

export type SessionState = Ongoing & Phase;

/** The state while there are forms to work on. */
export type WorkingState = Ongoing & Working;

const NOTHING: Ongoing = {
  work: undefined,
  problem: undefined,
  proposal: undefined,
  delivered: undefined,
  told: undefined,
  unfinished: undefined,
};

/** The one state of the pane, which its connection and its session change. */
export class SessionStore extends Store<SessionState> {
  constructor() {
    super({ phase: 'connecting', ...NOTHING });
  }

  enter(phase: Phase): void {
    const { work, problem, proposal, delivered, told, unfinished } = this.current();
    this.replace({ work, problem, proposal, delivered, told, unfinished, ...phase });
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
