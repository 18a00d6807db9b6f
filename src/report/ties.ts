import type { Submission } from '../submission';
import { ofOwnPeriod, timesOf } from './own-period';
import type { Passage } from './passages';
import { lastPlace, matchesOf, rangeOf, stands, type Match, type Pattern } from './pattern';
import type { CompiledPhrase, PhraseIndex, Target } from './phrase-index';
import type { TimeMention } from './times';
import type { Range, StatedNumber, Token } from './tokens';

/** A number of the text and the row or rows it speaks of. */
interface Tie {
  readonly target: Target;
  readonly number: StatedNumber;
  /** Fewer than the figure says nothing. */
  readonly part: boolean;
  /** A number that isn't the figure is another period's. */
  readonly onlyIfRight: boolean;
  /** The words it was understood by. */
  readonly quote: Range;
}

interface Candidate {
  readonly phrase: CompiledPhrase;
  readonly match: Match;
  /** Higher is surer. */
  readonly score: number;
  /** It may count more or less than the agency's. */
  readonly wide: boolean;
}

/**
 * What a passage says of the rows of the forms. Where two readings are as good as each other there is none.
 * `others` are the words that name somebody else than the agency.
 */
export function tiesOf(
  passage: Passage,
  index: PhraseIndex,
  others: readonly Pattern[],
  submission: Pick<Submission, 'template' | 'period'>,
  mistaken: ReadonlySet<TimeMention>,
): readonly Tie[] {
  const { tokens } = passage;
  const words = new Set(tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : [])));
  const hasNumber = words.has('không') || words.has('chưa') || tokens.some(({ kind }) => kind === 'number' || kind === 'fraction');
  const strangers = others.filter(({ required }) => required.every((word) => words.has(word)));
  const wider = index.wider.filter(({ required }) => required.every((word) => words.has(word)));
  const candidates = index.phrasesFor(words).flatMap((phrase): Candidate[] => {
    if (!hasNumber && phrase.pattern.slots > 0) return [];
    return matchesOf(phrase.pattern, tokens, index.barriers).flatMap((match) => candidate(phrase, match, passage, index, strangers, wider));
  });

  const best = new Map<number, Candidate[]>();
  for (const found of candidates) {
    for (const place of placesOf(found, passage)) {
      const rivals = best.get(place) ?? [];
      const top = rivals[0]?.score ?? -1;
      if (found.score > top) best.set(place, [found]);
      else if (found.score === top) rivals.push(found);
    }
  }
  const sure = (found: Candidate) =>
    placesOf(found, passage).every((place) => {
      const winners = best.get(place) ?? [];
      return winners.includes(found) && winners.every(({ phrase }) => phrase.key === found.phrase.key);
    });
  const times = timesOf(passage);
  const seen = new Set<string>();
  return candidates.filter(sure).flatMap((found): Tie[] => {
    const { phrase, match } = found;
    const begins = tokens[Math.max(match.from, passage.lead)]?.start ?? 0;
    const own = ofOwnPeriod(phrase, passage, times, clauseRange(match, passage), begins, submission, mistaken);
    if (own === 'no') return [];
    const quote = quoteOf(match, passage);
    let slot = 0;
    return phrase.targets.flatMap((target): Tie[] => {
      const words = rangeOf({ ...match, from: Math.max(match.from, passage.lead) }, tokens);
      const number = target.kind === 'code' ? { value: target.code, decimals: 0, percent: false, ...words } : match.slots[slot++];
      const name = `${String(number?.start)} ${target.ids.join()}`;
      if (!number || seen.has(name)) return [];
      seen.add(name);
      return [{ target, number, part: phrase.part, onlyIfRight: own === 'perhaps' || found.wide, quote }];
    });
  });
}

/** The places of the numbers a reading uses; without numbers its first word. */
function placesOf({ match }: Candidate, { tokens, lead }: Passage): readonly number[] {
  return match.slots.length === 0 ? [tokens[Math.max(match.from, lead)]?.start ?? 0] : match.slots.map(({ start }) => start);
}

