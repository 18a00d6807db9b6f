import type { Passage } from './passages';
import type { CompiledPhrase } from './phrase-index';
import type { Tie } from './tie';
import type { Range, Token } from './tokens';

/** Something said of another time, with the words it was understood by. */
export interface OfAnotherTime {
  readonly tie: Tie;
  readonly phrase: CompiledPhrase;
  /** The words it stood in. */
  readonly words: ReadonlySet<string>;
}

/** Between a time and its number, where the words stand in the clause before. */
const LINKS = new Set('là trong đó đạt có được gồm bao tổng cộng số đã tính lũy kế chung cả và riêng lại nâng tăng lên'.split(' '));

/**
 * "Trong tháng, ban hành 06 văn bản; tính chung 6 tháng là 29 văn bản": a number with no more than a time beside it is of
 * the row the sentence spoke of just before, of another time.
 *
 * @param isOwn whether what a clause says is of the report's period by a time it names itself.
 */
export function echoes(
  { tokens, lead }: Passage,
  others: readonly OfAnotherTime[],
  tied: ReadonlySet<number>,
  isOwn: (phrase: CompiledPhrase, clause: Range) => boolean,
): readonly Tie[] {
  const found: Tie[] = [];
  if (others.length === 0) return found;
  const places = new Map<number, number>();
  for (const [at, token] of tokens.entries()) if (token.kind === 'number') places.set(token.start, at);
  let sentence = lead;
  for (let at = lead; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'stop' && token.within !== true) sentence = at + 1;
    if (token?.kind !== 'number' || tied.has(token.start)) continue;
    let first = at;
    while (first > lead && tokens[first - 1]?.kind === 'word') first--;
    const before = tokens[first - 1];
    if (first > lead && before?.kind !== 'comma' && before?.kind !== 'stop') continue;
    let after = at + 1;
    while (tokens[after]?.kind === 'word') after++;
    if (after - at > MOST_UNIT_WORDS) continue;
    const clause = { start: Math.max(0, before?.end ?? 0), end: tokens[after]?.start ?? Infinity };
    const links = tokens.slice(first, at);
    const said = others
      .filter((other) => links.every((link) => isLink(link, other.words)) && isLike(other, places, tokens, { at, sentence }))
      .at(-1);
    if (said && isOwn(said.phrase, clause)) found.push({ ...said.tie, number: token.number });
  }
  return found;
}

/** "29 văn bản chỉ đạo". */
const MOST_UNIT_WORDS = 5;

function isLink(token: Token, words: ReadonlySet<string>): boolean {
  return token.kind === 'word' && (LINKS.has(token.word) || words.has(token.word));
}

/** Whether a number stands before another in its sentence and counts the same. */
function isLike(
  { tie: { number }, words }: OfAnotherTime,
  places: ReadonlyMap<number, number>,
  tokens: readonly Token[],
  { at, sentence }: { readonly at: number; readonly sentence: number },
): boolean {
  const place = places.get(number.start);
  const here = tokens[at];
  if (place === undefined || place < sentence || place >= at || here?.kind !== 'number') return false;
  if (number.percent !== here.number.percent) return false;
  const [unit, own] = [tokens[place + 1], tokens[at + 1]];
  return own?.kind !== 'word' || words.has(own.word) || (unit?.kind === 'word' && unit.word === own.word);
}
