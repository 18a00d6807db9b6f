import type { TextPlace } from '../rules';
import type { ReportBlock, ReportText } from './report-text';
import { isMark, LONGEST_FIGURE } from './list-mark';
import { rowsOf, type TableRow } from './summary-tables';

/** A line of a paragraph, or of a cell that holds sentences; lines of a cell are paragraphs. */
export interface ReportLine {
  readonly text: string;
  /** Where it begins. */
  readonly place: Omit<TextPlace, 'end'>;
  /** It is of the same paragraph as the line before it. */
  readonly within?: true;
  /** What its row of a table is about: the first text of the row, where this is another. */
  readonly over?: string;
  /** Of a row of figures: what the rows before it are about. */
  readonly near?: string;
  /** Of a row of figures: the stretches of the text that stand in cells. */
  readonly parts?: TableRow['parts'];
  /** How the paragraph begins, without its line breaks. */
  readonly opening: string;
}

/**
 * The lines of a report's text in reading order. Tables count where they only arrange text, and of rows with figures of
 * their own every figure is a sentence with what stands beside and over it; of the tables of the forms no cell is text
 * but one with whole sentences.
 *
 * @param forms the blocks that are tables of the forms.
 */
export function* linesOf({ blocks }: ReportText, forms: ReadonlySet<number>): Generator<ReportLine> {
  for (const [block, found] of blocks.entries()) {
    if (found.kind === 'table') {
      yield* tableLines(found, block);
      if (forms.has(block)) continue;
      for (const { text, parts, over, near } of rowsOf(found.rows, block)) {
        const [first] = parts;
        if (first) yield { text, parts, over, near, place: first.place, opening: '' };
      }
    } else {
      const opening = openingOf(found.text);
      for (const line of splitLines(found.text, { block })) yield { ...line, opening, ...(line.place.start > 0 && { within: true }) };
    }
  }
}

function* tableLines({ rows }: Extract<ReportBlock, { kind: 'table' }>, block: number): Generator<ReportLine> {
  const hasFigures = rows.some(statesFigure);
  for (const [row, cells] of rows.entries()) {
    const filled = cells.flatMap((text, cell) => (isMark(text) ? [] : [{ text, cell }]));
    const ofFigure = statesFigure(cells);
    const about = filled[0]?.text ?? '';
    for (const { text, cell } of filled) {
      const over = cell === filled[0]?.cell || about.length > LONGEST_TOPIC ? {} : { over: about.replaceAll('\n', ' ') };
      const isAlone = filled.length === 1 && !hasFigures;
      if (isAlone || ENDS_SENTENCE.test(text.slice(-2)) || (!ofFigure && isWordy(text))) {
        for (const line of splitLines(text, { block, row, cell })) yield { ...line, ...over, opening: openingOf(line.text) };
      }
    }
  }
}

function* splitLines(text: string, at: Omit<TextPlace, 'start' | 'end'>): Generator<Pick<ReportLine, 'text' | 'place'>> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { text: line, place: { ...at, start } };
    start += line.length + 1;
  }
}

function openingOf(text: string): string {
  return text.slice(0, FAR_ENOUGH + 1).replaceAll('\n', ' ');
}

/** Longer texts are no name of what a row is about. */
const LONGEST_TOPIC = 120;

const ENDS_SENTENCE = /[.;:!?…]\s?$/;

/** Beside a text: a number, a rate, a fraction, a dash. */
const FIGURE = /^[\s\d.,/%–-]+$/;

/** Whether a figure stands after the first text of a row. */
function statesFigure(cells: readonly string[]): boolean {
  const first = cells.findIndex((text) => !isMark(text));
  return first >= 0 && cells.some((text, cell) => cell > first && text.length <= LONGEST_FIGURE && text.trim() !== '' && FIGURE.test(text));
}

/** Long enough for a sentence, with a number in it. */
function isWordy(text: string): boolean {
  return /\d/.test(text) && (text.match(/\s/g)?.length ?? 0) >= FEWEST_SPACES;
}

const FEWEST_SPACES = 5;

/** The end of a line that ends no sentence. */
const OPEN_END = /[\p{L}\p{M}\d,%(/)–-]$/u;

/** Words with which no sentence ends: whatever follows them goes on. */
const UNFINISHED =
  /(?:^|\s)(?:của|và|hoặc|cùng|tại|theo|thuộc|do|về|cho|để|với|giữa|trong|ngoài|trên|dưới|trước|sau|qua|vào|sang|từ|đến|là|bằng|bởi|như|ở|quý|kỳ|ngày|tháng|năm|số|các|những|gồm|được|bị|đã|không|chưa|đạt)$/iu;

/** A small letter, or a figure that is no number of a section. */
const GOES_ON = /^[\p{Ll}\d(]/u;
const NUMBERED = /^(?:\(?(?:\d{1,2}|\p{L}|[IVX]+)[.)](?!\d)|\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu})/u;

/** A line that fills the paper. */
const FULL_LINE = 45;

/** Neither the looks of an end nor those of a beginning reach further into a line. */
const FAR_ENOUGH = 200;

/**
 * Whether a sentence goes on in the next line: with a line break, a new paragraph or a new page in the middle of it.
 *
 * @param within the two are of one paragraph, where a colon leads into no list.
 */
export function goesOn(line: string, next: string, within: boolean): boolean {
  const [before, after] = [line.slice(-FAR_ENOUGH).trimEnd(), next.slice(0, FAR_ENOUGH).trimStart()];
  if (NUMBERED.test(after)) return false;
  if (UNFINISHED.test(before.slice(-12))) return /^[\p{L}\d(]/u.test(after);
  // A list has more lines than one, which end otherwise.
  if (before.endsWith(':')) return /^\d/.test(after) && (within || /\.\s*$/.test(next.slice(-3)));
  // A line broken by hand where the paper ended: full, and of the same paragraph.
  if (within && before.length >= FULL_LINE && /[\p{Ll}\d,]$/u.test(before) && /^[\p{L}\d(]/u.test(after)) return true;
  // A heading in capitals is no beginning of a sentence.
  return GOES_ON.test(after) && OPEN_END.test(before.slice(-2)) && (/\p{Ll}/u.test(before) || !/\p{Lu}/u.test(before));
}
