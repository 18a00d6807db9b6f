import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportJson } from '../../src/cli/findings-json';
import { checkReport, textAt } from '../../src/report';
import { readFiguresFile } from '../../src/submission';
import { readReport, readReportInSlices } from '../../src/word';

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, name)));
const submission = readFiguresFile(new TextDecoder().decode(bytesOf('ok-src.json')));

/** What a report says, one entry each: `BM1/1 17 ≠ 14` where the forms say otherwise. */
async function said(name: string): Promise<readonly string[]> {
  const report = readReport(bytesOf(name));
  const { statements, slips } = reportJson(report, checkReport(report, submission, await submission.template.language()));
  expect(slips).toEqual([]);
  for (const { stated, place, quote } of statements) {
    // Where the words stand they may be parted by a line break.
    expect(textAt(report, place).replace(/\s/g, ' ')).toBe(stated);
    expect(textAt(report, { ...place, start: quote.start, end: quote.end })).toContain(textAt(report, place));
  }
  return statements.map(({ ids, stated, expected, agrees }) => `${ids.join('+')} ${stated}${agrees ? '' : ` ≠ ${expected}`}`);
}

const THREE = ['BM1/1 17 ≠ 14', 'BM3/3.1.1 25 ≠ 20', 'BM3/3.1.2 20', 'BM3/3.1 80% ≠ 100'];

describe('a sentence with a number in it is understood', () => {
  it.each<[string, string, readonly string[]]>([
    ['as it is', 'r0-control.docx', THREE],
    ['with a line break in it', 'r1b-linebreak-before-number.docx', THREE],
    ['with a new paragraph in it', 'r1c-hard-return-in-sentence.docx', ['BM1/1 17 ≠ 14']],
    ['in a table that only arranges it', 'r2-sentence-in-table.docx', THREE],
    ['with digits of full width', 'r3-fullwidth.docx', ['BM1/1 17 ≠ 14']],
    ['with a number struck out', 'r4-struck-number.docx', ['BM1/1 14']],
    ['with the mark of a note', 'r5-superscript-mark.docx', ['BM1/1 14']],
    ['with the number in words beside it', 'r6b-number-and-words.docx', ['BM1/1 17 ≠ 14']],
    ['with a number that is none', 'r7-1.7.docx', ['BM1/1 1.7 ≠ 14']],
  ])('%s', async (_, name, expected) => {
    expect(await said(name)).toEqual(expected);
  });
});

describe('a whole report says the same', () => {
  let plain: readonly string[];
  beforeAll(async () => {
    plain = await said('s0.docx');
    expect(plain).toHaveLength(78);
  });

  it.each([
    ['in decomposed Unicode', 's1-nfd.docx'],
    ['with tone marks of the new spelling', 's2-oldtone.docx'],
    ['in capitals', 's3-upper.docx'],
    ['with no-break spaces', 's4-nbsp.docx'],
    ['with digits of full width', 's5-fullwidth.docx'],
    ['with abbreviations written out', 's6-abbrev-spelled.docx'],
    ['with zero-width spaces', 's8-zwsp.docx'],
    ['in the cells of tables', 's9-in-layout-table.docx'],
    ['in many runs', 's10-runs.docx'],
    ['with line breaks', 's11-linebreaks.docx'],
    ['saved by another program', 's12-lo.docx'],
    ['as plain text', 's13-text.txt'],
  ])('%s', async (_, name) => {
    const found = (await said(name)).map((statement) => statement.toLowerCase());
    expect(found).toEqual(plain.map((statement) => statement.toLowerCase()));
  });
});

describe('heavy reports', () => {
  it('8,000 leading times in one paragraph are all understood', async () => {
    expect(await said('slow-8000.docx')).toHaveLength(8000);
  });

  it('800,000 short paragraphs leave the thread to others meanwhile', async () => {
    let turns = 0;
    const others = setInterval(() => turns++);
    const { blocks } = await readReportInSlices(bytesOf('h459.docx'));
    clearInterval(others);
    expect(blocks).toHaveLength(800_000);
    expect(turns).toBeGreaterThan(20);
  });
});
