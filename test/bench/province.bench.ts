import { numberFigure } from '../../src/figures';
import { openFile } from '../../src/opening';
import { boardOf, consolidate, provinceLayout, receiveFiles, roster, type RosterEntry } from '../../src/province';
import { validate } from '../../src/rules';
import { packageLayout } from '../../src/sheets';
import { atOnce } from '../../src/steps';
import { emptySubmission, withFigures } from '../../src/submission';
import { writeWorkbook } from '../../src/xlsx';
import { soundSubmission } from '../submissions';
import { report } from './budget';

/** Every department and commune of the country, as so many provinces of a hundred. */
const provinces = Number(process.env['PROVINCES'] ?? 34);
const agencies = 100;
const departments = 20;
const today = '2023-09-20';

const sound = soundSubmission();
const { template, period } = sound;

const entries = Array.from({ length: agencies }, (_, index): RosterEntry => {
  const isDepartment = index < departments;
  const [level, name] = isDepartment ? (['department', 'Sở số'] as const) : (['commune', 'UBND xã số'] as const);
  return { code: `D${String(index)}`, name: `${name} ${String(index)}`, level, parent: '', from: '', until: '' };
});

/** Packages with figures of their own. */
const files: Uint8Array[] = [];
for (const { code, name, level } of entries) {
  const empty = emptySubmission(template, period, { name, parent: 'UBND tỉnh', symbol: code, code, level });
  const own = [...sound.figures].filter(([id]) => !empty.figures.has(id));
  files.push(await writeWorkbook(packageLayout(withFigures(empty, [...own, ['BM1/1', numberFigure(files.length)]]))));
}

const incoming = files.map((bytes, index) => ({ name: `${String(index)}.xlsx`, read: () => Promise.resolve(bytes) }));
const everybody = roster(entries);

async function check(): Promise<void> {
  for (const bytes of files) validate((await openFile({ name: 'a.xlsx', bytes }, {}, today)).submission);
}

async function consolidated() {
  const received = await receiveFiles(incoming, { today });
  const board = boardOf(received, { template, period, roster: everybody, today });
  return { received, province: atOnce(consolidate(board, everybody, { name: 'UBND tỉnh', parent: '', symbol: '' })) };
}

// Warm both up before the count; then in turns, so that a machine whose speed drifts is fair to both.
await check();
await consolidated();
let [checking, reading, writing, bytes] = [0, 0, 0, 0];
const memory: number[] = [];
for (let turn = 0; turn < provinces; turn++) {
  let start = performance.now();
  await check();
  checking += performance.now() - start;
  start = performance.now();
  const { received, province } = await consolidated();
  reading += performance.now() - start;
  start = performance.now();
  bytes += (await writeWorkbook(provinceLayout(province, received, 'cchc'))).length;
  writing += performance.now() - start;
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed / 1e6);
}
const count = String(provinces * agencies);
report(`consolidate ${count} workbooks, against checking them`, reading / checking, 1.3, 'x');
report('memory after the last province, against after the first, writing included', (memory.at(-1) ?? NaN) / (memory[0] ?? NaN), 1.1, 'x');
console.log(
  `       (writing ${(writing / provinces).toFixed(0)} ms and ${(bytes / provinces / 1e6).toFixed(1)} MB a province, ${(memory.at(-1) ?? NaN).toFixed(0)} MB)`,
);
