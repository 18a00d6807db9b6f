import type { ReportBlock, ReportText } from '../report';
import { atOnce, inSlices, type Steps } from '../steps';
import { tooLargeReport } from './report-error';
import { reportLine } from './report-line';
import { inUnicode } from './report-in-unicode';
import { REPORT_LIMITS } from './report-limits';
import { TabbedRows } from './tabbed-rows';

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

/** What programs that turn documents into plain text leave of bold and italics. */
const MARKUP = /<\/?(?:b|i|u|em|strong)>|\*\*/giu;

/** Does the same in steps. */
export function* readingText(text: string): Steps<ReportText> {
  if (text.length > REPORT_LIMITS.textLength) throw tooLargeReport('Đoạn dán vào', `${text.length} characters`);
  const blocks: ReportBlock[] = [];
  const rows = new TabbedRows(1);
  for (const written of text.split(/\r\n?|[\n\v\f\u2028\u2029]/)) {
    yield;
    const line = written.replace(MARKUP, '');
    if (rows.take(line)) continue;
    blocks.push(...rows.finish());
    const paragraph = reportLine(line);
    if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph });
  }
  blocks.push(...rows.finish());
  return yield* inUnicode({ blocks, notes: [] });
}
