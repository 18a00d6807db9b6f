import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

jest.setTimeout(180_000);

/** Half a minute of inputs nobody has seen before. What it finds it keeps in test/fuzz/found, with the seed that makes it. */
test('the fuzzer finds nothing', () => {
  const script = join(__dirname, '..', '..', 'scripts', 'fuzz.mjs');
  // Other tests keep the machine busy meanwhile, so a case may take its time.
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--seconds', '30', '--patience', '40'], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^\d+ cases from seed \d+, 0 faults\.\n$/);
});
