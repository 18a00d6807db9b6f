import fc from 'fast-check';
import { BLANK, NOT_APPLICABLE, officialFigure, readFigure, type DecimalMark, type Figure } from '../../src/figures';
import { periodOf, TEMPLATES, type IndicatorId, type Template } from '../../src/forms';
import { cleanText, emptySubmission, type Submission } from '../../src/submission';
import { anyText } from '../figures/any-text';

/** Text as it may stand in a submission. */
export const cleanTextArbitrary = anyText().map(cleanText);

const digits = fc
  .tuple(fc.constantFrom('', '-'), fc.nat(999_999_999), fc.constantFrom('', ',', '.', '.', '%'), fc.nat(9999))
  .map(([sign, whole, separator, rest]) =>
    separator === '' || separator === '%' ? `${sign}${whole}${separator}` : `${sign}${whole % 1000}${separator}${rest}`,
  );

const smallCount = fc.nat(40).map(String);
const percentage = fc.nat(10_000).map((hundredths) => (hundredths / 100).toFixed(2).replace('.', ','));

/** A figure somebody typed or pasted: right, blank, `-`, ambiguous or nonsense. A closing `?` is how a figures file marks doubt. */
export const typedFigure: fc.Arbitrary<Figure> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: smallCount },
      { weight: 2, arbitrary: percentage },
      { weight: 2, arbitrary: digits },
      { weight: 2, arbitrary: fc.constantFrom('', '-', '–', '0', '06', '8.326', '1,234', '#DIV/0!', '15/9/2023') },
      { weight: 1, arbitrary: cleanTextArbitrary.filter((text) => !text.endsWith('?')) },
    ),
    fc.constantFrom<DecimalMark>(',', '.', 'unknown'),
  )
  .map(([text, mark]) => readFigure(text, mark));

/** Also what only a spreadsheet cell can hold: any double. */
export const storedFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: typedFigure },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => officialFigure(value, 'amount')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Figure>(
      BLANK,
      NOT_APPLICABLE,
      officialFigure(1e300, 'count'),
      officialFigure(-1e-300, 'rate'),
      officialFigure(1e15, 'amount'),
    ),
  },
);

/** A submission whose rows hold such figures; about as many rows as the density says. */
export function submissionArbitrary(figure: fc.Arbitrary<Figure>, template: Template = TEMPLATES[0]!): fc.Arbitrary<Submission> {
  const rows = template.indicators.filter(({ kind }) => kind !== 'heading').map(({ id }) => id);
  const everyRow = template.indicators.map(({ id }) => id);
  const note = cleanTextArbitrary.filter((text) => text !== '');
  return fc
    .record({
      kind: fc.constantFrom('Q1', 'H1', 'Q3', 'Y' as const),
      name: cleanTextArbitrary,
      date: fc.constantFrom('', '2023-09-15', '2024-02-29'),
      number: cleanTextArbitrary,
      figures: fc.array(figure, { minLength: rows.length, maxLength: rows.length }),
      notes: fc.uniqueArray(fc.tuple(fc.constantFrom(...everyRow), note), { selector: ([id]) => id, maxLength: 8 }),
      justifications: fc.array(
        fc.record({ rule: note, reason: note, figures: fc.dictionary(fc.constantFrom(...rows), cleanTextArbitrary, { maxKeys: 3 }) }),
        { maxLength: 3 },
      ),
    })
    .map(({ kind, name, date, number, figures, notes, justifications }) => ({
      ...emptySubmission(template, periodOf(2023, kind), { name, parent: name, symbol: 'S' }),
      report: { number, date, place: name, signatory: 'GIÁM ĐỐC' },
      figures: new Map(rows.map((id, index): [IndicatorId, Figure] => [id, figures[index]!])),
      notes: new Map(notes),
      justifications,
    }));
}
