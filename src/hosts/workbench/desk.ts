import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService, type ISelectionWithStyle } from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';

/** A cell of the sheet in view. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

const ROWS_AHEAD = 5;

/** The running Univer, as the other files here see it. */
export class Desk {
  readonly commands: ICommandService;
  readonly selections: SheetsSelectionsService;
  private readonly instances: IUniverInstanceService;
  private ownDepth = 0;
  /** Why nothing may be changed; undefined while things may. */
  readOnly: string | undefined;

  constructor(readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.selections = injector.get(SheetsSelectionsService);
  }

  /** The workbook on the desk; none before the first build. */
  get workbook(): Nullable<Workbook> {
    return this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  get sheet(): Nullable<Worksheet> {
    return this.workbook?.getActiveSheet(true);
  }

  /** Where the cursor stands; inside a merged area its first cell. */
  get cursor(): Spot | undefined {
    const primary = this.selections.getCurrentLastSelection()?.primary;
    return primary ? { row: primary.startRow, column: primary.startColumn } : undefined;
  }

  /** Whether what is happening now was asked for by the program, not the person. */
  get ownWork(): boolean {
    return this.ownDepth > 0;
  }

  /** Runs something that no guard stops and no listener hears about. */
  asOwnWork<T>(work: () => T): T {
    this.ownDepth++;
    try {
      return work();
    } finally {
      this.ownDepth--;
    }
  }

  /** Selects a cell of the sheet in view, whole if merged. */
  select(spot: Spot): void {
    const { workbook, sheet } = this;
    if (!workbook || !sheet) return;
    const merge = sheet.getMergedCell(spot.row, spot.column);
    const range = merge
      ? { startRow: merge.startRow, startColumn: merge.startColumn, endRow: merge.endRow, endColumn: merge.endColumn }
      : { startRow: spot.row, startColumn: spot.column, endRow: spot.row, endColumn: spot.column };
    const selection: ISelectionWithStyle = {
      range,
      primary: {
        ...range,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: merge !== null,
        isMergedMainCell: merge !== null,
      },
      style: null,
    };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      selections: [selection],
      reveal: true,
    });
    // Univer takes the frozen heading for room to show rows in; with a few rows more in view, this one surely is.
    this.reveal({ row: Math.min(range.endRow + ROWS_AHEAD, sheet.getRowCount() - 1), column: range.endColumn });
    this.reveal({ row: range.startRow, column: range.startColumn });
  }

  private reveal({ row, column }: Spot): void {
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  }
}

export function isCommand({ type }: Readonly<ICommandInfo>): boolean {
  return type === CommandType.COMMAND;
}

/** Whether a mutation writes what formulas gave, or what Univer notes down about them. */
export function isFormulaWork(options: IExecutionOptions | undefined): boolean {
  return options?.['applyFormulaCalculationResult'] === true || options?.['fromFormula'] === true;
}
