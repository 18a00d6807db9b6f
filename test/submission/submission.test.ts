import fc from 'fast-check';
import { readFigure } from '../../src/figures';
import { findPeriod, knownTo, TEMPLATES } from '../../src/forms';
import { cleanText, difference, emptySubmission, figureOf, printDate, readDate, withFigures, withNotes } from '../../src/submission';
import { anyText } from '../figures/any-text';

const template = TEMPLATES[0]!;
const empty = emptySubmission(template, findPeriod('2023-Q3')!);

describe('a submission nobody has filled', () => {
  test('is blank but for a dash where a department cannot know the figure', () => {
    for (const indicator of template.indicators) {
      const expected = indicator.kind !== 'heading' && !knownTo(indicator) ? 'notApplicable' : 'blank';
      expect([indicator.id, figureOf(empty, indicator.id).kind]).toEqual([indicator.id, expected]);
    }
  });

  test('has no agency, report, note or justification', () => {
    expect(empty).toMatchObject({
      agency: { name: '', parent: '', symbol: '' },
      report: { number: '', date: '', place: '', signatory: '' },
      justifications: [],
    });
    expect(empty.notes.size).toBe(0);
  });
});

test('changing figures and notes leaves the submission it came from as it was', () => {
  const changed = withNotes(withFigures(empty, [['BM1/1', readFigure('14', ',')]]), [['BM1/1', 'Cả năm']]);
  expect(figureOf(changed, 'BM1/1')).toMatchObject({ value: 14 });
  expect(changed.notes.get('BM1/1')).toBe('Cả năm');
  expect(figureOf(empty, 'BM1/1').kind).toBe('blank');
  expect(empty.notes.size).toBe(0);
  expect(withNotes(changed, [['BM1/1', '']]).notes.size).toBe(0);
});

test.each([
  ['8.326', '6.786,875', 1539.125],
  ['0,3', '0,1', 0.2],
  ['1', '5', -4],
  ['0', '0', 0],
  ['-', '5', undefined],
  ['5', '', undefined],
  ['5', 'abc', undefined],
])('%j after %j differs by %p', (now, before, expected) => {
  const [current, previous] = [now, before].map((text) => withFigures(empty, [['BM6/1.1', readFigure(text, ',')]]));
  expect(difference(current!, previous!, 'BM6/1.1')).toBe(expected);
});

describe('text that enters a document', () => {
  test.each([
    ['  Sở Nội vụ \n', 'Sở Nội vụ'],
    ['S\u01A1\u0309 No\u0323\u0302i vu\u0323', 'Sở Nội vụ'],
    ['a\tb', 'a b'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u0000\u0007\u001B[31mb\u007F', 'a[31mb'],
    ['\u202Eevil\u202C', 'evil'],
    ['a\uD800b\uDC00c', 'abc'],
    ['😀', '😀'],
    ['<b>=1+1</b>', '<b>=1+1</b>'],
    ['_x000D_', '_x000D_'],
    ['\uFFFE\uFFFFa', 'a'],
    ['', ''],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanText(given)).toBe(clean);
  });

  test('is composed, well-formed, free of control characters, and clean text stays as it is', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC').trim());
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(clean).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
        expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean);
      }),
      { numRuns: 200 },
    );
  });
});

describe('dates', () => {
  test.each([
    ['2023-09-15', '2023-09-15'],
    ['2023-9-5', '2023-09-05'],
    ['15/9/2023', '2023-09-15'],
    ['15/09/2023', '2023-09-15'],
    ['1-2-2024', '2024-02-01'],
    ['29.2.2024', '2024-02-29'],
    [' 15/9/2023 ', '2023-09-15'],
    ['ngày 10 tháng 9 năm 2023', '2023-09-10'],
    ['Ngày 05 tháng 02 năm 2023'.normalize('NFD'), '2023-02-05'],
    ['10 tháng 9 năm 2023', '2023-09-10'],
  ])('%j is read as %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  test.each([
    '',
    '29/2/2023',
    '31/4/2023',
    '2023-13-01',
    '0/1/2023',
    '15/9/23',
    'ngày 10 tháng 9 năm 23',
    'ngày 31 tháng 4 năm 2023',
    '9/2023',
    '2023',
    'hôm nay',
    '15/9/2023 8:00',
    '15//9/2023',
    '2023-02-30',
  ])('%j is no day', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test.each([
    ['2023-09-15', '15/9/2023'],
    ['2023-02-03', '03/02/2023'],
    ['2023-01-31', '31/01/2023'],
    ['2023-03-05', '05/3/2023'],
    ['2023-12-09', '09/12/2023'],
    ['', ''],
  ])('%j is printed as %j, after Nghị định 30/2020/NĐ-CP', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });

  test('every day is printed and read back as the same day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDate(printDate(iso))).toBe(iso);
        expect(readDate(iso)).toBe(iso);
      }),
    );
  });
});
