import { checkReport } from '../../src/report';
import { reportJson } from '../../src/cli/findings-json';
import { readReport } from '../../src/word';
import { bytesOf, changedFrom, figuresFile, opened, PERIOD } from './figures';

const TCVN3 = expect.stringMatching(/TCVN3.*\.$/s) as string;

async function compared(file: string, figures: string) {
  const submission = figuresFile(figures);
  const report = readReport(bytesOf(file));
  const { statements } = reportJson(report, checkReport(report, submission, await submission.template.language()));
  return { notes: report.notes, said: statements.map(({ ids, stated, agrees }) => `${ids.join('+')} ${stated} ${String(agrees)}`) };
}

test('w11-tcvn3.docx: the font is named, and every cell compared', async () => {
  const { notes, said } = await compared('w11-tcvn3.docx', 'd-truth.json');
  expect(notes).toEqual([TCVN3]);
  expect(said.filter((each) => each.endsWith('false'))).toEqual(['BM1/5.2 777 false']);
  expect(said).toHaveLength(119);
});

test('w11-tcvn3.docx: as a source it gives the figures it shows', async () => {
  const { submission } = await opened('w11-tcvn3.docx', { period: PERIOD });
  expect(changedFrom('d', submission)).toEqual({ 'BM1/5.2': '777' });
});

test('s7-tcvn3.docx: says the same as in Unicode', async () => {
  const { notes, said } = await compared('s7-tcvn3.docx', 'ok-truth.json');
  expect(notes).toEqual([TCVN3]);
  expect(said).toEqual((await compared('s0.docx', 'ok-truth.json')).said);
});
