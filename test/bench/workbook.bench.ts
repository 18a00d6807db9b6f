import { unzipSync, zipSync } from 'fflate';
import { validate } from '../../src/rules';
import { readSubmission, workbookLayout } from '../../src/sheets';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { realReport } from '../submissions';
import { median, report } from './budget';

const real = realReport();
const layout = workbookLayout(real);
const bytes = await writeWorkbook(layout);
const parts = unzipSync(bytes);

const zip = await median(30, () => zipSync(parts));
report('write a workbook, against zipping the same XML', (await median(30, () => writeWorkbook(layout))) / zip, 2, 'x');

/** Looks at every byte once, as the least a reader can do. */
function scan(file: Uint8Array): number {
  let tags = 0;
  for (const part of Object.values(unzipSync(file))) for (const byte of part) if (byte === 60) tags += 1;
  return tags;
}

async function check(file: Uint8Array): Promise<void> {
  validate(readSubmission(await readWorkbook(file)).submission);
}

// Warm both up before the count.
for (let run = 0; run < 20; run++) {
  scan(bytes);
  await check(bytes);
}
// In short turns, of each kind the fastest: what else the machine does only ever makes them slower, and not both alike.
const workbooks = 1000;
const turns = 100;
let [scanning, checking] = [Infinity, Infinity];
const memory: number[] = [];
for (let turn = 0; turn < turns; turn++) {
  let start = performance.now();
  for (let file = 0; file < workbooks / turns; file++) scan(bytes);
  scanning = Math.min(scanning, performance.now() - start);
  start = performance.now();
  for (let file = 0; file < workbooks / turns; file++) await check(bytes);
  checking = Math.min(checking, performance.now() - start);
  if ((turn + 1) % 10 > 0) continue;
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed / 1e6);
}
report(`read and check ${String(workbooks)} workbooks, against unzipping and scanning them`, checking / scanning, 3, 'x');
report('memory after the last hundred, against after the first', (memory.at(-1) ?? NaN) / (memory[0] ?? NaN), 1.1, 'x');
console.log(`       (${((checking * turns) / workbooks).toFixed(1)} ms a workbook, ${(memory.at(-1) ?? NaN).toFixed(0)} MB)`);
