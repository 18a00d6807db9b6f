import { HostError, type Host } from '../host';
import { oneAtATime } from '../office/one-at-a-time';
import { PATIENCE, within, type Patience } from '../office/round-trip';
import { onChanged } from './edit-events';
import { KnownSheets } from './known-sheets';
import { readCells } from './read-cells';
import { onSelected } from './selection-events';
import { Mending } from './sheet-protection';
import { showCell } from './show-cell';

/** The newest requirement set that Office LTSC 2021 has. */
const FLOOR = '1.14';

/** Writing is a good part of what there is to say to Excel, and nothing that the first screen does. */
const writing = {
  sheets: async () => (await import('./write-sheets')).writeSheets,
  cells: async () => (await import('./write-cells')).writeCells,
};

/** Excel, once Office is ready. Rejects when there is no Excel around the page or it is too old. */
export async function excelHost(patience: Patience = PATIENCE): Promise<Host> {
  await waitForExcel(patience);
  const known = new KnownSheets();
  const inTurn = oneAtATime();
  const mending = new Mending(inTurn, patience);
  return {
    kind: 'excel',
    readCells: (options = {}) => inTurn(() => readCells(known, options, patience)),
    writeSheets: (sheets, options = {}) => inTurn(async () => (await writing.sheets())(sheets, options, mending, patience)),
    writeCells: (changes) => inTurn(async () => (await writing.cells())(changes, known, mending, patience)),
    showCell: (place) => inTurn(() => showCell(place, known, patience)),
    onChanged: (listener) => onChanged(listener, known, patience),
    onSelected: (listener) => onSelected(listener, known, patience),
  };
}

async function waitForExcel(patience: Patience): Promise<void> {
  // The script that brings Office may have failed to load.
  if (typeof Office === 'undefined') throw new HostError('unreachable', 'office.js is not there');
  const { host } = await within(Office.onReady(), patience.reading);
  // In a plain browser Office is ready with no host; the compiler believes there always is one.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) throw new HostError('unreachable', `host ${String(host)}`);
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) throw new HostError('too-old', `ExcelApi below ${FLOOR}`);
}
