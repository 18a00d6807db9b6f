import { derivedCellFormula, sheetPrefix, cellName } from './address';
import { operandsOf, type Indicator, type IndicatorId, type Template } from '../forms';
import type { CellAddress } from '../rules';
import { computesSame } from './equal-formula';

/** Where a row stands in the workbook that was read. Rows and columns from 0. */
export interface Located {
  readonly sheet: string;
  readonly row: number;
  readonly figureColumn: number;
  readonly noteColumn: number;
  /** Only where the sheet still has the column that checks it. */
  readonly checkColumn?: number;
}

/** The formula of a derived row as it has to stand among cells; undefined for rows that are typed in or whose operands are gone. */
export function formulaAt(indicator: Indicator, cells: CellAddress): string | undefined {
  const { derivation } = indicator;
  if (!derivation) return undefined;
  return operandsOf(derivation).every((id) => cells.figure(id) !== '') ? derivedCellFormula(derivation, cells) : undefined;
}

/** Formulas are compared without the liberties programs take (spaces, case, `$`, needless sheet names), and by what they compute. */
export function sameFormula(formula: string, indicator: Indicator, cells: CellAddress): boolean {
  const own = formulaAt(indicator, cells);
  const { derivation } = indicator;
  if (own === undefined || !derivation) return false;
  if (formula === own) return true;
  const plain = plainFormula(formula);
  if (plain === plainFormula(own)) return true;
  const cell = (id: IndicatorId) => plainFormula(cells.figure(id));
  return computesSame(
    plain,
    derivation.kind === 'rate'
      ? { kind: 'rate', part: cell(derivation.part), whole: cell(derivation.whole) }
      : { kind: 'total', of: derivation.of.map(cell) },
  );
}

/** A formula without the liberties programs take. */
export function plainFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/'(?:[^']|'')*'!|\$?[\p{L}\p{N}_.]+\$?!/gu, '')
    .replace(/[\s$]/g, '')
    .toUpperCase();
}

/** The cells where the rows actually stand; empty for a row that isn't there. */
export function addressesFrom(located: ReadonlyMap<IndicatorId, Located>, template: Template, fromSheet: string): CellAddress {
  const address = (id: IndicatorId, column: 'figureColumn' | 'noteColumn') => {
    const place = located.get(id);
    if (!place) return '';
    return `${place.sheet === fromSheet ? '' : sheetPrefix(place.sheet)}${cellName(place.row, place[column])}`;
  };
  return {
    figure: (id) => address(id, 'figureColumn'),
    note: (id) => address(id, 'noteColumn'),
    derivation: (id) => template.indicator(id)?.derivation,
  };
}
