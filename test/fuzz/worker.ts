import { parentPort } from 'node:worker_threads';
import { mutated } from './mutate';
import { randomFrom, below } from './random';
import { TARGETS, tried } from './targets';

/** What the watchdog asks for: the input that a seed makes for a target, tried or just handed over. */
export interface Order {
  readonly target: string;
  readonly seed: number;
  readonly onlyMake: boolean;
}

export interface Answer {
  readonly fault?: string;
  readonly input?: Uint8Array;
}

const samples = new Map<string, readonly Uint8Array[]>();

async function answer({ target: name, seed, onlyMake }: Order): Promise<Answer> {
  const target = TARGETS.find((each) => each.name === name);
  if (!target) return { fault: `no target ${name}` };
  const known = samples.get(name) ?? (await target.samples());
  samples.set(name, known);
  const random = randomFrom(seed);
  const sample = known[below(random, known.length)] ?? new Uint8Array();
  const input = mutated(sample, random);
  if (onlyMake) return { input };
  try {
    await tried(target, input);
    return {};
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), input };
  }
}

parentPort?.on('message', (order: Order) => {
  void answer(order).then((result) => parentPort?.postMessage(result));
});
