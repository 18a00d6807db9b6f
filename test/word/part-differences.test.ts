import { readFigure } from '../../src/figures';
import type { FormId } from '../../src/forms';
import type { ReportText } from '../../src/report';
import { withFigures, withNotes, type Submission } from '../../src/submission';
import { appendixHeading, formTable, headingDifferences, insertionOoxml, readReportXml, tableDifferences } from '../../src/word';
import { realReport } from '../submissions';

const seed = realReport();
const table = (submission: Submission, form: FormId) => formTable(submission, submission.template.form(form));

/** A part as it is read back out of the document it was inserted into. */
async function inserted(submission: Submission, form: FormId): Promise<ReportText> {
  return readReportXml(await insertionOoxml({ tables: [table(submission, form)] }));
}

test.each(seed.template.forms.map(({ id }) => id))('%s as it was inserted differs in nothing', async (form) => {
  expect(tableDifferences(await inserted(seed, form), table(seed, form))).toEqual([]);
});

test('a newer figure or note is told with what stands in the document', async () => {
  const newer = withNotes(withFigures(seed, [['BM1/2.2', readFigure('33', ',')]]), [['BM1/5.1', '']]);
  expect(tableDifferences(await inserted(seed, 'BM1'), table(newer, 'BM1'))).toEqual([
    { what: 'dòng 2', inDocument: '83,78', now: '89,19' },
    { what: 'dòng 2.2', inDocument: '31', now: '33' },
    { what: 'dòng 5.1, ghi chú', inDocument: 'Cả năm', now: '' },
  ]);
});

test('rows that a person took out or put in are told', async () => {
  const part = await inserted(seed, 'BM6');
  const blocks = part.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: [...block.rows.filter(([code]) => code !== '2.6.'), ['9.', 'Dòng thêm', '', '', '']] }
      : block,
  );
  expect(tableDifferences({ ...part, blocks }, table(seed, 'BM6'))).toEqual([
    { what: 'dòng 2.6', inDocument: '', now: 'thiếu dòng này' },
    { what: 'dòng 9.', inDocument: 'dòng thừa', now: '' },
  ]);
});

test('the heading differs when the report it belongs to got its number', async () => {
  const before = readReportXml(
    await insertionOoxml({ heading: appendixHeading({ ...seed, report: { ...seed.report, number: '' } }), tables: [] }),
  );
  expect(headingDifferences(before, appendixHeading(seed))).toEqual([
    {
      what: 'dòng 4 của đầu phụ lục',
      inDocument: '(Ban hành kèm theo Báo cáo số: …… ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
      now: '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
    },
  ]);
});
