import { isWithin, workbookLayout } from '../../src/sheets';
import { emptyReport } from '../submissions';

const { sheets } = workbookLayout(emptyReport());

/** What the cell of a row takes. */
function limitsAt(sheet: string, row: number) {
  const validation = sheets.find(({ name }) => name === sheet)?.validations.find(({ area }) => area.top === row);
  if (validation?.allow.kind !== 'formula' || !validation.allow.limits) throw new Error(`${sheet} ${String(row)} takes more than numbers`);
  return { ...validation.allow, limits: validation.allow.limits };
}

test.each([
  [
    'a count',
    'Biểu mẫu 1',
    4,
    [0, 14, 1e9, '-'],
    [-1, 1.5, '14', 'x', '', undefined, true],
    'OR(D5="-",IF(ISNUMBER(D5),AND(D5>=0,D5=INT(D5)),FALSE))',
  ],
  ['an amount', 'Biểu mẫu 6', 5, [0, 6786.875, '-'], [-0.5, '0,5', undefined], 'OR(D6="-",IF(ISNUMBER(D6),D6>=0,FALSE))'],
])('%s takes what its formula takes', (_, sheet, row, taken, refused, formula) => {
  const allow = limitsAt(sheet, row);
  expect(allow.formula).toBe(formula);
  expect(taken.filter((value) => !isWithin(allow.limits, value))).toEqual([]);
  expect(refused.filter((value) => isWithin(allow.limits, value))).toEqual([]);
});

test('a day of the month is a number and never left out with a dash', () => {
  const information = sheets.find(({ kind }) => kind === 'information');
  const days = information?.validations.flatMap(({ allow }) =>
    allow.kind === 'formula' && allow.limits?.least === 1 ? [allow.limits] : [],
  );
  expect(days).toHaveLength(2);
  for (const limits of days ?? [])
    expect([1, 20, 0, 32, 1.5, '-'].map((day) => isWithin(limits, day))).toEqual([true, true, false, false, false, false]);
});
