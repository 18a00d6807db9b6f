import type { PeriodId } from '../forms';
import { pinning, receiving, type Desk, type Received } from '../province';
import type { ChosenFile } from './chosen-files';
import { keyOf } from './kept-received';
import type { WorkStore } from './desk-store';
import { pictureOf, type Picture } from './picture';
import { emptyWork, readWork, type Work } from './work';

/** What the session needs of the page. */
export interface DeskServices {
  readonly store: WorkStore;
  readonly read: (
    files: readonly ChosenFile[],
    options: { readonly today: string; readonly onReceived: (received: Received) => void; readonly signal: AbortSignal },
  ) => Promise<void>;
  /** ISO. */
  readonly today: () => string;
}

export interface DeskState {
  /** Until what was kept is read. */
  readonly isOpening: boolean;
  readonly work: Work;
  readonly received: readonly Received[];
  /** Absent while there is nothing to look at yet. */
  readonly picture?: Picture;
  /** The picture is being made anew. */
  readonly isComputing: boolean;
  /** How far it is says `progress`. */
  readonly isReading: boolean;
  readonly isKept: boolean;
  /** Periods of the files, the most frequent first, where a person has to choose. */
  readonly periods?: readonly { readonly id: PeriodId; readonly files: number }[];
  /** What happened last, to be said. */
  readonly event?: DeskEvent;
  readonly canUndo: boolean;
}

export type DeskEvent =
  | { readonly kind: 'restored' | 'undone' | 'nothing-new' }
  | { readonly kind: 'read' | 'stopped'; readonly done: number; readonly total: number; readonly versions: number }
  | { readonly kind: 'failed'; readonly message: string };

/** How far the reading of files is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Undoing goes back so far. */
const MOST_BACK = 50;

/** The share of files from which on their period is that of the work. */
const MOSTLY = 0.8;

/** The work at the desk, without a screen: one state, and the ways to change it. */
export class DeskSession {
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private progressNow: Progress = { done: 0, total: 0 };
  private readonly progressListeners = new Set<() => void>();
  private readonly past: Work[] = [];
  private stopping: AbortController | undefined;
  private computing: AbortController | undefined;

  constructor(private readonly services: DeskServices) {
    const work = emptyWork(services.today());
    this.state = { isOpening: true, work, received: [], isComputing: false, isReading: false, isKept: true, canUndo: false };
  }

  current = (): DeskState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** It changes with every file, and nothing but its bar is drawn anew. */
  progress = (): Progress => this.progressNow;

  subscribeProgress = (listener: () => void): (() => void) => {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  };

  /** Goes on where the browser was left. */
  async open(): Promise<void> {
    const kept = await this.services.store.read().catch(() => undefined);
    const work = kept && readWork(kept.work);
    this.set({ isOpening: false });
    if (kept && work) await this.become(work, kept.received, { event: { kind: 'restored' } });
  }

  /** Reads files, and takes what they say. */
  async receive(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0 || this.state.isReading) return;
    const stopping = new AbortController();
    this.stopping = stopping;
    const fresh: Received[] = [];
    this.read(0, files.length);
    this.set({ isReading: true });
    let failure: string | undefined;
    try {
      await this.services.read(files, {
        today: this.services.today(),
        signal: stopping.signal,
        onReceived: (each) => {
          fresh.push(each);
          this.read(fresh.length, files.length);
        },
      });
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    this.stopping = undefined;
    this.set({ isReading: false });
    // A desk that was taken up again has its period.
    const isFirst = this.state.received.length === 0 && this.state.work.desk.receipts.length === 0;
    const all = new Map([...this.state.received, ...fresh].map((each) => [keyOf(each), each]));
    const received = [...all.values()];
    const desk = receiving(this.state.work.desk, fresh, this.services.today());
    const count = { done: fresh.length, total: files.length, versions: fresh.filter(({ kind }) => kind === 'version').length };
    const event: DeskEvent =
      failure !== undefined
        ? { kind: 'failed', message: failure }
        : stopping.signal.aborted
          ? { kind: 'stopped', ...count }
          : received.length === this.state.received.length
            ? { kind: 'nothing-new' }
            : { kind: 'read', ...count };
    this.past.length = 0;
    await this.become({ ...this.state.work, desk }, received, { event });
    if (isFirst) await this.settlePeriod();
    await this.pin();
  }

  /** What was read until now is taken. */
  stop(): void {
    this.stopping?.abort();
  }

  /** Does something that can be undone. */
  async act(change: (desk: Desk) => Desk): Promise<void> {
    await this.change((work) => ({ ...work, desk: change(work.desk) }));
  }

