import { plainSpelling } from '../forms';
import type { Period } from '../forms';
import type { TextPlace } from '../rules';
import type { Steps } from '../steps';
import { Headings, type Heading } from './headings';
import { bulletOf } from './list-mark';
import { goesOn, linesOf, type ReportLine } from './report-lines';
import type { ReportText } from './report-text';
import type { Speller } from './same-words';
import { streamOf } from './stream';
import { tellingTimes, timesIn, type TimeMention } from './times';
import { tokensOf, type Range, type Token } from './tokens';

/** Text that says what was done, made ready for phrases: a paragraph, or several that share a sentence. */
export interface Passage {
  /** As it reads: a line break within a sentence is a space. */
  readonly text: string;
  /** The places its text comes from, in order. */
  readonly pieces: readonly Piece[];
  /**
   * Its sentences without mentions of time; without brackets, but for those with numbers in them, which stand between
   * commas. Begins with the sentence that leads into a list the paragraph is part of, or that a page has torn apart;
   * those tokens stand at -1.
   */
  readonly tokens: readonly Token[];
  /** How many tokens belong to that leading sentence. */
  readonly lead: number;
  readonly times: readonly TimeMention[];
  /**
   * The time that led what comes before: the last sentence, where the passage is a later part of a very long paragraph or
   * of a torn one; the line that leads into its list; the heading over it.
   */
  readonly led: TimeMention | undefined;
  /** What the headings over it say, from the outermost. */
  readonly over: readonly (readonly Token[])[];
  /** It is a figure of a table with the words around it. */
  readonly isRow: boolean;
  /** What the lines before and after it say, where it is one line of a list with them. */
  readonly beside: readonly (readonly Token[])[];
  /** Those of them that come before it, the nearest first. */
  readonly before: readonly (readonly Token[])[];
}

/** A stretch of a passage that stands in one place of the report. */
interface Piece {
  /** Where it begins in the passage. */
  readonly at: number;
  readonly length: number;
  readonly place: ReportLine['place'];
}

/** Where a stretch of a passage stands in the report; of one that reaches into another place what stands in the first. */
export function placeOf({ pieces }: Pick<Passage, 'pieces'>, { start, end }: Range): TextPlace {
  const piece = pieces.filter(({ at }) => at <= start).at(-1) ?? pieces[0];
  if (!piece) throw new Error('A passage stands nowhere');
  const shift = piece.place.start - piece.at;
  return { ...piece.place, start: start + shift, end: Math.min(end, piece.at + piece.length) + shift };
}

/** As much of a stretch as stands in the same place as another within it: what to show around that. */
export function around({ pieces }: Pick<Passage, 'pieces'>, { start, end }: Range, within: Range): Range {
  const piece = pieces.filter(({ at }) => at <= within.start).at(-1) ?? pieces[0];
  return piece ? { start: Math.max(start, piece.at), end: Math.min(end, piece.at + piece.length) } : { start, end };
}

/** What a paragraph is for. */
type Region = 'body' | 'plans' | 'closing';

const HEADING_NUMBER = String.raw`(?:[-+*]\s*)?(?:(?:phần\s+)?(?:[ivx]{1,4}|[a-h]|\d{1,2})\s*[.)/:-]\s*)`;
const PLANS = new RegExp(
  String.raw`^(?:${HEADING_NUMBER})?(?:phương hướng|nhiệm vụ trọng tâm|nhiệm vụ,? giải pháp|kế hoạch công tác|kế hoạch,? nhiệm vụ|(?:một số )?nhiệm vụ .{0,60}(?:thời gian tới|tiếp theo|kỳ tới|quý [ivx1-4]+(?: năm \d{4})?|6 tháng cuối năm(?: \d{4})?|năm 20\d{2})[.:]?$)`,
  'u',
);
const HEADING = /^(?:phần\s+)?[ivx]{1,4}\s*[.)/:-]/u;
const CLOSING = /^(?:nơi nhận|phụ lục)(?![\p{L}])/u;
/** Headings are short. */
const LONGEST_HEADING = 200;

/** Characters of a passage: pages of text without a full stop are no sentence. */
const LONGEST_PASSAGE = 2500;

/** A line and what stands between it and the line before: a space within a sentence. */
interface JoinedLine {
  readonly line: ReportLine;
  readonly gap: '' | ' ' | '\n';
}

/**
 * The text that reports: without plans for the time to come, recipients and the appendix.
 *
 * @param forms the blocks that are tables of the forms.
 */
