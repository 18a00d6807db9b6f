/** What holds of the rows of any table, whether it comes from a Word file or a web page. */

/** A number by itself, however it is spelled, and what may stand about one. */
const [FIGURE, ABOUT_FIGURES] = [/^[-–]?\s?\d[\d.,' \u00A0]*\s?%?$/, /^[\s\d.,'%–-]*$/];

/** More than this are not in place of one figure. */
const LONGEST_FIGURES = 40;

/** The words a row begins with, by which a person finds it. */
export function beginning(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .slice(0, 2)
    .join(' ');
}

/**
 * A row whose label is one cell over two rows, while its figure was split: what the lower half says joins the upper, and
 * the lower row stays, empty. Two figures stay two lines of one cell, which nobody can take for one.
 *
 * @param above the row over it; it is changed.
 * @param covered the columns in which a cell from above goes on.
 * @returns what is left of the row.
 */
export function withUpperHalf(above: string[] | undefined, texts: string[], covered: ReadonlySet<number>): string[] {
  if (!above || ![...covered].some((column) => /\p{L}/u.test(above[column] ?? ''))) return texts;
  const isFree = (text: string, upper: string) => text === '' || upper === '' || (FIGURE.test(text) && FIGURE.test(upper));
  if (!texts.every((text, column) => isFree(text, above[column] ?? ''))) return texts;
  texts.forEach((text, column) => {
    if (text !== '') above[column] = [above[column] ?? '', text].filter((half) => half !== '').join('\n');
  });
  return texts.map(() => '');
}

/** A table of rows of texts. */
interface Inner {
  readonly rows: readonly (readonly string[])[];
}

/**
 * What a cell says in which small tables stand instead of a figure, or beside one; `undefined` where they are tables of their own.
 * More than one figure are lines of the text, which nobody can take for one.
 *
 * @param text what the cell says beside them.
 */
export function figuresIn(tables: readonly Inner[], text: string): string | undefined {
  if (tables.length === 0 || !ABOUT_FIGURES.test(text)) return undefined;
  const texts = tables.flatMap(({ rows }) => rows.flat()).filter((each) => each !== '');
  const isSmall = texts.join(' ').length <= LONGEST_FIGURES;
  return isSmall && texts.some((each) => FIGURE.test(each)) ? [text, ...texts].filter((each) => each !== '').join('\n') : undefined;
}
