import { roundTo } from '../../figures';
import type { IndicatorId, Period } from '../../forms';
import type { Desk } from '../desk/desk';
import type { Consolidated } from './consolidate';
import { counted, numberOf, type Contribution } from './contribution';
import type { EarlierProvince } from './earlier';
import type { Decision } from './judgement';
import { jumpsOf, movesOf, type Mover } from './movers';

/** Everything there is to be said of one figure of the province. */
export interface FigureFacts {
  readonly contributions: readonly Contribution[];
  /** Of what counts: agencies that left it blank, and agencies that sent nothing. */
  readonly blanks: readonly Contribution[];
  readonly missing: readonly Contribution[];
  /** Whose number is more than half of all. One at most, and none of fewer than three agencies. */
  readonly dominant?: Contribution;
  /** The period the movers are measured against; absent without an earlier workbook. */
  readonly against?: Period;
  /** The largest moves first, of agencies that said a number both times. */
  readonly movers: readonly Mover[];
  /** Agencies whose number is about a thousand or a million times what it was, or as little. */
  readonly jumps: readonly Mover[];
  readonly decision?: Decision;
  readonly adjustments: Desk['adjustments'];
}

const MOST_MOVERS = 5;

/** What one figure of the province rests on, and what moved it since `earlier`. */
export function figureFacts(consolidated: Consolidated, id: IndicatorId, earlier?: EarlierProvince): FigureFacts {
  const contributions = consolidated.contributions.get(id) ?? [];
  const counting = counted(contributions);
  const moves = earlier ? movesOf(counting, id, earlier) : [];
  const bySize = [...moves].sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  const dominant = dominantOf(counting);
  const decision = consolidated.decisions.find((each) => each.id === id);
  return {
    contributions,
    blanks: counting.filter(({ standing }) => standing === 'blank'),
    missing: counting.filter(({ standing }) => standing === 'missing'),
    ...(dominant && { dominant }),
    ...(earlier && { against: earlier.period }),
    movers: bySize.filter(({ now, before }) => now !== before).slice(0, MOST_MOVERS),
    jumps: earlier ? jumpsOf(counting, id, earlier) : [],
    ...(decision && { decision }),
    adjustments: consolidated.adjustments.filter((each) => each.id === id),
  };
}

function dominantOf(counting: readonly Contribution[]): Contribution | undefined {
  const numbers = counting.filter((each) => (numberOf(each) ?? 0) > 0);
  const sum = roundTo(
    numbers.reduce((total, each) => total + (numberOf(each) ?? 0), 0),
    6,
  );
  return numbers.length < 3 ? undefined : numbers.find((each) => (numberOf(each) ?? 0) * 2 > sum);
}
