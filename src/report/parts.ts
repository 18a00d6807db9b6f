import { printCount, type Comparison } from './comparison';
import { around, placeOf, type Passage } from './passages';
import { matchesOf, stands, type Pattern } from './pattern';
import type { PhraseIndex } from './phrase-index';
import type { Statement } from './report-check';
import type { StatedNumber, Token } from './tokens';

/** So many of the last numbers of a part are remembered: the columns of a table stand one after the other. */
const MOST_REMEMBERED = 4;

/**
 * Parts that make the figure of a row, "trả trước hạn 15, đúng hạn 5" of 20: in one sentence, or in lines of a list or
 * table near each other. Parts that don't may lack one, and nothing is said of them. Linear: of every part only the last
 * few numbers are remembered.
 */
export function partsTogether(passage: Passage, { parts, barriers }: PhraseIndex, comparison: Comparison): readonly Statement[] {
  const { tokens, lead, before } = passage;
  return parts.flatMap(({ row, members, unless }) => {
    const numbersIn = (line: readonly Token[], from: number, to: number) =>
      stands(unless, line, barriers, from, to)
        ? []
        : members
            .flatMap((patterns, member) => numbersOf(patterns, line, barriers, from, to).map((number) => ({ member, number })))
            .sort((a, b) => a.number.start - b.number.start);
    const earlier = [...before].reverse().flatMap((line) => numbersIn(line, 0, line.length));
    return sentencesOf(tokens, lead).flatMap(({ from, to }, index): Statement[] => {
      const own = numbersIn(tokens, from, to);
      const last: StatedNumber[][] = members.map((_, member) =>
        index > 0 ? [] : earlier.filter((each) => each.member === member).map(({ number }) => elsewhere(number)),
      );
      return own.flatMap(({ member, number }): Statement[] => {
        const others = last.filter((_, other) => other !== member).map((list) => list.slice(-MOST_REMEMBERED));
        last[member]?.push(number);
        for (const chosen of oneOfEach(others)) {
          const all = [...chosen, number];
          const here = all.filter(({ start }) => start >= 0);
          const whole: StatedNumber = {
            ...number,
            value: all.reduce((sum, { value }) => sum + value, 0),
            start: Math.min(...here.map(({ start }) => start)),
          };
          const stated = all.map(({ value }) => printCount(value)).join(' + ');
          const [answer] = comparison.answers({ kind: 'rows', ids: [row] }, whole, stated, false);
          if (!answer || answer.difference) continue;
          return [{ answer, stated, place: placeOf(passage, whole), quote: placeOf(passage, around(passage, whole, whole)) }];
        }
        return [];
      });
    });
  });
}

/** The numbers some phrases find, each once. */
function numbersOf(
  patterns: readonly Pattern[],
  tokens: readonly Token[],
  barriers: ReadonlySet<string>,
  from: number,
  to: number,
): readonly StatedNumber[] {
  const found = patterns.flatMap((pattern) => matchesOf(pattern, tokens, barriers, from, to).flatMap(({ slots }) => slots));
  return [...new Map(found.map((number) => [number.start, number])).values()];
}

/** A number of another line. */
function elsewhere(number: StatedNumber): StatedNumber {
  return { ...number, start: -1, end: -1 };
}

/** The sentences of `tokens` from a place on. */
function sentencesOf(tokens: readonly Token[], lead: number): readonly { readonly from: number; readonly to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = lead;
  for (let at = lead; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && (token.kind !== 'stop' || token.within === true)) continue;
    if (at > from) sentences.push({ from, to: at });
    from = at + 1;
  }
  return sentences;
}

/** Every choice of one number of each list; none where a list is empty. */
function oneOfEach(lists: readonly (readonly StatedNumber[])[]): readonly (readonly StatedNumber[])[] {
  return lists.reduce<readonly (readonly StatedNumber[])[]>(
    (choices, list) => choices.flatMap((choice) => list.map((number) => [...choice, number])),
    [[]],
  );
}
