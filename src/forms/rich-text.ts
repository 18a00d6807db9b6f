/** A stretch of text in one typeface, e.g. the italic part of a label. */
export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly superscript?: true;
}

/**
 * Reads the light markup of the form files: `**bold**`, `*italic*`, `^superscript^`, `\n` for a
 * line break within the cell. Marks nest (`**bold *both* bold**`) and none is ever literal: the
 * printed forms contain neither asterisks nor carets.
 */
export function parseRichText(markup: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let bold = false;
  let italic = false;
  let superscript = false;
  for (const piece of markup.split(/(\*\*|\*|\^)/)) {
    if (piece === '**') bold = !bold;
    else if (piece === '*') italic = !italic;
    else if (piece === '^') superscript = !superscript;
    else if (piece !== '') {
      runs.push({ text: piece, ...(bold && { bold }), ...(italic && { italic }), ...(superscript && { superscript }) });
    }
  }
  if (bold || italic || superscript) throw new Error(`Unclosed mark in "${markup}"`);
  return runs;
}

/** The text without its typefaces; superscripts (footnote marks) are left out unless asked for. */
export function plainText(runs: readonly TextRun[], options: { footnoteMarks?: boolean } = {}): string {
  return runs
    .filter((run) => options.footnoteMarks === true || run.superscript !== true)
    .map((run) => run.text)
    .join('');
}
