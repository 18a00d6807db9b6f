import type { WorkbookStore, KeptWorkbook } from './workbook-store';
import { WORDS } from './words';

const CURRENT = 'cchc.current';

/** The workbook this tab shows: the one it showed before a reload, else the last changed one, else a new one. */
export function currentWorkbook(store: WorkbookStore, tab: Storage): KeptWorkbook {
  const workbook = store.find(tab.getItem(CURRENT) ?? '') ?? store.list()[0] ?? store.create(WORDS.firstName);
  tab.setItem(CURRENT, workbook.id);
  return workbook;
}

/** Shows another workbook in this tab after a reload, which is the one sure way to leave nothing of this one behind. */
export function switchWorkbook(id: string, tab: Storage): void {
  tab.setItem(CURRENT, id);
  location.reload();
}
