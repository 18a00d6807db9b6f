import { LONGEST_CELL_TEXT } from '../submission';

const MEGABYTE = 1024 * 1024;

/**
 * How much of a file is read at most. A workbook of seven forms is about 30 kB, 200 kB unpacked,
 * with some 2,500 cells; with pictures pasted in, a few megabytes. The limits leave room for fifty
 * times that and more, and are low enough that a file made to do harm is refused within about a
 * second and never fills the memory of an office computer.
 */
export const LIMITS = {
  fileBytes: 20 * MEGABYTE,
  /** Files inside the .xlsx, and references between them. */
  entries: 2_000,
  /** Of all files inside the .xlsx, unpacked. */
  totalBytes: 64 * MEGABYTE,
  /** Of those that are read, which pictures are not. */
  readBytes: 16 * MEGABYTE,
  sheets: 100,
  /** Cells further down or to the right are passed over: no form reaches there, stray formatting does. What stands there is told. Of an open workbook less is read: `OPEN_WORKBOOK_LIMITS`. */
  rows: 5_000,
  columns: 100,
  /** Cells that hold something, in all sheets together. */
  cells: 200_000,
  /** Characters of formulas that are written once for many cells, written out for each. */
  translatedText: 2_000_000,
  /** Number formats the file defines itself; Excel allows some 250. */
  formats: 5_000,
  /** Excel's own limit of what a cell holds; the rest of a longer text is passed over. */
  textLength: LONGEST_CELL_TEXT,
  /** Elements inside one another, and attributes of one; real files have ten or so of either. */
  xmlDepth: 100,
  xmlAttributes: 200,
} as const;

export type WorkbookLimits = Readonly<Record<keyof typeof LIMITS, number>>;

/**
 * A province's workbook holds every figure of its agencies, one a line: 200 of them are 27,000 lines and 16 MB unpacked.
 * Twice as much is read, and still no more than an office computer has room for.
 */
export const PROVINCE_LIMITS: WorkbookLimits = { ...LIMITS, readBytes: 48 * MEGABYTE, rows: 60_000, cells: 900_000 };
