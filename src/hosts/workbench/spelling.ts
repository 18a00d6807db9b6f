import { CellValueType, InterceptorEffectEnum, numfmt, type IDisposable } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, type SheetInterceptorService } from '@univerjs/sheets';

/** For a number whose own format would hide its decimals. */
const WITH_DECIMALS = '#,##0.0#####';

/**
 * A number as a Vietnamese spreadsheet shows it under an en-US format. Two of Excel's conditional
 * number formats are built in, since Univer has none: a fraction never looks whole, and a whole
 * amount ends without a decimal mark.
 */
function spellNumber(value: number, format: string | undefined): string {
  const spell = (pattern: string) => numfmt.format(pattern, value, { locale: 'vi', throws: false });
  const hidesDecimals = format !== undefined && !Number.isInteger(value) && !/[.%]|General/.test(format);
  return spell(hidesDecimals ? WITH_DECIMALS : (format ?? 'General')).replace(/,$/, '');
}

/** Shows all numbers of all sheets that way; what the cells hold stays as it is. */
export function spellNumbers(interceptors: SheetInterceptorService): IDisposable {
  return interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT,
    handler: (cell, location, next) => {
      if (cell?.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null || cell.v === '') return next(cell);
      const format = location.workbook.getStyles().get(cell.s)?.n?.pattern;
      return next({ ...cell, v: spellNumber(Number(cell.v), format) });
    },
  });
}
