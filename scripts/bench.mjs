/**
 * Runs the benchmarks in test/bench, all of them or those named: npm run bench -- validation
 * What comes after the first name that begins with -- is the benchmark's own: npm run bench -- workbench --repeats 5
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = 'test/bench';
const output = join('node_modules', '.cache', 'bench');
const given = process.argv.slice(2);
const firstOption = given.findIndex((each) => each.startsWith('--'));
const wanted = firstOption < 0 ? given : given.slice(0, firstOption);
const options = given.slice(wanted.length);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => basename(name, '.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0 || benches.length === 0) {
  console.error(`There is no benchmark ${unknown.join(', ')} in ${folder}.`);
  process.exit(1);
}

rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: benches.map((name) => join(folder, `${name}.bench.ts`)),
  outdir: output,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // The libraries stay as they are installed, as users of the command line would load them.
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});

// A process each, so that one benchmark's memory and warm code don't favour the next.
const failed = benches.filter((name) => {
  console.log(`\n${name}`);
  const args = ['--enable-source-maps', '--expose-gc', join(output, `${name}.bench.mjs`), ...options];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nOver budget or broken: ${failed.join(', ')}`);
  process.exit(1);
}
