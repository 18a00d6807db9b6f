import type { IndicatorId, Level, Phrase, PhraseBook, Template } from '../forms';
import { patternOf, type Pattern } from './pattern';
import type { Steps } from '../steps';
import { spellerOf, type Speller } from './same-words';
import { tokensOf } from './tokens';

/** What one number of a phrase should be. */
export type Target =
  /** One row; or several that the number is all the same. */
  | { readonly kind: 'rows'; readonly ids: readonly IndicatorId[] }
  | { readonly kind: 'sum' | 'difference'; readonly ids: readonly IndicatorId[] }
  /** The words themselves state the code of a coded choice. */
  | { readonly kind: 'code'; readonly ids: readonly [IndicatorId]; readonly code: number };

export interface CompiledPhrase {
  readonly key: string;
  /** As it stands in the book. */
  readonly says: string;
  readonly targets: readonly Target[];
  readonly pattern: Pattern;
  readonly after?: Pattern;
  readonly with?: Pattern;
  readonly unless?: Pattern;
  readonly unlessInSentence?: Pattern;
  readonly unlessBeside?: Pattern;
  readonly by?: Level;
  readonly inTable: boolean;
  readonly perhaps: boolean;
  /** Every word it may stand for. */
  readonly words: ReadonlySet<string>;
  readonly anySpan: boolean;
  readonly part: boolean;
}

interface CompiledFlow {
  readonly members: ReadonlyMap<string, readonly Pattern[]>;
  readonly sums: readonly (readonly FlowSum[])[];
  readonly unless?: Pattern;
}

/** A row, and the words of each of the parts it is told in. */
interface CompiledParts {
  readonly row: IndicatorId;
  readonly members: readonly (readonly Pattern[])[];
  readonly unless: Pattern;
}

/** Two lists of members whose numbers are equal in total. */
export interface FlowSum {
  readonly left: readonly FlowMember[];
  readonly right: readonly FlowMember[];
}

interface FlowMember {
  readonly name: string;
  /** Counts where it is stated. */
  readonly optional: boolean;
}

/** A kind of agency: how its name begins, and what its reports call it. */
interface CompiledAgency {
  readonly begins: Pattern;
  readonly level: Level;
  readonly calls: readonly Pattern[];
}

/** Somebody else, by the words that name them. */
export interface Stranger {
  readonly names: Pattern;
  readonly level?: Level;
}

/** The phrases of a template, ready for use. */
export interface PhraseIndex {
  readonly spell: Speller;
  /** The phrases a text with these words may contain. */
  readonly phrasesFor: (words: ReadonlySet<string>) => readonly CompiledPhrase[];
  readonly elsewhere: Pattern | undefined;
  readonly agencies: readonly CompiledAgency[];
  /** Words that name somebody else; with a level where they name all of that. */
  readonly others: readonly Stranger[];
  /** Words that name more or less than the agency. */
  readonly wider: readonly Pattern[];
  readonly barriers: ReadonlySet<string>;
  readonly flows: readonly CompiledFlow[];
  readonly parts: readonly CompiledParts[];
  readonly otherUnits: readonly { readonly pattern: Pattern; readonly message: string }[];
}

const known = new WeakMap<PhraseBook, PhraseIndex>();

/** Built once for each book. Throws on a phrase book that names rows the forms don't have or can't be read. */
export function* phraseIndexOf(template: Template, book: PhraseBook): Steps<PhraseIndex> {
  const found = known.get(book) ?? (yield* build(template, book));
  known.set(book, found);
  return found;
}

