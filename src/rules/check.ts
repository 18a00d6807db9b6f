import { roundTo, truncateTo, type Figure } from '../figures';
import type { IndicatorId } from '../forms';
import {
  evaluate,
  exactRate,
  exactRateFormula,
  operandsOf,
  termFormula,
  type CellAddress,
  type Derived,
  type Facts,
  type Term,
  type Value,
} from './expression';

/** A statement about a submission that is true or not. */
export type Check =
  /** `left` ≤ `right`. */
  | { readonly kind: 'atMost'; readonly left: Term; readonly right: Term }
  /** `left` = `right`. */
  | { readonly kind: 'equal'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'between'; readonly term: Term; readonly low: Term; readonly high: Term }
  /** Zero or more, without decimals. */
  | { readonly kind: 'wholeNumber'; readonly id: IndicatorId }
  | { readonly kind: 'within'; readonly id: IndicatorId; readonly low: number; readonly high?: number }
  | { readonly kind: 'oneOf'; readonly id: IndicatorId; readonly codes: readonly number[] }
  /** Not blank; with `number`, not `-` either. */
  | { readonly kind: 'filled'; readonly id: IndicatorId; readonly number?: true }
  /** Nothing but a number, `-` or blank. */
  | { readonly kind: 'readable'; readonly id: IndicatorId }
  /**
   * What stands in a derived row does not have this flaw, measured against what its operands give:
   * `truncated` (cut off instead of rounded), `zero` (0 where there is nothing to divide or add), or
   * `other` (any other disagreement). Printed decimals are an interval: 83 and 83,8 both state 83,78.
   */
  | { readonly kind: 'states'; readonly id: IndicatorId; readonly computed: Derived; readonly flaw: Flaw }
  /** Not some `-` and some 0. */
  | { readonly kind: 'agree'; readonly ids: readonly IndicatorId[] }
  /** The department leaves a row it can't know at `-`. A count of 0 says nothing and passes. */
  | { readonly kind: 'leftOut'; readonly id: IndicatorId; readonly zeroIsFine: boolean }
  /** The note is not the figure once more, as `6` or `06`, with a decimal comma or point. */
  | { readonly kind: 'noteDiffers'; readonly id: IndicatorId }
  /** The condition must hold for `then` to matter; whether it holds matters only where `then` fails. */
  | { readonly kind: 'when'; readonly condition: Check; readonly then: Check };

export type Flaw = 'truncated' | 'zero' | 'other';

/** `inapplicable` where nothing is stated or `-` takes a figure out of the question. */
export type Verdict = 'pass' | 'fail' | 'unverifiable' | 'inapplicable';

/** What a check may ask of a submission. */
export interface CheckFacts extends Facts {
  readonly raw: (id: IndicatorId) => Figure;
  readonly note: (id: IndicatorId) => string;
}

export function verdictOf(check: Check, facts: CheckFacts): Verdict {
  switch (check.kind) {
    case 'atMost':
    case 'equal': {
      const [left, right] = [evaluate(check.left, facts), evaluate(check.right, facts)];
      if (left === '-' || right === '-') return 'inapplicable';
      if (left === '' || right === '') return 'unverifiable';
      const excess = roundTo(left - right, 6);
      return failing(check.kind === 'atMost' ? excess > 0 : excess !== 0);
    }
    case 'between': {
      const [value, low, high] = [evaluate(check.term, facts), evaluate(check.low, facts), evaluate(check.high, facts)];
      if (value === '-' || low === '-' || high === '-') return 'inapplicable';
      if (value === '' || low === '' || high === '') return 'unverifiable';
      return failing(value < low || value > high);
    }
    case 'wholeNumber':
      return ofNumber(facts.stated(check.id), (value) => value < 0 || !Number.isInteger(value));
    case 'within':
      return ofNumber(facts.stated(check.id), (value) => value < check.low || (check.high !== undefined && value > check.high));
    case 'oneOf':
      return ofNumber(facts.stated(check.id), (value) => !check.codes.includes(value));
    case 'leftOut':
      return ofNumber(facts.stated(check.id), (value) => !(check.zeroIsFine && value === 0));
    case 'filled': {
      const { kind } = facts.raw(check.id);
      return failing(kind === 'blank' || (check.number === true && kind === 'notApplicable'));
    }
    case 'readable': {
      const { kind } = facts.raw(check.id);
      return failing(kind === 'ambiguous' || kind === 'unreadable');
    }
    case 'states':
      return statesVerdict(check, facts);
    case 'agree': {
      const values = check.ids.map((id) => facts.stated(id));
      return failing(values.includes('-') && values.includes(0));
    }
    case 'noteDiffers': {
      const note = facts.note(check.id).trim().replaceAll(',', '.');
      return ofNumber(facts.stated(check.id), (value) => note === String(value) || note === `0${String(value)}`);
    }
    case 'when': {
      const condition = verdictOf(check.condition, facts);
      if (condition === 'fail' || condition === 'inapplicable') return 'inapplicable';
      const then = verdictOf(check.then, facts);
      return condition === 'unverifiable' && then === 'fail' ? 'unverifiable' : then;
    }
  }
}