function candidate(
  phrase: CompiledPhrase,
  match: Match,
  { tokens, lead, beside }: Passage,
  { barriers, elsewhere }: PhraseIndex,
  others: readonly Pattern[],
  wider: readonly Pattern[],
): Candidate[] {
  // What a list's first line says by itself was heard there.
  if (match.to <= lead) return [];
  if (match.slots.some(({ start }) => start < 0)) return [];
  const clause = clauseOf(match, tokens);
  if (elsewhere && stands(elsewhere, tokens, barriers, clause.from, clause.to)) return [];
  if (phrase.unless && stands(phrase.unless, tokens, barriers, clause.from, clause.to)) return [];
  const part = clauseOf(match, tokens, ({ kind }) => kind === 'stop');
  const sentence = clauseOf(match, tokens, (token) => token.kind === 'stop' && token.within !== true);
  const isNamed = (who: Pattern, from: number, to: number) =>
    matchesOf(who, tokens, barriers, from, to).some((name) => tokens[name.from - 1]?.kind !== 'number');
  // Whom a sentence begins with it speaks of to its end, whom a part of it names to the end of that part.
  const opening = Math.min(sentence.from + LONGEST_OPENING, match.from);
  if (others.some((other) => isNamed(other, part.from, match.from) || isNamed(other, sentence.from, opening))) return [];
  const { unlessInSentence, unlessBeside } = phrase;
  if (unlessInSentence && stands(unlessInSentence, tokens, barriers, part.from, part.to)) return [];
  if (unlessBeside && stands(unlessBeside, tokens, barriers, sentence.from, sentence.to)) return [];
  if (unlessBeside && beside.some((line) => stands(unlessBeside, line, barriers, 0, line.length))) return [];
  if (phrase.with && !stands(phrase.with, tokens, barriers, part.from, part.to)) return [];
  let distance = 0;
  if (phrase.after) {
    const place = lastPlace(phrase.after, tokens, barriers, Math.max(0, match.from - FARTHEST), match.from);
    if (place === undefined) return [];
    distance = match.from - place;
  }
  // Of readings that name as many words the one whose conditions are met is surer, and the nearer the better.
  const conditions = (phrase.after ? 0.5 - Math.min(0.4, distance / 1000) : 0) + (phrase.with ? 0.5 : 0);
  const wide = wider.some((who) => isNamed(who, sentence.from, match.to));
  return [{ phrase, match, score: match.words + conditions, wide }];
}

/** From the comma or full stop before a match to the one after it; a match that begins a list's line reaches no further. */
function clauseOf(
  { from, to }: Match,
  tokens: readonly Token[],
  isEnd: (token: Token) => boolean = ({ kind }) => kind === 'comma' || kind === 'stop',
): { readonly from: number; readonly to: number } {
  const ends = (at: number) => {
    const token = tokens[at];
    return token === undefined || isEnd(token);
  };
  let [first, last] = [from, to];
  while (first > 0 && from - first < FARTHEST && !ends(first - 1)) first--;
  while (last < tokens.length && last - to < FARTHEST && !ends(last)) last++;
  return { from: first, to: last };
}

/** The characters of a clause, to where those beside it begin. */
function clauseRange(match: Match, { tokens, lead, text }: Passage): Range {
  const clause = clauseOf({ ...match, from: Math.max(match.from, lead) }, tokens);
  const [before, after] = [clause.from > lead ? tokens[clause.from - 1] : undefined, tokens[clause.to]];
  return { start: Math.max(0, before?.end ?? 0), end: after?.start ?? text.length };
}

/** Within so many words a sentence says whom it speaks of. */
const LONGEST_OPENING = 6;

/** How many words away a condition is still looked for. */
const FARTHEST = 300;

/** The sentence a match stands in, not longer than a person wants to read. */
const LONGEST_QUOTE = 160;

function quoteOf(match: Match, { tokens, text, lead }: Passage): Range {
  const clause = clauseOf({ ...match, from: Math.max(match.from, lead) }, tokens);
  const places = tokens.slice(clause.from, clause.to).filter(({ start }) => start >= 0);
  const own = rangeOf({ ...match, from: Math.max(match.from, lead) }, tokens);
  const start = Math.min(own.start, ...places.map((token) => token.start));
  const end = Math.max(own.end, ...places.map((token) => token.end));
  return end - start > LONGEST_QUOTE || end > text.length ? own : { start, end };
}
