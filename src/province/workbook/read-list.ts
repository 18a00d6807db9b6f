import { spellFigure, numberFigure } from '../../figures';
import type { IndicatorId, Template } from '../../forms';
import { findTable, textOf, type SheetCell, type TableColumn, type WorkbookCells } from '../../sheets';
import { cleanText, readDate } from '../../submission';

/** One line of a list. */
export interface ListLine<Column extends string> {
  readonly cell: (column: Column) => SheetCell | undefined;
  /** What stands there, cleaned; empty where nothing does. */
  readonly text: (column: Column) => string;
  /** Where it stands, for what is said of it: `Sheet "Xử lý", dòng 7`. */
  readonly where: string;
}

/** More than a province has of anything but figures, by an order of magnitude. */
const MOST_LINES = 50_000;

/** A heading stands under a few titles; a list of thousands of lines is not searched for one. */
const DEEPEST_HEADING = 60;

/** The list with all these headings, wherever it stands now. */
export function findList(cells: WorkbookCells, headings: readonly string[]): ReturnType<typeof findTable> {
  const tops = cells.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, DEEPEST_HEADING) }));
  const table = findTable({ ...cells, sheets: tops }, headings, read);
  const sheet = table && cells.sheets.find(({ name }) => name === table.sheet);
  return table && sheet && { ...table, body: sheet.rows.slice(table.above.length + 1) };
}

function read(cell: SheetCell | undefined): string {
  return cleanText(textOf(cell)).trim();
}

/**
 * The lines of a list wherever it stands now, whatever the order of its columns; none where it isn't there. `by` are the
 * columns that no other list has together. Lines that are empty are passed over.
 */
export function readList<Column extends string>(
  cells: WorkbookCells,
  { columns }: { readonly columns: Readonly<Record<Column, TableColumn>> },
  by: readonly NoInfer<Column>[],
): readonly ListLine<Column>[] {
  const table = findList(
    cells,
    by.map((column) => columns[column].heading),
  );
  if (!table) return [];
  const at = new Map((Object.keys(columns) as Column[]).map((column) => [columns[column].heading, column] as const));
  const places = new Map<Column, number>();
  table.heading.forEach((cell, index) => {
    const column = at.get(read(cell));
    if (column !== undefined && !places.has(column)) places.set(column, index);
  });
  const top = table.above.length + 2;
  return table.body.slice(0, MOST_LINES).flatMap((row, index) => {
    if (!row.some((cell) => textOf(cell).trim() !== '')) return [];
    const cell = (column: Column) => row[places.get(column) ?? -1];
    return [{ cell, text: (column: Column) => read(cell(column)), where: `Sheet "${table.sheet}", dòng ${String(top + index)}` }];
  });
}

/** A day as somebody wrote it; `''` where nothing stands, undefined for what is none. ISO. */
export function dayIn(text: string): string | undefined {
  return text === '' ? '' : readDate(text);
}

/** The row that a text begins with: `BM1/2.1 – Số …`. */
export function rowIn(text: string, template: Template): IndicatorId | undefined {
  const [id] = /^BM\d{1,2}\/\d[\d.]*/.exec(text) ?? [];
  const indicator = id === undefined ? undefined : template.indicator(id.replace(/\.$/, ''));
  return indicator && indicator.kind !== 'heading' ? indicator.id : undefined;
}

/** A figure as on paper, whether a number stands there or a text. */
export function figureIn(cell: SheetCell | undefined, id: IndicatorId, template: Template): string {
  const kind = template.indicator(id)?.kind ?? 'heading';
  if (cell?.kind === 'number' && kind !== 'heading') return spellFigure(numberFigure(Number(cell.value.toPrecision(15))), kind);
  return cleanText(textOf(cell)).trim();
}
