import { decimalsOf, printNumber, type DecimalMark } from '../figures';

/**
 * Cells as any source hands them over: a file, Excel, the workbench. The mirror of `layout.ts`,
 * for reading: only what was typed or computed, no looks.
 */

/** What any cell may have besides its content. */
interface CellFacts {
  readonly formula?: string;
  /** Its formula was never computed: that nothing stands there says nothing. */
  readonly uncomputed?: true;
  /** Crossed out by whoever worked on it: it is seen, and doesn't count. */
  readonly struck?: true;
}

/** One cell that is not empty. */
export type SheetCell = CellFacts &
  (
    | {
        readonly kind: 'number';
        readonly value: number;
        /** Shown as a percentage: 0.83 that the person sees as 83%. */
        readonly percent?: true;
        /** Shown divided by this power of 1000: 8326000000 that the person sees as 8.326 has 1000000. */
        readonly scale?: number;
        /** What is seen instead of the number: words of its format, empty for none, or the format where that makes it another number. */
        readonly shown?: string;
      }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    /** A number shown as a date or a time; `value` is ISO, `2023-09-15`, or the time as shown, `01:26`. */
    | { readonly kind: 'date'; readonly value: string }
    /** `#DIV/0!` and the like. */
    | { readonly kind: 'error'; readonly value: string }
  );

/** How a table that was printed for people is read. */
export interface Printed {
  /** Which mark separates decimals in it. */
  readonly mark: DecimalMark;
  /** Rows that stand over the table and are none of it. */
  readonly above: number;
  /** The title of the appendix it stands in, where one names a time: the tables below it have it in common. */
  readonly title?: string;
}

export interface SheetCells {
  readonly name: string;
  /** False for sheets a person does not see in the tab bar. */
  readonly visible: boolean;
  /** It was printed for people, as tables in a text are: figures are spelled out, nothing is computed. */
  readonly printed?: Printed;
  /** Rows from 0, each with its cells by column from 0; empty cells are holes. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** Only where more stands further down than was read: how many rows were. */
  readonly cutAt?: number;
  /** Only where more stands further to the right than was read: how many columns were. */
  readonly cutRight?: number;
}

/** What a workbook holds, whoever read it. */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What a cell holds, as text; empty for an empty one. */
export function textOf(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : String(cell.value);
}

/** From here on a number is told in powers of ten. */
const LONGEST_NUMBER = 1e15;

/** What a cell holds, as it is told to a person: numbers as one writes them here (`100,49`), texts as they stand. */
export function toldText(cell: SheetCell | undefined): string {
  const isNumber = cell?.kind === 'number' && Math.abs(cell.value) < LONGEST_NUMBER;
  return isNumber ? printNumber(cell.value, decimalsOf(cell.value), 'amount') : textOf(cell).trim();
}
