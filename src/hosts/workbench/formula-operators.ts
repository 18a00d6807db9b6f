import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  compareToken,
  IFunctionService,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';

/** A reference to one cell arrives as an array of one. */
function single(value: BaseValueObject): BaseValueObject {
  return value instanceof ArrayValueObject && value.getRowCount() === 1 && value.getColumnCount() === 1 ? value.getFirstCell() : value;
}

/**
 * `&` as a Vietnamese Excel does it: 1.5&"" is "1,5". Univer joins numbers with a point whatever
 * its locale, and the check column would then spell figures otherwise than the pane. Of a range,
 * which no formula here joins, the first cell counts.
 */
export class VietnameseConcatenate extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const parts = values.map((value) => (value instanceof ArrayValueObject ? value.getFirstCell() : value));
    return parts.find((part) => part.isError()) ?? StringValueObject.create(parts.map(spell).join(''));
  }
}

function spell(part: BaseValueObject): string {
  if (part.isNull()) return '';
  const value = part.getValue();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

/** `=`, `<` and their kind. Univer compares a referenced cell as an array, and there finds 0 equal to "". */
export class ExcelCompare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator: compareToken = compareToken.EQUALS;

  setCompareType(operator: compareToken): void {
    this.operator = operator;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    const [a, b] = [single(left), single(right)];
    if (a.isError()) return a;
    return b.isError() ? b : a.compare(b, this.operator);
  }
}

/** The functions that our formulas give texts of their own to. */
const OF_TEXTS = ['IF', 'IFERROR', 'SUBSTITUTE', 'FIND', 'REPT', 'MATCH'];

/**
 * What stands between quotes in a formula is a text, as in Excel: Univer makes a number of `IF(TRUE,"5%","")`, and looks
 * for a date in every sentence of the check column, which takes longer than all the rest of a calculation.
 */
export function takeTextsAsTexts(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const name of OF_TEXTS) {
    const executor = functions.getExecutor(name);
    if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
  }
}
