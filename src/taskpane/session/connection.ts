import { HostError, type Host, type Stop } from '../../hosts';
import { soon } from '../later';
import type { Memory } from '../services/services';
import { problemOf } from './problem';
import type { Session } from './session';
import { SessionStore, type Delivered } from './session-state';

/** Milliseconds until a program that refuses for what somebody is doing is asked again. */
const WHILE_REFUSED = 1000;

/** Rules and sheets are most of the program, and an empty workbook doesn't need them to be greeted. */
const sessionFile = soon(() => import('./session'));

/**
 * The pane's line to the spreadsheet: asks whether there is anything in it, listens, and begins the
 * session when there is something to work on.
 */
export class Connection {
  private readonly store = new SessionStore();
  private opened: Session | undefined;
  private stops: readonly Stop[] = [];
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly memory: Memory,
    /** ISO date. */
    private readonly today: () => string,
  ) {}

  readonly current = this.store.current;
  readonly subscribe = this.store.subscribe;

  /** Absent while nothing but an empty workbook was seen. */
  get session(): Session | undefined {
    return this.opened;
  }

  /** Reads the workbook and begins to listen. While somebody is typing in a cell it says so and tries again. */
  async connect(): Promise<void> {
    this.disconnect();
    this.store.tell({ problem: undefined });
    this.store.enter({ phase: 'connecting' });
    await this.listen();
  }

  private async listen(): Promise<void> {
    try {
      const cells = await this.host.readCells();
      const isEmpty = cells.sheets.every(({ rows, cutAt, cutRight }) => rows.length === 0 && cutAt === undefined && cutRight === undefined);
      if (this.session || !isEmpty) (await this.open()).show(cells);
      else this.store.enter({ phase: 'start', unread: undefined });
      const stopChanges = await this.host.onChanged(() => {
        this.attempt(async () => (await this.open()).refresh());
      });
      this.stops = [...this.stops, stopChanges];
      const stopSelection = await this.host.onSelected((place) => {
        this.session?.select(place);
      });
      this.stops = [...this.stops, stopSelection];
    } catch (error) {
      const waiting = error instanceof HostError ? error.waiting : undefined;
      this.store.enter({ phase: 'unreachable', reason: { ...problemOf(error), ...(waiting !== undefined && { message: waiting }) } });
      if (waiting === undefined) return;
      this.stopListening();
      this.retry = setTimeout(() => void this.listen(), WHILE_REFUSED);
    }
  }

  /** Stops listening. */
  disconnect(): void {
    clearTimeout(this.retry);
    this.stopListening();
    this.session?.stopWaiting();
  }

  private stopListening(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  /** The session; begun now if there was none. */
  async open(): Promise<Session> {
    const { Session } = await sessionFile();
    return (this.opened ??= new Session(this.host, this.memory, this.today, this.store));
  }

  /** Does what the person asked for. A failure becomes a sentence in the pane. */
  attempt(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.reportProblem(error);
    });
  }

  reportProblem(error: unknown): void {
    this.store.tell({ problem: problemOf(error) });
  }

  dismissProblem(): void {
    this.store.tell({ problem: undefined });
  }

  dismissProposal(): void {
    // Only a session proposes.
    void this.session?.dismissProposal();
  }

  reportDelivery(delivered: Delivered | undefined): void {
    this.store.tell({ delivered });
  }
}
