import { CommandType, type ICellData, type ICommandInfo, type IDisposable, type IExecutionOptions, type Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { isFormulaWork, type Desk } from './desk';

/** Milliseconds between two calls: who types faster than that is not slowed down by what they hear of it. */
const PACE = 100;

const STRUCTURAL: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  InsertSheetMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  RemoveSheetMutation.id,
  ReorderRangeMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** Hears what a person changes: contents and structure, not looks, not results of formulas, not the program's own work. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private readonly listening: IDisposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the listeners heard last. */
  private told = -Infinity;

  constructor(desk: Desk) {
    this.listening = desk.commands.onCommandExecuted((command, options) => {
      if (!desk.ownWork && isEdit(command, options)) this.note();
    });
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Something is to be heard of. */
  note(): void {
    // What belongs to one edit comes within one task.
    const wait = Math.max(0, this.told + PACE - performance.now());
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.told = performance.now();
      this.listeners.forEach((listener) => listener());
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listening.dispose();
    this.listeners.clear();
  }
}

function isEdit({ id, type, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (type !== CommandType.MUTATION) return false;
  if (STRUCTURAL.has(id)) return true;
  if (id !== SetRangeValuesMutation.id || isFormulaWork(options)) return false;
  const { cellValue } = params as ISetRangeValuesMutationParams;
  const rows: readonly Record<number, Nullable<ICellData>>[] = Object.values(cellValue ?? {});
  return rows.some((row) => Object.values(row).some((cell) => !cell || ['v', 'p', 'f', 'si'].some((key) => key in cell)));
}
