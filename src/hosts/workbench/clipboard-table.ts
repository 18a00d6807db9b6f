import type { PastedTable } from '../../sheets';

/** More are never copied on purpose. */
const MOST_TABLES = 50;

/** What the clipboard holds as tables: the HTML tables, as Word and Excel put them there, or else lines with tabs; none where it holds no text, as of a picture. */
export function pastedTables(html: string, text: string): readonly PastedTable[] {
  const found = /<table[\s>]/i.test(html) ? [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')] : [];
  // A table within a cell is part of the cell's text.
  const tables = found.filter((table) => table.parentElement?.closest('table') === null).slice(0, MOST_TABLES);
  if (tables.length > 0) return tables.map(htmlTable);
  return text === '' ? [] : [textTable(text)];
}

function textTable(text: string): PastedTable {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

/** Merged cells hold their text once, at their top left, and keep the others in their places. */
function htmlTable(table: HTMLTableElement): PastedTable {
  const rows: string[][] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((tr, row) => {
    const cells: string[] = (rows[row] = []);
    let column = 0;
    for (const td of tr.cells) {
      while (taken.has(`${row}:${column}`)) cells[column++] = '';
      const [down, across] = [Math.min(Math.max(td.rowSpan, 1), 200), Math.min(Math.max(td.colSpan, 1), 50)];
      for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) taken.add(`${r}:${c}`);
      cells[column] = cellText(td);
      for (let c = 1; c < across; c++) cells[column + c] = '';
      column += across;
    }
  });
  return rows;
}

/** The text as it is read on screen: source line breaks are spaces, `<br>` and paragraphs are lines. */
function cellText(cell: HTMLTableCellElement): string {
  const text = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\r\n\t ]+/g, ' ');
    if (node.nodeName === 'BR') return '\n';
    const inner = [...node.childNodes].map(text).join('');
    return /^(?:P|DIV|LI)$/.test(node.nodeName) ? `\n${inner}\n` : inner;
  };
  return text(cell)
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
