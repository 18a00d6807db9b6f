/** In front of a text: a number in a list, a dash. */
const MARK = /^\s*(?:[-–+*•]|\(?(?:\d+(?:\.\d+)*|\p{L}|[IVXivx]+)[.)]?)?\s*$/u;

/** In a row of a table longer texts are neither marks nor figures. */
export const LONGEST_FIGURE = 30;

/** Whether a cell only numbers its row, or is empty. */
export function isMark(text: string): boolean {
  return text.length <= LONGEST_FIGURE && MARK.test(text);
}

/** What a line of a list begins with: `-`, `+`; empty of any other line. */
export function bulletOf(text: string): string {
  return /^\s*([-–+*•])/u.exec(text)?.[1] ?? '';
}
