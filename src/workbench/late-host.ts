import { HostError, type Host, type Stop } from '../hosts';

type SpreadsheetHost = Host & { readonly focus: () => void };

/**
 * A host for the time before its spreadsheet is there. The pane draws at once: an empty workbook
 * needs no spreadsheet to be read. Everything else waits for it.
 */
export class LateHost implements Host {
  readonly kind = 'workbench';

  /** `empty`: nothing will stand in the spreadsheet when it comes, so reading needn't wait. */
  constructor(
    private readonly host: Promise<SpreadsheetHost>,
    private readonly empty: boolean,
    private readonly onShow: () => void,
  ) {
    // Whoever calls a method hears of the failure; nobody else needs to.
    host.catch(() => undefined);
  }

  private built = false;

  readonly readCells: Host['readCells'] = async (options) =>
    this.empty && !this.built && options?.endsTyping !== true ? { sheets: [], properties: {} } : (await this.arrived()).readCells(options);

  readonly writeSheets: Host['writeSheets'] = async (sheets, options) => {
    const host = await this.arrived();
    this.built = true;
    await host.writeSheets(sheets, options);
  };

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