/** The rows that keep a check from being decided. */
export function undecidedRows(check: Check, facts: CheckFacts): readonly IndicatorId[] {
  const blank = (...terms: readonly Term[]) => terms.flatMap(operandsOf).filter((id) => facts.figure(id) === '');
  switch (check.kind) {
    case 'atMost':
    case 'equal':
      return blank(check.left, check.right);
    case 'between':
      return blank(check.term, check.low, check.high);
    case 'states':
      return blank(check.computed);
    case 'when':
      return [check.condition, check.then].flatMap((half) => (verdictOf(half, facts) === 'unverifiable' ? undecidedRows(half, facts) : []));
    default:
      return [];
  }
}

function failing(fails: boolean): Verdict {
  return fails ? 'fail' : 'pass';
}

function ofNumber(value: Value, fails: (value: number) => boolean): Verdict {
  return typeof value === 'number' ? failing(fails(value)) : 'inapplicable';
}

function statesVerdict({ id, computed: term, flaw }: Extract<Check, { kind: 'states' }>, facts: CheckFacts): Verdict {
  const stated = facts.stated(id);
  const computed = evaluate(term, facts);
  if (stated === '') return 'inapplicable';
  if (computed === '') return flaw === 'other' ? 'unverifiable' : 'inapplicable';
  return failing(flawOf(stated, computed, term, facts, printedDecimals(facts.raw(id))) === flaw);
}

function printedDecimals(figure: Figure): number {
  return figure.kind === 'number' ? figure.decimals : 0;
}

function flawOf(stated: number | '-', computed: number | '-', term: Derived, facts: CheckFacts, decimals: number): Flaw | undefined {
  if (stated === '-' || computed === '-') {
    if (stated === computed) return undefined;
    return stated === 0 ? 'zero' : 'other';
  }
  const exact = term.kind === 'rate' ? exactRate(term, facts) : computed;
  if (typeof exact !== 'number') return 'other';
  if (term.kind === 'total') return roundTo(exact - stated, 6) === 0 ? undefined : 'other';
  // A rate has at most two decimals (DESIGN, printing figures); a longer one is an unrounded quotient.
  const places = Math.min(decimals, 2);
  const shown = roundTo(stated, 2);
  if (roundTo(exact, places) === shown) return undefined;
  return truncateTo(exact, places) === shown ? 'truncated' : 'other';
}

