/** The text of a report as it reads, whoever read it: a Word file, an open document, something pasted. */
export interface ReportText {
  /** In reading order. Text is clean: NFC, no control characters. */
  readonly blocks: readonly ReportBlock[];
  /** What could not be read, a Vietnamese sentence each; most reports have none. */
  readonly notes: readonly string[];
}

export type ReportBlock =
  /** One line of text without its numbering; `\n` is a line break within it. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /**
   * Every row with its cells' texts from the left. A cell that covers several columns or rows stands in the first of
   * them, the others are empty. Tables within tables follow the table they stand in.
   */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
