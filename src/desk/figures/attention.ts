import { formOf, type FormId, type Indicator, type IndicatorId } from '../../forms';
import { awaited, figureFacts, type Consolidated } from '../../province';
import { tallyClass } from '../../rules';
import type { Picture } from '../picture';

/** Why a row should be looked at: the gravest of what there is. */
export interface Attention {
  readonly kind: 'decide' | 'missing' | 'wrong' | 'jump' | 'warning' | 'share';
  /** It keeps the province's figures from being final. */
  readonly isGrave: boolean;
}

/** The rows that a person should look at. */
export function attentionOf({ consolidated, earlier }: Pick<Picture, 'consolidated' | 'earlier'>): ReadonlyMap<IndicatorId, Attention> {
  const { submission, decided, decisions, findings } = consolidated;
  const found = new Map<IndicatorId, Attention>();
  for (const indicator of submission.template.indicators) {
    const { id, consolidation } = indicator;
    if (consolidation === undefined) continue;
    const own = findings.filter(({ rows: [first] }) => first === id).map(tallyClass);
    const { blanks, missing, jumps, dominant } = figureFacts(consolidated, id, earlier);
    const isOpen = decided.has(id) && !decisions.some((each) => each.id === id);
    const attention: readonly (readonly [boolean, Attention['kind'], boolean])[] = [
      [isOpen && blanks.length + missing.length === 0, 'decide', true],
      [own.includes('blanks'), isOpen ? 'decide' : 'missing', true],
      [own.includes('errors'), 'wrong', true],
      [jumps.length > 0, 'jump', false],
      [own.includes('warnings'), 'warning', false],
      [dominant !== undefined && isAdded(indicator), 'share', false],
    ];
    const first = attention.find(([is]) => is);
    if (first) found.set(id, { kind: first[1], isGrave: first[2] });
  }
  return found;
}

/** Whether a part of it means anything: rates, shares and choices have none. */
export function isAdded({ kind, consolidation }: Indicator): boolean {
  return (kind === 'count' || kind === 'amount') && consolidation !== 'derived' && consolidation !== 'asked' && consolidation !== 'reach';
}

/** How many rows of a form should be looked at. */
export function lookedAt(attention: ReadonlyMap<IndicatorId, Attention>, form: FormId): number {
  return [...attention.keys()].filter((id) => formOf(id) === form).length;
}

/** Of how many agencies the figure is, and of how many it should be: `18/20`. */
export function countWords({ contributions }: Consolidated, id: IndicatorId): string {
  const counted = (contributions.get(id) ?? []).filter(({ setAside }) => setAside === undefined);
  const there = counted.length - awaited(counted).length;
  return counted.length === 0 ? '' : there === counted.length ? String(there) : `${String(there)}/${String(counted.length)}`;
}
