import type { IndicatorId } from '../../forms';
import { HostError, type Host } from '../../hosts';
import { validate, type CellPlace, type Finding, type Repair } from '../../rules';
import { cutOffSentence, isPackage, placeOf, type WorkbookCells } from '../../sheets';
import { writeFiguresFile, type Submission } from '../../submission';
import { rememberAgency } from '../services/remembered-agency';
import { isBefore, rememberedPrevious, rememberPrevious } from '../services/remembered-previous';
import type { Memory } from '../services/services';
import { inquiring, justifying, repairing, undoing, type Action } from './actions';
import { buildInquiry, buildJustifications, buildSheets } from './building';
import type { Deed } from './deed';
import { Groundwork } from './groundwork';
import { History } from './history';
import { findingPlace } from './finding-place';
import { problemOf } from './problem';
import { progressOf } from './progress';
import { asItIs, changesTheSame, proposalFor, type Asked } from './proposing';
import { asBefore, readForms, type Answers } from './read-forms';
import { isWhole, sheetsOfForms, stopInProvince, type Seen } from './seen';
import type { Proposal, SessionStore, Wish } from './session-state';
import { resumed, type Unfinished } from './unfinished';
import type { Work } from './work';

/** Milliseconds until a cell somebody is typing in is asked again. */
const WHILE_EDITING = 1000;

const UNFINISHED = 'Các biểu mẫu đang lập dở; hãy bấm "Lập tiếp" trước đã.';

/**
 * The pane at work, without its looks: keeps what the sheets say in view, and carries out what the
 * person asks. The sheets are the only truth; before every action and after it they are read as a whole.
 */
