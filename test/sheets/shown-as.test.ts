import { isShownPlainly, numberCell, numberLook } from '../../src/sheets';
import { NUMBER_FORMAT } from '../../src/sheets/style';

const cell = (value: number, format: string) => numberCell(value, numberLook(format));

test.each([
  'General',
  '0',
  '#,##0',
  '0.00',
  '@',
  '0" hồ sơ"',
  '"khoảng "0',
  '0.0#####',
  '#,##0_);(#,##0)',
  '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  '#,##0;[Red]-#,##0',
  '0;-0;"-"',
  '[$-1010000]0',
  '0.00E+00',
  '# ?/?',
  '00',
  '0"%"',
  '"(" 0 " văn bản)"',
  ...Object.values(NUMBER_FORMAT),
])('%s shows 14, -14 and 0 as they are', (format) => {
  for (const value of [14, 0, ...(format.startsWith('"(') ? [] : [-14])])
    expect([format, isShownPlainly(value, format)]).toEqual([format, true]);
});

test.each<[number, string, string]>([
  [14, '"-"', '-'],
  [14, ';;;', ''],
  [-14, '#,##0;;', ''],
  [14, '"không có"', 'không có'],
  [14, '-0', '-0'],
  [14, '(0)', '(0)'],
  [-14, '0;0', '0'],
  [14, '0"5"', '0"5"'],
  [14, '0\\5', '0\\5'],
  [14, '"1"0', '"1"0'],
  [14, '0","0', '0","0'],
  [14, '0".000"', '0".000"'],
  [1400, '[>=1000]"-";0', '-'],
  [5, '[<10]"ít";0', 'ít'],
])('%d in %s is seen as something else', (value, format, shown) => {
  expect(cell(value, format)).toEqual({ kind: 'number', value, shown });
});

test.each<[number, string, number | undefined]>([
  [8326000, '#,##0,', 1000],
  [8326000, '[>=1000000]#,##0,,;0', 1e6],
  [8326, '[>=1000000]#,##0,,;0', undefined],
  [-8326000, '#,##0;-#,##0,', 1000],
  [8326000, '#,##0;-#,##0,', undefined],
])('%d in %s is divided by %s', (value, format, scale) => {
  expect(cell(value, format)).toMatchObject({ value, ...(scale !== undefined && { scale }) });
  expect('scale' in cell(value, format)).toBe(scale !== undefined);
});

test('each section says for itself whether it shows a percentage or a day', () => {
  expect(cell(0.83, '[<=1]0%;0')).toMatchObject({ percent: true });
  expect(cell(83, '[<=1]0%;0')).toEqual({ kind: 'number', value: 83 });
  expect(cell(45000, '[>40000]d/m/yyyy;0')).toMatchObject({ kind: 'date' });
});
