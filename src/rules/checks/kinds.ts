import type { IndicatorId } from '../../forms';
import { roundTo } from '../../figures';
import type { Candidate, Check, CheckFacts, CheckKind, CheckOf, Verdict } from '../check';
import { evaluate, rowsOf, type CellAddress } from '../expression';
import { atMost, between, equal } from './comparison';
import { agree, filled, inUnit, leftOut, noteDiffers, oneOf, readable, thousandfold, wholeNumber, within } from './single-row';
import { states } from './states';

const when: CheckKind<CheckOf<'when'>> = {
  verdict: ({ condition, then }, facts) => {
    const whether = verdictOf(condition, facts);
    if (whether === 'fail' || whether === 'inapplicable') return 'inapplicable';
    const outcome = verdictOf(then, facts);
    return whether === 'unverifiable' && outcome === 'fail' ? 'unverifiable' : outcome;
  },
  fails: ({ condition, then }, cells) => `IF(${holdsFormula(condition, cells)},${failsFormula(then, cells)},FALSE)`,
};

const KINDS: { readonly [Kind in Check['kind']]: CheckKind<CheckOf<Kind>> } = {
  atMost,
  equal,
  between,
  wholeNumber,
  within,
  inUnit,
  thousandfold,
  oneOf,
  filled,
  readable,
  states,
  agree,
  leftOut,
  noteDiffers,
  when,
};

function kindOf(check: Check): CheckKind<Check> {
  return KINDS[check.kind] as CheckKind<Check>;
}

export function verdictOf(check: Check, facts: CheckFacts): Verdict {
  return kindOf(check).verdict(check, facts);
}

/** A formula (no leading `=`) that is TRUE exactly when `verdictOf` says `fail`. May be an error where a cell it needs holds one. */
export function failsFormula(check: Check, cells: CellAddress): string {
  return kindOf(check).fails(check, cells);
}

function holdsFormula(check: Check, cells: CellAddress): string {
  const { holds } = kindOf(check);
  if (!holds) throw new Error(`"${check.kind}" can't be a condition`);
  return holds(check, cells);
}

/** The rows that keep a check from being decided. */
export function undecidedRows(check: Check, facts: CheckFacts): readonly IndicatorId[] {
  if (check.kind === 'when') {
    return [check.condition, check.then].flatMap((half) => (verdictOf(half, facts) === 'unverifiable' ? undecidedRows(half, facts) : []));
  }
  const terms = kindOf(check).needs?.(check) ?? [];
  return terms.flatMap(rowsOf).filter((id) => facts.figure(id) === '');
}

/** Left less right of a comparison: 7 is "thừa 7", -7 "thiếu 7"; undefined where there is nothing to subtract. */
export function imbalanceOf(check: Check, facts: CheckFacts): number | undefined {
  const sides = kindOf(check).sides?.(check);
  if (!sides) return undefined;
  const [left, right] = [evaluate(sides[0], facts), evaluate(sides[1], facts)];
  return typeof left === 'number' && typeof right === 'number' ? roundTo(left - right, 6) : undefined;
}

/** Each single figure that would make the check hold, with the value that follows for it. */
export function mendsOf(check: Check, facts: CheckFacts): readonly Candidate[] {
  return kindOf(check).mends?.(check, facts) ?? [];
}
