import type { PackageLimits } from '../opc';

const MEGABYTE = 1024 * 1024;

/**
 * How much of a report is read at most. One of 200 pages is about half a megabyte, 5 MB unpacked, with 600,000
 * characters; photographs make it larger. The limits leave room for several times that, and are low enough that a
 * file made to do harm is refused or cut within a few seconds and never fills the memory of an office computer.
 */
export const REPORT_LIMITS: PackageLimits & { readonly textLength: number } = {
  fileBytes: 50 * MEGABYTE,
  entries: 5_000,
  totalBytes: 128 * MEGABYTE,
  readBytes: 32 * MEGABYTE,
  /** A table or text box within another takes some ten. */
  xmlDepth: 250,
  xmlAttributes: 200,
  /** Characters of text, a paragraph or a place in a table counting as one more; what comes after them is cut off. */
  textLength: 3_000_000,
};
