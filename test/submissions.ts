import { resolve } from 'node:path';
import * as fc from 'fast-check';
import sample from '../assets/samples/so-khcn-quang-tri-2023-Q3.json';
import { BLANK, NOT_APPLICABLE, numberFigure, readFigure, type Figure } from '../src/figures';
import { findPeriod, findTemplate, type Indicator, type IndicatorId, type PeriodId, type Template } from '../src/forms';
import { emptySubmission, readFiguresFile, withFigures, withNotes, type Submission } from '../src/submission';

export const SAMPLE_FILE = resolve('assets/samples/so-khcn-quang-tri-2023-Q3.json');

/** Changes by row, as typed in Vietnamese: `{ 'BM1/2': '83,78' }`. */
export type Changes = Readonly<Record<IndicatorId, string>>;

/** A submission with some figures as typed: an empty one, unless another is given. */
export function reportWith(figures: Changes, base: Submission = emptyReport(), notes: Changes = {}): Submission {
  return withNotes(
    withFigures(
      base,
      entries(figures).map(([id, text]) => [id, readFigure(text, ',')] as const),
    ),
    entries(notes),
  );
}

function entries(changes: Changes): [IndicatorId, string][] {
  return Object.entries(changes) as [IndicatorId, string][];
}

export function template2022(): Template {
  return findTemplate('CCHC-2022')!;
}

/** Nothing filled in but what a department leaves at `-`. */
export function emptyReport(period: PeriodId = '2023-Q3', template: Template = template2022()): Submission {
  return emptySubmission(template, findPeriod(period)!);
}

/** The real report of quý III/2023, with the mistakes it was signed with, and with the changes. */
export function realReport(changes: Changes = {}): Submission {
  return reportWith(changes, readFiguresFile(JSON.stringify(sample)));
}

/** The same figures as another period's. */
export function asPeriod(submission: Submission, id: PeriodId): Submission {
  return { ...submission, period: findPeriod(id)! };
}

/** What the real report should have said, row by row, as far as the report lets us know. */
const MENDED: Changes = {
  'BM1/2': '83,78',
  'BM1/6.1': '120',
  'BM1/6.2': '2',
  'BM2/2.2': '-',
  'BM2/3.2': '-',
  'BM3/3.4': '-',
  'BM4/1.2': '-',
  'BM4/2.5': '12,5',
  'BM4/3.4': '10',
  'BM5/4.1': '0',
  'BM6/1': '81,51',
  'BM7/5.1.2': '-',
  'BM7/5.1.3': '-',
  'BM7/5.2': '100',
  'BM7/5.2.2': '-',
  'BM7/5.2.3': '-',
  'BM7/5.3.2': '-',
  'BM7/5.3.3': '-',
  'BM7/6.4.3': '02',
  'BM7/6.5.2': '12',
  'BM7/6.7': '20,83',
};

/** A whole submission with which nothing is wrong, but for the changes. */
export function soundSubmission(changes: Changes = {}, notes: Changes = {}): Submission {
  return reportWith({ ...MENDED, ...changes }, realReport(), { 'BM3/3.4.1': '', 'BM3/3.4.2': '', ...notes });
}

/** Texts that a program could take for something else than text, and texts that are merely unusual. */
export const TREACHEROUS_TEXTS = [
  `=cmd|'/c calc'!A0`,
  '=1+1',
  '+84 233 3852',
  '@SUM(A1:A9)',
  '<b>đậm</b>',
  '<script>alert("x")</script>',
  '&amp; & "ngoặc kép" \'nháy\'',
  '_x000D_ _x0041_',
  'hai\ndòng',
  '15/9/2023',
  '0012',
  '1e5',
  'TRUE',
  '#N/A',
  '-',
  '- gạch đầu dòng',
  '𝟘 🏢 Ủy ban',
  '{"a":1}',
  '%s ${x} {{y}}',
];

/** How large the counts of one submission are: small ones meet often, which is where comparisons turn. */
type Range = 'tiny' | 'usual' | 'wild';

/**
 * Submissions as they may come from anywhere: blank and full, right and wrong. Numbers have at most
 * fifteen digits, as a cell keeps them.
 */
