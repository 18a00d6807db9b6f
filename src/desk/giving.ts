import { entryOf, type Received, type Roster, type RosterEntry } from '../province';

/** Whose files are that say it themselves of nobody in the roster, by the file's SHA-256: the code of the agency a person gave it. */
export type Given = Readonly<Record<string, string>>;

/** The files as a person gave them to agencies. What they say otherwise stays as it is, and so does their fingerprint. */
export function given(received: readonly Received[], gifts: Given, roster: Roster): readonly Received[] {
  if (Object.keys(gifts).length === 0) return received;
  return received.map((each) => {
    if (each.kind !== 'version') return each;
    const entry = entryOf(roster, gifts[each.version.sha256] ?? '');
    return entry ? { kind: 'version', version: { ...each.version, submission: ofAgency(each.version.submission, entry) } } : each;
  });
}

function ofAgency<Kind extends { readonly agency: object }>(submission: Kind, { code, name, level }: RosterEntry): Kind {
  return { ...submission, agency: { ...submission.agency, code, name, level } };
}
