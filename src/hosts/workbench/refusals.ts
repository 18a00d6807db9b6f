import {
  DataValidationErrorStyle,
  DataValidationStatus,
  IUndoRedoService,
  sequenceExecute,
  toDisposable,
  type IDisposable,
  type IUndoRedoItem,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { SetSelectionsOperation, VALIDATE_CELL, type SheetInterceptorService } from '@univerjs/sheets';
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { isWithin } from '../../sheets';
import { marksAt } from './cell-marks';
import type { Desk } from './desk';

/** Before Univer's own, which holds the next keys up until the check is done, and then opens a dialog. */
const FIRST = 100;

/**
 * Takes back what a cell does not take, and says why. Nobody who types fast is made to wait: the
 * cursor moves on at once, and the old figure returns a moment later.
 */
export function refuseInvalid(desk: Desk, interceptors: SheetInterceptorService, onHint: (sentence: string) => void): IDisposable {
  const rules = desk.injector.get(SheetDataValidationModel);
  const validator = desk.injector.get(SheetsDataValidationValidatorService);
  const undoRedo = desk.injector.get(IUndoRedoService);

  const check = async (unitId: string, sheet: Worksheet, row: number, column: number, entry: Nullable<IUndoRedoItem>): Promise<void> => {
    const rule = rules.getRuleByLocation(unitId, sheet.getSheetId(), row, column);
    if (rule?.errorStyle !== DataValidationErrorStyle.STOP || !entry) return;
    const typed = sheet.getCellRaw(row, column)?.v;
    const { limits } = marksAt(sheet, row, column);
    // Of a number we know ourselves: what Univer computes may still be of the cell as it was before, blank.
    const takes = limits
      ? await soon(() => isWithin(limits, typed))
      : (await validator.validatorCell(unitId, sheet.getSheetId(), row, column)) !== DataValidationStatus.INVALID;
    const changedSince = sheet.getCellRaw(row, column)?.v !== typed || desk.workbook?.getSheetBySheetId(sheet.getSheetId()) !== sheet;
    if (takes || changedSince) return;
    // The cursor is where somebody types by now, and stays there.
    entry.undoMutations = entry.undoMutations.filter(({ id }) => id !== SetSelectionsOperation.id);
    // Other cells may have been typed into meanwhile; this one alone goes back.
    if (entry.id !== undefined && undoRedo.pitchTopUndoElement() === entry) undoRedo.rollback(entry.id, unitId);
    else sequenceExecute(entry.undoMutations, desk.commands);
    onHint([rule.errorTitle, rule.error].filter(Boolean).join(': '));
  };

  const stop = interceptors.writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: (_, { unitId, worksheet, row, col }) => {
      void check(unitId, worksheet, row, col, undoRedo.pitchTopUndoElement());
      return Promise.resolve(true);
    },
  });
  return toDisposable(() => {
    stop();
  });
}

/** When what is being done is done. */
function soon<T>(answer: () => T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(answer());
    });
  });
}
