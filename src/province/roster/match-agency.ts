import type { Agency } from '../../submission';
import { nameKey } from './agency-name';
import { entryOf, type Roster, type RosterEntry } from './roster';

/** Every file is held against every entry: the key of each is made once. */
const keys = new WeakMap<RosterEntry, string>();

function keyOf(entry: RosterEntry): string {
  const key = keys.get(entry) ?? nameKey(entry.name);
  keys.set(entry, key);
  return key;
}

/**
 * Whose a submission is: by its code, else by its name, with its parent's where several have it, else by a symbol that is
 * a code. Several entries where that is in doubt, none where it is nobody's.
 */
export function matchAgency(roster: Roster, agency: Agency): readonly RosterEntry[] {
  const key = nameKey(agency.name);
  const named = key === '' ? [] : roster.entries.filter((entry) => keyOf(entry) === key);
  const coded = agency.code === undefined ? undefined : entryOf(roster, agency.code);
  if (coded) {
    // A file that bears one agency's code and another's name may be either's.
    const others = named.filter((entry) => entry !== coded);
    return keyOf(coded) === key ? [coded] : [coded, ...others];
  }
  if (named.length > 1) {
    const under = named.filter(({ parent }) => {
      const above = parent === '' ? undefined : entryOf(roster, parent);
      return above && keyOf(above) === nameKey(agency.parent);
    });
    return under.length === 1 ? under : named;
  }
  if (named.length === 1) return named;
  const symbolled = agency.symbol === '' ? undefined : entryOf(roster, agency.symbol);
  return symbolled && key === '' ? [symbolled] : [];
}

/** Whose a file is that says nothing itself, by a code in its name: `PhuLucCCHC_2023-Q3_SKHCN.xlsx`. */
export function matchFileName(roster: Roster, file: string): RosterEntry | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const words = new Set(name.replace(/\.[^.]*$/, '').split(/[_\s]+/));
  const found = roster.entries.filter(({ code }) => words.has(code));
  return found.length === 1 ? found[0] : undefined;
}
