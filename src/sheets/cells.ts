/**
 * Cells as any source hands them over: a file, Excel, the workbench. The mirror of `layout.ts`,
 * for reading: only what was typed or computed, no looks.
 */

/** One cell that is not empty. */
export type SheetCell =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly formula?: string;
      /** Shown as a percentage: 0.83 that the person sees as 83%. */
      readonly percent?: true;
    }
  | { readonly kind: 'text'; readonly value: string; readonly formula?: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly formula?: string }
  /** A number shown as a date; `value` is ISO, `2023-09-15`. */
  | { readonly kind: 'date'; readonly value: string; readonly formula?: string }
  /** `#DIV/0!` and the like. */
  | { readonly kind: 'error'; readonly value: string; readonly formula?: string };

export interface SheetCells {
  readonly name: string;
  /** False for sheets a person does not see in the tab bar. */
  readonly visible: boolean;
  /** It was printed for people, as tables in a text are: figures are spelled out, nothing is computed. */
  readonly printed?: true;
  /** Rows from 0, each with its cells by column from 0; empty cells are holes. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
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
