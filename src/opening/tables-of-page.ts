import { Parser } from 'htmlparser2';
import type { ReportBlock, ReportText } from '../report';
import { cleanText } from '../submission';

/** Cells that one may cover, and tables within tables; real ones are far from it. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5000;
const DEEPEST = 20;

const HIDDEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'del', 's', 'strike', 'sup', 'sub']);
/** Elements that stand on lines of their own. */
const LINES = new Set(['p', 'div', 'li', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'section', 'article', 'ul', 'ol']);

interface OpenTable {
  readonly rows: string[][];
  /** How many rows more a column is covered by a cell from above. */
  covered: number[];
  cell: { text: string; columns: number; rows: number } | undefined;
}

/** The tables and lines of a web page or of what a program put on the clipboard: crossed-out text and raised marks left out. */
export function tablesOfPage(html: string): ReportText {
  const blocks: ReportBlock[] = [];
  const tables: OpenTable[] = [];
  let line = '';
  let hidden = 0;
  const finishLine = () => {
    const text = cleanText(line.replace(/\s+/g, ' '));
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    line = '';
  };
  const finishCell = (table: OpenTable) => {
    const { cell } = table;
    const row = table.rows.at(-1);
    table.cell = undefined;
    if (!cell || !row) return;
    skipCovered(table, row);
    const column = row.length;
    for (let at = column; at < Math.min(column + cell.columns, MOST_COLUMNS); at++) {
      row.push(at === column ? cleanText(cell.text.replace(/[^\S\n]+/g, ' ')) : '');
      table.covered[at] = Math.max(table.covered[at] ?? 0, cell.rows - 1);
    }
  };
  const add = (text: string) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else if (tables.length === 0) line += text;
  };
  const parser = new Parser(
    {
      onopentag(name, { colspan, rowspan }) {
        if (HIDDEN.has(name)) hidden++;
        const table = tables.at(-1);
        if (name === 'table' && tables.length < DEEPEST) {
          if (tables.length === 0) finishLine();
          tables.push({ rows: [], covered: [], cell: undefined });
        } else if (name === 'tr' && table && table.rows.length < MOST_ROWS) {
          finishCell(table);
          finishRow(table);
          table.rows.push([]);
        } else if ((name === 'td' || name === 'th') && table) {
          finishCell(table);
          table.cell = { text: '', columns: spanOf(colspan), rows: spanOf(rowspan) };
        } else if (name === 'br') add('\n');
        else if (LINES.has(name)) {
          if (tables.length === 0) finishLine();
          else add('\n');
        }
      },
      ontext(text) {
        if (hidden === 0) add(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
        const table = tables.at(-1);
        if ((name === 'td' || name === 'th') && table) finishCell(table);
        else if (name === 'table' && table) {
          finishCell(table);
          finishRow(table);
          tables.pop();
          if (table.rows.some((row) => row.length > 0)) blocks.push({ kind: 'table', rows: table.rows });
        } else if (LINES.has(name) && tables.length === 0) finishLine();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  finishLine();
  return { blocks, notes: [] };
}

/** What covers columns beyond the last cell of a row covers them in this row, too. */
function finishRow({ rows, covered }: OpenTable): void {
  const width = rows.at(-1)?.length ?? covered.length;
  for (let column = width; column < covered.length; column++) covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
}

/** Columns that a cell from a row above covers stay empty. */
function skipCovered(table: OpenTable, row: string[]): void {
  while (row.length < MOST_COLUMNS && (table.covered[row.length] ?? 0) > 0) {
    const column = row.length;
    table.covered[column] = (table.covered[column] ?? 0) - 1;
    row.push('');
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}
