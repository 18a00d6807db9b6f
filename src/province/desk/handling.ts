import type { Deed, Desk } from './desk';

/** What the deeds about one agency come to. */
export interface Handling {
  /** Every return, the last one last. */
  readonly returns: readonly Deed[];
  /** Only while it holds. */
  readonly accepted?: Deed;
  readonly excused?: Deed;
  readonly chosen?: Deed;
}

/** A later deed undoes what it contradicts: who returns an accepted version no longer accepts it. */
export function handlingOf({ deeds }: Desk, code: string): Handling {
  let handling: Handling = { returns: [] };
  for (const deed of deeds) {
    if (deed.code === code && !isPending(deed)) handling = after(handling, deed);
  }
  return handling;
}

function after({ returns, accepted, excused, chosen }: Handling, deed: Deed): Handling {
  const kept = { ...(excused && { excused }), ...(chosen && { chosen }) };
  switch (deed.kind) {
    case 'choose':
      return { returns, ...(accepted && { accepted }), ...kept, chosen: deed };
    case 'return':
      return { returns: [...returns, deed], ...kept };
    case 'accept':
      return { returns, ...kept, accepted: deed };
    case 'reopen':
      return { returns, ...kept };
    case 'excuse':
      return { returns, ...(accepted && { accepted }), ...kept, excused: deed };
    case 'require':
      return { returns, ...(accepted && { accepted }), ...(chosen && { chosen }) };
  }
}

/** Written by hand without saying which version: it waits until one is there (`pinning`). */
export function isPending({ kind, fingerprint }: Pick<Deed, 'kind' | 'fingerprint'>): boolean {
  return fingerprint === '' && (kind === 'accept' || kind === 'return');
}
