import { CellValueType, toDisposable, type IDisposable, type Nullable, type ICellData } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesCommand,
  type ISetRangeValuesCommandParams,
  type SheetInterceptorService,
} from '@univerjs/sheets';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import { numberFigure } from '../../figures';
import { marksAt } from './cell-marks';
import type { Desk } from './desk';
import { plainDocumentText } from './rich-text';
import { figureContent } from './typed-figure';

/** Before Univer's own, which knows only English numbers. */
const FIRST = 100;

/**
 * Figures are typed and edited the Vietnamese way: the editor opens with 6786,875, and what it ends
 * with is read before the sheet sees it.
 */
export function readTypedFigures(desk: Desk, interceptors: SheetInterceptorService): IDisposable {
  const stops = [
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        const raw = worksheet.getCellRaw(row, col);
        if (!cell || raw?.t !== CellValueType.NUMBER || raw.f || raw.v === undefined || raw.v === null) return next(cell);
        return next({ ...cell, v: numberFigure(Number(raw.v)).text, t: CellValueType.STRING });
      },
    }),
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        const marks = marksAt(worksheet, row, col);
        if (!cell || cell.f || cell.t === CellValueType.FORCE_STRING || marks.figure !== true) return next(cell);
        const typed = figureContent(textOf(cell));
        return next(typed ? { ...cell, p: null, ...typed } : cell);
      },
    }),
  ];
  // A choice from a list arrives as text as well, by another road.
  const listening = desk.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || desk.ownWork) return;
    const { value, range, subUnitId } = params as ISetRangeValuesCommandParams;
    const sheet = typeof subUnitId === 'string' ? desk.workbook?.getSheetBySheetId(subUnitId) : desk.sheet;
    if (!sheet || !range || Array.isArray(value) || !isCellData(value) || typeof value.v !== 'string') return;
    if (value.f || value.t === CellValueType.FORCE_STRING || marksAt(sheet, range.startRow, range.startColumn).figure !== true) return;
    Object.assign(value, figureContent(value.v));
  });
  return toDisposable(() => {
    stops.forEach((stop) => stop());
    listening.dispose();
  });
}

function isCellData(value: ISetRangeValuesCommandParams['value']): value is ICellData {
  return 'v' in value;
}

function textOf(cell: Nullable<ICellData>): string {
  if (cell?.p) return plainDocumentText(cell.p);
  return cell?.v === undefined || cell.v === null ? '' : String(cell.v);
}

/**
 * What is being typed is taken as it stands, as clicking elsewhere in the sheet does. Tells whether anything was; it is
 * written a moment later, within the same task.
 */
export function endTyping(desk: Desk): boolean {
  const { visible, unitId } = desk.injector.get(IEditorBridgeService).isVisible();
  if (!visible) return false;
  desk.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.Keyboard,
    keycode: KeyCode.UNKNOWN,
    unitId,
  });
  return true;
}

/**
 * What is being typed stays. Univer puts a cell's content into its editor anew whenever a cell of the same row and column is
 * written, in any sheet and also while somebody types: results that arrive then would take the first keys away.
 */
export function keepWhatIsTyped(bridge: IEditorBridgeService): void {
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
}
