import type { ReportBlock } from '../report';
import { reportLine } from './report-line';

/** What Word puts before the paragraphs of a list, with one tab: `1.`, `2.1.`, `a)`, `IV.`, `-`, `•`. */
const LIST_MARK = /^\s*(?:[-–—+*•·o§\uF0B7\uF0A7]|\(?(?:\d+(?:\.\d+)*|\p{L}|[IVX]+)[.)]|\d+(?:\.\d+)+)\t[^\t]*$/u;

/** Neighbouring lines parted by tabs, which are the rows of a table. */
export class TabbedRows {
  private rows: string[] = [];

  /** @param fewestTabs a line with fewer of them between its texts is no row by itself. */
  constructor(private readonly fewestTabs: 1 | 2) {}

  /** Takes a line that is a row; false for any other. */
  take(line: string): boolean {
    if (!this.isRow(line)) return false;
    this.rows.push(line);
    return true;
  }

  /** The table that the rows taken so far make up. One alone is a line with tabs in it. */
  finish(): readonly ReportBlock[] {
    const { rows } = this;
    this.rows = [];
    if (rows.length > 1) return [{ kind: 'table', rows: rows.map((row) => row.split('\t').map(reportLine)) }];
    return rows.flatMap((row): ReportBlock[] => {
      const text = reportLine(row);
      return text === '' ? [] : [{ kind: 'paragraph', text }];
    });
  }

  /** A tab at the beginning is an indent, unless the line has as many as the row above: then its first cells are empty. */
  private isRow(line: string): boolean {
    if (!line.includes('\t') || LIST_MARK.test(line)) return false;
    const above = this.rows.at(-1);
    return tabs(line.trim()) >= this.fewestTabs || (above !== undefined && tabs(line) === tabs(above));
  }
}

function tabs(line: string): number {
  return line.split('\t').length - 1;
}
