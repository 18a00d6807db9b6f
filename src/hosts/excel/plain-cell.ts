import { numberCell, numberLook, type SheetCell } from '../../sheets';

/** One cell as Office.js gives it: `Range.values`, `formulas`, `numberFormat` and `valueTypes`. */
interface OfficeCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: unknown;
  readonly type: unknown;
}

/** Undefined for a cell that holds nothing. */
export function plainCell({ value, formula, format, type }: OfficeCell): SheetCell | undefined {
  // Text that begins with `=` comes back as its own formula.
  const own = typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula: formula.slice(1) } : {};
  switch (typeof value) {
    case 'number':
      return { ...numberCell(value, typeof format === 'string' ? numberLook(format) : undefined), ...own };
    case 'boolean':
      return { kind: 'boolean', value, ...own };
    case 'string':
      if (type === 'Error') return { kind: 'error', value, ...own };
      return value === '' && !('formula' in own) ? undefined : { kind: 'text', value, ...own };
    default:
      return undefined;
  }
}
