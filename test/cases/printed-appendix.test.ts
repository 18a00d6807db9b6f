import { openFile } from '../../src/opening';
import { writeAppendix } from '../../src/word';
import { writeFiguresFile } from '../../src/submission';
import { completeFigures } from '../../src/rules';
import { realReport } from '../submissions';
import { PERIOD } from './figures';
import { printedReport } from './printed-appendix';

const real = realReport();
const open = (bytes: Uint8Array, period?: typeof PERIOD) => openFile({ name: 'bao-cao.docx', bytes }, { period }, '2023-09-15');
const spelled = (submission: typeof real) => JSON.parse(writeFiguresFile(submission)) as { figures: unknown; notes: unknown };

test('a report as an office types it gives every figure and note to the letter, and what its head says', async () => {
  const { submission, findings, questions, notes } = await open(printedReport(real));
  expect([findings, questions, notes]).toEqual([[], [], []]);
  const [read, signed] = [spelled(submission), spelled(real)];
  expect(read.figures).toEqual(signed.figures);
  expect(read.notes).toEqual(signed.notes);
  expect(submission.period).toEqual(real.period);
  expect(submission.agency.name).toBe(real.agency.name);
  expect(submission.report).toMatchObject({ number: real.report.number, date: real.report.date });
});

test('the appendix we write gives them back; its period is nowhere in it and asked for', async () => {
  const bytes = await writeAppendix({ ...real, figures: completeFigures(real) });
  expect((await open(bytes)).questions.map(({ kind }) => kind)).toEqual(['period']);
  const { submission, findings } = await open(bytes, PERIOD);
  expect(findings).toEqual([]);
  const [read, written] = [spelled(submission), spelled({ ...real, figures: completeFigures(real) })];
  expect(read.figures).toEqual(written.figures);
  expect(read.notes).toEqual(written.notes);
  expect(submission.agency.name).toBe(real.agency.name);
  expect(submission.report).toMatchObject({ number: real.report.number, date: real.report.date });
});
