import * as fc from 'fast-check';
import { HostError } from '../../../src/hosts';
import { expectNothingLost, type Desk } from './histories';
import { MemoryHost } from './memory-host';

/** A write that ends before it is done: after which part of it. */
type Failure = 'reading' | 'refusing' | 'reading back' | number;

const failure: fc.Arbitrary<Failure> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Failure>('reading', 'refusing', 'reading back') },
  { weight: 2, arbitrary: fc.constantFrom<Failure>(0, 0.3, 0.6, 0.95) },
);

function desk(): Promise<Desk<Failure>> {
  const host = new MemoryHost();
  const failReadingBack = () => {
    const write = host.writeSheets;
    jest.spyOn(host, 'writeSheets').mockImplementationOnce(async (...all) => {
      await write(...all);
      host.failures.push(new HostError('failed'));
    });
  };
  return Promise.resolve({
    host,
    enter: (cells) => {
      for (const { place, value } of cells)
        host.type(place, typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value });
      return true;
    },
    fail: (how) => {
      if (how === 'reading') host.failures.push(new HostError('failed'));
      else if (how === 'reading back') failReadingBack();
      else if (how === 'refusing') {
        jest.spyOn(host, 'writeSheets').mockRejectedValueOnce(new HostError('protected'));
        jest.spyOn(host, 'writeCells').mockRejectedValueOnce(new HostError('protected'));
      } else host.halves.push({ done: how, error: new HostError('failed') });
    },
    calm: () => {
      host.failures = [];
      host.halves = [];
      jest.restoreAllMocks();
      return Promise.resolve();
    },
  });
}

afterEach(() => {
  jest.restoreAllMocks();
});

/** Whoever runs thousands has the time for it. */
const TIME = Math.max(300_000, Number(process.env['HISTORIES'] ?? 0) * 30_000);

it(
  'no typed figure and no justification is lost or gained',
  async () => {
    await expectNothingLost(desk, failure, { histories: 40, steps: 12 });
  },
  TIME,
);
