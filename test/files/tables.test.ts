import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printFigure } from '../../src/figures';
import { parseRichText, TABLE_HEADING, type TextRun } from '../../src/forms';
import { completeFigures } from '../../src/rules';
import { cleanText, emptySubmission, withNotes, type Submission } from '../../src/submission';
import { appendixHeading, appendixTables, clipboardHtml, insertionOoxml, writeAppendix } from '../../src/word';
import { unflattened } from '../lab/flat-opc';
import { pdfText, toPdf, toWriterDocx } from '../lab/libreoffice';
import { schemaErrors } from '../lab/ooxml';
import { wordTables, type ShownCell, type ShownRow, type ShownRun } from '../lab/word-tables';
import { submissionArbitrary, typedFigure } from '../submission/arbitraries';
import { realReport } from '../submissions';

jest.setTimeout(180_000);

const seed = realReport();
// One that is always the same, so that a failure can be looked at.
const [random] = fc.sample(
  submissionArbitrary(typedFigure).filter(({ notes }) => notes.size > 5),
  { numRuns: 1, seed: 20230914 },
) as [Submission];
const drawn = withNotes(random, [
  ['BM3/1.1', 'Từ 15/6\nđến 14/9  (ba tháng)'],
  ['BM7/6.8.2', '</td></tr></table> <w:p>&amp; "trích"'],
]);
const submissions = [
  ['a real appendix', seed],
  ['a drawn one', drawn],
  ['an empty one', emptySubmission(seed.template, seed.period)],
] as const;

/** The three ways of the tables into Word, as files LibreOffice can open. */
const ways = {
  'the clipboard': {
    kind: 'html',
    write: (submission: Submission) => Promise.resolve(strToU8(clipboardHtml(appendixTables(submission), appendixHeading(submission)))),
  },
  'the Word file': { kind: 'docx', write: writeAppendix },
  'the insertion': { kind: 'docx', write: inserted },
} as const;

async function inserted(submission: Submission): Promise<Uint8Array> {
  return unflattened(await insertionOoxml({ heading: appendixHeading(submission), tables: appendixTables(submission) }));
}

/** One space is as good as another, and none at the end of a line. */
const asRead = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** The text, and for each of its letters whether it is bold or italic. Footnote marks are looked at on their own. */
function looks(runs: readonly (TextRun | ShownRun)[]): [text: string, letters: string] {
  const shown = runs.filter(({ superscript }) => superscript !== true);
  const letters = shown.map(({ text, bold, italic }) => {
    const mark = bold === true ? (italic === true ? 'x' : 'b') : italic === true ? 'i' : '.';
    return mark.repeat(text.replace(/\s/g, '').length);
  });
  return [asRead(shown.map(({ text }) => text).join('')), letters.join('')];
}

/** What the law and the submission say stands in the rows of each table. */
function expectedRows(submission: Submission): [text: string, letters: string][][][] {
  const figures = completeFigures(submission);
  return submission.template.forms.map((form) =>
    form.indicators.map(({ id, code, label, unit, kind }) => {
      const figure = figures.get(id);
      const printed = kind === 'heading' || figure === undefined ? '' : printFigure(figure, kind);
      const [figureRuns, note] = [printed, submission.notes.get(id) ?? ''].map((text) => [{ text: cleanText(text) }]);
      return [code, label, unit, figureRuns!, note!].map(looks);
    }),
  );
}

const headingCells = (row: ShownRow): unknown[] =>
  row.cells.filter(({ covered }) => !covered).map(({ column, columnSpan, runs }) => [column, columnSpan, ...looks(runs)]);
const proportions = (cells: readonly Pick<ShownCell, 'width'>[]): number[] => {
  const whole = cells.reduce((sum, { width }) => sum + width, 0);
  return cells.map(({ width }) => width / whole);
};

