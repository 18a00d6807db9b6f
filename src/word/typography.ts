import { PAGE, PAGE_NUMBER_SIZE } from '../forms';

/** The language everything is written in. */
export const LANGUAGE = 'vi-VN';

/** How far from the edge of the page its number stands, in millimetres: halfway up the top margin. */
export const PAGE_NUMBER_DISTANCE = 9;

/** The width of a full line, and so of every table, in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/**
 * Type sizes in points. Headings are 13–14 (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III); tables are set one size below
 * the text, as everywhere in official reports.
 */
export const SIZE = { heading: 14, caption: 13, pageNumber: PAGE_NUMBER_SIZE, table: 12, footnote: 11 } as const;

/** The space between a cell's lines and its text in millimetres. */
export const CELL_PADDING = { horizontal: 1.3, vertical: 0.8 } as const;

/** The thickness of a table's lines in points. */
export const LINE_THICKNESS = 0.5;
