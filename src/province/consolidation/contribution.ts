import type { Figure } from '../../figures';
import type { RosterEntry } from '../roster/roster';
import type { Version } from '../receiving/receive';

/** What an agency said to a row. `blank` holds also what nobody can read; `missing` is an agency that sent nothing. */
export type Standing = 'number' | 'notApplicable' | 'blank' | 'missing';

/** What one agency brings to one figure of the province. */
export interface Contribution {
  readonly entry: RosterEntry;
  readonly version?: Version;
  readonly standing: Standing;
  readonly figure: Figure;
  /** How often its number counts: the communes a district speaks for in a share, otherwise 1. */
  readonly weight: number;
  /** Why it doesn't count; absent of what does. */
  readonly setAside?: string;
}

/** The same contribution, counted. */
export function counting({ entry, version, standing, figure, weight }: Contribution): Contribution {
  return { entry, ...(version && { version }), standing, figure, weight };
}

/** The number of a contribution; undefined where it has none. */
export function numberOf({ figure }: Contribution): number | undefined {
  return figure.kind === 'number' ? figure.value : undefined;
}

/** What counts. */
export function counted(contributions: readonly Contribution[]): readonly Contribution[] {
  return contributions.filter(({ setAside }) => setAside === undefined);
}

/** What counts and isn't there yet. */
export function awaited(contributions: readonly Contribution[]): readonly Contribution[] {
  return counted(contributions).filter(({ standing }) => standing === 'blank' || standing === 'missing');
}

/** The same contributions, some of them set aside; what was set aside keeps its first reason. */
export function settingAside(
  contributions: readonly Contribution[],
  reason: (each: Contribution) => string | undefined,
): readonly Contribution[] {
  return contributions.map((each) => {
    const why = each.setAside ?? reason(each);
    return why === undefined ? each : { ...each, setAside: why };
  });
}

const MOST_NAMES = 5;

/** Some agencies by name: `Sở A (chưa gửi), Sở B và 3 đơn vị khác`. */
export function namesOf(contributions: readonly Contribution[], words: (each: Contribution) => string = ({ entry }) => entry.name): string {
  const rest = contributions.length - MOST_NAMES;
  const named = contributions.slice(0, MOST_NAMES).map(words).join(', ');
  return rest > 0 ? `${named} và ${String(rest)} đơn vị khác` : named;
}
