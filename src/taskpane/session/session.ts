import type { IndicatorId } from '../../forms';
import { HostError, type Host } from '../../hosts';
import { isCell, justify, rulesOf, validate, type CellPlace, type Finding, type Repair } from '../../rules';
import {
  changesTo,
  isPackage,
  justificationChanges,
  justificationsSheet,
  JUSTIFICATIONS_SHEET,
  MINUTES_SHEET,
  placeOf,
  PROPERTY,
  RECORD_SHEET,
  repairChanges,
  wayBack,
  workbookLayout,
  type ReadingResult,
  type WorkbookCells,
} from '../../sheets';
import { writeFiguresFile, type Submission } from '../../submission';
import { rememberAgency } from '../services/remembered-agency';
import { rememberedPrevious, rememberPrevious } from '../services/remembered-previous';
import type { Memory } from '../services/services';
import { problemOf } from './problem';
import { progressOf } from './progress';
import { lossesOf } from './losses';
import { readForms, type Answers } from './read-forms';
import type { Proposal, SessionStore } from './session-state';
import type { Work } from './work';

/** In place of a fingerprint: properties can be changed in Excel, not taken away. */
const NO_FINGERPRINT = '-';

/** Milliseconds until a cell somebody is typing in is asked again. */
const WHILE_EDITING = 1000;

/** Enough to take back an afternoon's actions. */
const MOST_SNAPSHOTS = 20;

/**
 * The pane at work, without its looks: keeps what the sheets say in view, and carries out what the
 * person asks. The sheets are the only truth; after every change they are read again as a whole.
 */