export function* passagesOf(
  report: ReportText,
  period: Period,
  spell: Speller,
  forms: ReadonlySet<number> = new Set(),
): Steps<readonly Passage[]> {
  const passages: Passage[] = [];
  let region: Region = 'body';
  let intro: readonly Token[] = [];
  let torn: readonly Token[] = [];
  let led: TimeMention | undefined;
  let introLed: TimeMention | undefined;
  let introBullet = '';
  let above: readonly Heading[] = [];
  let before = '';
  const headings = new Headings();

  /** @param isPart the lines before these are of the same paragraph. */
  function* read(lines: readonly JoinedLine[], isPart: boolean): Steps<void> {
    const { text, pieces } = joined(lines);
    const { over, near, parts } = lines[0]?.line ?? {};
    const isRow = parts !== undefined;
    for (const part of partsOf(text)) {
      yield;
      const words = text.slice(part.start, part.end);
      const times = timesIn(words, period);
      const own = streamOf(spell(tokensOf(words)), times);
      const isTorn = isPart || part.start > 0 || (before.length > FEWEST_TORN && goesOn(before, words, false));
      const bullet = bulletOf(words);
      if (!isTorn) {
        // The time of a list is that of all its lines, however they end, up to a line that stands where the list began.
        if (!/[;,:]$/.test(before) && (bullet === '' || bullet === introBullet)) introLed = undefined;
        above = isRow ? headings.open : headings.over(words, own, times);
        if (over !== undefined) above = [...above, { level: Infinity, tokens: spell(tokensOf(over)), led: timesIn(over, period)[0] }];
        led = introLed ?? above.filter((heading) => heading.led).at(-1)?.led;
      }
      const rows = near === undefined || near === '' ? intro : [...elsewhere(spell(tokensOf(near))), STOP];
      const lead = isTorn ? torn : leadOf(above, rows);
      const tokens = [...lead, ...own];
      const place = { text: words, pieces: piecesIn(pieces, part), isRow };
      passages.push({
        ...place,
        tokens,
        lead: lead.length,
        times,
        led,
        over: above.map((heading) => heading.tokens),
        beside: [],
        before: [],
      });
      led =
        tellingTimes(words, times)
          .filter(({ leads, aside }) => leads && !aside)
          .at(-1) ?? led;
      torn = elsewhere(tokens.slice(tokens.map(({ kind }) => kind).lastIndexOf('stop') + 1));
      before = words.trim();
      // "Kết quả giải quyết hồ sơ:" speaks for the lines of the list after it.
      if (before.endsWith(':')) {
        intro = own.length <= LONGEST_LEAD ? [...elsewhere(own), STOP] : [];
        introLed = tellingTimes(words, times).at(-1);
        introBullet = bullet;
      } else if (!/[;,]$/.test(before)) {
        intro = [];
        if (bullet === '') introLed = undefined;
      }
    }
  }

  let lines: JoinedLine[] = [];
  let length = 0;
  let isPart = false;
  for (const line of linesOf(report, forms)) {
    yield;
    const last = lines.at(-1)?.line;
    const gap = last && gapBetween(last, line);
    if (gap === undefined || length >= LONGEST_PASSAGE) {
      yield* read(lines, isPart);
      lines = [];
      length = 0;
      isPart = gap !== undefined;
    }
    if (line.within !== true && gap === undefined) region = regionOf(line.opening, region);
    if (region === 'body' && line.text.trim() !== '') {
      lines.push({ line, gap: lines.length === 0 ? '' : (gap ?? '') });
      length += line.text.length + 1;
    } else {
      intro = torn = [];
      introLed = undefined;
      before = '';
    }
  }
  yield* read(lines, isPart);
  for (const index of passages.keys()) {
    yield;
    const passage = passages[index];
    const [before, after] = [besideOf(passages, index, -1), besideOf(passages, index, 1)];
    if (passage && before.length + after.length > 0) passages[index] = { ...passage, before, beside: [...before, ...after] };
  }
  return passages;
}

/** A sentence torn apart by a page, with something of another kind in between, fills lines. */
const FEWEST_TORN = 60;

/** What stands between two lines that belong together; undefined between paragraphs of their own. */
function gapBetween(last: ReportLine, line: ReportLine): ' ' | '\n' | undefined {
  const within = line.within === true;
  if (goesOn(last.text, line.text, within) && (within || isNext(last, line))) return ' ';
  return within ? '\n' : undefined;
}

/** Whether a line follows another in the same column of text. */
function isNext({ place: last }: ReportLine, { place: next }: ReportLine): boolean {
  if (last.cell === undefined || next.cell === undefined) return last.cell === next.cell && last.block + 1 === next.block;
  return last.block === next.block && last.row === next.row && last.cell === next.cell;
}

