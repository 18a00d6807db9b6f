import type { Worksheet } from '@univerjs/core';
import { marksOf } from './cell-marks';
import type { Spot } from './desk';

/** The cells a person may fill in, in reading order; of a merged area its first cell. */
export function inputCells(sheet: Worksheet): readonly Spot[] {
  const spots: Spot[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (marksOf(cell).unlocked !== true) return;
    const merge = sheet.getMergedCell(row, column);
    if (!merge || (merge.startRow === row && merge.startColumn === column)) spots.push({ row, column });
  });
  return spots.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The next input cell in reading order; none behind the last one, and backwards none before the first. */
export function nextInput(inputs: readonly Spot[], from: Spot, forward: boolean): Spot | undefined {
  const isBehind = ({ row, column }: Spot) => (row === from.row ? column > from.column : row > from.row);
  const isAhead = ({ row, column }: Spot) => (row === from.row ? column < from.column : row < from.row);
  return forward ? inputs.find(isBehind) : inputs.filter(isAhead).at(-1);
}

/** The next input cell of the same column. */
export function nextBelow(inputs: readonly Spot[], from: Spot, forward: boolean): Spot | undefined {
  const column = inputs.filter((spot) => spot.column === from.column);
  return forward ? column.find(({ row }) => row > from.row) : column.filter(({ row }) => row < from.row).at(-1);
}
