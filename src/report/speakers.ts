import type { Level } from '../forms';
import type { Agency } from '../submission';
import { matchesOf, stands, type Pattern } from './pattern';
import type { PhraseIndex, Stranger } from './phrase-index';
import { tokensOf, type Token } from './tokens';

/** Who a report speaks of, and how it names them. */
export interface Speakers {
  /** The agency's own level; undefined where its name doesn't tell. */
  readonly level: Level | undefined;
  readonly own: readonly Pattern[];
  readonly strangers: readonly Stranger[];
  readonly wider: readonly Pattern[];
}

/** Whose a number is: the agency's, somebody else's, or perhaps more or less than the agency's. */
type Whose = 'own' | 'other' | 'wide';

/** A place where somebody is named. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly whose: Whose;
  readonly level?: Level;
  /** It stands where its sentence begins, and so speaks for it to its end. */
  readonly opens: boolean;
  /** The agency's name says only that something is its own, which somebody else's sentence may say too. */
  readonly weak?: true;
  /** Somebody else's: "đoàn kiểm tra của Sở Nội vụ". */
  readonly owns?: true;
}

export function speakersOf({ name }: Agency, { agencies, others, wider, spell, barriers }: PhraseIndex): Speakers {
  const own = spell(tokensOf(name));
  const kind = agencies.find(({ begins }) => matchesOf(begins, own, barriers).some(({ from }) => from === 0));
  const inName = ({ names }: Stranger) => stands(names, own, barriers, 0, own.length);
  const called = ({ names }: Stranger) => kind?.calls.some((call) => call.required.join(' ') === names.required.join(' ')) === true;
  const isProvince = kind?.level === 'province';
  // A department works at the province's one-stop centre.
  const isStrange = (level: Level) => level !== kind?.level && !(level === 'province' && kind?.level === 'department');
  return {
    level: kind?.level,
    own: kind?.calls ?? [],
    strangers: others.filter((other) => !inName(other) && !called(other) && (other.level === undefined || isStrange(other.level))),
    wider: wider.filter((words) => !(isProvince && kind.calls.some((call) => call.required.join(' ') === words.required.join(' ')))),
  };
}

/** After these the agency's name says no more than that something is its own. */
const POSSESSIVE = new Set(['của', 'thuộc', 'giao', 'cho', 'với']);
/** After and before these it is part of another word. */
const PART_OF_WORD = new Set(['cơ', 'trụ', 'các']);
const COMPOUND = new Set(['hữu', 'ngành', 'dữ', 'quan']);

/** Where `tokens` name somebody, in order. */
export function mentionsIn(
  tokens: readonly Token[],
  { own, strangers, wider }: Speakers,
  barriers: ReadonlySet<string>,
): readonly Mention[] {
  const words = new Set(tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : [])));
  const wordAt = (at: number) => {
    const token = tokens[at];
    return token?.kind === 'word' ? token.word : '';
  };
  const find = (names: Pattern, whose: Whose, level?: Level): Omit<Mention, 'opens'>[] =>
    names.required.every((word) => words.has(word))
      ? matchesOf(names, tokens, barriers).flatMap(({ from, to }) => {
          // "07 phòng chuyên môn" are counted.
          if (tokens[from - 1]?.kind === 'number') return [];
          if (whose === 'own' && (PART_OF_WORD.has(wordAt(from - 1)) || COMPOUND.has(wordAt(to)))) return [];
          const weak = whose === 'own' && POSSESSIVE.has(wordAt(from - 1));
          const owns = whose === 'other' && wordAt(from - 1) === 'của';
          return [{ from, to, whose, ...(level && { level }), ...(weak && { weak: true as const }), ...(owns && { owns: true as const }) }];
        })
      : [];
  const all = [
    ...own.flatMap((names) => find(names, 'own')),
    ...strangers.flatMap(({ names, level }) => find(names, 'other', level)),
    ...wider.flatMap((names) => find(names, 'wide')),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  // "Sở Nội vụ" is not "Sở": the longest name at a place counts.
  let reached = 0;
  const longest = all.filter(({ to }) => {
    const isWithin = to <= reached;
    reached = Math.max(reached, to);
    return !isWithin;
  });
  const sentences = sentenceStarts(tokens);
  return longest.map((mention) => ({ ...mention, opens: mention.from < (sentences[mention.from] ?? 0) + LONGEST_OPENING }));
}

/** For every token where its sentence begins. */
function sentenceStarts(tokens: readonly Token[]): readonly number[] {
  let start = 0;
  return tokens.map((token, at) => {
    const sentence = start;
    if (token.kind === 'stop' && token.within !== true) start = at + 1;
    return sentence;
  });
}

/** Within so many words a sentence says whom it speaks of. */
const LONGEST_OPENING = 6;

/** Everything about a place that says whose its number is. */
export interface Place {
  readonly mentions: readonly Mention[];
  /** What the headings over it name, from the outermost. */
  readonly over: readonly (readonly Mention[])[];
  /** Where its part of the sentence and the sentence begin. */
  readonly part: number;
  readonly sentence: number;
  /** Where the words begin that were understood, and where they end. */
  readonly from: number;
  readonly to: number;
  /** A mention that is no more than a part of what was understood, or of the row. */
  readonly isMeant: (mention: Mention) => boolean;
}

/** Whom a place speaks of: see `PhraseBook.others`. */
export function whose({ mentions, over, part, sentence, from, to, isMeant }: Place): Whose {
  const known = mentions.filter((mention) => !isMeant(mention));
  const before = known.filter((mention) => mention.from < from);
  const inside = known.filter((mention) => mention.from >= from && mention.to <= to);
  if (inside.some(({ level, owns }) => level !== undefined || owns === true)) return 'other';
  const within = known.some((mention) => mention.whose === 'wide' && mention.from >= sentence && mention.to <= to);
  const strong = before.filter((mention) => mention.weak !== true);
  const here =
    strong.filter((mention) => mention.from >= part).at(-1) ??
    strong.filter((mention) => mention.opens && mention.from >= sentence).at(-1) ??
    before.filter((mention) => mention.weak === true && mention.from >= sentence).at(-1);
  if (here) return here.whose === 'own' && within ? 'wide' : here.whose;
  if (within) return 'wide';
  const earlier = strong.filter((mention) => mention.opens).at(-1);
  if (earlier) return earlier.whose;
  const heading = over.flatMap((names) => names.filter((mention) => !isMeant(mention)).at(-1) ?? []).at(-1);
  return heading?.whose ?? 'own';
}
