import {
  IUndoRedoService,
  sequenceExecute,
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Desk, Spot } from './desk';
import type { FigureContent } from './typed-figure';

/** New content of a cell; `formula` without `=`; undefined empties it. Looks and marks stay. */
export interface CellWrite extends Spot {
  readonly sheet: Worksheet;
  readonly content: FigureContent | { readonly formula: string } | undefined;
}

/** Writes all cells as one step, with one undo for all of them. Locks are not asked. */
export function writeCells(desk: Desk, writes: readonly CellWrite[]): boolean {
  const { workbook } = desk;
  if (!workbook) return false;
  if (writes.length === 0) return true;
  const unitId = workbook.getUnitId();
  const bySheet = new Map<string, IObjectMatrixPrimitiveType<Nullable<ICellData>>>();
  for (const { sheet, row, column, content } of writes) {
    const id = sheet.getSheetId();
    const matrix = bySheet.get(id) ?? {};
    bySheet.set(id, matrix);
    (matrix[row] ??= {})[column] = cellData(content);
  }
  const redos: IMutationInfo<ISetRangeValuesMutationParams>[] = [...bySheet].map(([subUnitId, cellValue]) => ({
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId, cellValue },
  }));
  const undos = redos.map(({ id, params }) => ({ id, params: SetRangeValuesUndoMutationFactory(desk.injector, params) }));
  if (!sequenceExecute(redos, desk.commands).result) return false;
  desk.injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations: undos, redoMutations: redos });
  return true;
}

function cellData(content: CellWrite['content']): ICellData {
  const rest = { p: null, si: null };
  if (content === undefined) return { ...rest, v: null, t: null, f: null };
  if ('formula' in content) return { ...rest, v: null, t: null, f: `=${content.formula}` };
  return { ...rest, ...content, f: null };
}
