import type { checkVi } from '../vi/check-words';

/** Words around the list of findings, and about the tool itself. */
export const checkEn: typeof checkVi = {
  about: 'About',
  version: (number) => `Version ${number}`,
  reportFault: 'Report a fault of this tool',
  faultCopied: 'Version and state are copied, without any figure; paste them into a message to your administrator.',
  faultByHand: 'Copy the text below into a message to your administrator; there is no figure in it.',
  faultText: 'Text of the report',
  tiers: { errors: 'errors', blanks: 'missing', rest: 'to look at' },
  filterForm: 'Filter by form',
  allForms: 'All forms',
  filterText: 'Search findings',
  mendAll: (count) => `Mend all ${String(count)}`,
  basis: 'Basis',
  otherRows: (count) => `And ${String(count)} other rows.`,
  findingsAreVietnamese: 'Findings, repairs and the workbook are in Vietnamese: that is what the office sends.',
};
