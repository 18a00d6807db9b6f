import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { NumberLimits } from '../../sheets';

/** What a cell carries along, wherever rows and columns move it, besides what Univer knows of cells. */
interface CellMarks {
  /** May be edited while the sheet is protected. */
  readonly unlocked?: true;
  /** Takes a figure, to be read the Vietnamese way; otherwise text stays as typed. */
  readonly figure?: true;
  /** Which numbers it takes. */
  readonly limits?: NumberLimits;
  /** A place in the workbook the cell leads to. */
  readonly link?: string;
}

const KEY = 'cchc';

export function withMarks(marks: CellMarks): Pick<ICellData, 'custom'> {
  return Object.keys(marks).length === 0 ? {} : { custom: { [KEY]: marks } };
}

export function marksOf(cell: Nullable<ICellData>): CellMarks {
  const marks: unknown = cell?.custom?.[KEY];
  return typeof marks === 'object' && marks !== null ? marks : {};
}

/** Marks of the cell at a place; inside a merged area, those of its first cell. */
export function marksAt(sheet: Worksheet, row: number, column: number): CellMarks {
  const merge = sheet.getMergedCell(row, column);
  return marksOf(sheet.getCellRaw(merge?.startRow ?? row, merge?.startColumn ?? column));
}

export function protectedMark(isProtected: boolean): { custom: Record<string, unknown> } {
  return { custom: { [KEY]: { protected: isProtected } } };
}

export function isProtected(sheet: Worksheet): boolean {
  const marks: unknown = sheet.getConfig().custom?.[KEY];
  return typeof marks === 'object' && marks !== null && 'protected' in marks && marks.protected === true;
}
