import type { DataValidation, NumberLimits } from './layout';

/** Whether a cell with these limits takes what stands in it. */
export function isWithin({ least, most = Infinity, whole = false, dash = false }: NumberLimits, value: unknown): boolean {
  if (typeof value !== 'number') return dash && value === '-';
  return least <= value && value <= most && (!whole || Number.isInteger(value));
}

/** What may be typed into a cell with these limits. */
export function numbersOnly(limits: NumberLimits, cell: string): DataValidation['allow'] {
  return { kind: 'formula', formula: limitsFormula(limits, cell), limits };
}

/** The same as `isWithin`, as a formula about a cell, for a spreadsheet to refuse the rest. */
function limitsFormula({ least, most, whole = false, dash = false }: NumberLimits, cell: string): string {
  const conditions = [
    `${cell}>=${String(least)}`,
    ...(most === undefined ? [] : [`${cell}<=${String(most)}`]),
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
  const all = conditions.length === 1 ? conditions.join('') : `AND(${conditions.join(',')})`;
  const number = `IF(ISNUMBER(${cell}),${all},FALSE)`;
  return dash ? `OR(${cell}="-",${number})` : number;
}