describe.each(Object.entries(ways))('by way of %s', (_, { kind, write }) => {
  let files: Uint8Array[];
  beforeAll(async () => {
    files = await toWriterDocx(await Promise.all(submissions.map(([, submission]) => write(submission))), kind);
  });

  test.each(submissions.map(([name, submission], index) => [name, submission, index] as const))(
    'all cells of %s hold what the submission says, in their columns, bold and italic where the form is',
    (_, submission, index) => {
      const tables = wordTables(files[index]!);
      const rows = tables.map((table) => table.filter(({ heading }) => !heading));
      expect(rows.flat().map(({ cells }) => cells.map(({ column }) => column))).toEqual(rows.flat().map(() => [0, 1, 2, 3, 4]));
      expect(rows.map((table) => table.map(({ cells }) => cells.map(({ runs }) => looks(runs))))).toEqual(expectedRows(submission));
    },
  );

  test('the heading is two rows that are repeated, its middle title over unit and figure', () => {
    const [code, label, result, unit, figure, note] = [
      TABLE_HEADING.code,
      TABLE_HEADING.label,
      TABLE_HEADING.result,
      TABLE_HEADING.unit,
      TABLE_HEADING.figure,
      TABLE_HEADING.note,
    ].map((text) => (text === TABLE_HEADING.label ? looks(parseRichText(text)) : looks([{ text, bold: true }])));
    for (const table of wordTables(files[0]!)) {
      expect(table.map(({ heading }) => heading)).toEqual(table.map((_, row) => row < 2));
      expect(table.slice(0, 2).map(headingCells)).toEqual([
        [
          [0, 1, ...code!],
          [1, 1, ...label!],
          [2, 2, ...result!],
          [4, 1, ...note!],
        ],
        [
          [2, 1, ...unit!],
          [3, 1, ...figure!],
        ],
      ]);
    }
  });

  test('columns are as wide as they should be, beside each other and on paper', () => {
    submissions.forEach(([, submission], index) => {
      const wanted = appendixTables(submission)[0]!.columnWidths.map((width) => ({ width }));
      for (const { cells } of wordTables(files[index]!).flatMap((table) => table.slice(2))) {
        proportions(cells).forEach((share, column) => expect(share).toBeCloseTo(proportions(wanted)[column]!, 2));
        // 165 mm are 9354 twentieths of a point.
        expect(Math.abs(cells.reduce((sum, { width }) => sum + width, 0) - 9354)).toBeLessThan(30);
      }
    });
  });

  test('the heading stands over each table, and again on each page that continues one', async () => {
    const text = await pdfText(await toPdf(await write(seed), kind));
    const pages = text.split('\f').slice(0, -1);
    const count = (page: string, pattern: RegExp): number => page.match(pattern)?.length ?? 0;
    const continued = (page: string): boolean => {
      const firstCode = page.search(/^ *\d+\.[\d.]* /m);
      const firstCaption = page.search(/^ *Biểu mẫu \d$/m);
      return firstCode >= 0 && (firstCaption < 0 || firstCode < firstCaption);
    };
    expect(pages.filter(continued).length).toBeGreaterThan(2);
    expect(pages.map((page) => count(page, /Kết quả thống kê/g))).toEqual(
      pages.map((page) => count(page, /^ *Biểu mẫu \d$/gm) + (continued(page) ? 1 : 0)),
    );
    // All three lines of the middle title, on every page that has it.
    expect(count(text, /6\s+tháng, năm\)/g)).toBe(count(text, /Kết quả thống kê/g));
  });

  test('the footnote and its mark are there once', async () => {
    const text = await pdfText(await toPdf(await write(seed), kind));
    expect(text.match(/1\s+Văn bản quy phạm pháp luật\./g)).toHaveLength(1);
    expect(text.replace(/\s+/g, ' ')).toMatch(/VBQPPL ?1 do địa phương/);
  });
});

/** A document with a style for everything, none of it like ours, into which the insertion was put. */
function inForeignDocument(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const rewrite = (path: string, pattern: RegExp, replacement: string): void => {
    const before = strFromU8(parts[path]!);
    const after = before.replace(pattern, replacement);
    if (after === before) throw new Error(`Nothing to rewrite in ${path}`);
    parts[path] = strToU8(after);
  };
  rewrite(
    'word/_rels/document.xml.rels',
    /(?=<\/Relationships>)/,
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
  );
  rewrite(
    '[Content_Types].xml',
    /(?=<\/Types>)/,
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>',
  );
  parts['word/styles.xml'] = strToU8(
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>' +
      '<w:pPr><w:spacing w:before="240" w:after="240" w:line="400" w:lineRule="auto"/><w:ind w:left="300" w:firstLine="720"/><w:jc w:val="right"/></w:pPr>' +
      '<w:rPr><w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans"/><w:b/><w:i/><w:color w:val="FF0000"/><w:sz w:val="40"/></w:rPr></w:style></w:styles>',
  );
  return zipSync(parts);
}

test('the insertion looks the same in a document whose styles are nothing like ours', async () => {
  const file = await inserted(seed);
  const [plain, foreign] = await Promise.all(
    [file, inForeignDocument(file)].map(async (bytes) => {
      const text = await pdfText(await toPdf(bytes, 'docx'));
      // The line over footnotes is the document's own, and so is the space around it.
      return text.replace(/\n\s*\n/g, '\n');
    }),
  );
  expect(foreign).toBe(plain);
});

describe('Microsoft’s validator finds nothing wrong', () => {
  test.each(submissions)('in the insertion of %s', async (_, submission) => {
    expect(await schemaErrors(await inserted(submission), 'docx')).toEqual([]);
  });

  test('in the insertion of one table without footnotes, and of the heading alone', async () => {
    const [table] = appendixTables(seed);
    const alone = await insertionOoxml({ tables: [table!] });
    const heading = await insertionOoxml({ heading: appendixHeading(seed), tables: [] });
    expect(await Promise.all([alone, heading].map((ooxml) => schemaErrors(unflattened(ooxml), 'docx')))).toEqual([[], []]);
  });
});
