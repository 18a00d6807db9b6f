import { textOf, type SheetCell, type WorkbookCells } from './cells';

/** A table of ours on whichever sheet it stands now. */
interface FoundTable {
  readonly sheet: string;
  /** The rows above its heading. */
  readonly above: readonly (readonly (SheetCell | undefined)[])[];
  readonly heading: readonly (SheetCell | undefined)[];
  /** The rows under its heading. */
  readonly body: readonly (readonly (SheetCell | undefined)[])[];
  /** Where each of the words stands, in their order. */
  readonly columns: readonly number[];
}

/** The first table with all these words in its heading; `read` is how a cell is compared with them. */
export function findTable(
  { sheets }: WorkbookCells,
  words: readonly string[],
  read: (cell: SheetCell | undefined) => string = textOf,
): FoundTable | undefined {
  for (const { name, rows } of sheets) {
    const heading = rows.findIndex((row) => words.every((text) => row.some((cell) => read(cell) === text)));
    const headingRow = rows[heading];
    if (!headingRow) continue;
    return {
      sheet: name,
      above: rows.slice(0, heading),
      heading: headingRow,
      body: rows.slice(heading + 1),
      columns: words.map((text) => headingRow.findIndex((cell) => read(cell) === text)),
    };
  }
  return undefined;
}
