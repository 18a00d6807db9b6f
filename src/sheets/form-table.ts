import type { Form, IndicatorId } from '../forms';
import type { SheetCell, SheetCells } from './cells';
import type { Columns } from './find-columns';
import type { FoundRows } from './find-rows';
import type { TableRange } from './find-tables';
import type { TableTitle } from './table-title';

/** A table of a form, or a part of one, and where in it everything stands. */
export interface FormTable extends FoundRows {
  readonly form: Form;
  readonly sheet: SheetCells;
  readonly columns: Columns;
  readonly range: TableRange;
  /** The words over it that name a time; undefined where none do. */
  readonly title: TableTitle | undefined;
}

/** The cell of a row's figure; undefined where the table doesn't have the row. */
export function figureCell(
  { rows, sheet, columns }: FormTable,
  id: IndicatorId,
): { readonly row: number; readonly cell: SheetCell | undefined } | undefined {
  const row = rows.get(id);
  return row === undefined ? undefined : { row, cell: sheet.rows[row]?.[columns.figure] };
}
