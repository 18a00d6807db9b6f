import { Parser } from 'htmlparser2';
import type { ReportBlock, ReportText } from '../report';
import { cleanText } from '../submission';
import { beginning, figuresIn, isNoteMark, mayBeFigure, struckNotes, withUpperHalf, type StruckCell } from '../word';
import { PageStyles, SHOWN, type Shown, type StyledElement } from './page-style';
import { valueOf, withValue } from './page-value';

/** Cells that one may cover, and tables within tables; real ones are far from it. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5000;
const DEEPEST = 20;

/** Elements that stand on lines of their own. */
const LINES = new Set(
  (
    'p div li tr table h1 h2 h3 h4 h5 h6 caption section article ul ol dl dt dd pre blockquote address header footer main nav aside ' +
    'figure figcaption form fieldset legend details summary hr select textarea button'
  ).split(' '),
);

interface OpenCell {
  text: string;
  /** What of it is crossed out. */
  struck: string;
  readonly columns: number;
  readonly rows: number;
  /** The number a spreadsheet says to stand in it. */
  readonly value: number | undefined;
  /** Where the text ends that was there before a table within the cell, and how many blocks there were. */
  readonly blocks: number;
  /** How far the last of its text stands off the line. */
  rise: number;
}

interface OpenTable {
  readonly rows: string[][];
  /** How many rows more a column is covered by a cell from above. */
  covered: number[];
  /** The columns of the row that one from above covers. */
  coveredNow: Set<number>;
  cell: OpenCell | undefined;
  struck: string[];
}

/** What a cell shows where the spreadsheet has another number in it. */
interface Differing {
  readonly shown: string;
  readonly text: string;
  readonly isTaken: boolean;
}

/** An open element and how its text is shown. */
interface OpenElement extends StyledElement {
  readonly shown: Shown;
}

/** Elements within elements whose styles are looked at; deeper ones are shown as these. */
const DEEPEST_STYLE = 64;

/**
 * The tables and lines of a web page or of what a program put on the clipboard. What is hidden, crossed out or a raised mark is left out,
 * by elements, attributes and the page's own styles; numbers count as the spreadsheet has them.
 */
export function tablesOfPage(html: string): ReportText {
  return new PageReader().read(html);
}

