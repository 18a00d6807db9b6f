import type { Speller } from './same-words';
import type { ReportText } from './report-text';
import type { Steps } from '../steps';
import { tokensOf, type Token } from './tokens';

/** "hồ sơ (HS)", "dịch vụ công trực tuyến (sau đây viết tắt là DVCTT)". */
const DEFINITION =
  /(?<words>(?:\p{L}{1,12}[ ,]{1,2}){1,9}\p{L}{1,12}) \((?:sau đây )?(?<told>(?:gọi|viết) tắt(?: là)?:? )?["“]?(?<short>\p{Lu}[\p{Lu}&]{1,9})["”]?\)/gu;

/** A report that defines more than these is no report. */
const MOST_DEFINITIONS = 60;

/** The texts of a report, its tables' cells included. */
function* textsOf({ blocks }: ReportText): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.text;
    else for (const row of block.rows) yield* row;
  }
}

/** The letter a word begins with, without its marks: "ủy" and "UBND" begin alike. */
function initialOf(word: string): string {
  return word.toLowerCase().replaceAll('đ', 'd').normalize('NFD').charAt(0);
}

/**
 * As many of the words, from the last, as the abbreviation's letters are the first letters of; undefined where they are not.
 *
 * @param isTold it is said to be an abbreviation: then not every word needs a letter of its own ("thủ tục hành chính (gọi tắt là TT)").
 */
function spelledOut(words: string, short: string, isTold: boolean): string | undefined {
  const all = words.split(/[ ,]+/);
  const letters = Array.from(short.toLowerCase().replaceAll('&', '')).map(initialOf);
  const last = all.slice(-letters.length);
  if (last.length === letters.length && last.every((word, at) => initialOf(word) === letters[at])) return last.join(' ');
  if (!isTold) return undefined;
  for (let from = all.length - letters.length - 1; from >= 0; from--) {
    const some = all.slice(from);
    let found = 0;
    for (const word of some) if (initialOf(word) === letters[found]) found++;
    if (initialOf(some[0] ?? '') === letters[0] && found === letters.length) return some.join(' ');
  }
  return undefined;
}

/** Spells what a report itself abbreviates as it would be written out, and then as everywhere. */
export function* learning(report: ReportText, spell: Speller): Steps<Speller> {
  const known = new Map<string, readonly Token[]>();
  for (const text of textsOf(report)) {
    yield;
    if (known.size >= MOST_DEFINITIONS) break;
    if (!text.includes('(')) continue;
    for (const { groups } of text.matchAll(DEFINITION)) {
      const short = groups?.['short'] ?? '';
      const words = spelledOut(groups?.['words'] ?? '', short, groups?.['told'] !== undefined);
      if (words !== undefined && !known.has(short.toLowerCase())) known.set(short.toLowerCase(), tokensOf(words));
    }
  }
  if (known.size === 0) return spell;
  return (tokens) =>
    spell(
      tokens.flatMap((token) => {
        const words = token.kind === 'word' ? known.get(token.word) : undefined;
        return words ? words.map((word) => ({ ...word, start: token.start, end: token.end })) : [token];
      }),
    );
}
