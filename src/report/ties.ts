import type { Template } from '../forms';
import type { Submission } from '../submission';
import { echoes, type OfAnotherTime } from './echoes';
import { ofOwnPeriod, timesOf } from './own-period';
import type { Passage } from './passages';
import { lastPlace, matchesOf, rangeOf, stands, type Match } from './pattern';
import type { CompiledPhrase, PhraseIndex } from './phrase-index';
import { mentionsIn, whose, type Mention, type Place, type Speakers } from './speakers';
import { ratesBeside } from './rates-beside';
import type { Tie } from './tie';
import type { TimeMention } from './times';
import type { Range, Token } from './tokens';

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
 */
export function tiesOf(
  passage: Passage,
  index: PhraseIndex,
  speakers: Speakers,
  submission: Pick<Submission, 'template' | 'period'>,
  mistaken: ReadonlySet<TimeMention>,
): readonly Tie[] {
  const { tokens } = passage;
  const words = new Set(tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : [])));
  const hasNumber = words.has('không') || words.has('chưa') || tokens.some(({ kind }) => kind === 'number' || kind === 'fraction');
  const named = {
    mentions: mentionsIn(tokens, speakers, index.barriers).filter(({ from }) => from >= passage.lead),
    over: passage.over.map((heading) => mentionsIn(heading, speakers, index.barriers)),
  };
  const candidates = index.phrasesFor(words).flatMap((phrase): Candidate[] => {
    if (!hasNumber && phrase.pattern.slots > 0) return [];
    return matchesOf(phrase.pattern, tokens, index.barriers).flatMap((match) =>
      candidate(phrase, match, passage, index, speakers, named, submission.template),
    );
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
  // Of each number the surest reading says what it is; others are as good where they say the same of it.
  const sure = (found: Candidate) =>
    placesOf(found, passage).every((place) => {
      const said = saysAt(found, place);
      return (best.get(place) ?? []).every((winner) => saysAt(winner, place) === said);
    });
  const times = timesOf(passage);
  const seen = new Set<string>();
  const others: OfAnotherTime[] = [];
  const surest = candidates.filter(sure).sort((a, b) => b.score - a.score);
  const ties = surest.flatMap((found): Tie[] => {
    const { phrase, match } = found;
    const begins = tokens[Math.max(match.from, passage.lead)]?.start ?? 0;
    const own = ofOwnPeriod(phrase, passage, times, clauseRange(match, passage), begins, submission, mistaken);
    const quote = quoteOf(match, passage);
    let slot = 0;
    const told = phrase.targets.flatMap((target): Tie[] => {
      const words = rangeOf({ ...match, from: Math.max(match.from, passage.lead) }, tokens);
      const number = target.kind === 'code' ? { value: target.code, decimals: 0, percent: false, ...words } : match.slots[slot++];
      const name = `${String(number?.start)} ${target.ids.join()}`;
      if (!number || seen.has(name)) return [];
      seen.add(name);
      return [{ target, number, part: phrase.part, onlyIfRight: own === 'perhaps' || found.wide || phrase.perhaps, quote }];
    });
    if (own !== 'no') return told;
    others.push(...told.map((tie) => ({ tie, phrase, words: wordsOf(tokens, match) })));
    return [];
  });
  const places = new Set([...ties, ...others.map(({ tie }) => tie)].map(({ number }) => number.start));
  ties.push(
    ...echoes(passage, others, places, (phrase, clause) => {
      const isTold = times.telling.some(({ start, end }) => start >= clause.start && end <= clause.end);
      return isTold && ofOwnPeriod(phrase, passage, times, clause, clause.start, submission, mistaken) === 'yes';
    }),
  );
  return [...ties, ...ratesBeside(passage, ties, submission.template)];
}

/** The rows a reading says a number is of. */
function saysAt({ phrase: { key, targets }, match }: Candidate, place: number): string {
  const slot = match.slots.findIndex(({ start }) => start === place);
  const target = targets.filter(({ kind }) => kind !== 'code')[slot];
  return target ? `${target.kind} ${target.ids.join()}` : key;
}

function wordsOf(tokens: readonly Token[], { from, to }: Match): ReadonlySet<string> {
  return new Set(tokens.slice(from, to).flatMap((token) => (token.kind === 'word' ? [token.word] : [])));
}

/** What may mean something else counts less than anything that doesn't. */
const PERHAPS = 0.001;

/** The places of the numbers a reading uses; without numbers its first word. */
function placesOf({ match }: Candidate, { tokens, lead }: Passage): readonly number[] {
  return match.slots.length === 0 ? [tokens[Math.max(match.from, lead)]?.start ?? 0] : match.slots.map(({ start }) => start);
}

function candidate(
  phrase: CompiledPhrase,
  match: Match,
  { tokens, lead, beside, before, isRow }: Passage,
  { barriers, elsewhere }: PhraseIndex,
  { level }: Speakers,
  named: Pick<Place, 'mentions' | 'over'>,
  template: Template,
): Candidate[] {
  // What a list's first line says by itself was heard there.
  if (match.to <= lead) return [];
  if (match.slots.some(({ start }) => start < 0)) return [];
  if (phrase.inTable && !isRow) return [];
  if (phrase.by !== undefined && phrase.by !== (level ?? 'department')) return [];
  const clause = clauseOf(match, tokens);
  if (elsewhere && stands(elsewhere, tokens, barriers, clause.from, clause.to)) return [];
  if (phrase.unless && stands(phrase.unless, tokens, barriers, clause.from, clause.to)) return [];
  const part = clauseOf(match, tokens, ({ kind }) => kind === 'stop');
  const sentence = clauseOf(match, tokens, (token) => token.kind === 'stop' && token.within !== true);
  const levels = new Set(phrase.targets.flatMap(({ ids }) => ids.map((id) => template.indicator(id)?.level)));
  const isMeant = (mention: Mention) =>
    // Rows of a level are told beside those of the others: "cấp huyện 5, cấp xã 7".
    (mention.level !== undefined && !levels.has('department')) ||
    (mention.from >= match.from &&
      tokens.slice(mention.from, mention.to).every((token) => token.kind === 'word' && phrase.words.has(token.word)));
  const who = whose({ ...named, part: part.from, sentence: sentence.from, from: match.from, to: match.to, isMeant });
  if (who === 'other') return [];
  const { unlessInSentence, unlessBeside } = phrase;
  if (unlessInSentence && stands(unlessInSentence, tokens, barriers, part.from, part.to)) return [];
  if (unlessBeside && stands(unlessBeside, tokens, barriers, sentence.from, sentence.to)) return [];
  if (unlessBeside && beside.some((line) => stands(unlessBeside, line, barriers, 0, line.length))) return [];
  if (phrase.with && !stands(phrase.with, tokens, barriers, part.from, part.to)) return [];
  let distance = 0;
  if (phrase.after) {
    const { after } = phrase;
    const place = lastPlace(after, tokens, barriers, Math.max(0, match.from - FARTHEST), match.from);
    const line = place === undefined ? before.findIndex((each) => stands(after, each, barriers, 0, each.length)) : 0;
    if (line < 0) return [];
    distance = place === undefined ? FARTHEST + line : match.from - place;
  }
  // Of readings that name as many words the one whose conditions are met is surer, and the nearer the better.
  const conditions =
    (phrase.after ? 0.5 - Math.min(0.4, distance / 1000) : 0) + (phrase.with ? 0.5 : 0) + (phrase.by === undefined ? 0 : 0.5);
  // What districts and communes have a department doesn't know by itself.
  const stranger = level === 'department' && (levels.has('district') || levels.has('commune'));
  const wide = who === 'wide' || stranger;
  return [{ phrase, match, score: (match.words + conditions) * (phrase.perhaps ? PERHAPS : 1), wide }];
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
