import type { SheetCell, SheetCells, WorkbookCells } from './cells';
import type { LayoutCell, SheetLayout, WorkbookLayout } from './layout';

/** What a reader finds in a workbook that was written from the layout and never touched. */
export function cellsOfLayout({ sheets, properties }: Pick<WorkbookLayout, 'sheets' | 'properties'>): WorkbookCells {
  return { sheets: sheets.map(cellsOfSheet), properties };
}

export function cellsOfSheet({ name, cells }: SheetLayout): SheetCells {
  const rows: (SheetCell | undefined)[][] = [];
  for (const cell of cells) {
    const content = contentOf(cell);
    if (!content) continue;
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row];
    if (row) row[cell.column] = content;
  }
  return { name, visible: true, rows };
}

function contentOf({ value, formula }: LayoutCell): SheetCell | undefined {
  if (value === undefined && formula === undefined) return undefined;
  const content: SheetCell = typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value: value ?? '' };
  if (formula !== undefined) return { ...content, formula, ...(value === undefined && { uncomputed: true as const }) };
  return value === '' ? undefined : content;
}
