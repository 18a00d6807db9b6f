/**
 * Excel without Excel: a workbook in memory that answers Microsoft's own Office.js client.
 *
 * Give `bridge` to the client as the global `_richApiNativeBridge` before its script is loaded, and
 * put `office()` in place of its global `Office` afterwards. In Node `loadMicrosoftClient` does both.
 */
import type { Area } from '../../../src/sheets';
import type { ApiObject } from '../office/api-object';
import { OfficeHost, type Sync } from '../office/office-host';
import { WireError, type Action } from '../office/wire';
import { areaAddress } from './addresses';
import { workbookObject, type WorkbookSession } from './api-workbook';
import { Book, type Sheet } from './book';
import { EVENT, eventMessage } from './events';
import type { Locale } from './typed';

/** What was held back until the end of a sync. */
export interface ExcelSync extends Sync {
  readonly suspended: Set<'calculation' | 'screen'>;
}

const REGISTRATION_OF: Readonly<Record<keyof typeof EVENT, string>> = {
  changed: 'DataChangedEvent',
  activated: 'ActivatedEvent',
  added: 'AddedEvent',
  selectionChanged: 'SelectionChangedEvent',
  deleted: 'DeletedEvent',
  nameChanged: 'EventNameChanged',
};

export class Excel extends OfficeHost<ExcelSync> {
  readonly book: Book;
  /** As on the web (performance.md, "Payload size limit best practices"). */
  protected override readonly longestAnswer = 5 * 1024 * 1024;
  /** Somebody is typing in a cell. */
  editing = false;
  /** Another workbook of the same Excel is in front. */
  behind = false;
  /** Whether the client hears events. */
  eventsEnabled = true;
  readonly #listening = new Set<string>();
  #nextId = 1;

  constructor(options: { readonly locale?: Locale } = {}) {
    super();
    this.book = new Book(options.locale ?? 'vi-VN');
  }

  /** Tells the client of an event, later, if it listens. */
  raise(event: keyof typeof EVENT, body: Readonly<Record<string, unknown>>): void {
    if (!this.eventsEnabled || !this.#listening.has(REGISTRATION_OF[event])) return;
    setTimeout(() => this.bridge.onMessageFromHost?.(eventMessage(EVENT[event], body)), 0);
  }

  raiseChanged(sheet: Sheet, area: Area, how: { readonly type?: string; readonly remote?: boolean; readonly own?: boolean } = {}): void {
    this.raise('changed', {
      address: areaAddress(area),
      changeType: how.type ?? 'RangeEdited',
      source: how.remote === true ? 'Remote' : 'Local',
      triggerSource: how.own === true ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      worksheetId: sheet.id,
    });
  }

  protected override root(): ApiObject {
    return workbookObject(this.#session, this.book);
  }

  protected override newSync(actions: readonly Action[]): ExcelSync {
    return { actions, asked: [], suspended: new Set() };
  }

  protected override checkReady(): void {
    if (this.editing) throw new WireError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  }

  protected override afterSync(sync: ExcelSync): void {
    if (!sync.suspended.has('calculation')) this.book.recalculate();
  }

  protected override referred(reference: string): never {
    throw new WireError('ApiNotFound', `the test host does not track ${reference}`);
  }

  readonly #session: WorkbookSession = {
    changed: (sheet, area) => this.raiseChanged(sheet, area, { own: true }),
    selected: (sheet, area) => this.raise('selectionChanged', { address: areaAddress(area), worksheetId: sheet.id }),
    checkInFront: (member, code = 'GeneralException') => {
      if (this.behind) throw new WireError(code, 'There was an internal error while processing the request.', member);
    },
    nextId: () => `{${this.#nextId++}}`,
    listenTo: (event, listening) => (listening ? this.#listening.add(event) : this.#listening.delete(event)),
    enableEvents: (enabled) => (this.eventsEnabled = enabled),
    suspend: (what) => this.syncs.at(-1)?.suspended.add(what),
    calculate: () => this.book.recalculate(),
    added: (sheet) => this.raise('added', { source: 'Local', worksheetId: sheet.id }),
    deleted: (sheet) => this.raise('deleted', { source: 'Local', worksheetId: sheet.id }),
    activated: (sheet) => this.raise('activated', { worksheetId: sheet.id }),
  };
}
