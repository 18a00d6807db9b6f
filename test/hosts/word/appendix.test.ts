/** The real appendix, as it is really written for Word, in and out of a document. */
import { readFigure } from '../../../src/figures';
import { withFigures, type Submission } from '../../../src/submission';
import type { DocumentPart } from '../../../src/hosts';
import { appendixHeading, formTable, insertionOoxml, readReportXml } from '../../../src/word';
import { realReport } from '../../submissions';
import { controlOf, inside, open, others } from './setting';

async function appendix(submission: Submission): Promise<readonly DocumentPart[]> {
  const { forms } = submission.template;
  const heading = {
    tag: 'CCHC:PhuLuc',
    title: 'Phụ lục',
    ooxml: await insertionOoxml({ heading: appendixHeading(submission), tables: [] }),
  };
  const tables = forms.map(async (form) => ({
    tag: `CCHC:${form.id}`,
    title: form.name,
    ooxml: await insertionOoxml({ tables: [formTable(submission, form)] }),
  }));
  return [heading, ...(await Promise.all(tables))];
}

const SEED = realReport();

const tablesIn = (ooxml: string) => readReportXml(ooxml).blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

test('stands in the document as it was written, and is refreshed where a figure has changed', async () => {
  const { word, paper, person, host } = await open();
  person.clickOn('Sở đã giải quyết 17 hồ sơ.');
  const parts = await appendix(SEED);
  await host.insertParts(parts);
  expect(word.syncs).toHaveLength(parts.length + 1);

  const written = parts.flatMap(({ ooxml }) => tablesIn(ooxml));
  expect(written).toHaveLength(7);
  const found = await host.readParts();
  expect(found.map(({ tag }) => tag)).toEqual(parts.map(({ tag }) => tag));
  expect(found.flatMap(({ ooxml }) => tablesIn(ooxml!))).toEqual(written);
  // The report has a table of its own, with another in it.
  expect(tablesIn(await host.readDocument())).toEqual([...written, [['Bảng của Sở', '']], [['Bảng trong bảng']]]);

  const corrected = withFigures(SEED, [['BM3/3.1.1', readFigure('17', ',')]]);
  const before = { others: others(paper), frames: new Map(paper.controls.map((control) => [control.tag, inside(control)])) };
  const fresh = await appendix(corrected);
  await host.replaceParts(found.map(({ control }, index) => ({ ...fresh[index]!, control })));
  expect(others(paper)).toBe(before.others);
  const changed = paper.controls.filter((control) => inside(control) !== before.frames.get(control.tag));
  expect(changed).toEqual([controlOf(paper, 'BM3')]);
  const [table] = tablesIn((await host.readParts())[3]!.ooxml!);
  expect(table!.find(([number]) => number!.startsWith('3.1.1'))).toContain('17');
});
