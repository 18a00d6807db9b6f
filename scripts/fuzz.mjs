/**
 * Tries what is made of files, fragments and texts that were changed at random:
 * npm run fuzz -- --seconds 30 --seed 1 --target workbook
 * (--cases 1000 instead of --seconds tries the same ones on every machine)
 *
 * What takes over five seconds (or --patience) or throws what nobody expects is kept in test/fuzz/found.
 */
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

/** Samples are written before the first case of a target. */
const FIRST_PATIENCE = 60_000;
const ALL = ['workbook', 'document', 'text', 'figures-file', 'fragment', 'any-file', 'pasted', 'report'];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string' },
    patience: { type: 'string', default: '5' },
  },
});
/** Milliseconds one case may take: on a busy machine more. */
const PATIENCE = Number(values.patience) * 1000;
const firstSeed = Number(values.seed ?? Date.now() % 1_000_000_000);
const targets = values.target === undefined ? ALL : [values.target];
const output = join('node_modules', '.cache', 'fuzz');
const found = join('test', 'fuzz', 'found');

rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: [join('test', 'fuzz', 'worker.ts')],
  outdir: output,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});

let worker = new Worker(absolute(output, 'worker.mjs'));
/** Targets whose samples the worker has. */
const warm = new Set();

/** @param {{ target: string, seed: number, onlyMake: boolean }} order @returns {Promise<{ fault?: string, input?: Uint8Array }>} */
function ask(order) {
  return new Promise((resolve) => {
    const patience = setTimeout(
      () => {
        // Nothing else stops a thread that is busy.
        void worker.terminate();
        worker = new Worker(absolute(output, 'worker.mjs'));
        warm.clear();
        resolve({ fault: `not done in ${PATIENCE} ms` });
      },
      warm.has(order.target) ? PATIENCE : FIRST_PATIENCE,
    );
    const done = (/** @type {{ fault?: string, input?: Uint8Array }} */ answer) => {
      clearTimeout(patience);
      warm.add(order.target);
      resolve(answer);
    };
    worker.removeAllListeners();
    worker.once('message', done);
    worker.once('error', (error) => {
      worker = new Worker(absolute(output, 'worker.mjs'));
      warm.clear();
      done({ fault: String(error) });
    });
    worker.postMessage(order);
  });
}

const end = Date.now() + Number(values.seconds) * 1000;
let faults = 0;
let cases = 0;
const goesOn = () => (values.cases === undefined ? Date.now() < end : cases < Number(values.cases));
for (let seed = firstSeed; goesOn(); seed++) {
  const target = targets[seed % targets.length] ?? 'workbook';
  const { fault, input } = await ask({ target, seed, onlyMake: false });
  cases++;
  if (fault === undefined) continue;
  faults++;
  const bytes = input ?? (await ask({ target, seed, onlyMake: true })).input;
  const file = join(found, `${target}.${String(seed)}`);
  mkdirSync(found, { recursive: true });
  if (bytes) writeFileSync(file, bytes);
  console.error(`${file}: ${fault}\nAgain: npm run fuzz -- --seed ${String(seed)} --target ${target}\n`);
}
await worker.terminate();
console.log(`${String(cases)} cases from seed ${String(firstSeed)}, ${String(faults)} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
