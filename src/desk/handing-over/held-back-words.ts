import type { HeldBack } from '../next-step';
import type { Words } from '../words';

/** Names that are told; the board shows the rest. */
const MOST_NAMES = 6;

/** Everything that keeps the figures from being final, a line each. */
export function heldBackWords({ isRosterOpen, strangers, awaited, toReview, findings }: HeldBack, words: Words): readonly string[] {
  const names = awaited.slice(0, MOST_NAMES).map(({ entry }) => entry.name);
  const rest = awaited.length - names.length;
  return [
    ...(isRosterOpen ? [words.heldRoster] : []),
    ...(strangers > 0 ? [words.heldStrangers(strangers)] : []),
    ...(awaited.length > 0 ? [words.heldAwaited([names.join(', '), ...(rest > 0 ? [words.andOthers(rest)] : [])].join(' '))] : []),
    ...(toReview.length > 0 ? [words.heldReview(toReview.length)] : []),
    ...(findings > 0 ? [words.heldErrors(findings)] : []),
  ];
}
