import { NOT_APPLICABLE, numberFigure, roundTo, truncateTo, type Figure } from '../../figures';
import type { IndicatorId } from '../../forms';
import { failing, type Candidate, type CheckFacts, type CheckKind, type CheckOf, type Flaw } from '../check';
import { evaluate, exactRate, exactRateFormula, termFormula, type Derived } from '../expression';
import { totalCandidates, typed } from './candidates';

export const states: CheckKind<CheckOf<'states'>> = {
  verdict: ({ id, computed: term, flaw }, facts) => {
    const stated = facts.stated(id);
    const computed = evaluate(term, facts);
    if (stated === '') return 'inapplicable';
    if (computed === '') return flaw === 'other' ? 'unverifiable' : 'inapplicable';
    return failing(flawOf(stated, computed, term, facts, printedDecimals(facts.raw(id))) === flaw);
  },
  fails: ({ id, computed: term, flaw }, cells) => {
    const stated = cells.figure(id);
    const computed = termFormula(term, cells);
    if (flaw === 'zero') return `IF(ISNUMBER(${stated}),IF(${computed}="-",${stated}=0,FALSE),FALSE)`;
    const [rounded, truncated] =
      term.kind === 'rate' ? rateMatches(stated, exactRateFormula(term, cells)) : [`ROUND(${computed}-${stated},6)=0`, 'FALSE'];
    if (flaw === 'truncated') return `IF(AND(ISNUMBER(${stated}),ISNUMBER(${computed})),AND(${truncated},NOT(${rounded})),FALSE)`;
    return `IF(ISNUMBER(${stated}),IF(ISNUMBER(${computed}),NOT(OR(${rounded},${truncated})),IF(${computed}="-",${stated}<>0,FALSE)),IF(${stated}="-",ISNUMBER(${computed}),FALSE))`;
  },
  needs: ({ computed }) => [computed],
  sides: ({ id, computed }) => [{ kind: 'stated', id }, computed],
  mends: ({ id, computed: term, flaw }, facts) => {
    const computed = evaluate(term, facts);
    const own: Candidate[] = computed === '' ? [] : [[id, computed === '-' ? NOT_APPLICABLE : numberFigure(computed)]];
    if (flaw !== 'other') return own;
    if (term.kind === 'total') return [...own, ...totalCandidates(id, term.of, facts).filter(([row]) => row !== id)];
    return [...own, ...operandCandidates(id, term.part, term.whole, facts)];
  },
};

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
  // A rate is printed with at most two decimals; a longer one is an unrounded quotient.
  const places = Math.min(decimals, 2);
  const shown = roundTo(stated, 2);
  if (roundTo(exact, places) === shown) return undefined;
  return truncateTo(exact, places) === shown ? 'truncated' : 'other';
}

/** A cell has no trailing zeros, so being equal at any precision is being equal at its own. */
function rateMatches(stated: string, exact: string): [string, string] {
  const at = (name: string, value: string) => [0, 1, 2].map((places) => `${name}(${value},${String(places)})=ROUND(${stated},2)`).join(',');
  // ROUND(…,9) first: 28.999999999999996 is the binary shadow of 29.
  return [`OR(${at('ROUND', exact)})`, `OR(${at('TRUNC', `ROUND(${exact},9)`)})`];
}

/** The one whole number that, as part or as whole, gives the stated rate within its printed precision. */
function operandCandidates(id: IndicatorId, part: IndicatorId, whole: IndicatorId, facts: CheckFacts): readonly Candidate[] {
  const stated = facts.raw(id);
  const [p, w] = [facts.figure(part), facts.figure(whole)];
  const counts = [part, whole].every((operand) => facts.template.indicator(operand)?.kind === 'count');
  if (!counts || stated.kind !== 'number' || typeof p !== 'number' || typeof w !== 'number') return [];
  const half = 0.5 * 10 ** -Math.min(stated.decimals, 2);
  const [low, high] = [stated.value - half, stated.value + half];
  return [
    ...onlyInteger((low * w) / 100, (high * w) / 100).flatMap((value) => typed(part, value, facts)),
    ...(low > 0 ? onlyInteger((p * 100) / high, (p * 100) / low).flatMap((value) => typed(whole, value, facts)) : []),
  ];
}

function onlyInteger(low: number, high: number): readonly number[] {
  const first = Math.ceil(low - 1e-9);
  return first <= high && first + 1 > high ? [first] : [];
}