function joined(lines: readonly JoinedLine[]): Pick<Passage, 'text' | 'pieces'> {
  let at = 0;
  const texts: string[] = [];
  const pieces: Piece[] = [];
  for (const { line, gap } of lines) {
    texts.push(gap, line.text);
    if (line.parts) {
      for (const part of line.parts) pieces.push({ ...part, at: at + gap.length + part.at });
      at += gap.length + line.text.length;
      continue;
    }
    // Lines of one paragraph stand in one place.
    const last = line.within === true ? pieces.pop() : undefined;
    const piece = last ?? { at: at + gap.length, length: 0, place: line.place };
    at += gap.length + line.text.length;
    pieces.push({ ...piece, length: at - piece.at });
  }
  return { text: texts.join(''), pieces };
}

/** A text in parts that aren't too long, if it can be cut between sentences. */
function* partsOf(text: string): Generator<Range> {
  for (let start = 0; start < text.length;) {
    const end = text.length - start <= LONGEST_PASSAGE ? text.length : start + cutOf(text.slice(start, start + LONGEST_PASSAGE));
    yield { start, end };
    start = end;
  }
}

/** Where to cut a text, in order of preference. */
const CUTS = [/[.;!?…\n]\s+(?=\P{Ll})/gu, /\s+(?=\p{Lu})/gu, /,\s+/gu, /\s+/gu];

/** The last good place to cut, in the second half of the text. */
function cutOf(text: string): number {
  const half = text.length >> 1;
  for (const cut of CUTS) {
    const last = [...text.slice(half).matchAll(cut)].at(-1);
    if (last) return half + last.index + last[0].length;
  }
  return text.length;
}

function piecesIn(pieces: readonly Piece[], { start, end }: Range): readonly Piece[] {
  return pieces.flatMap(({ at, length, place }): Piece[] => {
    const [from, to] = [Math.max(at, start), Math.min(at + length, end)];
    return from < to ? [{ at: from - start, length: to - from, place: { ...place, start: place.start + from - at } }] : [];
  });
}

/** How many lines of a list are looked at before one and after it. */
const NEAREST_LINES = 3;

function besideOf(passages: readonly Passage[], index: number, step: 1 | -1): readonly (readonly Token[])[] {
  const beside: (readonly Token[])[] = [];
  for (let at = index; Math.abs(at - index) < NEAREST_LINES; at += step) {
    const [line, next] = [passages[at], passages[at + step]];
    if (!line || !next || !(step === 1 ? goOn(line, next) : goOn(next, line))) break;
    beside.push(next.tokens.slice(next.lead));
  }
  return beside;
}

/** Whether a list goes on from one line to the next. */
function goOn(line: Passage, next: Passage): boolean {
  if (line.isRow && next.isRow) return blockOf(next) === blockOf(line);
  const isMarked = ({ text }: Passage) => /^\s*[-+*•]/u.test(text);
  return blockOf(next) - blockOf(line, -1) <= 1 && (/[;,]\s*$/.test(line.text) || (isMarked(line) && isMarked(next)));
}

function blockOf({ pieces }: Passage, which = 0): number {
  return pieces.at(which)?.place.block ?? -1;
}

/** Longer sentences lead into nothing. */
const LONGEST_LEAD = 60;

const STOP: Token = { kind: 'stop', start: -1, end: -1 };

/** What a paragraph is read after: the nearest headings, as many as fit, and the line that leads into its list. */
function leadOf(above: readonly Heading[], intro: readonly Token[]): readonly Token[] {
  let lead = intro;
  for (const { tokens } of [...above].reverse()) {
    if (lead.length + tokens.length >= LONGEST_LEAD) break;
    lead = [...elsewhere(tokens), STOP, ...lead];
  }
  return lead;
}

/** Tokens of another paragraph: they are read, but stand at no place of this one. */
function elsewhere(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > LONGEST_LEAD) return [];
  const nowhere = { start: -1, end: -1 };
  return tokens.map((token): Token => {
    if (token.kind === 'number') return { ...token, ...nowhere, number: { ...token.number, ...nowhere } };
    if (token.kind === 'fraction')
      return { ...token, ...nowhere, part: { ...token.part, ...nowhere }, whole: { ...token.whole, ...nowhere } };
    return { ...token, ...nowhere };
  });
}

function regionOf(text: string, before: Region): Region {
  const plain = plainSpelling(text.slice(0, LONGEST_HEADING + 1)).trim();
  if (CLOSING.test(plain)) return 'closing';
  if (before === 'closing' || plain.length > LONGEST_HEADING) return before;
  // "Phương hướng …" is a heading where nothing follows it in its line.
  if (PLANS.test(plain) && !/[;,]$/.test(plain)) return 'plans';
  return before === 'plans' && HEADING.test(plain) ? 'body' : before;
}
