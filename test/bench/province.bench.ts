import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberFigure } from '../../src/figures';
import { isTyped } from '../../src/forms';
import { openFile } from '../../src/opening';
import {
  boardOf,
  consolidate,
  emptyDesk,
  provinceLayout,
  receiveFiles,
  receiving,
  roster,
  type IncomingFile,
  type RosterEntry,
} from '../../src/province';
import { validate } from '../../src/rules';
import { packageLayout } from '../../src/sheets';
import { inSlices } from '../../src/steps';
import { emptySubmission, withFigures } from '../../src/submission';
import { writeWorkbook } from '../../src/xlsx';
import { soundSubmission } from '../submissions';
import { report } from './budget';

/** Every department and commune of the country, as so many provinces of a hundred. */
const provinces = Math.max(Number(process.env['PROVINCES'] ?? 34), 3);
const agencies = 100;
const departments = 20;
const today = '2023-09-20';

const sound = soundSubmission();
const { template, period } = sound;
const counts = template.indicators.filter((row) => row.kind === 'count' && isTyped(row));

const entries = Array.from({ length: agencies }, (_, index): RosterEntry => {
  const isDepartment = index < departments;
  const [level, name] = isDepartment ? (['department', 'Sở số'] as const) : (['commune', 'UBND xã số'] as const);
  return { code: `D${String(index)}`, name: `${name} ${String(index)}`, level, parent: '', from: '', until: '' };
});
const everybody = roster(entries);

/** Packing takes twice as long as reading: so many provinces pass until an agency's package is written anew. */
const ROUND = 5;

/** The packages of one province, in a folder as they would have come, over those of the province before. */
async function writeProvince(folder: string, province: number): Promise<readonly IncomingFile[]> {
  const files: IncomingFile[] = [];
  for (const [index, { code, name, level }] of entries.entries()) {
    const path = join(folder, `${code}.xlsx`);
    files.push({ name: `${code}.xlsx`, read: async () => new Uint8Array(await readFile(path)) });
    if (province > 0 && index % ROUND !== province % ROUND) continue;
    const empty = emptySubmission(template, period, { name, parent: `UBND tỉnh số ${String(province)}`, symbol: code, code, level });
    const own = [...sound.figures].filter(([id]) => !empty.figures.has(id));
    // Figures of its own: one row an agency, another one a province, whatever the rules then find.
    const row = counts[province % counts.length]?.id ?? 'BM1/1';
    const changed = [...own, ['BM1/1', numberFigure(1 + index)] as const, [row, numberFigure(1 + ((index * 7 + province) % 50))] as const];
    await writeFile(path, await writeWorkbook(packageLayout(withFigures(empty, changed))));
  }
  return files;
}

async function check(files: readonly IncomingFile[]): Promise<void> {
  for (const { name, read } of files) validate((await openFile({ name, bytes: await read() }, {}, today)).submission);
}

/** What one `cchc consolidate` does until it writes. */
async function consolidated(files: readonly IncomingFile[]) {
  const received = await receiveFiles(files, { today });
  const desk = receiving(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), received, today);
  const board = boardOf(received, { template, period, roster: everybody, desk, today });
  return { received, province: await inSlices(consolidate(board)) };
}

/** Milliseconds that a piece of work takes, with what it makes. */
async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly took: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { took: performance.now() - start, result };
}

/** Bytes that are still held when nothing is under way, those outside the heap too. Once: a second round throws compiled code away too, and what comes next would be timed cold. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'cchc-bench-'));
try {
  let [checking, reading, writing, bytes] = [0, 0, 0, 0];
  const memory: number[] = [];
  // The first warms everything up and is not counted.
  for (let province = 0; province <= provinces; province++) {
    const files = await writeProvince(folder, province);
    // In turns, so that neither profits from what the other has read before.
    const isCheckFirst = province % 2 === 0;
    let checked = isCheckFirst ? (await timed(() => check(files))).took : 0;
    const { took: read, result } = await timed(() => consolidated(files));
    if (!isCheckFirst) checked = (await timed(() => check(files))).took;
    const { took: written, result: workbook } = await timed(() => writeWorkbook(provinceLayout(result.province, result.received, 'cchc')));
    memory.push(held());
    if (process.stderr.isTTY) process.stderr.write(`\r  ${String(province)}/${String(provinces)}${province === provinces ? '\n' : ''}`);
    else if (province % 10 === 0) console.log(`       (${String(province)} of ${String(provinces)} provinces)`);
    if (province === 0) continue;
    checking += checked;
    reading += read;
    writing += written;
    bytes += workbook.length;
  }
  // What is kept once for all (templates, rules, fonts) is there after the third; single rounds are now more, now less.
  const steady = memory.slice(3);
  const third = Math.ceil(steady.length / 3);
  const [early, late] = [middle(steady.slice(0, third)), middle(steady.slice(-third))];
  report(`consolidate ${String(provinces * agencies)} workbooks, against checking them`, reading / checking, 1.3, 'x');
  report('memory held in the last third, against the first, writing included', late / early, 1.1, 'x');
  console.log(`       (MB held after each: ${memory.map((bytesHeld) => (bytesHeld / 1e6).toFixed(0)).join(' ')})`);
  const each = (total: number) => (total / provinces).toFixed(0);
  console.log(
    `       (a province of ${String(agencies)}: checked in ${each(checking)} ms, consolidated in ${each(reading)} ms, written in ${each(writing)} ms as ${(bytes / provinces / 1e6).toFixed(1)} MB; ${(late / 1e6).toFixed(0)} MB held)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
