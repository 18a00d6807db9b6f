/** The real report's workbook, and an Excel around it. */
import { excelHost } from '../../../src/hosts/excel/excel-host';
import { HostError, type Host } from '../../../src/hosts';
import { workbookLayout, type LayoutCell, type SheetLayout, type WorkbookLayout } from '../../../src/sheets';
import type { Submission } from '../../../src/submission';
import { Excel } from '../../lab/excel/excel';
import { loadMicrosoftClient } from '../../lab/excel/microsoft-client';
import type { OfficeOptions } from '../../lab/office/office';
import { Person } from '../../lab/excel/person';
import { snapshot } from '../../lab/excel/snapshot';
import { realReport } from '../../submissions';

export const REPORT: Submission = realReport();
export const LAYOUT: WorkbookLayout = workbookLayout(REPORT);

export interface Setting {
  readonly excel: Excel;
  readonly host: Host;
  readonly person: Person;
}

/** Patience is short, so that tests of silence are too. */
const PATIENCE = { reading: 300, writing: 1_000, person: 60, again: 15 };

export async function open(options: OfficeOptions = {}, patience = PATIENCE): Promise<Setting> {
  const excel = new Excel();
  // What the formulas of the generated sheets yield, as the layouts have it.
  const results = new Map(
    LAYOUT.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) => (cell.formula === undefined ? [] : [[`${name}!${cell.row},${cell.column}`, cell.value ?? ''] as const])),
    ),
  );
  excel.book.evaluate = (_formula, { sheet, row, column }) => results.get(`${sheet.replace(/ \(2\)$/, '')}!${row},${column}`) ?? 0;
  loadMicrosoftClient(excel.bridge, options);
  return { excel, host: await excelHost(patience), person: new Person(excel) };
}

/** With the report's sheets in it. */
export async function openReport(options: OfficeOptions = {}): Promise<Setting> {
  const setting = await open(options);
  await setting.host.writeSheets(LAYOUT.sheets, { properties: LAYOUT.properties });
  return setting;
}

/** Long enough for a burst of events to have been heard. */
export function settle(milliseconds = 300): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits for something to be so, on machines of any speed; then a little longer, for what should not follow. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let patience = 200; patience > 0 && !isSo(); patience--) await settle(20);
  await settle();
}

/** Has the clock of all later tests of a file jump, see `jumping`: the client keeps the timers that it first sees. */
export function useJumpingClock(): void {
  beforeAll(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
  afterAll(() => jest.useRealTimers());
}

/** Does work that waits a lot: as soon as nothing else is left to do, it is the time of whatever is due next. */
export async function jumping(work: () => Promise<void>): Promise<void> {
  let isOver = false as boolean;
  const over = () => (isOver = true);
  const end = work();
  end.then(over, over);
  while (!isOver) {
    await new Promise(setImmediate);
    jest.advanceTimersToNextTimer();
  }
  return end;
}

const PAGE = {
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
  printArea: { top: 0, left: 0, bottom: 2, right: 1 },
  pageNumbers: true,
} as const;

/** Three small sheets that refer to each other, for what doesn't need a whole report. */
export const SMALL: readonly SheetLayout[] = ['Một', 'Hai', 'Ba'].map((name, index, names): SheetLayout => ({
  kind: 'form',
  name,
  columnWidths: [10, 20],
  rowHeights: [20, 20, 40],
  cells: [
    { row: 0, column: 0, value: `Sheet ${name}`, style: { bold: true } },
    { row: 1, column: 0, value: 'Số', style: { bordered: true } },
    { row: 1, column: 1, value: index + 1, style: { bordered: true, unlocked: true, numberFormat: '#,##0' } },
    { row: 2, column: 0, value: 'Ghi chú', style: {} },
    { row: 2, column: 1, formula: `'${names[(index + 1) % 3]!}'!B2`, value: index + 2, style: {} },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  validations: [
    {
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      allow: { kind: 'list', values: ['1', '2', '3'] },
      error: { kind: 'stop', title: 'Số', message: 'Chọn 1, 2 hoặc 3.' },
    },
  ],
  conditionalFormats: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, formula: 'B2>2', format: { fill: 'FDE7E9' } }],
  page: PAGE,
  frozen: { rows: 1, columns: 0 },
  ...(index === 2 && { filter: { top: 1, left: 0, bottom: 2, right: 1 } }),
  protected: true,
}));

export const NAMES: readonly string[] = SMALL.map(({ name }) => name);

/** An Excel with the three sheets in it. */
export async function small(): Promise<Setting> {
  const setting = await open();
  await setting.host.writeSheets(SMALL);
  return setting;
}

/** What stands on the three sheets. */
export const state = ({ excel }: Setting): readonly unknown[] => NAMES.map((name) => snapshot(excel.book.sheet(name)));

/** How they are when nothing went wrong. */
let whole: readonly unknown[] | undefined;
export async function wholeState(): Promise<readonly unknown[]> {
  return (whole ??= state(await small()));
}

/** One sheet with these cells. */
export function sheetOf(cells: readonly LayoutCell[], parts: Partial<SheetLayout> = {}): SheetLayout {
  return {
    kind: 'form',
    name: 'Thử',
    columnWidths: [],
    rowHeights: [],
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    page: PAGE,
    protected: true,
    ...parts,
  };
}

/** How a promise fails: the kind of its HostError. */
export async function kindOf(work: Promise<unknown>): Promise<string> {
  const outcome: unknown = await work.then(
    () => 'done',
    (error: unknown) => error,
  );
  if (outcome === 'done') return 'done';
  if (!(outcome instanceof HostError)) throw outcome;
  return outcome.kind;
}
