import {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type IDataValidationRule,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Area, ConditionalFormat, DataValidation, LayoutCell, NumberLimits, SheetLayout } from '../../sheets';
import { protectedMark, withMarks } from './cell-marks';
import { univerStyle } from './cell-style';
import { columnPixels, rowPixels } from './geometry';
import { richTextDocument } from './rich-text';

/** A sheet as Univer loads it, with the rules that its plugins keep apart from it. */
interface SheetSnapshot {
  readonly sheet: Partial<IWorksheetData> & { readonly id: string };
  readonly validations: readonly IDataValidationRule[];
  readonly conditionalFormats: readonly IConditionFormattingRule[];
}

/** Styles shared by all cells of one build. */
export class StylePool {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.prefix}-${this.ids.size}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

/** Empty rows and columns left around a sheet, so that it doesn't end at its last line. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;

export function sheetSnapshot(layout: SheetLayout, id: string, pool: StylePool): SheetSnapshot {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const limits = limitsIn(layout);
  for (const cell of layout.cells) {
    const snapshot = cellSnapshot(layout, cell, limits.get(`${cell.row}:${cell.column}`), id, pool);
    (cellData[cell.row] ??= {})[cell.column] = snapshot;
  }
  return {
    sheet: {
      id,
      name: layout.name,
      rowCount: layout.rowHeights.length + SPARE_ROWS,
      columnCount: layout.columnWidths.length + SPARE_COLUMNS,
      defaultColumnWidth: columnPixels(8.5),
      defaultRowHeight: rowPixels(15.75),
      mergeData: layout.merges.map(range),
      cellData,
      rowData: Object.fromEntries(layout.rowHeights.map((points, row) => [row, { h: rowPixels(points), ia: BooleanNumber.FALSE }])),
      columnData: Object.fromEntries(layout.columnWidths.map((characters, column) => [column, { w: columnPixels(characters) }])),
      ...(layout.frozen && {
        freeze: {
          xSplit: layout.frozen.columns,
          ySplit: layout.frozen.rows,
          startRow: layout.frozen.rows > 0 ? layout.frozen.rows : -1,
          startColumn: layout.frozen.columns > 0 ? layout.frozen.columns : -1,
        },
      }),
      showGridlines: BooleanNumber.FALSE,
      ...protectedMark(layout.protected),
    },
    validations: layout.validations.map((validation, index) => validationRule(validation, `${id}-v${index}`)),
    conditionalFormats: layout.conditionalFormats.flatMap((format, index) => conditionalRule(format, `${id}-c${index}`)),
  };
}

/** Of cells that take only numbers, by `row:column`. */
function limitsIn({ validations }: SheetLayout): ReadonlyMap<string, NumberLimits> {
  return new Map(
    validations.flatMap(({ area, allow }): [string, NumberLimits][] =>
      allow.kind === 'formula' && allow.limits ? [[`${area.top}:${area.left}`, allow.limits]] : [],
    ),
  );
}

function cellSnapshot(
  layout: SheetLayout,
  cell: LayoutCell,
  limits: NumberLimits | undefined,
  sheetId: string,
  pool: StylePool,
): ICellData {
  const { style, value, runs, formula, link } = cell;
  const takesText = style.numberFormat === '@';
  return {
    ...(runs ? { p: richTextDocument(`${sheetId}-${cell.row}-${cell.column}`, runs, style) } : value !== undefined && content(value)),
    ...(formula !== undefined && { f: `=${formula}` }),
    s: pool.idOf(univerStyle(style)),
    ...withMarks({
      ...((style.unlocked === true || !layout.protected) && { unlocked: true as const }),
      ...(style.unlocked === true && !takesText && { figure: true as const }),
      ...(limits && { limits }),
      ...(link !== undefined && { link }),
    }),
  };
}

export function content(value: string | number): Pick<ICellData, 'v' | 't'> {
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function range(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

function validationRule({ area, allow, prompt, error }: DataValidation, uid: string): IDataValidationRule {
  return {
    uid,
    ranges: [range(area)],
    ...(allow.kind === 'list'
      ? { type: DataValidationType.LIST, formula1: allow.values.join(','), showDropDown: true, renderMode: DataValidationRenderMode.ARROW }
      : { type: DataValidationType.CUSTOM, formula1: `=${allow.formula}` }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: error.kind === 'stop' ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    errorTitle: error.title,
    error: error.message,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
  };
}

/** A number format alone makes no rule: cells choose their spelling by their value (see spelling.ts). */
function conditionalRule({ area, formula, format }: ConditionalFormat, cfId: string): IConditionFormattingRule[] {
  if (format.fill === undefined && format.color === undefined && format.bold === undefined) return [];
  return [
    {
      cfId,
      ranges: [range(area)],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: `=${formula}`,
        style: {
          ...(format.fill !== undefined && { bg: { rgb: `#${format.fill}` } }),
          ...(format.color !== undefined && { cl: { rgb: `#${format.color}` } }),
          ...(format.bold !== undefined && { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
        },
      },
    },
  ];
}
