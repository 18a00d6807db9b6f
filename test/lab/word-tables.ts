/**
 * The tables of a .docx as a person sees them: what stands in which column, and how it looks.
 */
import { strFromU8, unzipSync } from 'fflate';
import { childElements, elements, ownText, readMarkup, type Element } from './markup';

export interface ShownCell {
  /** From 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** Whether the cell above it covers it. */
  readonly covered: boolean;
  /** Twentieths of a point. */
  readonly width: number;
  readonly runs: readonly ShownRun[];
}

export interface ShownRun {
  /** `\n` between lines and between paragraphs. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly superscript: boolean;
}

export interface ShownRow {
  /** Whether it is repeated on every page of the table. */
  readonly heading: boolean;
  readonly cells: readonly ShownCell[];
}

/** The rows of each table in a document that says its looks in the runs themselves, as LibreOffice's do. */
export function wordTables(docx: Uint8Array): ShownRow[][] {
  const document = unzipSync(docx)['word/document.xml'];
  if (document === undefined) throw new Error('The file has no text.');
  return elements(readMarkup(strFromU8(document)), 'w:tbl').map((table) => elements(table, 'w:tr').map(shownRow));
}

function shownRow(row: Element): ShownRow {
  let column = 0;
  const cells = elements(row, 'w:tc').map((cell): ShownCell => {
    const columnSpan = Number(value(cell, 'w:gridSpan') ?? 1);
    const shown = {
      column,
      columnSpan,
      covered: elements(cell, 'w:vMerge').some(({ attributes }) => attributes['w:val'] !== 'restart'),
      width: Number(value(cell, 'w:tcW', 'w:w')),
      runs: elements(cell, 'w:p').flatMap((paragraph, index) => [
        ...(index > 0 ? [plain('\n')] : []),
        ...elements(paragraph, 'w:r').map(shownRun),
      ]),
    };
    column += columnSpan;
    return shown;
  });
  return { heading: isOn(row, 'w:tblHeader'), cells };
}

function plain(text: string): ShownRun {
  return { text, bold: false, italic: false, superscript: false };
}

function shownRun(run: Element): ShownRun {
  const raised = Number(value(run, 'w:position') ?? 0) > 0 || value(run, 'w:vertAlign') === 'superscript';
  return { text: childElements(run).map(textOf).join(''), bold: isOn(run, 'w:b'), italic: isOn(run, 'w:i'), superscript: raised };
}

/** What stands for a character without being text. */
const characters: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '\u2011', 'w:softHyphen': '\u00AD' };

function textOf(element: Element): string {
  return element.name === 'w:t' ? ownText(element) : (characters[element.name] ?? '');
}

function isOn(within: Element, name: string): boolean {
  return elements(within, name).some(({ attributes }) => !['false', '0', 'off'].includes(attributes['w:val'] ?? ''));
}

function value(within: Element, name: string, attribute = 'w:val'): string | undefined {
  return elements(within, name)[0]?.attributes[attribute];
}
