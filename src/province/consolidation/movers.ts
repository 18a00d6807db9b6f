import { BLANK } from '../../figures';
import type { IndicatorId } from '../../forms';
import type { RosterEntry } from '../roster/roster';
import { numberOf, type Contribution } from './contribution';
import type { EarlierProvince } from './earlier';

/** How an agency's number moved since the period before. */
export interface Mover {
  readonly entry: RosterEntry;
  readonly before: number;
  readonly now: number;
}

/** Thousands for units, đồng for triệu đồng; no period is quite like the last, so from half of that to twice as much. */
const [SLIPS, SPREAD] = [[1000, 1_000_000], 2] as const;

/** Those of the agencies that said a number both times. */
export function movesOf(contributions: readonly Contribution[], id: IndicatorId, earlier: EarlierProvince): readonly Mover[] {
  return contributions.flatMap((each) => moveOf(each, id, earlier));
}

/** Those that are so large that a unit or a mark must be wrong in one of them. */
export function jumpsOf(contributions: readonly Contribution[], id: IndicatorId, earlier: EarlierProvince): readonly Mover[] {
  return movesOf(contributions, id, earlier).filter(isJump);
}

function moveOf(contribution: Contribution, id: IndicatorId, { figures }: EarlierProvince): readonly Mover[] {
  const now = numberOf(contribution);
  const before = figures.get(contribution.entry.code)?.get(id) ?? BLANK;
  return now === undefined || before.kind !== 'number' ? [] : [{ entry: contribution.entry, before: before.value, now }];
}

function isJump({ before, now }: Mover): boolean {
  if (before <= 0 || now <= 0) return false;
  const size = Math.max(now / before, before / now);
  return SLIPS.some((each) => size >= each / SPREAD && size <= each * SPREAD);
}
