import fc from 'fast-check';
import { anyText } from '../figures/any-text';
import { realReport } from '../submissions';
import { checked, reportOf } from './reports';

const submission = realReport();

test.each([
  ['brackets', '('.repeat(20_000)],
  ['numbers', '1 '.repeat(20_000)],
  ['digits', '1'.repeat(50_000)],
  ['groups of digits', '1.000'.repeat(10_000)],
  ['fractions', '1/2/'.repeat(10_000)],
  ['commas', ',,, '.repeat(10_000)],
  ['documents', 'số 1/QĐ-'.repeat(5_000)],
  ['a symbol without end', `số 1/${'A-'.repeat(20_000)}`],
  ['dates', 'từ ngày 15/6/2022 đến '.repeat(3_000)],
  ['times', 'quý quý quý '.repeat(5_000)],
  ['one word', 'a'.repeat(50_000)],
  ['beginnings of phrases', 'đã giải quyết xong '.repeat(3_000)],
  ['ends of phrases', 'hồ sơ đúng hạn '.repeat(3_000)],
  ['whole phrases', 'đã giải quyết 17 hồ sơ trước hạn, '.repeat(1_000)],
  ['gaps', 'kế hoạch CCHC đề ra nhiệm vụ hoàn thành '.repeat(2_000)],
  ['periods and phrases', 'Quý II/2023, đã giải quyết 17 hồ sơ. '.repeat(1_000)],
  ['spaces', ' '.repeat(50_000)],
  ['a headline', `V. NHIỆM VỤ ${'quý '.repeat(10_000)}`],
])('a paragraph of nothing but %s is read', (_, text) => {
  expect(() => checked(reportOf(text), submission)).not.toThrow();
});

test('any text is read, and every place lies within it', () => {
  const pieces = fc.constantFrom(
    'đã giải quyết',
    '17',
    'hồ sơ',
    ',',
    '(',
    ')',
    '31/37',
    '100%',
    'quý II/2023',
    '\n',
    'İ',
    '𝟘',
    'không có',
    'số 5/QĐ-UBND ngày 1/2/2023',
    ';',
  );
  const text = fc.oneof(
    anyText(),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
      const { statements, slips } = checked(reportOf(...paragraphs), submission);
      for (const place of [...statements.flatMap(({ place, quote }) => [place, quote]), ...slips.map(({ place }) => place)]) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(paragraphs[place.block]!.length);
      }
    }),
    { numRuns: 200 },
  );
});
