import type { Figure } from '../../figures';
import { currentPeriod, type IndicatorId } from '../../forms';
import { HostError, type Host } from '../../hosts';
import type { Finding, Repair, Validation } from '../../rules';
import type { CellChange, CellPlace, ReadingNote, ReadingResult, WorkbookCells } from '../../sheets';
import type { Submission } from '../../submission';
import type { FormProgress } from './progress';
import { rememberAgency } from '../services/remembered-agency';
import type { Delivery, Memory } from '../services/services';

type Engine = typeof import('../engine');

/** Long work the person sees and may stop. */
export interface Work {
  readonly words: 'reading' | 'building' | 'writing';
  readonly done: number;
  readonly total: number;
  readonly cancel?: () => void;
}

/** Something that went wrong, with what can be tried. */
export interface Problem {
  readonly message: string;
  readonly detail: string;
  readonly canReload: boolean;
}

/** One figure or note that an action would change. As printed. */
export interface Change {
  readonly id: IndicatorId;
  readonly before: string;
  readonly after: string;
  /** A formula takes the place of a stated figure. */
  readonly byFormula: boolean;
}

/** An action that waits for the person's word. */
export interface Proposal {
  readonly submission: Submission;
  readonly previous: Submission | undefined;
  readonly changes: readonly Change[];
  /** What was odd about the file it comes from. */
  readonly notes: readonly string[];
}

/** A file that was handed to the person. */
export interface Delivered {
  readonly name: string;
  readonly way: Delivery;
  readonly inPackage: boolean;
}

export interface SessionState {
  readonly phase: 'connecting' | 'unreachable' | 'start' | 'working';
  readonly reading: ReadingResult | undefined;
  readonly validation: Validation | undefined;
  readonly progress: readonly FormProgress[];
  readonly selected: IndicatorId | undefined;
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  readonly proposal: Proposal | undefined;
  /** The period before, for comparison; kept with the workbook's agency. */
  readonly previous: Submission | undefined;
  readonly canUndo: boolean;
  /** The workbook is a package: it says of itself what was sent. */
  readonly isPackage: boolean;
  /** The last file handed over, until the person goes on. */
  readonly delivered: Delivered | undefined;
}

const INITIAL: SessionState = {
  phase: 'connecting',
  reading: undefined,
  validation: undefined,
  progress: [],
  selected: undefined,
  work: undefined,
  problem: undefined,
  proposal: undefined,
  previous: undefined,
  canUndo: false,
  isPackage: false,
  delivered: undefined,
};

/** In place of a fingerprint: properties can be changed in Excel, not taken away. */
const NO_FINGERPRINT = '-';

/** A workbook without forms. */
const STARTING: Partial<SessionState> = { phase: 'start', reading: undefined, validation: undefined, progress: [], selected: undefined };

/** Milliseconds until a cell somebody is typing in is asked again. */
const WHILE_EDITING = 1000;

/** Enough to take back an afternoon's actions. */
const MOST_SNAPSHOTS = 20;

/**
 * The pane without its looks: keeps what the sheets say in view, and carries out what the person
 * asks. The sheets are the only truth; after every change they are read again as a whole.
 */
