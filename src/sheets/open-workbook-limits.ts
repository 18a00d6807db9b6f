/**
 * How much of each sheet is read of an open workbook, after every edit: the seven forms under one another take 250 rows
 * and a dozen columns. Of a file, which is read once, more is (`LIMITS` of the reader). What lies beyond is told either way
 * (`cutOffFindings`).
 */
export const OPEN_WORKBOOK_LIMITS = { rows: 600, columns: 52 } as const;
