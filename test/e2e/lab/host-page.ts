/**
 * The browser's side of the tests of the spreadsheet alone: a page with nothing but the host on it,
 * within reach of the tests as `window.lab`.
 */
import sample from '../../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { createWorkbench, type WorkbenchHost } from '../../../src/hosts/workbench';
import type { CellPlace } from '../../../src/rules';
import { workbookLayout, type WorkbookLayout } from '../../../src/sheets';
import { readFiguresFile } from '../../../src/submission';

export interface Lab {
  readonly host: WorkbenchHost;
  readonly layout: WorkbookLayout;
  /** How often the host told of a change. */
  changes: number;
  selected: CellPlace[];
  hints: string[];
  /** Builds the sheets anew and forgets what was heard. */
  readonly reset: () => Promise<void>;
}

declare global {
  interface Window {
    lab: Lab;
  }
}

async function prepare(container: HTMLElement): Promise<Lab> {
  const host = await createWorkbench(container, { onHint: (sentence) => lab.hints.push(sentence) });
  const layout = workbookLayout(readFiguresFile(JSON.stringify(sample)));
  const reset = async () => {
    await host.writeSheets(layout.sheets, { properties: layout.properties });
    await host.readCells();
    // What the last test did takes a moment to be told.
    await new Promise((resolve) => setTimeout(resolve, 250));
    Object.assign(lab, { changes: 0, selected: [], hints: [] });
  };
  const lab: Lab = { host, layout, changes: 0, selected: [], hints: [], reset };
  await host.onChanged(() => {
    lab.changes++;
  });
  await host.onSelected((place) => lab.selected.push(place));
  return lab;
}

const container = document.getElementById('sheet');
if (!container) throw new Error('The page has no place for the sheet.');
window.lab = await prepare(container);
container.dataset['ready'] = '';
