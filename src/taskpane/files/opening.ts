import type { Choices, Opened, Pasted, Question } from '../../opening';
import { openingRoom } from '../rooms';
import type { PickedFile } from '../services/services';
import { Store } from '../session/store';
import { needsLook } from './needs-look';

/** What the figures are wanted for: to work on, or to stand beside the present ones as the period before. */
export type Purpose = 'open' | 'carry-over';

/** What a person brings. It is kept, to be read again when they answer. */
export type Source =
  | { readonly kind: 'file'; readonly file: PickedFile }
  /** Several at once: slips. */
  | { readonly kind: 'files'; readonly name: string; readonly files: readonly PickedFile[] }
  | { readonly kind: 'pasted'; readonly name: string; readonly pasted: Pasted };

/** Something opened that waits for the person's word. */
export interface Shown {
  readonly source: Source;
  readonly purpose: Purpose;
  readonly choices: Choices;
  /** Everything that was asked so far, answered or not, in the order it is asked. */
  readonly questions: readonly Question[];
  /** What must be answered next before anything may be written. */
  readonly unanswered: Question | undefined;
  /** Absent while it is asked which file of an archive is meant. */
  readonly opened: Opened | undefined;
}

/** What is to be read, and what was asked and answered before. */
type Attempt = Pick<Shown, 'source' | 'purpose' | 'choices' | 'questions'>;

type OpeningRoom = typeof import('../../opening');

export interface OpeningState {
  /** The name of what is being read. */
  readonly reading: string | undefined;
  /** A table is awaited from the clipboard, for this. */
  readonly pasting: Purpose | undefined;
  readonly shown: Shown | undefined;
}

/** Who opens files, and what becomes of them. */
export interface OpeningOwner {
  /** ISO date. */
  readonly today: () => string;
  readonly take: (opened: Opened, purpose: Purpose) => Promise<void>;
  /** A failure to be told, or `undefined`: another attempt begins. */
  readonly report: (error: unknown) => void;
}

const NOTHING: OpeningState = { reading: undefined, pasting: undefined, shown: undefined };

/** Names in an old font are put into Unicode unless the person says otherwise. */
const FIRST_CHOICES: Choices = { convertsFont: true };

/** As they are asked: what comes first decides what is asked next. */
const ORDER: readonly Question['kind'][] = ['entry', 'period', 'column', 'copy', 'font', 'level', 'carried'];

/**
 * A file or a pasted table on its way in, without looks: it is read, shown with its questions, and read again with each
 * answer, until the person takes it or leaves it.
 */
export class Opening {
  private readonly store = new Store<OpeningState>(NOTHING);
  /** Counts attempts: what a later one overtook is dropped. */
  private turn = 0;
  private running = Promise.resolve();

  constructor(private readonly owner: OpeningOwner) {}

  readonly current = this.store.current;
  readonly subscribe = this.store.subscribe;

  /** Awaits a table from the clipboard. */
  awaitPaste(purpose: Purpose): void {
    this.close();
    this.store.replace({ ...NOTHING, pasting: purpose });
  }

  async open(source: Source, purpose: Purpose): Promise<void> {
    await this.read({ source, purpose, choices: FIRST_CHOICES, questions: [] });
  }

  /** Reads the same again with an answer; what rested on an earlier one is asked anew. */
  async answer(change: Choices): Promise<void> {
    const { shown } = this.current();
    if (!shown) return;
    const starts = 'entry' in change ? 'entry' : 'period' in change ? 'period' : undefined;
    const { entry, period, convertsFont } = shown.choices;
    const kept: Choices =
      starts === 'entry' ? FIRST_CHOICES : starts === 'period' ? { entry, convertsFont } : { ...shown.choices, entry, period };
    // Whether files carried over count is asked anew.
    const choices = { ...kept, ...('level' in change && { carried: undefined }), ...change };
    const questions = shown.questions.filter(({ kind }) => starts === undefined || ORDER.indexOf(kind) <= ORDER.indexOf(starts));
    // The answer shows at once; what it leads to when it is read.
    this.store.replace({ ...this.current(), shown: { ...shown, choices } });
    await this.read({ source: shown.source, purpose: shown.purpose, choices, questions }, shown);
  }

  /** The person takes what is shown. */
  async accept(): Promise<void> {
    const { shown } = this.current();
    if (!shown?.opened || shown.unanswered || this.current().reading !== undefined) return;
    await this.take(shown.opened, shown.purpose);
  }

  /** The person leaves it. */
  close(): void {
    this.turn++;
    this.store.replace(NOTHING);
  }

  /** `before`: what is shown again when this can't be read. */
  private async read(attempt: Attempt, before?: Shown): Promise<void> {
    const turn = ++this.turn;
    const isOvertaken = () => turn !== this.turn;
    const { source } = attempt;
    this.owner.report(undefined);
    this.store.replace({ ...this.current(), reading: source.kind === 'file' ? source.file.name : source.name });
    // One after the other: two large files at once would keep both waiting.
    this.running = this.running.then(async () => {
      if (isOvertaken()) return;
      try {
        const room = await openingRoom();
        const shown = await this.result(room, attempt);
        if (isOvertaken()) return;
        const { opened, questions } = shown;
        if (opened && questions.length === 0 && !needsLook(opened)) await this.take(opened, attempt.purpose);
        else this.store.replace({ ...NOTHING, shown });
      } catch (error) {
        if (isOvertaken()) return;
        this.owner.report(error);
        const { pasting, shown } = this.current();
        this.store.replace({ reading: undefined, pasting, shown: before ?? shown });
      }
    });
    await this.running;
  }

  private async take(opened: Opened, purpose: Purpose): Promise<void> {
    this.close();
    try {
      await this.owner.take(opened, purpose);
    } catch (error) {
      this.owner.report(error);
    }
  }

  private async result(room: OpeningRoom, attempt: Attempt): Promise<Shown> {
    const { source, choices } = attempt;
    const today = this.owner.today();
    try {
      const opened = await read(room, source, choices, today);
      const questions = allQuestions(opened, attempt);
      const unanswered = questions.find((question) => room.mustBeAnswered(question) && !isAnswered(question, choices));
      return { ...attempt, questions, unanswered, opened };
    } catch (error) {
      if (!(error instanceof room.OpeningError && error.question)) throw error;
      return { ...attempt, questions: [error.question], unanswered: error.question, opened: undefined };
    }
  }
}

function read(room: OpeningRoom, source: Source, choices: Choices, today: string): Promise<Opened> {
  switch (source.kind) {
    case 'file':
      return room.openFile(source.file, choices, today);
    case 'files':
      return room.openFiles(source.files, choices, today);
    case 'pasted':
      return Promise.resolve(room.openPasted(source.pasted, choices, today));
  }
}

/** What was answered stays in sight, so that the answer can be changed; what came up since joins it. */
function allQuestions(opened: Opened, { questions, choices }: Attempt): readonly Question[] {
  const answered = questions.filter((question) => isAnswered(question, choices));
  const isNew = (question: Question) => !answered.some((other) => subject(other) === subject(question));
  const all = [...answered, ...opened.questions.filter(isNew)];
  return all.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function isAnswered(question: Question, choices: Choices): boolean {
  switch (question.kind) {
    case 'copy':
      return choices.copies?.has(question.doubt.form.id) === true;
    case 'font':
      return false;
    default:
      return choices[question.kind] !== undefined;
  }
}

function subject(question: Question): string {
  return question.kind === 'copy' ? `copy of ${question.doubt.form.id}` : question.kind;
}
