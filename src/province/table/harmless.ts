/** What a spreadsheet would take for a formula when it opens a text file, marked already or not. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;

/** A text as it may stand in a CSV file: a quote in front keeps a spreadsheet from computing it. */
export function harmless(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** The text that was made harmless. */
export function asWritten(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
