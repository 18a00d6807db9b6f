import type { FormId, IndicatorId, TextRun } from '../forms';

/**
 * A table as every host can draw it: a Word file, the clipboard, an open document. Pure data, and the only
 * description there is, so that no two of them can differ. Text is clean: no control characters, no stray surrogates.
 */
export interface FormTable {
  readonly form: FormId;
  /** The lines over the table, centred: `Biểu mẫu 1` and the title. */
  readonly caption: readonly Line[];
  /** In millimetres, first column first; together the width of a full line. */
  readonly columnWidths: readonly number[];
  /** Repeated at the head of every page the table runs over. */
  readonly heading: readonly TableRow[];
  /** One row for each indicator, in printed order. */
  readonly body: readonly BodyRow[];
  /** Numbered from 1; runs refer to them by number. */
  readonly footnotes: readonly string[];
}

/** A centred line over the tables. */
export interface Line {
  readonly runs: readonly TextRun[];
  /** Points. */
  readonly size: number;
  /** The line's longest length in millimetres, where it should turn sooner than at the margins. */
  readonly measure?: number;
}

/** No row is split over pages, unless it is too tall for one. */
export interface TableRow {
  /** In order of columns. A column held by a taller cell of a row above has none. */
  readonly cells: readonly TableCell[];
  /** Stands on one page with the row after it. */
  readonly keepWithNext: boolean;
  /** Millimetres; the row is as tall as its text where that is taller. */
  readonly leastHeight?: number;
}

export interface BodyRow extends TableRow {
  readonly indicator: IndicatorId;
  /** A title over other rows. */
  readonly group: boolean;
}

export interface TableCell {
  /** From 0: the leftmost column it covers. */
  readonly column: number;
  /** How many columns and rows it covers. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Across; upright every cell is centred. */
  readonly align: 'left' | 'center';
  /** `\n` is a line break. Empty for an empty cell. */
  readonly runs: readonly CellRun[];
}

/** A stretch of text in one typeface. */
export interface CellRun extends TextRun {
  /** The run is the mark of this footnote, counted from 1. */
  readonly footnote?: number;
}
