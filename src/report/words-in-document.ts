import type { Finding, TextPlace } from '../rules';
import { textPlace } from './report-check';
import type { ReportText } from './report-text';
import { textAt } from './text-at';
import { sentencePlace } from './way-back';

/** Words of a report, and which of all places with these very words, by which an open document finds them again. */
export interface FoundWords {
  readonly text: string;
  /** From 0, in reading order. */
  readonly nth: number;
  readonly of: number;
}

/** A place of a report's text as words to look for, in a line and never longer than a search box takes. */
export interface WordsInDocument {
  /** What the finding is about: `17`. */
  readonly words: string;
  /** What stands around it, the longest first, none where that tells it from nothing; `nth` and `of` say where in it the words stand. */
  readonly around: readonly (FoundWords & { readonly inner: Omit<FoundWords, 'text'> })[];
  /** Where its sentence begins and where it ends: once where it is short. */
  readonly sentence: readonly FoundWords[];
}

/** Longer words are looked for by their beginning and their end. Word takes 255 characters, and some count twice. */
const LONGEST = 120;
/** As much beside the words tells them from others. */
const BESIDE = 24;
/** Shorter words stand in places without number, in other words too: a cell that holds nothing but its figure. */
const SHORTEST = 12;

/** How to find again in an open document what a finding is about. */
export function wordsInDocument(report: ReportText, finding: Finding, words: string): WordsInDocument {
  const place = textPlace(finding);
  const sentence = sentencePlace(report, place);
  const within = (start: number, end: number) => ({ ...place, start, end });
  const text = textAt(report, sentence);
  const quote = finding.quote && { start: Math.max(finding.quote.start, sentence.start), end: Math.min(finding.quote.end, sentence.end) };
  const near = within(
    wordStart(text, place.start - BESIDE - sentence.start) + sentence.start,
    wordEnd(text, place.end + BESIDE - sentence.start) + sentence.start,
  );
  const around = [sentence, ...(quote ? [within(quote.start, quote.end)] : []), near]
    .map((each) => trimmed(report, each))
    .filter(
      ({ start, end }) => end - start >= SHORTEST && end - start <= LONGEST && start <= place.start && place.start + words.length <= end,
    );
  const ends =
    text.length <= LONGEST
      ? [sentence]
      : [
          within(sentence.start, sentence.start + wordEnd(text, LONGEST / 2)),
          within(sentence.start + wordStart(text, text.length - LONGEST / 2), sentence.end),
        ];
  return {
    words,
    around: around.map((each) => ({ ...found(report, each), inner: counted(textAt(report, each), words, place.start - each.start) })),
    sentence: ends.map((each) => found(report, trimmed(report, each))),
  };
}

function trimmed(report: ReportText, place: TextPlace): TextPlace {
  const text = textAt(report, place);
  const start = place.start + text.length - text.trimStart().length;
  return { ...place, start, end: Math.max(start, place.start + text.trimEnd().length) };
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end < 0 || at >= text.length ? text.length : end;
}

function found(report: ReportText, place: TextPlace): FoundWords {
  const text = textAt(report, place);
  let [before, all] = [0, 0];
  for (const [block, each] of report.blocks.entries()) {
    const cells = each.kind === 'table' ? each.rows.map((row, index) => ({ row, index })) : [{ row: [each.text], index: undefined }];
    for (const { row, index } of cells) {
      for (const [cell, content] of row.entries()) {
        const isHere = block === place.block && (index === undefined || (index === place.row && cell === place.cell));
        const { nth, of } = counted(content, text, isHere ? place.start : 0);
        if (isHere) before = all + nth;
        all += of;
      }
    }
  }
  return { text, nth: before, of: all };
}

/** How often words stand in a text, and how often before a place. */
function counted(text: string, words: string, at: number): Omit<FoundWords, 'text'> {
  let [nth, of] = [0, 0];
  for (let next = text.indexOf(words); next >= 0; next = text.indexOf(words, next + words.length)) {
    if (next < at) nth++;
    of++;
  }
  return { nth, of };
}
