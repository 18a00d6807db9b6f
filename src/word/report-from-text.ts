import type { ReportBlock, ReportText } from '../report';
import { atOnce, inSlices, type Steps } from '../steps';
import { tooLargeReport } from './report-error';
import { reportLine } from './report-line';
import { REPORT_LIMITS } from './report-limits';

/**
 * A report from text that somebody pasted: every line is a paragraph; neighbouring lines parted by tabs are the rows
 * of a table, which is how Word and Excel put tables on the clipboard.
 *
 * @throws ReportError where the text is longer than any report.
 */
export function reportFromText(text: string): ReportText {
  return atOnce(readingText(text));
}

/** Does the same without holding up the screen. Rejects as it throws, or with the signal's reason where it is aborted. */
export function reportFromTextInSlices(text: string, signal?: AbortSignal): Promise<ReportText> {
  return inSlices(readingText(text), signal);
}

/** Does the same in steps. */
export function* readingText(text: string): Steps<ReportText> {
  if (text.length > REPORT_LIMITS.textLength) throw tooLargeReport('Đoạn dán vào', `${text.length} characters`);
  const blocks: ReportBlock[] = [];
  let rows: string[] = [];
  const finishTable = () => {
    // One line alone is a line with a tab in it.
    if (rows.length > 1) blocks.push({ kind: 'table', rows: rows.map((row) => row.split('\t').map(reportLine)) });
    else for (const row of rows) addParagraph(blocks, row);
    rows = [];
  };
  for (const line of text.split(/\r\n?|[\n\v\f\u2028\u2029]/)) {
    yield;
    if (isRow(line, rows.at(-1))) {
      rows.push(line);
      continue;
    }
    finishTable();
    addParagraph(blocks, line);
  }
  finishTable();
  return { blocks, notes: [] };
}

function addParagraph(blocks: ReportBlock[], line: string): void {
  const text = reportLine(line);
  if (text !== '') blocks.push({ kind: 'paragraph', text });
}

/** What Word puts before the paragraphs of a list, with one tab: `1.`, `2.1.`, `a)`, `IV.`, `-`, `•`. */
const LIST_MARK = /^\s*(?:[-–—+*•·o§\uF0B7\uF0A7]|\(?(?:\d+(?:\.\d+)*|\p{L}|[IVX]+)[.)]|\d+(?:\.\d+)+)\t[^\t]*$/u;

/** A tab at the beginning is an indent, unless the line has as many as the row above: then its first cells are empty. */
function isRow(line: string, above: string | undefined): boolean {
  if (!line.includes('\t') || LIST_MARK.test(line)) return false;
  return line.trim().includes('\t') || (above !== undefined && tabs(line) === tabs(above));
}

function tabs(line: string): number {
  return line.split('\t').length - 1;
}
