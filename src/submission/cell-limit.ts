/** As many characters as a spreadsheet cell holds. Whatever may come to stand in one is no longer. */
export const LONGEST_CELL_TEXT = 32_767;