class PageReader {
  private readonly blocks: ReportBlock[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly styles = new PageStyles();
  private readonly open: OpenElement[] = [];
  private readonly struck: StruckCell[] = [];
  private readonly differing: Differing[] = [];
  /** The open entry of a list to choose from, and those before it. */
  private option: { text: string; readonly isChosen: boolean } | undefined;
  private offered: { readonly text: string; readonly isChosen: boolean }[] = [];
  private line = '';
  private css = '';
  /** How far the last text of the line stands off it. */
  private rise = 0;

  read(html: string): ReportText {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.enter(name, attributes);
          this.begin(name, attributes);
        },
        ontext: (text) => {
          this.text(text);
        },
        onclosetag: (name) => {
          this.end(name);
          this.open.pop();
        },
      },
      { decodeEntities: true },
    );
    parser.write(html);
    parser.end();
    this.finishLine();
    return { blocks: this.blocks, notes: [...struckNotes(this.struck), ...valueNotes(this.differing)] };
  }

  private get shown(): Shown {
    return this.open.at(-1)?.shown ?? SHOWN;
  }

  private enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = { name, id: attributes.id, classes: (attributes.class ?? '').split(/\s+/) };
    const isDeep = this.open.length >= DEEPEST_STYLE;
    this.open.push({ ...element, shown: isDeep ? this.shown : this.styles.shown(element, attributes, this.open, this.shown) });
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const { tables } = this;
    const table = tables.at(-1);
    if (name === 'style') this.css = '';
    else if (name === 'table' && tables.length < DEEPEST) {
      if (tables.length === 0) this.finishLine();
      tables.push({ rows: [], covered: [], coveredNow: new Set(), cell: undefined, struck: [] });
    } else if (name === 'tr' && table && table.rows.length < MOST_ROWS) {
      this.finishCell(table);
      this.finishRow(table);
      table.rows.push([]);
    } else if ((name === 'td' || name === 'th') && table) {
      this.finishCell(table);
      const [columns, rows] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
      table.cell = { text: '', struck: '', columns, rows, value: valueOf(attributes), blocks: this.blocks.length, rise: 0 };
      // A tab of Word parts what stands in a cell as lines do.
    } else if (name === 'br' || /mso-tab-count/iu.test(attributes.style ?? '')) this.add('\n');
    else if (name === 'option') this.option = { text: '', isChosen: 'selected' in attributes };
    else if (name === 'input' && /^(?:text|number|tel|)$/u.test(attributes.type ?? '')) this.text(attributes.value ?? '');
    else if (this.isLine(name)) {
      if (name === 'select') this.offered = [];
      if (tables.length === 0) this.finishLine();
      else this.add('\n');
    }
  }

  private text(written: string): void {
    if (this.open.at(-1)?.name === 'style') this.css += written;
    const { gone, invisible, struck, rise } = this.shown;
    if (gone || invisible) return;
    if (this.option) {
      this.option.text += written;
      return;
    }
    const text = written.replace(/\s+/g, ' ');
    const cell = this.tables.at(-1)?.cell;
    if (struck) {
      if (cell) cell.struck += text;
      return;
    }
    const last = cell?.rise ?? this.rise;
    if (rise !== 0 && rise !== last && isNoteMark(text, cell?.text ?? this.line)) return;
    if (text.trim() !== '') {
      if (cell) cell.rise = rise;
      else this.rise = rise;
    }
    this.add(text);
  }

  private add(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else if (this.tables.length === 0) this.line += text;
  }

  private end(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'style') this.styles.add(this.css);
    else if ((name === 'td' || name === 'th') && table) this.finishCell(table);
    else if (name === 'table' && table) {
      this.finishCell(table);
      this.finishRow(table);
      this.tables.pop();
      if (table.rows.some((row) => row.some((text) => text !== ''))) this.blocks.push({ kind: 'table', rows: table.rows });
    } else if (name === 'option' && this.option) {
      this.offered.push(this.option);
      this.option = undefined;
    } else if (this.isLine(name)) {
      // Of a list the entry that was chosen is seen, or the first.
      if (name === 'select') this.text((this.offered.find(({ isChosen }) => isChosen) ?? this.offered[0])?.text ?? '');
      if (this.tables.length === 0) this.finishLine();
      else this.add('\n');
    }
  }

  /** Whether the open element stands on lines of its own. */
  private isLine(name: string): boolean {
    return LINES.has(name) || this.shown.apart;
  }

  private finishLine(): void {
    const text = cleanText(this.line.replace(/\s+/g, ' '));
    if (text !== '') this.blocks.push({ kind: 'paragraph', text });
    this.line = '';
    this.rise = 0;
  }

  private finishCell(table: OpenTable): void {
    const { cell } = table;
    const row = table.rows.at(-1);
    table.cell = undefined;
    if (!cell || !row) return;
    skipCovered(table, row);
    const text = this.textOf(cell);
    if (text === '' && mayBeFigure(cell.struck)) table.struck.push(cleanText(cell.struck));
    const column = row.length;
    for (let at = column; at < Math.min(column + cell.columns, MOST_COLUMNS); at++) {
      row.push(at === column ? text : '');
      table.covered[at] = Math.max(table.covered[at] ?? 0, cell.rows - 1);
    }
  }

  private textOf(cell: OpenCell): string {
    const own = cleanText(cell.text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\n ]*/g, '\n'));
    const inner = this.blocks.slice(cell.blocks).filter((block) => block.kind === 'table');
    const figures = figuresIn(inner, own);
    if (figures !== undefined) this.blocks.length = cell.blocks;
    const shown = figures ?? own;
    const { text, is } = withValue(shown, cell.value);
    if (is !== 'shown') this.differing.push({ shown, text, isTaken: is === 'value' });
    return text;
  }

  /** What covers columns beyond the last cell of a row covers them in this row, too. */
  private finishRow(table: OpenTable): void {
    const { rows, covered } = table;
    const row = rows.at(-1);
    const width = row?.length ?? covered.length;
    for (let column = width; column < covered.length; column++) {
      if ((covered[column] ?? 0) > 0) table.coveredNow.add(column);
      covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
    }
    if (row) {
      for (const text of table.struck) this.struck.push({ row: beginning(row), text });
      rows[rows.length - 1] = withUpperHalf(rows.at(-2), row, table.coveredNow);
    }
    table.struck = [];
    table.coveredNow = new Set();
  }
}

const MOST_NAMED = 10;

/** Numbers that are more than a page shows of them, and numbers that are others, as sentences. */
function valueNotes(differing: readonly Differing[]): readonly string[] {
  const named = (cells: readonly Differing[]) =>
    cells
      .slice(0, MOST_NAMED)
      .map(({ shown, text }) => `${shown.slice(0, 30)} là ${text.slice(0, 60)}`)
      .join('; ') + (cells.length > MOST_NAMED ? ' và các ô khác' : '');
  const [taken, open] = [differing.filter(({ isTaken }) => isTaken), differing.filter(({ isTaken }) => !isTaken)];
  return [
    ...(taken.length > 0
      ? [`Số hiện trong bảng là số làm tròn; số thật trong ô của bảng tính được lấy: ${named(taken)}, hãy xem lại.`]
      : []),
    ...(open.length > 0 ? [`Số hiện trong bảng khác số trong ô của bảng tính nên chưa lấy số nào: ${named(open)}; hãy nhập số đúng.`] : []),
  ];
}

/** Columns that a cell from a row above covers stay empty. */
function skipCovered(table: OpenTable, row: string[]): void {
  while (row.length < MOST_COLUMNS && (table.covered[row.length] ?? 0) > 0) {
    const column = row.length;
    table.covered[column] = (table.covered[column] ?? 0) - 1;
    table.coveredNow.add(column);
    row.push('');
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}
