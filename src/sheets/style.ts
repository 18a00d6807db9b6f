import { PAGE } from '../forms';
import type { CellStyle, ConditionalFormat, PageSetup } from './layout';

/** Every look a sheet uses, in one place. Official tables are black on white; colours only mark what still needs a hand. */
export const STYLE = {
  title: { bold: true, size: 13, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  section: { bold: true, vertical: 'center' },
  tableHeading: { bold: true, bordered: true, horizontal: 'center', vertical: 'center', wrap: true },
  code: { bordered: true, horizontal: 'center', vertical: 'center' },
  label: { bordered: true, horizontal: 'left', vertical: 'center', wrap: true },
  unit: { bordered: true, horizontal: 'center', vertical: 'center', wrap: true },
  figure: { bordered: true, horizontal: 'center', vertical: 'center' },
  note: { bordered: true, horizontal: 'left', vertical: 'center', wrap: true, numberFormat: '@' },
  footnote: { size: 10, vertical: 'top', wrap: true },
  officialNote: { bordered: true, horizontal: 'center', vertical: 'center', wrap: true, numberFormat: '@' },
  check: { size: 11, vertical: 'center', wrap: true, color: '424242' },
  checkHeading: { size: 11, bold: true, vertical: 'center', color: '424242' },
  field: { vertical: 'center', color: '424242' },
  input: { vertical: 'center', wrap: true, bordered: true, horizontal: 'left' },
  computed: { vertical: 'center', horizontal: 'left' },
  link: { vertical: 'center', color: '0F548C', underline: true },
} as const satisfies Record<string, CellStyle>;

/** Marks of what still needs a hand. Text on fill has a contrast of at least 4.5:1. */
export const MARK = {
  error: { fill: 'FDE7E9', color: 'A4262C' },
  warning: { fill: 'FFF4CE', color: '7A4A00' },
  missing: { fill: 'FFFBE8', color: '6B5B00' },
} as const satisfies Record<string, ConditionalFormat['format']>;

/**
 * How figures look, by kind, in en-US form. Counts 1–9 are zero-padded. Rates need no format of
 * their own: General shows 83.78 as 83,78 and 100 as 100.
 */
export const NUMBER_FORMAT = {
  count: '[=0]0;[<10]00;#,##0',
  amount: '#,##0.###',
  wholeAmount: '#,##0',
  fraction: '0.0#####',
} as const;

/** Those of official documents. */
export const OFFICIAL_MARGINS = {
  top: PAGE.top,
  bottom: PAGE.bottom,
  left: PAGE.left,
  right: PAGE.right,
  header: 10,
  footer: 10,
} as const satisfies PageSetup['margins'];

/** For the wide tables of the working papers, on a page laid on its side: they need the room. */
export const WIDE_TABLE_MARGINS = {
  top: 20,
  bottom: 15,
  left: 20,
  right: 15,
  header: 10,
  footer: 10,
} as const satisfies PageSetup['margins'];