export class Session {
  private readonly history = new History();
  private readonly groundwork: Groundwork;
  private running = Promise.resolve();
  /** Counts reads, so that a slow one never overwrites a later one. */
  private reads = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** The reading that waits for its turn, if one does. */
  private refreshing: Promise<void> | undefined;
  private seen: Seen | undefined;
  /** What was read last, forms or none. */
  private cells: WorkbookCells | undefined;
  /** Something was written since it was read. */
  private isStale = true;
  // These outlive forms that are gone for a while.
  private previous: Submission | undefined;
  private selected: IndicatorId | undefined;
  /** What the person said of the workbook and that isn't written into it yet. */
  private answers: Answers = {};
  private readonly tellWork = (work: Work) => this.store.tell({ work });

  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
    /** ISO date. */
    private readonly today: () => string,
    private readonly store: SessionStore,
  ) {
    this.groundwork = new Groundwork(memory, store);
  }

  /** Takes in what the sheets say. */
  show(cells: WorkbookCells): void {
    const forms = readForms(cells, this.today(), this.answers);
    this.cells = cells;
    if (!forms) {
      this.seen = undefined;
      this.selected = undefined;
      this.store.enter({ phase: 'start', unread: cutOffSentence(cells) });
      return;
    }
    const { question } = forms;
    const reading = asBefore(forms.reading, this.seen?.reading);
    this.seen = { cells, reading };
    this.previous ??= rememberedPrevious(this.memory, reading.submission);
    if (this.previous && !isBefore(this.previous, reading.submission)) this.previous = undefined;
    const findings = [...reading.findings, ...validate(reading.submission, this.previous).findings];
    this.store.enter({
      phase: 'working',
      reading,
      question,
      findings,
      progress: progressOf(reading.submission, findings),
      selected: this.selected,
      previous: this.previous,
      undoable: this.undoable?.deed,
      isPackage: isPackage(cells),
    });
  }

  /** Reads the sheets again, after whatever is being done. While somebody is typing in a cell it waits, without a word. */
  async refresh(): Promise<void> {
    // What is read when its turn comes is new enough for whoever asks until then.
    this.refreshing ??= this.queue(async () => {
      this.refreshing = undefined;
      try {
        await this.read({ ours: sheetsOfForms(this.seen), atOnce: true });
      } catch (error) {
        if (!(error instanceof HostError && error.kind === 'editing')) throw error;
        this.stopWaiting();
        this.retry = setTimeout(() => void this.refresh(), WHILE_EDITING);
      }
    });
    await this.refreshing;
  }

  /** Waits no more for somebody to end typing. */
  stopWaiting(): void {
    clearTimeout(this.retry);
  }

  /** Proposes to build the sheets for a submission, or for what becomes of the present one; asks first where something that is there would change or be lost. */
  async propose(wanted: Submission | Wish, asked: Partial<Omit<Asked, 'wish'>> = {}): Promise<void> {
    const { deed = { kind: 'built' }, compared } = asked;
    const wish = typeof wanted === 'function' ? wanted : () => wanted;
    await this.act(async () => {
      const proposal = this.proposal({ wish, deed, compared });
      if (proposal.changes.length === 0 && proposal.notes.length === 0) await this.build(proposal);
      else this.store.tell({ proposal });
    });
  }

  /** What the sheets say at this moment, what is being typed included. */
  async latest(): Promise<Submission | undefined> {
    await this.act(() => Promise.resolve());
    return this.seen?.reading.submission;
  }

  /** The person says what the workbook leaves open. When nothing is left open, the sheets are proposed as it then reads. */
  async settle(answer: Answers): Promise<void> {
    // Which column is meant may hang on the period: with another one it is asked again.
    this.answers = 'period' in answer ? answer : { ...this.answers, ...answer };
    await this.refresh();
    const state = this.store.current();
    if (state.phase !== 'working') return;
    const { question, reading } = state;
    const { period = reading.submission.period.id } = this.answers;
    // A period that was told is still missing in the workbook: that it is asked for is what building mends.
    const isSettled = question === undefined || (question.kind === 'period' && this.answers.period !== undefined);
    if (isSettled && reading.submission.period.id === period) await this.propose(asItIs);
  }

  /** The person thinks better of what is proposed: what was answered for it is asked again. */
  async dismissProposal(): Promise<void> {
    this.store.tell({ proposal: undefined });
    if (Object.keys(this.answers).length === 0) return;
    this.answers = {};
    await this.refresh();
  }

  /** Builds what was proposed; where more would change by now than was shown, it is shown again. */
  async acceptProposal(): Promise<void> {
    const { proposal } = this.store.current();
    this.store.tell({ proposal: undefined });
    if (!proposal) return;
    await this.act(async () => {
      const now = this.proposal(proposal);
      if (changesTheSame(now, proposal)) await this.build(now);
      else this.store.tell({ proposal: { ...now, isAnew: true } });
    });
  }

  /** Goes on with sheets that were begun and don't stand: with what was to be built, not with what they say by now. */
  async finish(): Promise<void> {
    await this.act(async () => {
      const { unfinished } = this.store.current();
      if (unfinished) await this.writeSheets({ ...unfinished, wanted: resumed(unfinished, this.seen?.reading.submission) });
    }, true);
  }

  /** Sheets that were begun another time, perhaps in another workbook, are left as they are. */
  dismissUnfinished(): void {
    this.groundwork.stands();
  }

  /** Carries a repair out: in its cells, or by building the sheets anew of what they say. */
  async repair(repair: Repair): Promise<void> {
    if (repair.rebuilds) await this.propose(asItIs);
    else await this.edit((seen) => repairing(seen, repair));
  }

  /** Accepts a finding for a reason; an empty reason takes it back. */
  async justify({ rule }: Finding, reason: string): Promise<void> {
    if (rule) await this.edit((seen) => justifying(seen, rule, reason));
  }

  /** Asks rooms for figures: what becomes of who was asked so far. */
  async inquire(ask: (submission: Submission) => Submission): Promise<void> {
    await this.edit((seen) => inquiring(seen, ask));
  }

  /** Takes the last action back, and nothing that was entered since. */
  async undo(): Promise<void> {
    await this.act(async () => {
      const [seen, done] = [this.seen, this.undoable];
      const action = seen && done && undoing(seen, done);
      if (!action) return;
      this.keepCopy();
      await this.carryOut(action);
      // Not a moment sooner: undoing that failed can be tried again.
      this.history.forget(done);
    });
  }

  /** Goes to a row's figure cell; `quietly` only shows it. */
  async goTo(id: IndicatorId, options?: { readonly quietly: boolean }): Promise<void> {
    const place = this.seen && placeOf(this.seen.reading, id);
    if (place) await this.goToPlace(place, options);
  }

  /** Shows the cell a finding is about. */
  async goToFinding(finding: Finding): Promise<void> {
    const place = this.seen && findingPlace(this.seen.reading, finding);
    if (place) await this.goToPlace(place);
  }

  /** Somebody selected a cell. */
  select(place: CellPlace): void {
    const found = [...(this.seen?.reading.located ?? [])].find(([, located]) => located.sheet === place.sheet && located.row === place.row);
    if (found?.[0] === this.selected) return;
    this.selected = found?.[0];
    this.store.update({ selected: this.selected });
  }

  /** What would be taken back. Of sheets that don't stand yet nothing can be. */
  private get undoable(): Action | undefined {
    return this.seen && !this.groundwork.isBlocked ? this.history.last(this.seen) : undefined;
  }

  /** What would be built of what the sheets say at this moment. Throws, with a sentence, where it can't be. */
  private proposal(asked: Asked): Proposal {
    const state = this.store.current();
    const { question } = state.phase === 'working' ? state : { question: undefined };
    const isPeriodGuessed = question?.kind === 'period' && this.answers.period === undefined;
    const present = this.seen && { submission: this.seen.reading.submission, question, isPeriodGuessed };
    return proposalFor(asked, { cells: this.cells, seen: this.seen, present, previous: this.previous });
  }

  private async build({ submission, previous, deed }: Proposal): Promise<void> {
    const before = this.seen?.reading.submission;
    this.keepCopy();
    await this.writeSheets({ deed, wanted: submission, previous, before });
    rememberAgency(this.memory, submission.agency);
  }

  /** Builds all sheets. What is being built is kept until it stands. */
  private async writeSheets(building: Unfinished): Promise<void> {
    const { wanted, previous, before, deed } = building;
    const compared = { before: this.previous, after: previous };
    this.groundwork.begin(building);
    this.isStale = true;
    await buildSheets(this.host, { submission: wanted, previous, present: this.cells }, this.tellWork);
    this.previous = previous;
    this.answers = {};
    rememberPrevious(this.memory, previous);
    // Only what can be read stands.
    await this.read({ atOnce: true });
    this.groundwork.stands();
    if (before && deed.kind !== 'undone')
      this.history.remember({ deed, before, after: wanted, changed: [], writing: { kind: 'sheets' }, compared });
    this.told(deed, before !== undefined);
  }

  /** Carries an action out that was worked out of what the sheets say now. */
  private async carryOut({ writing, after, before, compared, deed }: Action): Promise<void> {
    if (writing.kind === 'sheets') {
      await this.writeSheets({ deed, wanted: after, previous: compared ? compared.after : this.previous, before });
      return;
    }
    this.isStale = true;
    // A list that is half written has lost some.
    const isList = writing.justifications || writing.inquiry === true;
    if (isList) this.groundwork.begin({ deed, wanted: after, previous: this.previous, before });
    if (writing.justifications) await buildJustifications(this.host, after, this.seen, this.tellWork);
    if (writing.inquiry === true) await buildInquiry(this.host, after, this.seen, this.tellWork);
    if (writing.cells.length > 0) await this.host.writeCells(writing.cells);
    await this.read();
    if (isList) this.groundwork.stands();
    this.told(deed);
  }

  private told(deed: Deed, canUndo = true): void {
    this.store.tell({ told: { deed, canUndo: canUndo && deed.kind !== 'undone' } });
  }

  /** Keeps what the sheets say as the state to go back to; of forms that aren't whole the copy before is the better one. */
  private keepCopy(): void {
    const { seen } = this;
    if (seen && isWhole(seen.reading)) this.memory.write('last', writeFiguresFile(seen.reading.submission));
  }

  /** An action upon cells that are there, which undo takes back. */
  private async edit(plan: (seen: Seen) => Action): Promise<void> {
    await this.act(async () => {
      if (!this.seen) return;
      stopInProvince(this.seen.reading);
      const action = plan(this.seen);
      this.keepCopy();
      // Before it is carried out: where it fails half way, what it wrote can be taken back.
      this.history.remember(action);
      await this.carryOut(action);
    });
  }

  /** One thing after the other, of what the sheets say at that moment; then they are read again. A failure becomes a sentence in the pane. */
  private async act(action: () => Promise<void>, isFinishing = false): Promise<void> {
    await this.queue(async () => {
      this.store.tell({ problem: undefined, delivered: undefined, work: { words: 'writing', done: 0, total: 1 } });
      try {
        if (this.groundwork.isBlocked && !isFinishing) throw new Error(UNFINISHED);
        // What was typed a moment ago is part of it.
        await this.read({ endsTyping: true });
        await action();
      } catch (error) {
        this.store.tell({ problem: problemOf(error) });
      }
      this.store.tell({ work: undefined });
      if (this.isStale) await this.read();
      this.groundwork.reconsider(this.seen);
      this.store.update({ undoable: this.undoable?.deed });
    });
  }

  private async queue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work).catch((error: unknown) => {
      this.store.tell({ problem: problemOf(error) });
    });
    await this.running;
  }

  private async read(options?: Parameters<Host['readCells']>[0]): Promise<void> {
    const turn = ++this.reads;
    const cells = await this.host.readCells(options);
    if (turn !== this.reads) return;
    this.isStale = false;
    this.show(cells);
  }

  private async goToPlace(place: CellPlace, options?: { readonly quietly: boolean }): Promise<void> {
    try {
      await this.host.showCell(place, options);
    } catch (error) {
      this.store.tell({ problem: problemOf(error) });
    }
  }
}
