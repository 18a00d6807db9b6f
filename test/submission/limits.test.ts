import * as fc from 'fast-check';
import { readFigure } from '../../src/figures';
import { cellsOfLayout, readSubmission, workbookLayout } from '../../src/sheets';
import {
  cleanText,
  fitted,
  LONGEST_CELL_TEXT,
  MOST_JUSTIFICATIONS,
  readFiguresFile,
  readSubmissionFragment,
  recordOf,
  submissionFragment,
  TEXT_LIMITS,
  tooLong,
  writeFiguresFile,
  type Submission,
} from '../../src/submission';
import { emptyReport, realReport } from '../submissions';
import { submissionArbitrary, storedFigure } from './arbitraries';

/** One character that is three in composed Unicode. */
const TRIPLES = '\uFB2C';

const length = fc.oneof(fc.nat(400), fc.constantFrom(0, 49, 50, 51, 99, 100, 101, 199, 200, 201, 299, 300, 301, 10_923, LONGEST_CELL_TEXT));
const longText = fc
  .tuple(fc.constantFrom('a', 'ệ', '"', TRIPLES, '😀', '\n', 'x '), length)
  .map(([char, times]) => char.repeat(times).slice(0, LONGEST_CELL_TEXT));

/** A submission whose texts are as long as the cells of a workbook allow. */
const longSubmission = fc
  .tuple(
    submissionArbitrary(storedFigure),
    fc.record({ name: longText, parent: longText, symbol: longText }),
    fc.record({ number: longText, place: longText, signatory: longText }),
    longText,
    longText,
  )
  .map(([submission, agency, report, note, reason]): Submission => ({
    ...submission,
    agency,
    report: { ...submission.report, ...report },
    figures: new Map([...submission.figures, ['BM1/1', readFigure(reason, ',')]]),
    notes: new Map(submission.template.indicators.slice(0, 10).map(({ id }) => [id, note] as const)),
    justifications: [...submission.justifications, { rule: 'BM1/2 x', reason, figures: {} }],
  }));

test('whatever a workbook of ours gives can be kept, packed and read again', () => {
  fc.assert(
    fc.property(longSubmission, (typed) => {
      const { submission } = readSubmission(cellsOfLayout(workbookLayout(typed)));
      const within = fitted(submission).submission;
      const kept = readFiguresFile(writeFiguresFile(submission));
      expect(recordOf(kept)).toEqual(recordOf(within));
      expect(recordOf(readSubmissionFragment(submissionFragment(submission)))).toEqual(recordOf(within));
      expect(writeFiguresFile(kept)).toBe(writeFiguresFile(submission));
    }),
    { numRuns: 12 },
  );
});

test.each(['a', 'ệ', '"', TRIPLES])('a workbook full of %s can be kept, packed and read again', (char) => {
  const { template } = emptyReport();
  const note = char.repeat(LONGEST_CELL_TEXT);
  const full: Submission = {
    ...emptyReport(),
    agency: { name: note, parent: note, symbol: note },
    figures: new Map(template.indicators.flatMap(({ id, kind }) => (kind === 'heading' ? [] : [[id, readFigure(note, ',')] as const]))),
    notes: new Map(template.indicators.map(({ id }) => [id, note] as const)),
    justifications: Array.from({ length: 300 }, (_, index) => ({ rule: `r${String(index)}`, reason: note, figures: { 'BM1/1': note } })),
  };
  const kept = readFiguresFile(writeFiguresFile(full));
  expect(recordOf(kept)).toEqual(recordOf(fitted(full).submission));
  expect(recordOf(readSubmissionFragment(submissionFragment(full)))).toEqual(recordOf(kept));
});

test('a submission within the limits is left as it is', () => {
  fc.assert(
    fc.property(submissionArbitrary(storedFigure), (submission) => {
      const { agency, report, ...rest } = submission;
      const short: Submission = {
        ...rest,
        agency: { ...agency, name: agency.name.slice(0, 100), parent: '' },
        report: { ...report, number: '', place: '' },
      };
      expect(fitted(short)).toEqual({ submission: short, excess: [] });
    }),
    { numRuns: 50 },
  );
});

test.each(['name', 'parent', 'symbol'] as const)('a %s beyond its limit is shortened and named', (field) => {
  const at = (characters: number) => ({ ...realReport(), agency: { name: 'A', parent: '', symbol: '', [field]: 'ệ'.repeat(characters) } });
  const longest = TEXT_LIMITS[field];
  expect(fitted(at(longest)).excess).toEqual([]);
  const { submission, excess } = fitted(at(longest + 1));
  expect(excess).toEqual([{ field, longest }]);
  expect(submission.agency[field]).toBe('ệ'.repeat(longest));
});

test('a text is measured as it will stand in the file: clean, composed', () => {
  expect(tooLong('symbol', 'e\u0323\u0302'.repeat(50))).toBe(false);
  expect(tooLong('symbol', TRIPLES.repeat(17))).toBe(true);
  expect(tooLong('symbol', ` ${'A'.repeat(50)}\u0000 `)).toBe(false);
});

test('a figure whose spelling is too long becomes unreadable', () => {
  const spaced = readFigure(`1${' '.repeat(40_000)}`, ',');
  const { submission, excess } = fitted({
    ...emptyReport(),
    figures: new Map([
      ['BM1/1', readFigure(TRIPLES.repeat(LONGEST_CELL_TEXT), ',')],
      ['BM1/2', spaced],
    ]),
  });
  expect(excess).toEqual([{ field: 'figure', id: 'BM1/1', longest: LONGEST_CELL_TEXT }]);
  expect(submission.figures.get('BM1/1')).toMatchObject({ kind: 'unreadable' });
  expect(submission.figures.get('BM1/2')).toBe(spaced);
});

test('justifications beyond the limit are left out, so that their findings come back', () => {
  const many = Array.from({ length: MOST_JUSTIFICATIONS + 2 }, (_, index) => ({
    rule: `BM1/2 r${String(index)}`,
    reason: 'Đã rà soát',
    figures: {},
  }));
  const { submission, excess } = fitted({ ...realReport(), justifications: many });
  expect(submission.justifications).toEqual(many.slice(0, MOST_JUSTIFICATIONS));
  expect(excess).toEqual([{ field: 'justifications', left: 2 }]);
});

test('a text that grows when it is composed is refused in Vietnamese', () => {
  const grown = JSON.stringify({ period: '2023-Q3', agency: { name: TRIPLES.repeat(299) }, figures: {} });
  expect(() => readFiguresFile(grown)).toThrow(/^Mục cơ quan \(agency\), name quá dài, hãy rút ngắn\.$/);
  const justified = [{ rule: 'a', reason: TRIPLES.repeat(LONGEST_CELL_TEXT / 3), figures: {} }];
  const fits = JSON.stringify({ period: '2023-Q3', agency: { name: 'A' }, figures: {}, justifications: justified });
  for (const { content } of recordOf(readFiguresFile(fits))) expect(cleanText(content).length).toBeLessThanOrEqual(LONGEST_CELL_TEXT);
});
