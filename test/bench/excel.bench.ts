/** Round trips to Excel, through Microsoft's own client. They cost far more than anything we compute. */
import { LAYOUT, openReport, settle } from '../hosts/excel/setting';
import { report } from './budget';

const KILOBYTE = 1024;
/** What Excel on the web takes in one request. */
const LARGEST_REQUEST = 5 * KILOBYTE;

const { excel, host, person } = await openReport();

async function count(work: string, budget: number, run: () => Promise<unknown>): Promise<void> {
  const before = excel.syncs.length;
  await run();
  report(work, excel.syncs.length - before, budget, 'syncs');
}

const sheets = LAYOUT.sheets.length;
report(`generate ${sheets} sheets`, excel.syncs.length, sheets + 2, 'syncs');
await count(`generate ${sheets} sheets again`, sheets + 2, () => host.writeSheets(LAYOUT.sheets));
await count('read a workbook for the first time', 2, () => host.readCells());
const stop = await host.onChanged(() => void host.readCells());
await count('one edit, heard and read', 1, () => {
  person.type('Biểu mẫu 1', 'D5', '15');
  return settle(600);
});
await count('50 edits in a burst, heard and read', 1, () => {
  for (let value = 0; value < 50; value++) person.type('Biểu mẫu 1', 'D5', String(value));
  return settle(600);
});
stop();
await settle();
await count('repair 30 cells on two sheets', 2, () =>
  host.writeCells(
    Array.from({ length: 30 }, (_, index) => ({
      place: { sheet: index % 2 === 0 ? 'Biểu mẫu 1' : 'Biểu mẫu 7', row: 4 + Math.floor(index / 2), column: 3 },
      content: { value: index },
    })),
  ),
);
await count('show a cell', 1, () => host.showCell({ sheet: 'Biểu mẫu 7', row: 10, column: 3 }));
report(
  'the largest request',
  Math.max(...excel.syncs.map(({ actions }) => JSON.stringify(actions).length)) / KILOBYTE,
  LARGEST_REQUEST,
  'kB',
);
