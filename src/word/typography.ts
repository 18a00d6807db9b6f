/**
 * The page and the type of official documents: A4; margins 20–25 mm top and bottom, 30–35 left, 15–20 right;
 * Times New Roman, black; headings 13–14 points (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I and III).
 */

/** The typeface of everything. */
export const FONT = 'Times New Roman';

/** The language everything is written in. */
export const LANGUAGE = 'vi-VN';

/** The page in millimetres. The page number stands halfway up the top margin. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, pageNumber: 9 } as const;

/** The width of a full line, and so of every table, in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Type sizes in points. Tables are set one size below the text, as everywhere in official reports. */
export const SIZE = { heading: 14, caption: 13, pageNumber: 13, table: 12, footnote: 11 } as const;

/** The space between a cell's lines and its text in millimetres. */
export const CELL_PADDING = { horizontal: 1.3, vertical: 0.8 } as const;

/** The thickness of a table's lines in points. */
export const LINE_THICKNESS = 0.5;
