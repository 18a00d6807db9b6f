import { CanceledError, type ICommandInfo, type IDisposable, type IRange, type Worksheet, RedoCommand, UndoCommand } from '@univerjs/core';
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  SetColWidthCommand,
  SetRangeValuesCommand,
  SetRowHeightCommand,
  SetWorksheetActivateCommand,
  SheetCopyDownCommand,
  SheetCopyRightCommand,
  type IAutoFillCommandParams,
  type ISetRangeValuesCommandParams,
} from '@univerjs/sheets';
import {
  ChangeZoomRatioCommand,
  ExpandSelectionCommand,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  ResetScrollCommand,
  ScrollCommand,
  ScrollToCellCommand,
  SelectAllCommand,
  SetCellEditVisibleOperation,
  SetScrollRelativeCommand,
  SetWorksheetColAutoWidthCommand,
  SetZoomRatioCommand,
  SheetCutCommand,
  SheetPasteCommand,
  SheetPasteShortKeyCommand,
  type IEditorBridgeServiceVisibleParam,
  type ISheetPasteByShortKeyParams,
} from '@univerjs/sheets-ui';
import { isProtected, marksAt } from './cell-marks';
import { isCommand, type Desk } from './desk';
import { clearInputs, fillInputs } from './filling';
import { SENTENCES } from './sentences';

/** Commands that look around or change how wide things are, nothing else. Any other of a sheet's commands is refused. */
const HARMLESS: ReadonlySet<string> = new Set([
  ChangeZoomRatioCommand.id,
  DeltaColumnWidthCommand.id,
  DeltaRowHeightCommand.id,
  ExpandSelectionCommand.id,
  MoveSelectionCommand.id,
  MoveSelectionEnterAndTabCommand.id,
  ResetScrollCommand.id,
  ScrollCommand.id,
  ScrollToCellCommand.id,
  SelectAllCommand.id,
  'sheet.command.select-range',
  SetColWidthCommand.id,
  SetRowHeightCommand.id,
  SetScrollRelativeCommand.id,
  SetWorksheetActivateCommand.id,
  SetWorksheetColAutoWidthCommand.id,
  SetZoomRatioCommand.id,
]);

const OF_SHEETS = /^(?:sheets?|sheets-formula|formula|data-validation)\.command\./;

/** Puts what the clipboard holds on a sheet. What has to be said of it, if anything. */
export type Paste = (sheet: Worksheet, area: IRange, clipboard: { readonly html: string; readonly text: string }) => string | undefined;

/** Sheets whose cells are locked or not as the layout says, with the things people try and what becomes of them. */
export function protectSheets(desk: Desk, onHint: (sentence: string) => void, paste: Paste): IDisposable {
  /** The sheet a command is about, if it is a protected one. */
  const guarded = (params: object | undefined): Worksheet | undefined => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: unknown };
    const sheet = typeof subUnitId === 'string' ? desk.workbook?.getSheetBySheetId(subUnitId) : desk.sheet;
    return sheet && isProtected(sheet) ? sheet : undefined;
  };
  const refuse = (sentence?: string): never => {
    if (sentence !== undefined) onHint(sentence);
    throw new CanceledError();
  };
  /** Does something in place of the command. */
  const instead = (work: () => string | undefined): never => refuse(work());
  const ranges = () => desk.selections.getCurrentSelections().map(({ range }) => range);

  return desk.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
    if (desk.ownWork) return;
    const { id, params } = command;
    if (desk.readOnly !== undefined && isEdit(command)) refuse(desk.readOnly);

    if (id === SetCellEditVisibleOperation.id) {
      const { visible } = params as IEditorBridgeServiceVisibleParam;
      const [sheet, cursor] = [guarded(undefined), desk.cursor];
      if (visible && sheet && cursor && !isUnlocked(sheet, cursor.row, cursor.column))
        refuse(lockedSentence(sheet, cursor.row, cursor.column));
      return;
    }
    if (!isCommand(command)) return;
    const sheet = guarded(params);
    if (!sheet) return;

    switch (id) {
      case SetRangeValuesCommand.id: {
        const { range, value } = params as ISetRangeValuesCommandParams;
        if (!targets(range ?? ranges()[0], value).every(([row, column]) => isUnlocked(sheet, row, column))) refuse(SENTENCES.locked);
        return;
      }
      case ClearSelectionContentCommand.id:
      case ClearSelectionAllCommand.id:
        return instead(() => {
          const areas = ranges();
          return clearInputs(desk, sheet, areas).written === 0 ? lockedAreas(sheet, areas) : undefined;
        });
      case SheetPasteShortKeyCommand.id: {
        const { htmlContent = '', textContent = '' } = params as ISheetPasteByShortKeyParams;
        return instead(() => {
          const [area] = ranges();
          if (!area) return undefined;
          return paste(sheet, area, { html: htmlContent, text: textContent });
        });
      }
      case SheetPasteCommand.id:
        return refuse(SENTENCES.pasteKey);
      case SheetCutCommand.id:
        // Cutting would move looks and locks along with the figures.
        return refuse(SENTENCES.structure);
      case AutoFillCommand.id: {
        const { sourceRange, targetRange } = params as IAutoFillCommandParams;
        return instead(() => (fillInputs(desk, sheet, sourceRange, targetRange).written === 0 ? SENTENCES.locked : undefined));
      }
      case SheetCopyDownCommand.id:
      case SheetCopyRightCommand.id:
        return instead(() => {
          const [area] = ranges();
          if (!area) return undefined;
          const source = id === SheetCopyDownCommand.id ? { ...area, endRow: area.startRow } : { ...area, endColumn: area.startColumn };
          return fillInputs(desk, sheet, source, area).written === 0 ? SENTENCES.locked : undefined;
        });
      default:
        if (OF_SHEETS.test(id) && !HARMLESS.has(id)) refuse(SENTENCES.structure);
    }
  });
}

/** What opens a cell for typing, or does anything to a sheet but look around. */
function isEdit(command: Readonly<ICommandInfo>): boolean {
  const { id, params } = command;
  if (id === SetCellEditVisibleOperation.id) return (params as IEditorBridgeServiceVisibleParam).visible;
  return isCommand(command) && (id === UndoCommand.id || id === RedoCommand.id || (OF_SHEETS.test(id) && !HARMLESS.has(id)));
}

function isUnlocked(sheet: Worksheet, row: number, column: number): boolean {
  return marksAt(sheet, row, column).unlocked === true;
}

function lockedSentence(sheet: Worksheet, row: number, column: number): string {
  return sheet.getCellRaw(row, column)?.f ? SENTENCES.computed : SENTENCES.locked;
}

function lockedAreas(sheet: Worksheet, [area]: readonly IRange[]): string {
  return area ? lockedSentence(sheet, area.startRow, area.startColumn) : SENTENCES.locked;
}

/** The cells a command to set values would change. */
function targets(range: IRange | undefined, value: ISetRangeValuesCommandParams['value']): readonly (readonly [number, number])[] {
  const cells: [number, number][] = [];
  if (range && !Number.isNaN(range.startRow)) {
    for (let row = range.startRow; row <= range.endRow; row++)
      for (let column = range.startColumn; column <= range.endColumn; column++) cells.push([row, column]);
    return cells;
  }
  for (const [row, columns] of Object.entries(value as Record<string, unknown>)) {
    if (typeof columns === 'object' && columns !== null)
      for (const column of Object.keys(columns)) cells.push([Number(row), Number(column)]);
  }
  return cells;
}
