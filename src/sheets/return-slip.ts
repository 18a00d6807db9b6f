import { cleanText, oneLine, shortened } from '../submission';
import { textOf, type SheetCell, type SheetCells, type WorkbookCells } from './cells';
import { matchable } from './vocabulary';

/** The columns of a slip that goes back to an agency, in their order; what comes back is found by these words. */
export const RETURN_SLIP_COLUMNS = {
  number: 'TT',
  place: 'Chỉ tiêu',
  message: 'Nội dung, lý do',
  stated: 'Đơn vị ghi',
  expected: 'Đúng ra là',
  request: 'Yêu cầu',
  answer: 'Trả lời của đơn vị',
} as const;

/** What an agency wrote beside one thing it was asked about. */
export interface AgencyAnswer {
  /** The row and the question as they stand on the slip, each in one line. */
  readonly place: string;
  readonly message: string;
  /** In the agency's words: text, whatever it looks like. */
  readonly text: string;
}

/** A heading stands under a few titles. */
const DEEPEST_HEADING = 60;
/** More than a slip of a template has questions, by an order of magnitude. */
const MOST_LINES = 2_000;
/** Characters of an answer: a page. What is longer ends in `…`, so that a person sees there is more. */
const LONGEST_ANSWER = 3_000;

/** What an agency answered on the slips in a workbook, wherever their sheets stand; none where there is no slip. */
export function answersOnSlip({ sheets }: WorkbookCells): readonly AgencyAnswer[] {
  return sheets.flatMap(answersOn);
}

function answersOn({ rows }: SheetCells): readonly AgencyAnswer[] {
  const { place, message, request, answer } = RETURN_SLIP_COLUMNS;
  const words = [place, message, request, answer].map((word) => matchable(word));
  const isHeading = (row: readonly (SheetCell | undefined)[]) => {
    const said = new Set(row.map((cell) => matchable(textOf(cell).slice(0, LONGEST_ANSWER))));
    return words.every((word) => said.has(word));
  };
  const top = rows.slice(0, DEEPEST_HEADING).findIndex(isHeading);
  const heading = rows[top];
  if (!heading) return [];
  const columnOf = (word: string) => heading.findIndex((cell) => matchable(textOf(cell)) === matchable(word));
  const [placeAt, messageAt, answerAt] = [columnOf(place), columnOf(message), columnOf(answer)];
  return rows.slice(top + 1, top + 1 + MOST_LINES).flatMap((cells) => {
    const text = answerIn(cells[answerAt]);
    return text === '' ? [] : [{ place: oneLine(textOf(cells[placeAt])), message: oneLine(textOf(cells[messageAt])), text }];
  });
}

/** A cell's words: of a formula its result, of what was crossed out or came to nothing none. */
function answerIn(cell: SheetCell | undefined): string {
  if (!cell || cell.struck || cell.kind === 'error') return '';
  const whole = cleanText(textOf(cell));
  return whole.length > LONGEST_ANSWER ? `${shortened(whole, LONGEST_ANSWER)}…` : whole;
}
