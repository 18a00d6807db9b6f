import { roundTo } from '../figures';
import { operandsOf, type Derivation, type IndicatorId } from '../forms';

/** What a cell shows: a number, `-` for not applicable, or nothing. */
export type Value = number | '-' | '';

/** A value computed from figures. */
export type Term =
  /** The figure of a row; where the row is derived and can be computed, the computed one. */
  | { readonly kind: 'figure'; readonly id: IndicatorId }
  /** What stands in the cell, even where it should be derived. */
  | { readonly kind: 'stated'; readonly id: IndicatorId }
  | { readonly kind: 'number'; readonly value: number }
  /** A rate or a total. */
  | Derivation
  /** The smallest or largest; `-` when any is `-`, blank while any is blank. */
  | { readonly kind: 'least' | 'greatest'; readonly of: readonly IndicatorId[] };

/** The terms that derive a row. */
export type Derived = Derivation;

/** Where a term finds its figures. */
export interface Facts {
  readonly figure: (id: IndicatorId) => Value;
  readonly stated: (id: IndicatorId) => Value;
}

/** Where a term finds its cells, when it becomes a formula. */
export interface CellAddress {
  /** As seen from the sheet the formula stands in: `D5`, `'Biểu mẫu 3'!D8`. */
  readonly figure: (id: IndicatorId) => string;
  readonly note: (id: IndicatorId) => string;
  /** How a row is derived, if it is. */
  readonly derivation: (id: IndicatorId) => Derived | undefined;
}

/** The rows a term reads. */
export function rowsOf(term: Term): readonly IndicatorId[] {
  switch (term.kind) {
    case 'number':
      return [];
    case 'figure':
    case 'stated':
      return [term.id];
    case 'rate':
    case 'total':
      return operandsOf(term);
    default:
      return term.of;
  }
}

export function evaluate(term: Term, facts: Facts): Value {
  switch (term.kind) {
    case 'figure':
      return facts.figure(term.id);
    case 'stated':
      return facts.stated(term.id);
    case 'number':
      return term.value;
    case 'rate': {
      const exact = exactRate(term, facts);
      return typeof exact === 'number' ? roundTo(exact, 2) : exact;
    }
    case 'total': {
      const values = term.of.map((id) => facts.figure(id));
      if (values.includes('')) return '';
      const numbers = values.filter((value) => typeof value === 'number');
      return numbers.length === 0
        ? '-'
        : roundTo(
            numbers.reduce((sum, value) => sum + value, 0),
            6,
          );
    }
    default: {
      const values = term.of.map((id) => facts.figure(id));
      if (values.includes('')) return '';
      const numbers = values.filter((value) => typeof value === 'number');
      if (numbers.length < values.length) return '-';
      return term.kind === 'least' ? Math.min(...numbers) : Math.max(...numbers);
    }
  }
}

/** A rate before rounding. */
export function exactRate(term: Extract<Term, { kind: 'rate' }>, facts: Facts): Value {
  const [part, whole] = [facts.figure(term.part), facts.figure(term.whole)];
  if (part === '' || whole === '') return '';
  if (part === '-' || whole === '-' || whole === 0) return '-';
  return (part / whole) * 100;
}

/**
 * The term as a formula (no leading `=`) that shows exactly what `evaluate` returns, in any
 * spreadsheet program since Excel 2010. A cell holding text other than `-`, or an error, counts as
 * blank: its own row says what is wrong with it.
 */
export function termFormula(term: Term, cells: CellAddress): string {
  switch (term.kind) {
    case 'figure': {
      const derivation = cells.derivation(term.id);
      return derivation ? derivationFormula(derivation, cells, cells.figure(term.id)) : cells.figure(term.id);
    }
    case 'stated':
      return cells.figure(term.id);
    case 'number':
      return String(term.value);
    default:
      return derivationFormula(term, cells, '""');
  }
}

function derivationFormula(term: Exclude<Term, { kind: 'figure' | 'stated' | 'number' }>, cells: CellAddress, whenBlank: string): string {
  switch (term.kind) {
    case 'rate': {
      const [part, whole] = [cells.figure(term.part), cells.figure(term.whole)];
      const known = `AND(${isKnown(part)},${isKnown(whole)})`;
      return `IF(${known},IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,"-",ROUND(${exactRateFormula(term, cells)},2)),"-"),${whenBlank})`;
    }
    case 'total': {
      const operands = term.of.map((id) => cells.figure(id));
      return `IF(AND(${operands.map(isKnown).join(',')}),IF(COUNT(${operands.join(',')})=0,"-",SUM(${operands.join(',')})),${whenBlank})`;
    }
    default: {
      const operands = term.of.map((id) => cells.figure(id));
      const name = term.kind === 'least' ? 'MIN' : 'MAX';
      const all = operands.join(',');
      return `IF(AND(${operands.map(isKnown).join(',')}),IF(COUNT(${all})<${String(operands.length)},"-",${name}(${all})),${whenBlank})`;
    }
  }
}

/**
 * The same as `termFormula` in a third of its length, for sentences: where an operand can't be computed with and the term
 * is no figure of its own, it may show anything.
 */
export function briefTermFormula(term: Term, cells: CellAddress): string {
  if (term.kind === 'number') return String(term.value);
  if (term.kind === 'stated') return cells.figure(term.id);
  const own = term.kind === 'figure' ? cells.figure(term.id) : undefined;
  const derivation = term.kind === 'figure' ? cells.derivation(term.id) : term;
  if (!derivation) return own ?? '""';
  const rows = rowsOf(derivation).map((id) => cells.figure(id));
  const computed = briefDerivation(derivation, rows);
  if (own === undefined) return computed;
  const dashes = rows.map((cell) => `COUNTIF(${cell},"-")`).join('+');
  return `IF(COUNT(${rows.join(',')})+${dashes}=${String(rows.length)},${computed},${own})`;
}

function briefDerivation({ kind }: Exclude<Term, { kind: 'figure' | 'stated' | 'number' }>, rows: readonly string[]): string {
  const all = rows.join(',');
  switch (kind) {
    case 'rate':
      return `IFERROR(ROUND(${rows.join('/')}*100,2),"-")`;
    case 'total':
      return `IF(COUNT(${all})=0,"-",SUM(${all}))`;
    default:
      return `IF(COUNT(${all})<${String(rows.length)},"-",${kind === 'least' ? 'MIN' : 'MAX'}(${all}))`;
  }
}

/** Only where both operands are numbers and the whole isn't 0. */
export function exactRateFormula(term: Extract<Term, { kind: 'rate' }>, cells: CellAddress): string {
  return `${cells.figure(term.part)}/${cells.figure(term.whole)}*100`;
}

function isKnown(address: string): string {
  return `OR(ISNUMBER(${address}),IF(ISTEXT(${address}),${address}="-"))`;
}
