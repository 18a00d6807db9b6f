import { confirming, rosterOn, RosterError, type RosterEntry } from '../../province';
import type { IndicatorId } from '../../forms';
import type { Draft, Work } from '../work';

/** The roster with an agency changed, or added where there was none of that code. Whoever names it by its code follows. */
export function replaceEntry({ entries, owners }: Draft, code: string | undefined, next: RosterEntry): Draft {
  if (code === undefined) return { entries: [...entries, next], owners };
  return {
    entries: entries.map((each) => {
      if (each.code === code) return next;
      return each.parent === code ? { ...each, parent: next.code } : each;
    }),
    owners: owners.map((each) => (each.code === code ? { ...each, code: next.code } : each)),
  };
}

/** The roster without an agency: who reported through it reports for itself, what it was in charge of has nobody. */
export function withoutEntry({ entries, owners }: Draft, code: string): Draft {
  return {
    entries: entries.filter((each) => each.code !== code).map((each) => (each.parent === code ? { ...each, parent: '' } : each)),
    owners: owners.filter((each) => each.code !== code),
  };
}

/** The roster with one agency in charge of a row, or none. */
export function withOwner({ entries, owners }: Draft, id: IndicatorId, code: string): Draft {
  return { entries, owners: [...owners.filter((each) => each.id !== id), ...(code === '' ? [] : [{ id, code }])] };
}

/** The work with that roster. One that was confirmed stays so: a change counts at once where it is sound, and waits as a draft where it isn't. */
export function withRoster(work: Work, draft: Draft): Work {
  if (work.desk.entries.length === 0) return { ...work, draft };
  try {
    return confirmed(work, draft);
  } catch (error) {
    if (error instanceof RosterError) return { ...work, draft };
    throw error;
  }
}

/** The work with that roster confirmed. Throws a RosterError where something is wrong with it. */
export function confirmed({ desk, given }: Work, draft: Draft): Work {
  return { desk: confirming(desk, rosterOn({ ...desk, ...draft })), given };
}
