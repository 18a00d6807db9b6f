/**
 * A sheet as every host can build it: cells, merges, styles, formulas, validation, formats, page.
 * Nothing here knows about Excel, Univer or .xlsx files.
 *
 * Rows and columns count from 0. Formulas are written without the leading `=`, with English
 * function names and comma separators, as files and Office.js store them.
 */

import { FONT, PAGE_NUMBER_SIZE, type TextRun } from '../forms';

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

/** Everything a cell's look consists of. Colours are six hex digits without `#`. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  /** A thin black line on all four sides. */
  readonly bordered?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** In en-US form; absent means General. */
  readonly numberFormat?: string;
  /** May be edited while the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  /** What the cell shows; beside a formula, its result. */
  readonly value?: string | number;
  /** The same text as `value`, in pieces, where it mixes typefaces. */
  readonly runs?: readonly TextRun[];
  readonly formula?: string;
  /** A place in this workbook the cell leads to, e.g. `'Biểu mẫu 1'!A1`. */
  readonly link?: string;
  readonly style: CellStyle;
}

/** Which numbers a cell takes, and whether `-` for not applicable. */
export interface NumberLimits {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
  readonly dash?: boolean;
}

/** What may be typed into an area, and what the person is told. */
export interface DataValidation {
  readonly area: Area;
  readonly allow:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** Of a single cell that takes only numbers, its limits, of which the formula is made. */
    | { readonly kind: 'formula'; readonly formula: string; readonly limits?: NumberLimits };
  /** Title ≤ 32 characters, message ≤ 255: Excel's limits. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Title ≤ 32 characters, message ≤ 225: Excel's limits. `stop` refuses, `warning` asks. */
  readonly error: { readonly kind: 'stop' | 'warning'; readonly title: string; readonly message: string };
}

/** A look that an area takes on while its formula (relative to the area's top left cell) is true. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly format: { readonly fill?: string; readonly color?: string; readonly bold?: boolean; readonly numberFormat?: string };
}

/** The printed page. Lengths in millimetres. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: Area;
  /** Rows repeated at the head of every page, both ends included. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  /** `PAGE_NUMBER` centred in the head of the page, none on the first one (Nghị định 30/2020/NĐ-CP). */
  readonly pageNumbers: boolean;
}

/** As `SheetLayout.cells` wants them. */
export function inReadingOrder(cells: readonly LayoutCell[]): readonly LayoutCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

type SheetKind =
  'information' | 'form' | 'consolidated' | 'justifications' | 'minutes' | 'record' | 'province' | 'assignment' | 'sources' | 'slip';

export interface SheetLayout {
  readonly kind: SheetKind;
  /** ≤ 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  /** Which form the sheet holds, e.g. `BM1`; only where kind is `form`. */
  readonly form?: string;
  /** Column widths in characters of the default font, first column first. */
  readonly columnWidths: readonly number[];
  /** Row heights in points, first row first. */
  readonly rowHeights: readonly number[];
  /** In reading order, each address once. */
  readonly cells: readonly LayoutCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly page: PageSetup;
  /** Rows above and columns left of this cell stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The heading and body of a filtered list. */
  readonly filter?: Area;
  /** Locked cells refuse edits; never with a password. */
  readonly protected: boolean;
}

/** A whole workbook: its sheets from left to right, and what its file says about itself. */
export interface WorkbookLayout {
  readonly sheets: readonly SheetLayout[];
  readonly title: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The size in points of cells that name none. */
export const FONT_SIZE = 12;

/** How wide a digit of that size is on a screen of 96 pixels an inch: what column widths count in. */
export const DIGIT_PIXELS = 8;

/** What spreadsheets leave free in a column beside its text, the grid line included. */
export const COLUMN_MARGIN_PIXELS = 5;

/** The page number as headers hold it, in the codes of Excel. */
export const PAGE_NUMBER = `&"${FONT},Regular"&${String(PAGE_NUMBER_SIZE)}&P`;