/** A formula (no leading `=`) that is TRUE exactly when `verdictOf` says `fail`. May be an error where a cell it needs holds one. */
export function failsFormula(check: Check, cells: CellAddress): string {
  switch (check.kind) {
    case 'atMost':
    case 'equal': {
      const [left, right] = [termFormula(check.left, cells), termFormula(check.right, cells)];
      return `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),ROUND(${left}-${right},6)${check.kind === 'atMost' ? '>' : '<>'}0,FALSE)`;
    }
    case 'between': {
      const [value, low, high] = [termFormula(check.term, cells), termFormula(check.low, cells), termFormula(check.high, cells)];
      return `IF(AND(ISNUMBER(${value}),ISNUMBER(${low}),ISNUMBER(${high})),OR(${value}<${low},${value}>${high}),FALSE)`;
    }
    case 'wholeNumber': {
      const cell = cells.figure(check.id);
      return ifNumber(cell, `OR(${cell}<0,${cell}<>INT(${cell}))`);
    }
    case 'within': {
      const cell = cells.figure(check.id);
      return ifNumber(
        cell,
        check.high === undefined ? `${cell}<${String(check.low)}` : `OR(${cell}<${String(check.low)},${cell}>${String(check.high)})`,
      );
    }
    case 'oneOf': {
      const cell = cells.figure(check.id);
      return ifNumber(cell, `AND(${check.codes.map((code) => `${cell}<>${String(code)}`).join(',')})`);
    }
    case 'leftOut': {
      const cell = cells.figure(check.id);
      return ifNumber(cell, check.zeroIsFine ? `${cell}<>0` : 'TRUE');
    }
    case 'filled': {
      const cell = cells.figure(check.id);
      return `IF(ISERROR(${cell}),FALSE,${check.number === true ? `OR(${cell}="",${cell}="-")` : `${cell}=""`})`;
    }
    case 'readable': {
      const cell = cells.figure(check.id);
      return `IF(ISERROR(${cell}),TRUE,IF(ISTEXT(${cell}),AND(${cell}<>"-",${cell}<>""),ISLOGICAL(${cell})))`;
    }
    case 'states':
      return statesFormula(check, cells);
    case 'agree': {
      const all = check.ids.map((id) => cells.figure(id));
      return `IF(OR(${all.map((cell) => `${cell}="-"`).join(',')}),OR(${all.map((cell) => ifNumber(cell, `${cell}=0`)).join(',')}),FALSE)`;
    }
    case 'noteDiffers': {
      const cell = cells.figure(check.id);
      const point = (text: string) => `SUBSTITUTE(${text}&"",",",".")`;
      const [note, figure] = [point(`TRIM(${cells.note(check.id)})`), point(cell)];
      return ifNumber(cell, `OR(${note}=${figure},${note}="0"&${figure})`);
    }
    case 'when':
      return `IF(${holdsFormula(check.condition, cells)},${failsFormula(check.then, cells)},FALSE)`;
  }
}

function ifNumber(cell: string, formula: string): string {
  return `IF(ISNUMBER(${cell}),${formula},FALSE)`;
}

/** TRUE exactly when the verdict is `pass`; only comparisons serve as conditions. */
function holdsFormula(check: Check, cells: CellAddress): string {
  if (check.kind !== 'atMost' && check.kind !== 'equal') throw new Error(`"${check.kind}" can't be a condition`);
  const [left, right] = [termFormula(check.left, cells), termFormula(check.right, cells)];
  return `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),ROUND(${left}-${right},6)${check.kind === 'atMost' ? '<=' : '='}0,FALSE)`;
}

function statesFormula({ id, computed: term, flaw }: Extract<Check, { kind: 'states' }>, cells: CellAddress): string {
  const stated = cells.figure(id);
  const computed = termFormula(term, cells);
  if (flaw === 'zero') return `IF(ISNUMBER(${stated}),IF(${computed}="-",${stated}=0,FALSE),FALSE)`;
  const [rounded, truncated] =
    term.kind === 'rate' ? rateMatches(stated, exactRateFormula(term, cells)) : [`ROUND(${computed}-${stated},6)=0`, 'FALSE'];
  if (flaw === 'truncated') return `IF(AND(ISNUMBER(${stated}),ISNUMBER(${computed})),AND(${truncated},NOT(${rounded})),FALSE)`;
  return `IF(ISNUMBER(${stated}),IF(ISNUMBER(${computed}),NOT(OR(${rounded},${truncated})),IF(${computed}="-",${stated}<>0,FALSE)),IF(${stated}="-",ISNUMBER(${computed}),FALSE))`;
}

/** A cell has no trailing zeros, so being equal at any precision is being equal at its own. */
function rateMatches(stated: string, exact: string): [string, string] {
  const at = (name: string, value: string) => [0, 1, 2].map((places) => `${name}(${value},${String(places)})=ROUND(${stated},2)`).join(',');
  // ROUND(…,9) first: 28.999999999999996 is the binary shadow of 29.
  return [`OR(${at('ROUND', exact)})`, `OR(${at('TRUNC', `ROUND(${exact},9)`)})`];
}