function* build(template: Template, book: PhraseBook): Steps<PhraseIndex> {
  const spell = spellerOf(book);
  const pattern = (words: string) => patternOf(words, (text) => spell(tokensOf(text)));
  const phrases: CompiledPhrase[] = [];
  for (const [key, list] of Object.entries(book.rows)) {
    yield;
    const targets = key.split(';').map((part) => targetOf(part.trim(), template));
    const compile = (phrase: Phrase | string): CompiledPhrase => {
      const { says, after, unless, unlessInSentence, unlessBeside, anySpan, part, ...more }: Phrase =
        typeof phrase === 'string' ? { says: phrase } : phrase;
      const compiled = pattern(says);
      const slots = targets.filter(({ kind }) => kind !== 'code').length;
      if (compiled.slots !== slots) throw new Error(`"${says}" has ${String(compiled.slots)} numbers, "${key}" has ${String(slots)}`);
      return {
        key,
        says,
        targets,
        pattern: compiled,
        ...(after !== undefined && { after: pattern(after) }),
        ...(more.with !== undefined && { with: pattern(more.with) }),
        ...(unless !== undefined && { unless: pattern(unless) }),
        ...(unlessInSentence !== undefined && { unlessInSentence: pattern(unlessInSentence) }),
        ...(more.by !== undefined && { by: more.by }),
        ...(unlessBeside !== undefined && { unlessBeside: pattern(unlessBeside) }),
        words: compiled.words,
        inTable: more.inTable === true,
        perhaps: more.perhaps === true,
        anySpan: anySpan === true,
        part: part === true,
      };
    };
    phrases.push(...list.map(compile));
  }
  return {
    spell,
    phrasesFor: findable(phrases),
    elsewhere: book.elsewhere === '' ? undefined : pattern(book.elsewhere),
    agencies: book.agencies.map(({ begins, level, calls }) => ({
      begins: pattern(begins),
      level,
      calls: calls.flatMap(alternatives).map(pattern),
    })),
    others: [
      ...book.others.flatMap(alternatives).map((words): Stranger => ({ names: pattern(words) })),
      ...(Object.entries(book.levels) as [Level, readonly string[]][]).flatMap(([level, names]) =>
        names.flatMap(alternatives).map((words): Stranger => ({ names: pattern(words), level })),
      ),
    ],
    wider: book.wider.map(pattern),
    barriers: new Set(book.barriers),
    otherUnits: book.otherUnits.map(({ says, message }) => ({ pattern: pattern(says), message })),
    parts: book.parts.flatMap(({ row, members, unless }) =>
      targetOf(row, template).ids.map((id): CompiledParts => ({
        row: id,
        members: members.map((list) => list.map(pattern)),
        unless: pattern(unless),
      })),
    ),
    flows: book.flows.map((flow): CompiledFlow => ({
      members: new Map(Object.entries(flow.members).map(([name, list]) => [name, list.map(pattern)])),
      sums: flow.sums.map((alternatives) => alternatives.map(sumOf)),
      ...(flow.unless !== undefined && { unless: pattern(flow.unless) }),
    })),
  };
}

/** Every phrase is kept under the one of its words that fewest phrases have, so that most are never looked at. */
function findable(phrases: readonly CompiledPhrase[]): PhraseIndex['phrasesFor'] {
  const uses = new Map<string, number>();
  for (const { pattern } of phrases) for (const word of pattern.required) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarest = ({ pattern }: CompiledPhrase) => [...pattern.required].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0];
  const under = new Map<string | undefined, CompiledPhrase[]>();
  for (const phrase of phrases) {
    const word = rarest(phrase);
    const list = under.get(word);
    if (list) list.push(phrase);
    else under.set(word, [phrase]);
  }
  return (words) =>
    [undefined, ...words]
      .flatMap((word) => under.get(word) ?? [])
      .filter(({ pattern }) => pattern.required.every((word) => words.has(word)));
}

/** `sở (nội vụ|y tế)` as two phrases, so that the agency's own can be told from the others. */
function alternatives(phrase: string): readonly string[] {
  const [, before = '', list, after = ''] = /^(.*?)\(([^()]*)\)(.*)$/.exec(phrase) ?? [];
  return list === undefined ? [phrase] : list.split('|').flatMap((words) => alternatives(`${before}${words}${after}`));
}

function targetOf(key: string, template: Template): Target {
  const rows = (list: readonly string[]) =>
    list.map((name): IndicatorId => {
      const indicator = template.indicator(name.trim());
      if (!indicator || indicator.kind === 'heading') throw new Error(`Phrases speak of ${name}, which takes no figure`);
      return indicator.id;
    });
  const [stated, code] = key.split(':');
  const [id] = code === undefined ? [] : rows([stated ?? '']);
  if (id !== undefined) return { kind: 'code', ids: [id], code: Number(code) };
  if (key.includes(' + ')) return { kind: 'sum', ids: rows(key.split(' + ')) };
  if (key.includes(' - ')) return { kind: 'difference', ids: rows(key.split(' - ')) };
  return { kind: 'rows', ids: rows(key.split(' = ')) };
}

function sumOf(text: string): FlowSum {
  const [left = '', right = ''] = text.split('=');
  const side = (words: string) =>
    words.split('+').map((name): FlowMember => ({ name: name.replace('?', '').trim(), optional: name.includes('?') }));
  return { left: side(left), right: side(right) };
}