export class Session {
  private state: SessionState = INITIAL;
  private readonly listeners = new Set<() => void>();
  private snapshots: Submission[] = [];
  private running = Promise.resolve();
  /** Counts reads, so that a slow one never overwrites a later one. */
  private reads = 0;
  private stops: (() => void)[] = [];
  private engine: Promise<Engine> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
    /** ISO date. */
    private readonly today: () => string,
  ) {}

  readonly current = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook and begins to listen. */
  async connect(): Promise<void> {
    this.set({ phase: 'connecting', problem: undefined });
    try {
      await this.read();
      this.stops.push(await this.host.onChanged(() => void this.refresh()));
      this.stops.push(
        await this.host.onSelected((place) => {
          this.select(place);
        }),
      );
    } catch (error) {
      this.set({ phase: 'unreachable', problem: problemOf(error) });
    }
  }

  /** Stops listening. */
  disconnect(): void {
    for (const stop of this.stops) stop();
    clearTimeout(this.retry);
    this.stops = [];
  }

  /** Reads the sheets again, after whatever is being done. While somebody is typing in a cell it waits, without a word. */
  async refresh(): Promise<void> {
    await this.queue(async () => {
      try {
        await this.read();
      } catch (error) {
        if (!(error instanceof HostError && error.kind === 'editing')) throw error;
        clearTimeout(this.retry);
        this.retry = setTimeout(() => void this.refresh(), WHILE_EDITING);
      }
    });
  }

  /** Rules and sheets are most of the program, and an empty workbook doesn't need them to be greeted. */
  private load(): Promise<Engine> {
    return (this.engine ??= import('../engine'));
  }

  /** Proposes to build the sheets for a submission; asks first where something that is there would change. */
  async propose(submission: Submission, options: { previous?: Submission | undefined; notes?: readonly string[] } = {}): Promise<void> {
    const previous = options.previous ?? this.state.previous;
    const proposal: Proposal = { submission, previous, changes: this.changesTo(submission, await this.load()), notes: options.notes ?? [] };
    if (proposal.changes.length === 0 && proposal.notes.length === 0) await this.build(proposal);
    else this.set({ proposal });
  }

  async acceptProposal(): Promise<void> {
    const { proposal } = this.state;
    this.set({ proposal: undefined });
    if (proposal) await this.build(proposal);
  }

  dismissProposal(): void {
    this.set({ proposal: undefined });
  }

  /** Writes a repair into its cells. */
  async repair(repair: Repair): Promise<void> {
    const { readFigure } = await this.load();
    const figures = Object.entries(repair.figures).map(([id, text]) => [id as IndicatorId, readFigure(text, ',')] as const);
    const notes = Object.entries(repair.notes).map(([id, text]) => [id as IndicatorId, text] as const);
    await this.writeFigures(figures, notes);
  }

  /** Accepts a finding for a reason; an empty reason takes it back. */
  async justify({ rule }: Finding, reason: string): Promise<void> {
    const { reading } = this.state;
    if (!reading) return;
    await this.act(async (engine) => {
      this.remember(reading.submission, engine);
      await this.writeJustifications(engine.justify(reading.submission, rule, reason), engine);
    });
  }

  /** Puts the formulas of derived rows back. */
  async restoreFormulas(ids: readonly IndicatorId[]): Promise<void> {
    const { reading } = this.state;
    if (!reading) return;
    await this.act(async (engine) => {
      this.remember(reading.submission, engine);
      await this.host.writeCells(this.formulaChanges(ids, engine));
    });
  }

  /** Takes the last action back: figures, notes and justifications stand as before it. */
  async undo(): Promise<void> {
    const before = this.snapshots.pop();
    const { reading } = this.state;
    if (!before || !reading) return;
    this.set({ canUndo: this.snapshots.length > 0 });
    if (headOf(before) !== headOf(reading.submission)) {
      await this.act(async ({ workbookLayout }) => {
        const { sheets, properties } = workbookLayout(before, { previous: this.state.previous });
        await this.host.writeSheets(sheets, { properties });
      });
      return;
    }
    const { figureOf, sameFigure } = await this.load();
    const rows = before.template.indicators.filter(({ kind }) => kind !== 'heading');
    const figures = rows.flatMap(({ id, derivation }) => {
      const figure = figureOf(before, id);
      const stays = derivation && figure.kind === 'blank';
      return stays || sameFigure(figure, figureOf(reading.submission, id)) ? [] : [[id, figure] as const];
    });
    const formulas = rows.flatMap(({ id, derivation }) =>
      derivation && figureOf(before, id).kind === 'blank' && figureOf(reading.submission, id).kind !== 'blank' ? [id] : [],
    );
    const notes = before.template.indicators.flatMap(({ id }) => {
      const note = before.notes.get(id) ?? '';
      return note === (reading.submission.notes.get(id) ?? '') ? [] : [[id, note] as const];
    });
    await this.act(async (engine) => {
      await this.host.writeCells([...this.cellChanges(figures, notes), ...this.formulaChanges(formulas, engine)]);
      if (JSON.stringify(before.justifications) !== JSON.stringify(reading.submission.justifications))
        await this.writeJustifications(before, engine);
    });
  }

  /** Shows a row's figure cell. */
  async goTo(id: IndicatorId, column: 'figure' | 'note' = 'figure'): Promise<void> {
    const place = this.placeOf(id, column);
    if (place) await this.goToPlace(place);
  }

  async goToNote({ id, sheet, cell }: ReadingNote): Promise<void> {
    const match = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
    if (match) {
      const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      await this.goToPlace({ sheet, row: Number(match[2]) - 1, column });
    } else if (id) await this.goTo(id);
  }

  dismissProblem(): void {
    this.set({ problem: undefined });
  }

  reportDelivery(delivered: Delivered | undefined): void {
    this.set({ delivered });
  }

  reportProblem(error: unknown): void {
    this.set({ problem: problemOf(error) });
  }

  private async goToPlace(place: CellPlace): Promise<void> {
    try {
      await this.host.showCell(place);
    } catch (error) {
      this.reportProblem(error);
    }
  }

  private async build({ submission, previous }: Proposal): Promise<void> {
    const stop = new AbortController();
    await this.act(async (engine) => {
      if (this.state.reading) this.remember(this.state.reading.submission, engine);
      const layout = engine.workbookLayout(submission, { previous });
      // What a package says of itself is not true of the sheets that are built now.
      const { isPackage } = this.state;
      const stale = isPackage ? [engine.MINUTES_SHEET, engine.RECORD_SHEET] : [];
      const properties = isPackage ? { ...layout.properties, [engine.PROPERTY.fingerprint]: NO_FINGERPRINT } : layout.properties;
      if (!layout.sheets.some(({ kind }) => kind === 'justifications')) stale.push(engine.JUSTIFICATIONS_SHEET);
      const work = (done: number, total: number): Work => ({
        words: 'building',
        done,
        total,
        cancel: () => {
          stop.abort();
        },
      });
      this.set({ work: work(0, layout.sheets.length) });
      await this.host.writeSheets(layout.sheets, {
        remove: stale,
        properties,
        signal: stop.signal,
        onProgress: (done, total) => {
          this.set({ work: work(done, total) });
        },
      });
      this.set({ previous });
      engine.rememberPrevious(this.memory, previous);
      rememberAgency(this.memory, submission.agency);
    });
  }

  private async writeFigures(
    figures: readonly (readonly [IndicatorId, Figure])[],
    notes: readonly (readonly [IndicatorId, string])[],
  ): Promise<void> {
    const { reading } = this.state;
    if (!reading) return;
    // A derived cell gets its formula back rather than another number typed over it.
    const formulas = figures.filter(([id]) => reading.submission.template.indicator(id)?.derivation).map(([id]) => id);
    const typed = figures.filter(([id]) => !formulas.includes(id));
    await this.act(async (engine) => {
      this.remember(reading.submission, engine);
      await this.host.writeCells([...this.cellChanges(typed, notes), ...this.formulaChanges(formulas, engine)]);
    });
  }

  private cellChanges(
    figures: readonly (readonly [IndicatorId, Figure])[],
    notes: readonly (readonly [IndicatorId, string])[],
  ): readonly CellChange[] {
    const change = (id: IndicatorId, column: 'figure' | 'note', value: string | number | undefined): CellChange[] => {
      const place = this.placeOf(id, column);
      return place ? [{ place, content: value === undefined || value === '' ? 'empty' : { value } }] : [];
    };
    return [
      ...figures.flatMap(([id, figure]) => change(id, 'figure', cellContent(figure))),
      ...notes.flatMap(([id, note]) => change(id, 'note', note)),
    ];
  }

  private formulaChanges(ids: readonly IndicatorId[], { derivedFormula }: Engine): readonly CellChange[] {
    const { reading } = this.state;
    return ids.flatMap((id): CellChange[] => {
      const [place, formula] = [this.placeOf(id), reading && derivedFormula(reading, id)];
      return place && formula !== undefined ? [{ place, content: { formula } }] : [];
    });
  }

  private async writeJustifications(submission: Submission, engine: Engine): Promise<void> {
    const sheet = engine.justificationsSheet(submission, engine.rulesOf(submission.template));
    await this.host.writeSheets(sheet ? [sheet] : [], sheet ? {} : { remove: [engine.JUSTIFICATIONS_SHEET] });
  }

  private placeOf(id: IndicatorId, column: 'figure' | 'note' = 'figure'): CellPlace | undefined {
    const place = this.state.reading?.located.get(id);
    return place && { sheet: place.sheet, row: place.row, column: column === 'figure' ? place.figureColumn : place.noteColumn };
  }

  /** What building a submission would change of what stands in the sheets now. */
  private changesTo(submission: Submission, { completeFigures, figureOf, printFigure, sameFigure }: Engine): readonly Change[] {
    const now = this.state.reading?.submission;
    const after = completeFigures(submission);
    // Another template may have no place for a figure.
    const dropped = (now?.template.indicators ?? []).flatMap(({ id, kind }): Change[] => {
      const before = now && figureOf(now, id);
      if (kind === 'heading' || !before || before.kind === 'blank' || submission.template.indicator(id)) return [];
      return [{ id, before: printFigure(before, kind), after: '', byFormula: false }];
    });
    const changed = submission.template.indicators.flatMap(({ id, kind, derivation }): Change[] => {
      if (kind === 'heading') return [];
      const [stated, computed] = [figureOf(submission, id), after.get(id) ?? { kind: 'blank' as const }];
      if (derivation) {
        return stated.kind === 'blank' || sameFigure(stated, computed)
          ? []
          : [{ id, before: printFigure(stated, kind), after: printFigure(computed, kind), byFormula: true }];
      }
      const before = now ? figureOf(now, id) : { kind: 'blank' as const };
      return before.kind === 'blank' || sameFigure(before, computed)
        ? []
        : [{ id, before: printFigure(before, kind), after: printFigure(computed, kind), byFormula: false }];
    });
    return [...changed, ...dropped];
  }

  private remember(submission: Submission, { writeFiguresFile }: Engine): void {
    this.snapshots = [...this.snapshots, submission].slice(-MOST_SNAPSHOTS);
    this.memory.write('last', writeFiguresFile(submission));
    this.set({ canUndo: true });
  }

  /** One thing after the other; then the sheets are read again. A failure becomes a sentence in the pane. */
  private async act(action: (engine: Engine) => Promise<void>): Promise<void> {
    await this.queue(async () => {
      this.set({ problem: undefined, delivered: undefined, work: { words: 'writing', done: 0, total: 1 } });
      try {
        await action(await this.load());
      } catch (error) {
        this.reportProblem(error);
      }
      this.set({ work: undefined });
      await this.read();
    });
  }

  private async queue(work: () => Promise<void>): Promise<void> {
    this.running = this.running.then(work).catch((error: unknown) => {
      this.reportProblem(error);
    });
    await this.running;
  }

  private async read(): Promise<void> {
    const turn = ++this.reads;
    const cells = await this.host.readCells();
    if (turn !== this.reads) return;
    // Nothing to recognise in an empty workbook.
    if (cells.sheets.every(({ rows }) => rows.length === 0)) {
      this.set(STARTING);
      return;
    }
    const engine = await this.load();
    const { progressOf, rememberedPrevious, validate, WorkbookContentError } = engine;
    if (turn !== this.reads) return;
    try {
      const reading = this.readForms(cells, engine);
      const validation = validate(reading.submission);
      const previous = this.state.previous ?? rememberedPrevious(this.memory, reading.submission);
      this.set({
        phase: 'working',
        isPackage: engine.isPackage(cells),
        reading,
        validation,
        progress: progressOf(reading.submission, validation.findings),
        previous,
      });
    } catch (error) {
      // Forms of an unknown template are still somebody's forms: the start screen would build over them.
      if (!(error instanceof WorkbookContentError) || error.reason !== 'no-forms') throw error;
      this.set(STARTING);
    }
  }

  /** A workbook that lost its information sheet is taken for the present period, and says so. */
  private readForms(cells: WorkbookCells, { readSubmission, WorkbookContentError }: Engine): ReadingResult {
    try {
      return readSubmission(cells);
    } catch (error) {
      if (!(error instanceof WorkbookContentError) || error.reason !== 'no-period') throw error;
      const period = currentPeriod(this.today());
      const reading = readSubmission(cells, { period: period.id });
      const note: ReadingNote = {
        kind: 'unknown-period',
        severity: 'warning',
        sheet: '',
        message: `Sổ không ghi kỳ báo cáo; đang hiểu là ${period.phrase}, hãy chọn lại ở đầu ngăn nếu không đúng.`,
      };
      return { ...reading, notes: [note, ...reading.notes] };
    }
  }

  private select(place: CellPlace): void {
    const found = [...(this.state.reading?.located ?? [])].find(
      ([, located]) => located.sheet === place.sheet && located.row === place.row,
    );
    if (found?.[0] !== this.state.selected) this.set({ selected: found?.[0] });
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Who and when; a change of these changes the sheets themselves. */
function headOf({ template, period, agency, report }: Submission): string {
  return JSON.stringify([template.id, period.id, agency, report]);
}

function cellContent(figure: Figure): string | number | undefined {
  switch (figure.kind) {
    case 'number':
      return figure.value;
    case 'notApplicable':
      return '-';
    case 'blank':
      return undefined;
    default:
      return figure.text;
  }
}

/** A failure as the pane shows it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: error.message, detail: error.detail, canReload: error.kind === 'unreachable' };
  return { message: error instanceof Error ? error.message : String(error), detail: '', canReload: false };
}
