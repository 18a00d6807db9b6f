import type { WorkbenchHost } from '../hosts/workbench';
import { localDay } from '../forms';
import type { WorkbookCells } from '../sheets';
import { browserMemory, Connection, type Memory } from '../taskpane';
import { LateHost } from './late-host';
import type { Kept } from './kept-figures';
import { currentWorkbook } from './open-workbook';
import { WorkbookStore, type KeptWorkbook } from './workbook-store';

/** What a tab begins with. */
export interface Beginning {
  readonly memory: Memory;
  readonly store: WorkbookStore;
  /** A tab keeps to one workbook; another one begins with a reload. */
  readonly workbook: KeptWorkbook;
  readonly kept: Kept;
  readonly host: LateHost;
  /** The pane's line to the spreadsheet, which tells already what will stand there. */
  readonly connection: Connection;
  /** Puts the spreadsheet in its place, or says why it doesn't come. */
  readonly arrive: (host: WorkbenchHost) => void;
  readonly fail: (reason: Error) => void;
}

/** Begins before anything is drawn, so that the first thing drawn is what the workbook says. Rejects where a part of the page doesn't come. */
export async function begin(): Promise<Beginning> {
  const memory = browserMemory();
  const store = new WorkbookStore(localStorage);
  const workbook = currentWorkbook(store, sessionStorage);
  const { kept, present } = await keptIn(store.read(workbook.id), memory);
  let arrive: Beginning['arrive'] = () => undefined;
  let fail: Beginning['fail'] = () => undefined;
  const coming = new Promise<WorkbenchHost>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const host = new LateHost(coming, present);
  const connection = new Connection(host, memory, localDay);
  void connection.connect();
  return { memory, store, workbook, kept, host, connection, arrive, fail };
}

async function keptIn(figuresFile: string | undefined, memory: Memory): Promise<{ readonly kept: Kept; readonly present: WorkbookCells }> {
  if (figuresFile === undefined) return { kept: { layout: undefined, unreadable: false }, present: { sheets: [], properties: {} } };
  const { keptCells, keptWorkbook } = await import('./kept-figures');
  const kept = keptWorkbook(figuresFile, memory);
  return { kept, present: keptCells(kept) };
}
