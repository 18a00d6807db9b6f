import type { PhraseBook } from '../forms';
import { tokensOf, type Token } from './tokens';

type WordToken = Extract<Token, { kind: 'word' }>;

interface Branch {
  readonly next: Map<string, Branch>;
  /** What the words so far are written as instead. */
  words?: readonly string[];
}

/** Rewrites a text's words so that each expression has one spelling. */
export type Speller = (tokens: readonly Token[]) => readonly Token[];

/** A comma within an expression, as in "phản ánh, kiến nghị". */
const COMMA = ',';

export function spellerOf({ sameWords }: PhraseBook): Speller {
  const root: Branch = { next: new Map() };
  for (const [expression, spellings] of Object.entries(sameWords)) {
    const words = tokensOf(expression).filter((token): token is WordToken => token.kind === 'word');
    for (const spelling of spellings) {
      let branch = root;
      for (const token of tokensOf(spelling)) {
        const key = keyOf(token);
        if (key === undefined) throw new Error(`"${spelling}" is not all words`);
        const next: Branch = branch.next.get(key) ?? { next: new Map() };
        branch.next.set(key, next);
        branch = next;
      }
      branch.words = words.map(({ word }) => word);
    }
  }
  return (tokens) => {
    const result: Token[] = [];
    for (let index = 0; index < tokens.length;) {
      const { length, words } = longest(root, tokens, index);
      const [first, last] = [tokens[index], tokens[index + length - 1]];
      if (words && first && last) result.push(...words.map((word): Token => ({ kind: 'word', word, start: first.start, end: last.end })));
      else if (first) result.push(first);
      index += Math.max(1, length);
    }
    return result;
  };
}

function keyOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'word') return token.word;
  // "2 cấp".
  if (token?.kind === 'number' && !token.number.percent) return String(token.number.value);
  return token?.kind === 'comma' ? COMMA : undefined;
}

function longest(root: Branch, tokens: readonly Token[], from: number): { readonly length: number; readonly words?: readonly string[] } {
  let branch: Branch | undefined = root;
  let found: { length: number; words?: readonly string[] } = { length: 1 };
  for (let index = from; branch; index++) {
    if (branch.words && !isSplit(tokens, from, index)) found = { length: index - from, words: branch.words };
    const key = keyOf(tokens[index]);
    branch = key === undefined ? undefined : branch.next.get(key);
  }
  return found;
}

/** Between a number and the words it counts: "15 hồ sơ". */
const MOST_UNIT_WORDS = 3;

/** "15 hồ sơ sớm hạn, đúng hạn 5": words with a comma in them, each with a number of its own, are no expression. */
function isSplit(tokens: readonly Token[], from: number, to: number): boolean {
  if (!tokens.slice(from, to).some(({ kind }) => kind === 'comma')) return false;
  const isNumber = (at: number) => tokens[at]?.kind === 'number' || tokens[at]?.kind === 'fraction';
  let first = from - 1;
  while (from - first <= MOST_UNIT_WORDS && tokens[first]?.kind === 'word') first--;
  const after = tokens[to];
  const isLink = after?.kind === 'word' && ['là', 'có', 'đạt', 'gồm'].includes(after.word);
  return isNumber(first) && isNumber(isLink ? to + 1 : to);
}
