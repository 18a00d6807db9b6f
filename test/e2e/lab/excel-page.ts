/** The browser's side of the tests of the pane in Excel: a strict Excel on the page, within reach of the tests as `window.lab`. */
import sample from '../../../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { workbookLayout } from '../../../src/sheets';
import { readFiguresFile } from '../../../src/submission';
import { Excel } from '../../lab/excel/excel';
import { office } from '../../lab/office/office';
import { Person } from '../../lab/excel/person';
import { placeOffice } from './place-office';

export interface ExcelLab {
  readonly excel: Excel;
  readonly person: Person;
  /** What the workbook's settings hold, as saved. */
  readonly settings: Map<string, unknown>;
  /** The background of Office's own theme, `#1f1f1f`; undefined where it tells none. */
  theme?: string;
}

declare global {
  interface Window {
    excelLab: ExcelLab;
    /** Where this Office runs, set before the page loads. */
    officePlatform?: 'PC' | 'Mac' | 'OfficeOnline';
    /** Addresses that were opened in the real browser. */
    openedPages: string[];
    _richApiNativeBridge: unknown;
  }
}

/** A pane in a frame is in the Excel of the page around it, and comes and goes while that stays. */
const above = window.parent === window ? undefined : window.parent.excelLab;

const excel = new Excel();
// What the formulas of the report's sheets yield; this Excel doesn't calculate.
const results = new Map(
  workbookLayout(readFiguresFile(JSON.stringify(sample))).sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) => (cell.formula === undefined ? [] : [[`${name}!${cell.row},${cell.column}`, cell.value ?? ''] as const])),
  ),
);
excel.book.evaluate = (_formula, { sheet, row, column }) => results.get(`${sheet}!${row},${column}`) ?? '';

window.excelLab = above ?? { excel, person: new Person(excel), settings: new Map() };
window._richApiNativeBridge = window.excelLab.excel.bridge;

window.openedPages = [];
const place = office({
  platform: window.officePlatform ?? 'PC',
  openBrowserWindow: (url) => window.openedPages.push(url),
  settings: window.excelLab.settings,
});
Object.defineProperty(place.context, 'officeTheme', {
  get: () => (window.excelLab.theme === undefined ? undefined : { bodyBackgroundColor: window.excelLab.theme }),
});
placeOffice(place);
