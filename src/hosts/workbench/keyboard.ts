import { CanceledError, Direction, type IDisposable } from '@univerjs/core';
import { MoveSelectionEnterAndTabCommand } from '@univerjs/sheets-ui';
import { isProtected } from './cell-marks';
import type { Desk } from './desk';
import { inputCells, nextBelow, nextInput } from './input-cells';

/**
 * Tab goes from input cell to input cell, Enter down to the next one of the column; Shift goes back. Behind the last input
 * cell and before the first one Tab leaves the sheet, and an empty workbook at once: nobody who has only a keyboard is held
 * in it.
 */
export function guideKeys(desk: Desk, onLeave: (forward: boolean) => void, isBlank: () => boolean): IDisposable {
  return desk.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id) return;
    const { direction } = params as { direction?: Direction };
    const forward = direction === Direction.RIGHT || direction === Direction.DOWN;
    const sideways = direction === Direction.LEFT || direction === Direction.RIGHT;
    if (sideways && isBlank()) {
      onLeave(forward);
      throw new CanceledError();
    }
    const { sheet, cursor } = desk;
    if (!sheet || !cursor || !isProtected(sheet)) return;
    const next = (sideways ? nextInput : nextBelow)(inputCells(sheet), cursor, forward);
    if (!next && !sideways) return;
    if (next) desk.select(next);
    else onLeave(forward);
    throw new CanceledError();
  });
}
