import { HostError, type Host } from '../../src/hosts';
import { cellsOfLayout, placeOf, readSubmission, workbookLayout } from '../../src/sheets';
import { LateHost } from '../../src/workbench/late-host';
import { realReport } from '../submissions';
import { MemoryHost } from '../taskpane/session/memory-host';

const layout = workbookLayout(realReport());
const present = cellsOfLayout(layout);

function expecting() {
  let arrive: (host: Host & { readonly focus: () => void }) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const coming = new Promise<Host & { readonly focus: () => void }>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { late: new LateHost(coming, present), arrive, fail };
}

async function spreadsheet() {
  const host = new MemoryHost();
  await host.writeSheets(layout.sheets, { properties: layout.properties });
  return Object.assign(host, { focus: () => undefined });
}

test('what the spreadsheet will hold is read before it is there, and what it holds afterwards', async () => {
  const { late, arrive } = expecting();
  const before = await late.readCells();
  expect(readSubmission(before).submission).toEqual(readSubmission(present).submission);
  const host = await spreadsheet();
  arrive(host);
  await Promise.resolve();
  const place = placeOf(readSubmission(present), 'BM1/1')!;
  host.type(place, { kind: 'number', value: 99 });
  const { sheets } = await late.readCells();
  expect(sheets.find(({ name }) => name === place.sheet)?.rows[place.row]?.[place.column]).toEqual({ kind: 'number', value: 99 });
});

test('whoever means to act waits for the spreadsheet, and hears of it where it does not come', async () => {
  const { late, fail } = expecting();
  const reading = late.readCells({ endsTyping: true });
  fail(new Error('no network'));
  await expect(reading).rejects.toEqual(new HostError('unreachable', 'no network'));
  // What is known is still shown.
  expect(await late.readCells()).toBe(present);
});
