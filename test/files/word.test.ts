import { printFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import { plainText, type IndicatorId } from '../../src/forms';
import { emptySubmission, withFigures, withNotes, type Submission } from '../../src/submission';
import { writeAppendix } from '../../src/word';
import { pdfText, toPdf } from '../lab/libreoffice';
import { schemaErrors } from '../lab/ooxml';
import { realReport } from '../submissions';

jest.setTimeout(180_000);

const seed = realReport();
const { indicators, forms } = seed.template;
const codes = forms.map((form) => form.indicators.map(({ code }) => plainText(code)));

/** The pages of a submission's appendix on paper, each as its lines. */
async function pagesOf(submission: Submission): Promise<string[][]> {
  const text = await pdfText(await toPdf(await writeAppendix(submission), 'docx'));
  return text
    .replaceAll('\u00A0', ' ')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

/** Codes stand at the beginning of a line; nothing else there has digits and a point. */
const codeOf = (line: string): string | undefined => /^ *(\d+\.[\d.]*)(?= |$)/.exec(line)?.[1];
const codesOn = (page: readonly string[]): string[] => page.flatMap((line) => codeOf(line) ?? []);
const indexOfCode = (page: readonly string[]): number => page.findIndex((line) => codeOf(line) !== undefined);
const captions = (page: readonly string[]): number[] => page.flatMap((line, index) => (/^ +Biểu mẫu \d$/.test(line) ? [index] : []));

/** Every note has words of its own, so that each of its lines can be told on paper. */
function withTallNotes(submission: Submission, lines: number): Submission {
  return withNotes(
    submission,
    indicators.map(({ id }, row) => [id, Array.from({ length: lines }, (_, line) => `n${row}x${line}`).join('\n')]),
  );
}

describe('Microsoft’s validator finds nothing wrong', () => {
  const HOSTILE = [
    '<w:p>&amp;</w:p>]]><!-- " \' -->',
    `=cmd|' /C calc'!A0`,
    'Điều\u0000\u0008khiển\u001B \uD800 \uDC00 \uFFFE một nửa',
    'dài'.repeat(700),
    'từng lời một '.repeat(150),
    'dòng\r\nmột\n\nhai\ttab',
    '𠮷 😀 \u202Eđảo\u202C e\u0301',
  ];

  test.each([
    ['in a real appendix', seed],
    ['in an empty one', emptySubmission(seed.template, seed.period)],
    [
      'in a hostile one',
      {
        ...withNotes(
          withFigures(
            seed,
            HOSTILE.map((text, index) => [
              indicators.filter(({ kind }) => kind !== 'heading')[index]!.id,
              { kind: 'unreadable', text, looksLike: 'words' },
            ]),
          ),
          HOSTILE.map((text, index) => [indicators[20 + index]!.id, text]),
        ),
        agency: { name: HOSTILE.join(' '), parent: '', symbol: '' },
        report: { number: HOSTILE.join(' '), date: '', place: '', signatory: '' },
      },
    ],
  ] satisfies [string, Submission][])('%s', async (_, submission) => {
    const file = await writeAppendix(submission);
    expect(await schemaErrors(file, 'docx')).toEqual([]);
    expect((await pdfText(await toPdf(file, 'docx'))).split('\f').length).toBeGreaterThan(7);
  });
});

describe('on paper', () => {
  let pages: string[][];
  let lines: string[];
  beforeAll(async () => {
    pages = await pagesOf(seed);
    lines = pages.flat();
  });

  test('all rows of all forms stand in their order', () => {
    expect(codesOn(lines)).toEqual(codes.flat());
  });

  test('every row shows its figure and its note', () => {
    const rows = lines.filter((line) => codeOf(line) !== undefined);
    indicators.forEach(({ id, kind }, index) => {
      const figure = kind === 'heading' ? '' : printFigure(completeFigures(seed).get(id)!, kind);
      if (figure !== '') expect(rows[index]!.split(/ {2,}/)).toContain(figure);
    });
    expect(lines.join(' ')).toMatch(/118 +Cả năm/);
  });

  test('every word of every label is there', () => {
    const words = new Set(lines.join(' ').split(/\s+/));
    const missing = indicators.flatMap(({ id, label }) =>
      plainText(label)
        .split(/\s+/)
        // The mark of the footnote clings to its word.
        .filter((word) => id !== 'BM2/1' && !words.has(word)),
    );
    expect(missing).toEqual([]);
  });

  test('page 1 has no number, all others have', () => {
    expect(pages[0]![0]!.trim()).toBe('Phụ lục');
    expect(pages.slice(1).map(([first]) => first!.trim())).toEqual(pages.slice(1).map((_, index) => String(index + 2)));
  });

  test('the heading stands over each table, and again on each page that continues one', () => {
    expect(pages.some((page) => indexOfCode(page) < (captions(page)[0] ?? Infinity))).toBe(true);
    for (const page of pages) {
      const continued = indexOfCode(page) < (captions(page)[0] ?? Infinity);
      const headings = page.filter((line) => line.includes('Kết quả thống kê')).length;
      expect(headings).toBe(captions(page).length + (continued ? 1 : 0));
    }
  });

  test('the footnote stands at the foot of the page of its mark', () => {
    const page = pages.find((page) => page.some((line) => line.includes('VBQPPL1 do địa phương')))!;
    expect(page.slice(-2).join(' ')).toMatch(/1 +Văn bản quy phạm pháp luật\.$/);
  });
});

describe('wherever pages turn', () => {
  test.each([2, 3, 5, 8])('with notes of %i lines no row is split, no title stranded, no caption left alone', async (height) => {
    const pages = await pagesOf(withTallNotes(seed, height));
    const text = pages.map((page) => page.join(' '));
    const pagesWith = (row: number): number[] =>
      text.flatMap((page, index) => (new RegExp(`\\bn${row}x\\d+\\b`).test(page) ? [index] : []));

    const places = indicators.map((_, row) => pagesWith(row));
    expect(places.filter((found) => found.length !== 1)).toEqual([]);
    indicators.forEach(({ id, kind }, row) => {
      if (kind === 'heading') expect([id, places[row]]).toEqual([id, places[row + 1]]);
    });
    for (const form of forms) {
      const at = (index: number): number => places[indicators.findIndex(({ id }) => id === form.indicators.at(index)!.id)]![0]!;
      expect([form.id, at(0), at(-2)]).toEqual([form.id, at(1), at(-1)]);
      expect([form.id, at(0)]).toEqual([form.id, pages.findIndex((page) => page.some((line) => line.trim() === form.name))]);
    }
  });

  test('a note too long for any page runs over to the next and is all there', async () => {
    const words = Array.from({ length: 300 }, (_, index) => `lời${index}`);
    const id: IndicatorId = 'BM4/2.1';
    const text = (await pagesOf(withNotes(seed, [[id, words.join(' ')]]))).flat().join(' ');
    expect(words.filter((word) => !new RegExp(`\\b${word}(?!\\d)`).test(text))).toEqual([]);
  });
});
