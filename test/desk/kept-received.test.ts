import * as fc from 'fast-check';
import { keptReceived, receivedFrom } from '../../src/desk/kept-received';
import { receiveFiles, type Received } from '../../src/province';
import { validate } from '../../src/rules';
import { packageLayout } from '../../src/sheets';
import { writeFiguresFile } from '../../src/submission';
import { writeWorkbook } from '../../src/xlsx';
import { submissionArbitrary, typedFigure } from '../submission/arbitraries';
import { received, rosterOf, submissionOf } from '../province/made-up-province';

const today = '2025-09-25';
const [entry] = rosterOf({ STP: 'department' }).entries;

test('what was read from a file is the same after it was handed over or kept', async () => {
  const submission = submissionOf(entry!, { 'BM1/1': '3', 'BM1/2.1': 'chưa rõ' });
  const files = [
    { name: 'a.xlsx', bytes: await writeWorkbook(packageLayout(submission)) },
    { name: 'b.json', bytes: new TextEncoder().encode(writeFiguresFile(submission)) },
    { name: 'broken.xlsx', bytes: new TextEncoder().encode('PK') },
  ];
  const all = await receiveFiles(
    files.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) })),
    { today },
  );
  expect(all.map(({ kind }) => kind)).toEqual(['version', 'version', 'unreadable']);
  for (const each of all) expect(spelled(receivedFrom(structuredClone(keptReceived(each))))).toEqual(spelled(each));
});

test('whatever a submission says is kept', () => {
  fc.assert(
    fc.property(submissionArbitrary(typedFigure), (submission) => {
      const each = received(submission);
      expect(spelled(receivedFrom(structuredClone(keptReceived(each))))).toEqual(spelled(withFindings(each)));
    }),
    { numRuns: 20 },
  );
});

/** A blank may stand in the figures or be left out of them. */
function spelled(received: Received | undefined): unknown {
  if (received?.kind !== 'version') return received;
  return { ...received.version, submission: writeFiguresFile(received.version.submission) };
}

function withFindings(received: Received): Received {
  if (received.kind !== 'version') return received;
  return { kind: 'version', version: { ...received.version, findings: validate(received.version.submission).findings } };
}

test('what nobody can read any more is left out', () => {
  const kept = { ...keptReceived({ kind: 'unreadable', file: 'a', sha256: '', message: '' }), kept: 'version', figures: '{' };
  expect(receivedFrom(kept as Parameters<typeof receivedFrom>[0])).toBeUndefined();
});
