import { placeOf, type Passage } from './passages';
import type { Steps } from '../steps';
import { matchesOf, stands, type Pattern } from './pattern';
import { printCount } from './comparison';
import type { FlowSum, PhraseIndex } from './phrase-index';
import type { Finding } from '../rules';
import { reportFinding } from './report-check';
import type { StatedNumber, Token } from './tokens';

/** Numbers of one passage that should add up and don't. */
export function* flowSlips(passages: readonly Passage[], { flows, barriers }: PhraseIndex): Steps<readonly Finding[]> {
  const slips: Finding[] = [];
  for (const passage of passages) {
    yield;
    const { tokens } = passage;
    if (tokens.filter(({ kind }) => kind === 'number').length < 3) continue;
    for (const { members, sums, unless } of flows) {
      if (unless && stands(unless, tokens, barriers, 0, tokens.length)) continue;
      const stated = statedMembers(tokens, members, barriers);
      slips.push(...sums.flatMap((alternatives) => slipOf(passage, alternatives, stated)));
    }
  }
  return slips;
}

/** What each member is said to be. A number is the member's that names most words; a member said twice tells nothing. */
function statedMembers(
  tokens: readonly Token[],
  members: ReadonlyMap<string, readonly Pattern[]>,
  barriers: ReadonlySet<string>,
): ReadonlyMap<string, StatedNumber> {
  const claims = new Map<number, { readonly names: Set<string>; readonly words: number; readonly number: StatedNumber }>();
  for (const [name, patterns] of members) {
    for (const { slots, words } of patterns.flatMap((pattern) => matchesOf(pattern, tokens, barriers))) {
      // Numbers of a paragraph before this one stand nowhere.
      for (const number of slots.filter(({ start }) => start >= 0)) {
        const rival = claims.get(number.start);
        if (rival === undefined || words > rival.words) claims.set(number.start, { names: new Set([name]), words, number });
        else if (words === rival.words) rival.names.add(name);
      }
    }
  }
  const all = [...claims.values()].flatMap(({ names, number }) => (names.size === 1 ? [...names].map((name) => ({ name, number })) : []));
  return new Map(
    all
      .filter(({ name }) => all.filter((other) => other.name === name).length === 1)
      .map(({ name, number }): [string, StatedNumber] => [name, number]),
  );
}

function slipOf(passage: Passage, sums: readonly FlowSum[], stated: ReadonlyMap<string, StatedNumber>): Finding[] {
  const { text } = passage;
  const numbers = (side: FlowSum['left']) => side.flatMap(({ name }) => stated.get(name) ?? []);
  const total = (side: FlowSum['left']) => numbers(side).reduce((sum, { value }) => sum + value, 0);
  const whole = ({ left, right }: FlowSum) => [...left, ...right].every(({ name, optional }) => optional || stated.has(name));
  const [asked] = sums;
  if (!asked || !whole(asked) || sums.some((sum) => whole(sum) && total(sum.left) === total(sum.right))) return [];
  const [left, right] = [total(asked.left), total(asked.right)];
  const spelled = (side: FlowSum['left']) =>
    numbers(side)
      .map(({ start, end }) => text.slice(start, end))
      .join(' + ');
  const sum = (side: FlowSum['left'], value: number) =>
    numbers(side).length > 1 ? `${spelled(side)} = ${printCount(value)}` : spelled(side);
  const all = [...numbers(asked.left), ...numbers(asked.right)];
  const [start, end] = [Math.min(...all.map((number) => number.start)), Math.max(...all.map((number) => number.end))];
  return [
    reportFinding({
      topic: 'sum',
      severity: 'warning',
      place: placeOf(passage, { start, end }),
      stated: text.slice(start, end),
      message: `Các số không khớp: ${sum(asked.left, left)} nhưng ${sum(asked.right, right)}.`,
    }),
  ];
}
