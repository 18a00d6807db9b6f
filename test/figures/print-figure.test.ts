import fc from 'fast-check';
import {
  BLANK,
  NOT_APPLICABLE,
  numberFigure,
  officialFigure,
  printFigure,
  printNumber,
  readFigure,
  sameFigure,
  spellFigure,
  type PrintStyle,
} from '../../src/figures';

const styles: readonly PrintStyle[] = ['count', 'rate', 'amount', 'choice'];

describe('official print', () => {
  test.each([
    [0, 0, 'count', '0'],
    [1, 0, 'count', '01'],
    [6, 0, 'count', '06'],
    [9, 0, 'count', '09'],
    [10, 0, 'count', '10'],
    [118, 0, 'count', '118'],
    [8326, 0, 'count', '8.326'],
    [1234567, 0, 'count', '1.234.567'],
    [-5, 0, 'count', '-5'],
    [2.5, 1, 'count', '2,5'],
    [5, 0, 'rate', '5'],
    [83.78, 2, 'rate', '83,78'],
    [83.784, 3, 'rate', '83,78'],
    [83.785, 3, 'rate', '83,79'],
    [100, 0, 'rate', '100'],
    [83.8, 2, 'rate', '83,80'],
    [0.5, 1, 'rate', '0,5'],
    [6786.875, 3, 'amount', '6.786,875'],
    [5, 0, 'amount', '5'],
    [0.1, 1, 'amount', '0,1'],
    [-1234.5, 1, 'amount', '-1.234,5'],
    [2, 0, 'choice', '2'],
    [1000, 0, 'amount', '1.000'],
    [999, 0, 'amount', '999'],
  ] as const)('%d with %d decimals as %s is %s', (value, decimals, style, printed) => {
    expect(printNumber(value, decimals, style)).toBe(printed);
  });

  test('blank is empty, not applicable a hyphen, what could not be read stays as it was given', () => {
    expect(printFigure(BLANK, 'count')).toBe('');
    expect(printFigure(readFigure('—', ','), 'rate')).toBe('-');
    expect(printFigure(readFigure('8.326', 'unknown'), 'amount')).toBe('8.326');
    expect(printFigure(readFigure('15/9/2023', ','), 'count')).toBe('15/9/2023');
  });

  test('a given spelling is printed in the official one', () => {
    expect(printFigure(readFigure('6', ','), 'count')).toBe('06');
    expect(printFigure(readFigure('83 %', ','), 'rate')).toBe('83');
    expect(printFigure(readFigure('8326', ','), 'amount')).toBe('8.326');
  });
});

test('what is printed is read back as the same number, in every style', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 6 }),
      (style, digits, places) => {
        const decimals = style === 'rate' ? Math.min(places, 2) : places;
        const value = Number(`${digits}e-${decimals}`);
        const printed = printNumber(value, decimals, style);
        expect(readFigure(printed, ',')).toMatchObject({ kind: 'number', value });
        const undecided = readFigure(printed, 'unknown');
        if (undecided.kind === 'ambiguous') expect(undecided.readings[0]).toBe(value);
        else expect(undecided).toMatchObject({ kind: 'number', value });
      },
    ),
  );
});

test('thousands stand in threes and only counts from 1 to 9 are padded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...styles), fc.nat(999_999_999_999), (style, value) => {
      const printed = printNumber(value, 0, style);
      expect(printed).toMatch(style === 'count' && value >= 1 && value <= 9 ? /^0[1-9]$/ : /^(0|[1-9]\d{0,2}(\.\d{3})*)$/);
      expect(Number(printed.replaceAll('.', ''))).toBe(value);
    }),
  );
});

test('printing never throws, whatever the number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...styles), fc.double(), (style, value) => {
      expect(printFigure(numberFigure(value), style)).toEqual(expect.any(String));
      expect(officialFigure(value, style)).toMatchObject({ kind: 'number', value });
    }),
  );
});

describe('a computed or stored number', () => {
  test('has the decimals it needs', () => {
    expect(numberFigure(83.78)).toEqual({ kind: 'number', value: 83.78, decimals: 2, text: '83,78' });
    expect(numberFigure(0.1 + 0.2)).toMatchObject({ decimals: 1, text: '0,3' });
    expect(numberFigure(8326)).toMatchObject({ decimals: 0, text: '8326' });
    expect(numberFigure(1e-200).decimals).toBeLessThanOrEqual(15);
  });

  test('is spelled as on paper unless paper would round it', () => {
    expect(officialFigure(6, 'count').text).toBe('06');
    expect(officialFigure(8326, 'amount').text).toBe('8.326');
    expect(officialFigure(35.0833, 'rate').text).toBe('35,0833');
    expect(spellFigure(readFigure('35,0833', ','), 'rate')).toBe('35,0833');
    expect(spellFigure(readFigure('35,08', ','), 'rate')).toBe('35,08');
    expect(spellFigure(NOT_APPLICABLE, 'rate')).toBe('-');
  });
});

test('two spellings of one number state the same, blank and 0 do not', () => {
  const read = (text: string) => readFigure(text, ',');
  expect(sameFigure(read('06'), read('6,0'))).toBe(true);
  expect(sameFigure(read('83%'), read('83'))).toBe(true);
  expect(sameFigure(read('83'), read('84'))).toBe(false);
  expect(sameFigure(read(''), read('0'))).toBe(false);
  expect(sameFigure(read('-'), read('0'))).toBe(false);
  expect(sameFigure(read('-'), read('–'))).toBe(true);
  expect(sameFigure(read('abc'), read('abd'))).toBe(false);
  expect(sameFigure(readFigure('1.234', 'unknown'), read('1.234'))).toBe(false);
});
