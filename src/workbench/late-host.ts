import { HostError, type Host, type Stop } from '../hosts';
import type { WorkbookCells } from '../sheets';

type SpreadsheetHost = Host & { readonly focus: () => void };

/**
 * A host for the time before its spreadsheet is there. The pane draws at once: what the spreadsheet will hold when it comes
 * is known before. Everything else waits for it.
 */
export class LateHost implements Host {
  readonly kind = 'workbench';
  /** Hears that a cell is to be shown. */
  onShow: () => void = () => undefined;
  private here: SpreadsheetHost | undefined;

  /** `present`: what stands in the spreadsheet when it comes. */
  constructor(
    private readonly host: Promise<SpreadsheetHost>,
    private readonly present: WorkbookCells,
  ) {
    host.then(
      (come) => {
        this.here = come;
      },
      // Whoever calls a method hears of the failure; nobody else needs to.
      () => undefined,
    );
  }

  readonly readCells: Host['readCells'] = async (options) =>
    this.here || options?.endsTyping === true ? (await this.arrived()).readCells(options) : this.present;

  readonly writeSheets: Host['writeSheets'] = async (sheets, options) => (await this.arrived()).writeSheets(sheets, options);

  readonly writeCells: Host['writeCells'] = async (changes) => (await this.arrived()).writeCells(changes);

  readonly showCell: Host['showCell'] = async (place, { quietly = false } = {}) => {
    const host = await this.arrived();
    if (!quietly) this.onShow();
    await host.showCell(place);
    if (quietly) return;
    // Somebody asked to go there, to type.
    host.focus();
  };

  readonly onChanged: Host['onChanged'] = (listener) => this.later((host) => host.onChanged(listener));

  readonly onSelected: Host['onSelected'] = (listener) => this.later((host) => host.onSelected(listener));

  private async arrived(): Promise<SpreadsheetHost> {
    try {
      return await this.host;
    } catch (error) {
      throw new HostError('unreachable', error instanceof Error ? error.message : String(error));
    }
  }

  /** Listens as soon as there is something to hear, without keeping anybody waiting. */
  private later(listen: (host: Host) => Promise<Stop>): Promise<Stop> {
    const stop = this.host.then(listen, () => () => undefined);
    return Promise.resolve(() => void stop.then((end) => end()));
  }
}
