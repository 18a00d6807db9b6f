import { STYLE, tableSheet, WIDE_TABLE_MARGINS, type SheetLayout, type TableColumn, type TableRow } from '../../sheets';

export type ListCell = string | number | undefined;

interface List {
  readonly name: string;
  /** The title, and lines under it. */
  readonly titles: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly lines: readonly (readonly ListCell[])[];
  /** A person may change it, and add lines. */
  readonly isOpen?: boolean;
  /** Columns a person may change, of a list that is closed otherwise. */
  readonly openColumns?: readonly number[];
}

/** A plain list on a wide page. */
export function listSheet({ name, titles, columns, lines, isOpen = false, openColumns = [] }: List): SheetLayout {
  const sheet = tableSheet({
    kind: 'province',
    name,
    titles: titles.map((text, index) => ({ text, style: index === 0 ? STYLE.title : STYLE.subtitle, height: 22 })),
    columns,
    headingHeight: 34,
    rows: lines.map((cells): TableRow => ({
      leastHeight: 18,
      cells: cells.map((value, column) => ({
        ...(value !== undefined && value !== '' && { value }),
        style: { ...(typeof value === 'number' ? STYLE.code : STYLE.note), ...(openColumns.includes(column) && { unlocked: true }) },
      })),
    })),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    filtered: lines.length > 0,
  });
  return isOpen ? { ...sheet, protected: false } : sheet;
}
