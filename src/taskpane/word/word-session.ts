import type { FormId } from '../../forms';
import { PART_TAG, type DocumentHost, type DocumentPart, type InsertedPart } from '../../hosts';
import type { ReportText, WordsInDocument } from '../../report';
import type { Submission } from '../../submission';
import type { PartDifference } from '../../word';
import { wordRoom } from '../rooms';
import { problemOf, type Problem } from '../session/problem';
import { Store } from '../session/store';
import type { Work } from '../session/work';

type WordRoom = typeof import('../../word');

/** The heading of the appendix, or the table of a form. */
type PartName = 'heading' | FormId;

/** One part of the appendix and how it stands in the document. */
export interface PartState {
  readonly name: PartName;
  /** Where it stands; more than one where a person copied it. */
  readonly controls: readonly number[];
  readonly differences: readonly PartDifference[];
}

/** The figures the document is to agree with, and the file they come from. */
interface SourceOfFigures {
  readonly name: string;
  readonly submission: Submission;
}

export interface WordState {
  readonly opened: SourceOfFigures | undefined;
  readonly parts: readonly PartState[];
  /** The text of the document, once it was asked for. */
  readonly report: ReportText | undefined;
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
}

const HEADING_TAG = `${PART_TAG}PhuLuc`;

/**
 * The pane in Word without its looks: which parts of the appendix stand in the document, how they differ from the
 * figures of the opened file, and the insertion and refreshing of them. The document is the only truth about itself;
 * it is read again after every action.
 */
export class WordSession {
  private readonly store = new Store<WordState>({
    opened: undefined,
    parts: [],
    report: undefined,
    work: undefined,
    problem: undefined,
  });
  private running = Promise.resolve();

  constructor(private readonly host: DocumentHost) {}

  /** Whether Word tells that changes are tracked. */
  get seesTracking(): boolean {
    return this.host.seesTracking;
  }

  readonly current = this.store.current;
  readonly subscribe = this.store.subscribe;

  /** Takes the figures of a file, and looks how the document stands to them. */
  async open(opened: SourceOfFigures): Promise<void> {
    this.set({ opened, parts: [], report: undefined });
    await this.refresh();
  }

  /** Reads the document again: people change it, and Word does not tell. */
  async refresh(): Promise<void> {
    await this.act('reading', async ({ signal }) => {
      await this.read();
      if (this.state.report) await this.readReport(signal);
    });
  }

  /** Inserts parts at the cursor, in the order of the appendix. */
  async insert(names: readonly PartName[]): Promise<void> {
    await this.act('writing', async (work) => {
      await this.whateverHappens(this.host.insertParts(await this.partsFor(names), work));
    });
  }

  /** Puts the present figures into every part that differs. */
  async update(names: readonly PartName[]): Promise<void> {
    await this.act('writing', async (work) => {
      const states = this.state.parts.filter(({ name }) => names.includes(name));
      const parts = await this.partsFor(states.map(({ name }) => name));
      const changes = states.flatMap(({ controls }, index) => controls.map((control) => ({ ...(parts[index] as DocumentPart), control })));
      await this.whateverHappens(this.host.replaceParts(changes, work));
    });
  }

  async show(control: number): Promise<void> {
    await this.act('reading', () => this.host.showPart(control));
  }

  /** Selects the sentence around words of the report; undefined when Word refuses, which becomes a sentence in the pane. */
  readonly showWords = (words: WordsInDocument): Promise<'sentence' | 'part' | 'gone' | undefined> =>
    this.act('reading', () => this.host.showWords(words));

  /** Puts other words in place of these, and reads the text again. */
  readonly replaceWords = (words: WordsInDocument, by: string): Promise<'done' | 'gone' | undefined> =>
    this.act('writing', async ({ signal }) => {
      const answer = await this.host.replaceWords(words, by);
      if (answer === 'done') await this.readReport(signal);
      return answer;
    });

  /** Reads the whole document, to be compared with the figures. */
  async compare(): Promise<void> {
    await this.act('reading', ({ signal }) => this.readReport(signal));
  }

