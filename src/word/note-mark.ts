/** Long runs are text, whatever their looks; marks of notes are `1`, `(2)`, `*`, `a)`. */
const MARK = /^[\da-z\s.,;()[\]*†‡§#+-]{0,8}$/i;

/** What a mark of a note stands behind: a word, a number, even at a distance. */
const MARKED = /(?:[^\s(]|\d\s+)$/;

/** Whether a text that stands off the line is the mark of a note, by itself and by what it stands behind. */
export function isNoteMark(text: string, before: string): boolean {
  return MARK.test(text) && MARKED.test(before.slice(-8));
}
