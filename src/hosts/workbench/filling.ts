import { CellValueType, type IRange, type Worksheet } from '@univerjs/core';
import { markOf } from '../../figures';
import type { PastedTable } from '../../sheets';
import { marksAt } from './cell-marks';
import type { Desk, Spot } from './desk';
import { figureContent, type FigureContent } from './typed-figure';
import { writeCells, type CellWrite } from './writing';

/** How many cells took something, and how many were locked. */
interface Filling {
  readonly written: number;
  readonly skipped: number;
}

/** How many cells took something, and what no cell took. */
interface Pasting {
  readonly written: number;
  readonly left: readonly string[];
}

/** Visits every cell of an area, of a merged area its first cell only. */
function eachCell(sheet: Worksheet, range: IRange, visit: (spot: Spot) => void): void {
  for (let row = range.startRow; row <= Math.min(range.endRow, sheet.getRowCount() - 1); row++) {
    for (let column = range.startColumn; column <= Math.min(range.endColumn, sheet.getColumnCount() - 1); column++) {
      const merge = sheet.getMergedCell(row, column);
      if (!merge || (merge.startRow === row && merge.startColumn === column)) visit({ row, column });
    }
  }
}

/** Empties the input cells of the areas and leaves the locked ones alone. */
export function clearInputs(desk: Desk, sheet: Worksheet, ranges: readonly IRange[]): Filling {
  const writes: CellWrite[] = [];
  let skipped = 0;
  for (const range of ranges) {
    eachCell(sheet, range, (spot) => {
      if (marksAt(sheet, spot.row, spot.column).unlocked === true) writes.push({ sheet, ...spot, content: undefined });
      else skipped++;
    });
  }
  writeCells(desk, writes);
  return { written: writes.length, skipped };
}

/**
 * Puts a pasted table on the sheet from the top left of the selection. Only input cells take
 * anything: figures are read the Vietnamese way, notes stay as they are. A single value fills the
 * whole selection, as in Excel.
 */
export function pasteTable(desk: Desk, sheet: Worksheet, selection: IRange, table: PastedTable): Pasting {
  const figures: string[] = [];
  const targets: (Spot & { readonly text: string; readonly figure: boolean })[] = [];
  const left: string[] = [];
  const put = (spot: Spot, text: string) => {
    const marks = marksAt(sheet, spot.row, spot.column);
    if (marks.unlocked !== true) {
      if (text !== '') left.push(text);
      return;
    }
    targets.push({ ...spot, text, figure: marks.figure === true });
    if (marks.figure === true) figures.push(text);
  };
  const [only] = table[0] ?? [];
  if (table.length === 1 && table[0]?.length === 1 && only !== undefined) eachCell(sheet, selection, (spot) => put(spot, only));
  else {
    table.forEach((texts, down) =>
      texts.forEach((text, across) => {
        const spot = { row: selection.startRow + down, column: selection.startColumn + across };
        const merge = sheet.getMergedCell(spot.row, spot.column);
        if (!merge || (merge.startRow === spot.row && merge.startColumn === spot.column)) put(spot, text);
      }),
    );
  }
  const mark = markOf(figures);
  writeCells(
    desk,
    targets.map(({ row, column, text, figure }) => ({
      sheet,
      row,
      column,
      content: figure ? figureContent(text, mark) : noteContent(text),
    })),
  );
  return { written: targets.length, left };
}

function noteContent(text: string): FigureContent | undefined {
  return text === '' ? undefined : { v: text, t: CellValueType.STRING };
}

/** Repeats the source over the target, as dragging the fill handle or Ctrl+D does, in input cells of the same kind only. */
export function fillInputs(desk: Desk, sheet: Worksheet, source: IRange, target: IRange): Filling {
  const [height, width] = [source.endRow - source.startRow + 1, source.endColumn - source.startColumn + 1];
  const writes: CellWrite[] = [];
  let skipped = 0;
  eachCell(sheet, target, ({ row, column }) => {
    const inSource = row >= source.startRow && row <= source.endRow && column >= source.startColumn && column <= source.endColumn;
    if (inSource) return;
    const from = {
      row: source.startRow + modulo(row - source.startRow, height),
      column: source.startColumn + modulo(column - source.startColumn, width),
    };
    const [marks, fromMarks] = [marksAt(sheet, row, column), marksAt(sheet, from.row, from.column)];
    const cell = sheet.getCellRaw(from.row, from.column);
    if (marks.unlocked !== true || marks.figure !== fromMarks.figure || cell?.f) skipped++;
    else
      writes.push({ sheet, row, column, content: cell?.v === undefined || cell.v === null ? undefined : { v: cell.v, t: cell.t ?? null } });
  });
  writeCells(desk, writes);
  return { written: writes.length, skipped };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
