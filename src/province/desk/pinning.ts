import type { Board } from '../receiving/board';
import { askedOf } from './asked';
import type { Deed, Desk } from './desk';
import { isPending } from './handling';
import { keptOf } from './kept';

/**
 * What was written by hand without saying which version ("Chấp nhận"), tied to the version that counts, and kept with
 * it. Where there is none it goes on waiting.
 */
export function pinning({ desk, lines }: Board): Desk {
  let next = desk;
  const times = new Map<string, number>();
  desk.deeds.forEach((deed, index) => {
    const { code, kind, fingerprint } = deed;
    if (kind !== 'return' && kind !== 'accept') return;
    const line = lines.find(({ entry }) => entry.code === code);
    const versions = line ? [...(line.version ? [line.version] : []), ...line.others] : [];
    const version = isPending(deed) ? line?.version : versions.find((each) => each.fingerprint === fingerprint);
    const isKept = desk.kept.some((each) => each.code === code && each.fingerprint === version?.fingerprint);
    if (!isPending(deed) || version) times.set(code, (times.get(code) ?? 0) + Number(kind === 'return'));
    if (!line || !version || (isKept && !isPending(deed))) return;
    const time = times.get(code) ?? 0;
    const pinned: Deed = {
      ...deed,
      fingerprint: version.fingerprint,
      seen: deed.seen.length > 0 ? deed.seen : [...new Set(line.seen)].sort(),
    };
    const isAsked = kind === 'accept' || next.asked.some((each) => each.code === code && each.time === time);
    next = {
      ...next,
      deeds: next.deeds.map((each, at) => (at === index ? pinned : each)),
      kept: isKept ? next.kept : [...next.kept, keptOf(code, version)],
      asked: isAsked ? next.asked : [...next.asked, ...askedOf(code, time, version)],
    };
  });
  return next;
}