export class Session {
  private snapshots: readonly Submission[] = [];
  private running = Promise.resolve();
  /** Counts reads, so that a slow one never overwrites a later one. */
  private reads = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  // These outlive forms that are gone for a while.
  private previous: Submission | undefined;
  private isPackage = false;
  private selected: IndicatorId | undefined;
  /** What the person said of the workbook and that isn't written into it yet. */
  private answers: Answers = {};

  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
    /** ISO date. */
    private readonly today: () => string,
    private readonly store: SessionStore,
  ) {}

  /** Takes in what the sheets say. */
  show(cells: WorkbookCells): void {
    const forms = readForms(cells, this.today(), this.answers);
    if (!forms) {
      this.selected = undefined;
      this.store.enter({ phase: 'start' });
      return;
    }
    const { reading, question } = forms;
    this.isPackage = isPackage(cells);
    this.previous ??= rememberedPrevious(this.memory, reading.submission);
    const findings = [...reading.findings, ...validate(reading.submission, this.previous).findings];
    this.store.enter({
      phase: 'working',
      reading,
      question,
      findings,
      progress: progressOf(reading.submission, findings),
      selected: this.selected,
      previous: this.previous,
      canUndo: this.snapshots.length > 0,
      isPackage: this.isPackage,
    });
  }

  /** Reads the sheets again, after whatever is being done. While somebody is typing in a cell it waits, without a word. */
  async refresh(): Promise<void> {
    await this.queue(async () => {
      try {
        await this.read();
      } catch (error) {
        if (!(error instanceof HostError && error.kind === 'editing')) throw error;
        this.stopWaiting();
        this.retry = setTimeout(() => void this.refresh(), WHILE_EDITING);
      }
    });
  }

  /** Waits no more for somebody to end typing. */
  stopWaiting(): void {
    clearTimeout(this.retry);
  }

  /** Proposes to build the sheets for a submission; asks first where something that is there would change or be lost. */
  async propose(submission: Submission, { previous = this.previous }: { previous?: Submission | undefined } = {}): Promise<void> {
    const { reading } = this;
    if (submission === reading?.submission && this.isPeriodGuessed()) {
      this.store.tell({ problem: problemOf(new Error('Sổ chưa rõ kỳ báo cáo; hãy chọn kỳ ở đầu ngăn trước.')) });
      return;
    }
    const changes = changesTo(reading?.submission, submission);
    const notes = reading ? lossesOf(reading, submission) : [];
    if (changes.length === 0 && notes.length === 0) await this.build({ submission, previous, changes, notes });
    else this.store.tell({ proposal: { submission, previous, changes, notes } });
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
    if (isSettled && reading.submission.period.id === period) await this.propose(reading.submission);
  }

  /** The person thinks better of what is proposed: what was answered for it is asked again. */
  async dismissProposal(): Promise<void> {
    this.store.tell({ proposal: undefined });
    if (Object.keys(this.answers).length === 0) return;
    this.answers = {};
    await this.refresh();
  }

  async acceptProposal(): Promise<void> {
    const { proposal } = this.store.current();
    this.store.tell({ proposal: undefined });
    if (proposal) await this.build(proposal);
  }

  /** Carries a repair out: in its cells, or by building the sheets anew of what they say. */
  async repair(repair: Repair): Promise<void> {
    if (repair.rebuilds && this.reading) await this.propose(this.reading.submission);
    else await this.edit((reading) => this.host.writeCells(repairChanges(reading, repair)));
  }

  /** Accepts a finding for a reason; an empty reason takes it back. */
  async justify({ rule }: Finding, reason: string): Promise<void> {
    if (!rule) return;
    await this.edit(async (reading) => {
      const justified = justify(reading.submission, rule, reason);
      await this.writeJustifications(justified);
      await this.host.writeCells(justificationChanges(reading, justified, rule));
    });
  }

  /** Takes the last action back: figures, notes and justifications stand as before it. */
  async undo(): Promise<void> {
    const before = this.snapshots.at(-1);
    if (!before || !this.reading) return;
    this.keep(this.snapshots.slice(0, -1));
    await this.act(async () => {
      const way = this.reading && wayBack(this.reading, before);
      if (way === 'rebuild') {
        const { sheets, properties } = workbookLayout(before, { previous: this.previous });
        await this.host.writeSheets(sheets, { properties });
      } else if (way) {
        await this.host.writeCells(way.cells);
        if (way.justifications) await this.writeJustifications(before);
      }
    });
  }

  /** Shows a row's figure cell. */
  async goTo(id: IndicatorId, column: 'figure' | 'note' = 'figure'): Promise<void> {
    const place = this.reading && placeOf(this.reading, id, column);
    if (place) await this.goToPlace(place);
  }

  /** Shows the cell a finding is about. */
  async goToFinding(finding: Finding): Promise<void> {
    const place = this.reading && findingPlace(this.reading, finding);
    if (place) await this.goToPlace(place);
  }

  /** Somebody selected a cell. */
  select(place: CellPlace): void {
    const found = [...(this.reading?.located ?? [])].find(([, located]) => located.sheet === place.sheet && located.row === place.row);
    if (found?.[0] === this.selected) return;
    this.selected = found?.[0];
    this.store.update({ selected: this.selected });
  }

  /** Nobody said the period that the sheets are read under: nothing may be built under it. */
  private isPeriodGuessed(): boolean {
    const state = this.store.current();
    return state.phase === 'working' && state.question?.kind === 'period' && this.answers.period === undefined;
  }

  /** What the forms say; undefined while there are none. */
  private get reading(): ReadingResult | undefined {
    const state = this.store.current();
    return state.phase === 'working' ? state.reading : undefined;
  }

  private async goToPlace(place: CellPlace): Promise<void> {
    try {
      await this.host.showCell(place);
    } catch (error) {
      this.store.tell({ problem: problemOf(error) });
    }
  }

  private async build({ submission, previous }: Proposal): Promise<void> {
    const stop = new AbortController();
    await this.act(async () => {
      if (this.reading) this.remember(this.reading.submission);
      const layout = workbookLayout(submission, { previous });
      // What a package says of itself is not true of the sheets that are built now.
      const stale = this.isPackage ? [MINUTES_SHEET, RECORD_SHEET] : [];
      const properties = this.isPackage ? { ...layout.properties, [PROPERTY.fingerprint]: NO_FINGERPRINT } : layout.properties;
      if (!layout.sheets.some(({ kind }) => kind === 'justifications')) stale.push(JUSTIFICATIONS_SHEET);
      const work = (done: number, total: number): Work => ({
        words: 'building',
        done,
        total,
        cancel: () => {
          stop.abort();
        },
      });
      this.store.tell({ work: work(0, layout.sheets.length) });
      await this.host.writeSheets(layout.sheets, {
        remove: stale,
        properties,
        signal: stop.signal,
        onProgress: (done, total) => {
          this.store.tell({ work: work(done, total) });
        },
      });
      this.previous = previous;
      this.answers = {};
      this.store.update({ previous });
      rememberPrevious(this.memory, previous);
      rememberAgency(this.memory, submission.agency);
    });
  }

  private async writeJustifications(submission: Submission): Promise<void> {
    const sheet = justificationsSheet(submission, rulesOf(submission.template, submission.agency.level));
    await this.host.writeSheets(sheet ? [sheet] : [], sheet ? {} : { remove: [JUSTIFICATIONS_SHEET] });
  }

  private remember(submission: Submission): void {
    this.memory.write('last', writeFiguresFile(submission));
    this.keep([...this.snapshots, submission].slice(-MOST_SNAPSHOTS));
  }

  private keep(snapshots: readonly Submission[]): void {
    this.snapshots = snapshots;
    this.store.update({ canUndo: snapshots.length > 0 });
  }

  /** An action upon the forms that are there, which undo takes back. */
  private async edit(action: (reading: ReadingResult) => Promise<void>): Promise<void> {
    if (!this.reading) return;
    await this.act(async () => {
      const { reading } = this;
      if (!reading) return;
      this.remember(reading.submission);
      await action(reading);
    });
  }

  /** One thing after the other; then the sheets are read again. A failure becomes a sentence in the pane. */
  private async act(action: () => Promise<void>): Promise<void> {
    await this.queue(async () => {
      this.store.tell({ problem: undefined, delivered: undefined, work: { words: 'writing', done: 0, total: 1 } });
      try {
        await action();
      } catch (error) {
        this.store.tell({ problem: problemOf(error) });
      }
      this.store.tell({ work: undefined });
      await this.read();
    });
  }

  private async queue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work).catch((error: unknown) => {
      this.store.tell({ problem: problemOf(error) });
    });
    await this.running;
  }

  private async read(): Promise<void> {
    const turn = ++this.reads;
    const cells = await this.host.readCells();
    if (turn === this.reads) this.show(cells);
  }
}

/** The cell to look at; undefined where the workbook has none for it. */
export function findingPlace(reading: ReadingResult, { place, rows: [first], topic }: Finding): CellPlace | undefined {
  if (isCell(place)) return place;
  if (topic === 'agency') return reading.fields.get('agency');
  if (topic === 'report-number') return reading.fields.get('number');
  return first === undefined ? undefined : placeOf(reading, first, topic === 'note' ? 'note' : 'figure');
}