export function anySubmission(template: Template = template2022()): fc.Arbitrary<Submission> {
  const periods = fc.constantFrom<PeriodId>('2022-Q1', '2022-H1', '2023-Q3', '2023-Y', '2024-Q1').map((id) => findPeriod(id)!);
  const rows = template.indicators.filter(({ kind }) => kind !== 'heading');
  const body = fc
    .record({ range: fc.constantFrom<Range>('tiny', 'tiny', 'usual', 'wild'), full: fc.boolean(), odd: fc.boolean() })
    .chain(({ range, full, odd }) =>
      fc.tuple(
        fc.tuple(...rows.map((indicator) => figures(indicator, range, full, odd))),
        fc.tuple(...rows.map(() => fc.option(notes(), { freq: 6, nil: undefined }))),
      ),
    );
  return fc.tuple(periods, body, agencies()).map(([period, [values, texts], { agency, report }]) => ({
    template,
    period,
    agency,
    report,
    figures: new Map(rows.map(({ id }, index) => [id, values[index]!] as const).filter(([, figure]) => figure.kind !== 'blank')),
    notes: new Map(
      rows.flatMap(({ id }, index): [IndicatorId, string][] => {
        const figure = values[index]!;
        const text = texts[index];
        if (text === undefined) return [];
        return [[id, text === REPEATED ? String(figure.kind === 'number' ? figure.value : '-') : text]];
      }),
    ),
    justifications: [],
  }));
}

/** Stands for the figure of the same row once more, typed into the note column. */
const REPEATED = '\u0000';

function notes(): fc.Arbitrary<string> {
  return fc.constantFrom(REPEATED, REPEATED, 'Cả năm', 'Đến 15/9/2023', '0', '12', ...TREACHEROUS_TEXTS);
}

function figures(indicator: Indicator, range: Range, full: boolean, odd: boolean): fc.Arbitrary<Figure> {
  const largest = { tiny: 3, usual: 60, wild: 2_000_000 }[range];
  const whole = fc.integer({ min: 0, max: largest });
  const number = (arbitrary: fc.Arbitrary<number>) => arbitrary.map((value) => numberFigure(value));
  const decimals = (places: number, most: number) => number(fc.integer({ min: 0, max: most * 10 ** places }).map((n) => n / 10 ** places));
  const proper: fc.Arbitrary<Figure> = {
    count: number(whole),
    rate: fc.oneof(decimals(2, 100), decimals(0, 100), number(fc.constantFrom(0, 50, 100, 33.33, 66.67))),
    amount: fc.oneof(decimals(3, largest), number(whole)),
    choice: number(fc.constantFrom(...indicator.choices.map(({ code }) => code), 0)),
    heading: fc.constant<Figure>(BLANK),
  }[indicator.kind];
  const wrong: fc.Arbitrary<Figure> = fc.oneof(
    number(fc.constantFrom(-1, -7, 0.5, 2.25, 100.01, 158.33, 1000, 8326, 123456789012345, 0.1, 0.2, 0.3, 1.1, 4.35, 1.005)),
    decimals(3, largest),
    fc.constantFrom('khoảng 20', '12/5', '#DIV/0!', 'x', '=1+1').map((text) => readFigure(text, ',')),
    fc.constant<Figure>({ kind: 'ambiguous', text: '1.234', readings: [1234, 1.234] }),
  );
  return fc.oneof(
    { weight: full ? 40 : 12, arbitrary: proper },
    { weight: full ? 1 : 6, arbitrary: fc.constant(BLANK) },
    { weight: 6, arbitrary: fc.constant(NOT_APPLICABLE) },
    { weight: 4, arbitrary: fc.constant<Figure>(numberFigure(0)) },
    { weight: odd ? 6 : 0, arbitrary: wrong },
  );
}

function agencies(): fc.Arbitrary<Pick<Submission, 'agency' | 'report'>> {
  const text = fc.constantFrom('', 'Sở Nội vụ', 'UBND tỉnh Quảng Trị', 'SKHCN', ...TREACHEROUS_TEXTS);
  return fc.record({
    agency: fc.record({ name: text, parent: text, symbol: text }),
    report: fc.record({ number: text, date: fc.constantFrom('', '2023-09-15', '2024-02-03'), place: text, signatory: text }),
  });
}