  dismissProblem(): void {
    this.set({ problem: undefined });
  }

  reportProblem(error: unknown): void {
    this.set({ problem: problemOf(error) });
  }

  private async readReport(signal: AbortSignal): Promise<void> {
    const { readReportXmlInSlices } = await wordRoom();
    this.set({ report: await readReportXmlInSlices(await this.host.readDocument(), signal) });
  }

  /** Stopped or failed half way, some of it is done all the same. */
  private async whateverHappens(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } finally {
      await this.read();
    }
  }

  private async read(): Promise<void> {
    const inserted = await this.host.readParts();
    const { opened } = this.state;
    const room = await wordRoom();
    const names: readonly PartName[] = opened ? ['heading', ...opened.submission.template.forms.map(({ id }) => id)] : [];
    const parts = names.map((name): PartState => {
      const own = inserted.filter(({ tag }) => tag === tagOf(name));
      return {
        name,
        controls: own.map(({ control }) => control),
        differences: own.flatMap((part) => this.differencesOf(name, part, room)),
      };
    });
    this.set({ parts });
  }

  private differencesOf(name: PartName, { ooxml }: InsertedPart, room: WordRoom): readonly PartDifference[] {
    const { opened } = this.state;
    if (!opened) return [];
    const present = readable(ooxml, room);
    if (!present) return [{ what: 'cả phần này', inDocument: 'không đọc được', now: '' }];
    const { submission } = opened;
    return name === 'heading'
      ? room.headingDifferences(present, room.appendixHeading(submission))
      : room.tableDifferences(present, room.formTable(submission, submission.template.form(name)));
  }

  private async partsFor(names: readonly PartName[]): Promise<readonly DocumentPart[]> {
    const { opened } = this.state;
    if (!opened) return [];
    const { submission } = opened;
    const room = await wordRoom();
    return Promise.all(
      names.map(async (name): Promise<DocumentPart> => {
        if (name === 'heading') {
          const ooxml = await room.insertionOoxml({ heading: room.appendixHeading(submission), tables: [] });
          return { tag: tagOf(name), title: 'Phụ lục', ooxml };
        }
        const form = submission.template.form(name);
        return { tag: tagOf(name), title: form.name, ooxml: await room.insertionOoxml({ tables: [room.formTable(submission, form)] }) };
      }),
    );
  }

  /** One thing after the other; a failure becomes a sentence in the pane, and the answer is undefined. */
  private async act<Answer>(
    words: Work['words'],
    action: (work: { signal: AbortSignal; onProgress: (done: number, total: number) => void }) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    let answer: Answer | undefined;
    this.running = this.running.then(async () => {
      const stop = new AbortController();
      const show = (done: number, total: number) => {
        this.set({
          work: {
            words,
            done,
            total,
            cancel: () => {
              stop.abort();
            },
          },
        });
      };
      this.set({ problem: undefined });
      show(0, 1);
      try {
        answer = await action({ signal: stop.signal, onProgress: show });
      } catch (error) {
        // Whoever stopped it knows.
        if (error !== stop.signal.reason) this.reportProblem(error);
      }
      this.set({ work: undefined });
    });
    await this.running;
    return answer;
  }

  private get state(): WordState {
    return this.store.current();
  }

  private set(change: Partial<WordState>): void {
    this.store.replace({ ...this.state, ...change });
  }
}

function tagOf(name: PartName): string {
  return name === 'heading' ? HEADING_TAG : `${PART_TAG}${name}`;
}

/** A note that somebody typed into the document, perhaps, and that the figures don't have. */
export function isNoteThatGoes({ what, inDocument }: PartDifference): boolean {
  return what.endsWith(', ghi chú') && inDocument !== '';
}

/** What stands in a part; undefined where that can't be told. */
function readable(ooxml: string | undefined, room: WordRoom): ReportText | undefined {
  try {
    return ooxml === undefined ? undefined : room.readReportXml(ooxml);
  } catch (error) {
    if (error instanceof room.ReportError) return undefined;
    throw error;
  }
}
