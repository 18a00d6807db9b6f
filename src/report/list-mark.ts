/** In front of a text: a number in a list, a dash. */
const MARK = /^\s*(?:[-–+*•]|\(?(?:\d+(?:\.\d+)*|\p{L}|[IVXivx]+)[.)]?)?\s*$/u;

/** In a row of a table longer texts are neither marks nor figures. */
export const LONGEST_FIGURE = 30;

/** Whether a cell only numbers its row, or is empty. */
export function isMark(text: string): boolean {
  return text.length <= LONGEST_FIGURE && MARK.test(text);
}
