import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutated } from './mutate';
import { randomFrom } from './random';
import { TARGETS, tried, type Target } from './targets';

/** Named `<target>.<seed>`: what `npm run fuzz` found and was mended since. */
const FOUND = join(__dirname, 'found');
const files = readdirSync(FOUND).filter((name) => !name.startsWith('.'));

/** Made once: some are whole reports. */
const samples = new Map<Target, Promise<readonly Uint8Array[]>>();
function samplesOf(target: Target): Promise<readonly Uint8Array[]> {
  const made = samples.get(target) ?? target.samples();
  samples.set(target, made);
  return made;
}

test.each(TARGETS.map((target) => [target.name, target] as const))(
  '%s takes its own samples, and what was once found',
  async (name, target) => {
    for (const sample of await samplesOf(target)) await tried(target, sample);
    for (const file of files.filter((each) => each.startsWith(`${name}.`))) await tried(target, readFileSync(join(FOUND, file)));
  },
);

test('a seed always makes the same input', async () => {
  for (const target of TARGETS) {
    const [sample = new Uint8Array()] = await samplesOf(target);
    const before = Uint8Array.from(sample);
    for (let seed = 0; seed < 20; seed++) {
      // A zip has the time in it that it was made.
      expect(mutated(sample, randomFrom(seed)).length).toBe(mutated(sample, randomFrom(seed)).length);
    }
    expect(Buffer.compare(sample, before)).toBe(0);
  }
});
