import { plainText, type TextRun } from '../forms';
import type { FormTable, Line, TableRow } from './table';

/**
 * The tables as plain text, for whoever pastes without looks: a line for each row, columns parted by tabs, and a
 * blank line between tables. A cell over several columns or rows stands in the first.
 */
export function clipboardText(tables: readonly FormTable[], heading: readonly Line[] = []): string {
  const blocks = [...(heading.length === 0 ? [] : [heading.map(lineText)]), ...tables.map(tableText)];
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function tableText({ caption, columnWidths, heading, body, footnotes }: FormTable): string[] {
  return [
    ...caption.map(lineText),
    ...[...heading, ...body].map((row) => rowText(row, columnWidths.length)),
    ...footnotes.map((text, index) => `(${index + 1}) ${text}`),
  ];
}

function lineText({ runs }: Line): string {
  return oneLine(plainText(runs));
}

function rowText({ cells }: TableRow, columns: number): string {
  const texts = Array.from({ length: columns }, (_, column) => cellText(cells.find((cell) => cell.column === column)?.runs ?? []));
  return texts.join('\t');
}

/** A footnote's mark is not superscript here and must not be read as part of its word. */
function cellText(runs: readonly TextRun[]): string {
  return notFormula(oneLine(runs.map(({ text, superscript }) => (superscript ? ` (${text})` : text)).join('')));
}

/** Spreadsheet programs calculate pasted text that begins like a formula, unless an apostrophe says that it is text. */
function notFormula(text: string): string {
  return /^(?:[=+@]|-(?!$|[\d.,]*$))/.test(text) ? `'${text}` : text;
}

/** No-break spaces are spaces, so that a search finds the words. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