  async change(change: (work: Work) => Work): Promise<void> {
    const work = change(this.state.work);
    if (work === this.state.work) return;
    this.past.push(this.state.work);
    this.past.splice(0, this.past.length - MOST_BACK);
    await this.become(work, this.state.received);
  }

  async undo(): Promise<void> {
    const work = this.past.pop();
    if (work) await this.become(work, this.state.received, { event: { kind: 'undone' } });
  }

  /** A file that was taken by mistake. */
  async leaveOut(file: Received): Promise<void> {
    await this.become(
      this.state.work,
      this.state.received.filter((each) => each !== file),
    );
  }

  /** Another period of the same files. */
  async choosePeriod(period: PeriodId): Promise<void> {
    this.forget('periods');
    await this.change((work) => ({ ...work, desk: { ...work.desk, period } }));
  }

  /** Goes on with a desk that was kept in a province's workbook; files that are here already stay. */
  async resume(desk: Desk): Promise<void> {
    this.past.length = 0;
    await this.become({ desk, given: {} }, this.state.received);
    await this.pin();
  }

  /** What was written into a workbook by hand is tied to the version that counts. */
  private async pin(): Promise<void> {
    const { work, received, picture, event, periods } = this.state;
    const desk = picture && pinning(picture.board);
    if (!desk || desk === work.desk) return;
    await this.become({ ...work, desk }, received, { ...(event && { event }), ...(periods && { periods }) });
  }

  /** Forgets everything. */
  async begin(): Promise<void> {
    this.past.length = 0;
    this.forget('picture');
    await this.become(emptyWork(this.services.today()), []);
  }

  /** The picture as it is when everything has been computed. */
  async settled(): Promise<Picture | undefined> {
    while (this.state.isComputing) await new Promise((resume) => setTimeout(resume, 10));
    return this.state.picture;
  }

  /** The period is what the files say, where they agree; else a person says it. */
  private async settlePeriod(): Promise<void> {
    const counts = new Map<PeriodId, number>();
    for (const each of this.state.received) {
      if (each.kind !== 'version') continue;
      const { id } = each.version.submission.period;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const periods = [...counts].map(([id, files]) => ({ id, files })).sort((a, b) => b.files - a.files);
    const [first] = periods;
    if (!first) return;
    const { work, received, event } = this.state;
    const desk = { ...work.desk, period: first.id, agency: work.desk.agency.name === '' ? provinceOf(received) : work.desk.agency };
    await this.become({ ...work, desk }, received, {
      ...(event && { event }),
      // A few that were mistaken are named on the board; where many are of another nobody guesses.
      ...(first.files < MOSTLY * received.filter(({ kind }) => kind === 'version').length && { periods }),
    });
  }

  private async become(work: Work, received: readonly Received[], more: Pick<DeskState, 'event' | 'periods'> = {}): Promise<void> {
    const state: DeskState = { ...this.state, work, received, canUndo: this.past.length > 0, ...more };
    if (!more.event) Reflect.deleteProperty(state, 'event');
    this.state = state;
    this.tell();
    this.services.store.keep(work, received).then(
      () => this.set({ isKept: true }),
      () => this.set({ isKept: false }),
    );
    await this.compute();
  }

  private async compute(): Promise<void> {
    this.computing?.abort();
    const computing = new AbortController();
    this.computing = computing;
    const { work, received } = this.state;
    if (received.length === 0 && work.desk.entries.length === 0 && !work.draft) {
      this.forget('picture');
      this.set({ isComputing: false });
      return;
    }
    this.set({ isComputing: true });
    const picture = await pictureOf(work, received, this.services.today(), computing.signal);
    if (!computing.signal.aborted) this.set({ ...(picture && { picture }), isComputing: false });
  }

  private forget(what: 'picture' | 'event' | 'periods'): void {
    const state = { ...this.state };
    Reflect.deleteProperty(state, what);
    this.state = state;
    this.tell();
  }

  private set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.tell();
  }

  private read(done: number, total: number): void {
    this.progressNow = { done, total };
    for (const listener of this.progressListeners) listener();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Whom all agencies name above them; nobody where they don't agree. */
function provinceOf(received: readonly Received[]): Desk['agency'] {
  const above = new Set(
    received.flatMap((each) => {
      if (each.kind !== 'version') return [];
      const { level, parent } = each.version.submission.agency;
      return level === undefined || level === 'department' ? [parent] : [];
    }),
  );
  const [only = ''] = above;
  return { name: above.size === 1 ? only : '', parent: '', symbol: '' };
}
