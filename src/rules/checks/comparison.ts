import { roundTo } from '../../figures';
import { failing, type Candidate, type CheckFacts, type CheckKind, type CheckOf } from '../check';
import { evaluate, termFormula, type CellAddress } from '../expression';
import { totalCandidates, typed } from './candidates';

type Comparison = CheckOf<'atMost' | 'equal'>;

function comparison(fails: (excess: number) => boolean, sign: string, opposite: string): Omit<CheckKind<Comparison>, 'mends'> {
  const formula = ({ left, right }: Comparison, cells: CellAddress, compare: string) => {
    const [a, b] = [termFormula(left, cells), termFormula(right, cells)];
    return `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),ROUND(${a}-${b},6)${compare}0,FALSE)`;
  };
  return {
    verdict: ({ left, right }, facts) => {
      const [a, b] = [evaluate(left, facts), evaluate(right, facts)];
      if (a === '-' || b === '-') return 'inapplicable';
      if (a === '' || b === '') return 'unverifiable';
      return failing(fails(roundTo(a - b, 6)));
    },
    fails: (check, cells) => formula(check, cells, opposite),
    holds: (check, cells) => formula(check, cells, sign),
    needs: ({ left, right }) => [left, right],
    sides: ({ left, right }) => [left, right],
  };
}

export const atMost: CheckKind<CheckOf<'atMost'>> = comparison((excess) => excess > 0, '<=', '>');

export const equal: CheckKind<CheckOf<'equal'>> = { ...comparison((excess) => excess !== 0, '=', '<>'), mends: mendsOfEqual };

function mendsOfEqual({ left, right }: CheckOf<'equal'>, facts: CheckFacts): readonly Candidate[] {
  if (left.kind !== 'figure') return [];
  if (right.kind === 'total') return totalCandidates(left.id, right.of, facts);
  if (right.kind !== 'figure') return [];
  return [...typed(left.id, facts.figure(right.id), facts), ...typed(right.id, facts.figure(left.id), facts)];
}

export const between: CheckKind<CheckOf<'between'>> = {
  verdict: ({ term, low, high }, facts) => {
    const [value, least, most] = [evaluate(term, facts), evaluate(low, facts), evaluate(high, facts)];
    if (value === '-' || least === '-' || most === '-') return 'inapplicable';
    if (value === '' || least === '' || most === '') return 'unverifiable';
    return failing(value < least || value > most);
  },
  fails: ({ term, low, high }, cells) => {
    const [value, least, most] = [termFormula(term, cells), termFormula(low, cells), termFormula(high, cells)];
    return `IF(AND(ISNUMBER(${value}),ISNUMBER(${least}),ISNUMBER(${most})),OR(${value}<${least},${value}>${most}),FALSE)`;
  },
  needs: ({ term, low, high }) => [term, low, high],
};
