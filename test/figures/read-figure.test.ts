import fc from 'fast-check';
import { BLANK, NOT_APPLICABLE, readFigure, type DecimalMark } from '../../src/figures';
import { anyText } from './any-text';

const marks: readonly DecimalMark[] = [',', '.', 'unknown'];

describe('a spelling with one meaning has it under every decimal mark', () => {
  test.each([
    ['6.786,875', 6786.875, 3],
    ['06', 6, 0],
    ['0', 0, 0],
    ['00', 0, 0],
    ['37', 37, 0],
    ['83%', 83, 0],
    ['100 %', 100, 0],
    ['100\u00A0%', 100, 0],
    ['1,34', 1.34, 2],
    ['1.34', 1.34, 2],
    ['35,08%', 35.08, 2],
    ['0,5', 0.5, 1],
    ['0.125', 0.125, 3],
    ['0,125', 0.125, 3],
    ['83,80', 83.8, 2],
    ['1.234.567', 1234567, 0],
    ['1,234,567', 1234567, 0],
    ['1.234.567,8', 1234567.8, 1],
    ['1,234,567.8', 1234567.8, 1],
    ['12 345', 12345, 0],
    ['12\u00A0345,6', 12345.6, 1],
    ['12\u202F345', 12345, 0],
    ["12'345", 12345, 0],
    ['1234', 1234, 0],
    ['12345,678', 12345.678, 3],
    ['1234,567', 1234.567, 3],
    ['1234.567', 1234.567, 3],
    ['\u00A0 42\t', 42, 0],
    ['４２', 42, 0],
    ['８３％', 83, 0],
    ['１，３４', 1.34, 2],
    ['\u200B7\uFEFF', 7, 0],
    ['-5', -5, 0],
    ['- 5', -5, 0],
    ['−5', -5, 0],
    ['–1,5', -1.5, 1],
    ['-0', 0, 0],
    ['999999999999999', 999999999999999, 0],
  ])('%j', (text, value, decimals) => {
    for (const mark of marks) expect(readFigure(text, mark)).toEqual({ kind: 'number', value, decimals, text });
  });
});

describe('a spelling with two meanings', () => {
  test.each([
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['8.326', 8326, 8.326],
    ['-8.326', -8326, -8.326],
    ['100.000%', 100000, 100],
    ['８．３２６', 8326, 8.326],
  ])('%j takes the known mark and remembers the other meaning', (text, comma, point) => {
    expect(readFigure(text, ',')).toMatchObject({ kind: 'number', value: comma, otherwise: point, text });
    expect(readFigure(text, '.')).toMatchObject({ kind: 'number', value: point, otherwise: comma, text });
    expect(readFigure(text, 'unknown')).toEqual({ kind: 'ambiguous', text, readings: [comma, point] });
  });

  test('the printed decimals are those of the chosen meaning', () => {
    expect(readFigure('8.326', ',')).toMatchObject({ decimals: 0 });
    expect(readFigure('8.326', '.')).toMatchObject({ decimals: 3 });
  });
});

describe('what is no number', () => {
  test.each(['', ' ', '\u00A0', '\t\n', '\u200B', '\u3000', '\uFEFF\u00AD'])('%j is blank', (text) => {
    for (const mark of marks) expect(readFigure(text, mark)).toEqual(BLANK);
  });

  test.each(['-', '–', '—', '−', '‑', '―', ' - ', '\u00A0–\u00A0', '－', '﹣'])('%j is not applicable', (text) => {
    for (const mark of marks) expect(readFigure(text, mark)).toEqual(NOT_APPLICABLE);
  });

  test.each([
    ['15/9/2023', 'date'],
    ['2023-09-15', 'date'],
    ['1-2', 'date'],
    ['3/4', 'date'],
    ['15.9.2023', 'date'],
    ['#DIV/0!', 'error'],
    ['#N/A', 'error'],
    ['#NAME?', 'error'],
    ['#GETTING_DATA', 'error'],
    ['Err:502', 'error'],
    ['ba mươi', 'words'],
    ['37 nhiệm vụ', 'words'],
    ['1,2,3', 'words'],
    ['1.23.456', 'words'],
    ['1 23', 'words'],
    ['1.234 567', 'words'],
    ['14\n117', 'words'],
    ['14 \r\n 117', 'words'],
    ['14\t117', 'words'],
    ['14\u2028117', 'words'],
    ['5,', 'words'],
    [',5', 'words'],
    ['--', 'words'],
    ['5-', 'words'],
    ['1e5', 'words'],
    ['Infinity', 'words'],
    ['NaN', 'words'],
    ['0x10', 'words'],
    ['%', 'words'],
    ['50%%', 'words'],
    ['=1+1', 'words'],
    ['1000000000000000', 'words'],
    ['٣٧', 'words'],
    ['½', 'words'],
  ])('%j is unreadable and looks like %s', (text, looksLike) => {
    for (const mark of marks) expect(readFigure(text, mark)).toEqual({ kind: 'unreadable', text, looksLike });
  });

  test('0, blank and - are three different statements', () => {
    expect(new Set(['0', '', '-'].map((text) => readFigure(text, ',').kind))).toEqual(new Set(['number', 'blank', 'notApplicable']));
  });
});

test('reading never throws, keeps the text and never makes up a number that is none', () => {
  const typed = fc.array(fc.constantFrom(..."0123456789.,-–%' \u00A0/#:?eE１，".split('')), { maxLength: 20 }).map((keys) => keys.join(''));
  fc.assert(
    fc.property(fc.oneof(typed, anyText()), fc.constantFrom(...marks), (text, mark) => {
      const figure = readFigure(text, mark);
      if (figure.kind === 'blank') expect(text.replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')).toBe('');
      else if (figure.kind !== 'notApplicable') expect(figure.text).toBe(text);
      if (figure.kind === 'number') expect([Number.isFinite(figure.value), figure.decimals >= 0]).toEqual([true, true]);
      if (figure.kind === 'ambiguous') {
        expect(mark).toBe('unknown');
        expect(figure.readings[0]).not.toBe(figure.readings[1]);
      }
    }),
    { numRuns: 300 },
  );
});

test('an ambiguous spelling has the readings of the two marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('.', ','), (whole, rest, separator) => {
      const text = `${whole}${separator}${String(rest).padStart(3, '0')}`;
      const readings = ([',', '.'] as const)
        .map((mark) => readFigure(text, mark))
        .map((figure) => (figure.kind === 'number' ? figure.value : undefined));
      expect(readFigure(text, 'unknown')).toEqual({ kind: 'ambiguous', text, readings });
      expect(new Set(readings)).toEqual(new Set([whole * 1000 + rest, Number(`${whole}.${String(rest).padStart(3, '0')}`)]));
    }),
  );
});
