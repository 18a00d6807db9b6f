import type { NamespaceReader } from '../opc';
import type { ReportBlock } from '../report';
import type { Steps } from '../steps';
import { contentOf, UNTYPED_CELL } from './read-report-content';
import { ParagraphReader, type ReadingContext } from './read-report-paragraph';
import { isOn } from './read-report-styles';
import { reportLine } from './report-line';
import { mayBeFigure } from './struck-note';
import { beginning, figuresIn, withUpperHalf } from './table-rows';
import { TabbedRows } from './tabbed-rows';

/** Word itself allows 63 columns. */
const MOST_COLUMNS = 200;

/** Numbers that a tab parts within a cell are two, however far it reaches. */
const TABBED_NUMBERS = /(?<=\d)[ \u00A0]*\t[\t \u00A0]*(?=\d)/g;

interface Row {
  /** A text for each column of the grid. */
  readonly texts: string[];
  /** The columns in which a cell may go on in the next row. */
  readonly merged: Set<number>;
  /** The columns in which one from the row above does. */
  readonly covered: Set<number>;
  /** Crossed-out figures, where nothing else stands in their cell. */
  readonly struck: string[];
  gone: boolean;
}

interface Cell {
  readonly text: string;
  /** What of it is crossed out. */
  readonly struck: string;
  readonly tables: readonly ReportBlock[];
  readonly properties: CellProperties;
}

interface CellProperties {
  span: number;
  vertical: 'none' | 'starts' | 'goes on';
  /** Old files: the cell is covered by the one to its left. */
  covered: boolean;
  deleted: boolean;
}

/**
 * Reads a stretch of a document that flows as one, such as its body or a footnote: the text as it reads once all
 * tracked changes are accepted, without what is hidden (ISO/IEC 29500-1, 17.2–17.4, 17.13, 17.16).
 */
export class StoryReader {
  private readonly paragraphs: ParagraphReader;

  constructor(
    private readonly xml: NamespaceReader,
    private readonly context: ReadingContext,
  ) {
    this.paragraphs = new ParagraphReader(xml, context, () => new StoryReader(xml, context).read());
  }

  /** The blocks of the open element. */
  read(): Steps<ReportBlock[]> {
    return this.blocks(() => undefined, [], [], new TabbedRows(2));
  }

  /**
   * @param properties is shown whatever is no block.
   * @param numbers receives the numbers of paragraphs that have nothing else.
   * @param struck receives what is crossed out.
   * @param rows takes the lines that are rows of a table by their tabs; within a cell there are none.
   */
  private *blocks(
    properties: (name: string) => void,
    numbers: string[] = [],
    struck: string[] = [],
    rows?: TabbedRows,
  ): Steps<ReportBlock[]> {
    const { log } = this.context;
    const blocks: ReportBlock[] = [];
    let begun = '';
    let number = '';
    let boxes: ReportBlock[] = [];
    const finish = () => {
      const line = number === '' ? begun : `${number}\t${begun}`;
      if (boxes.length === 0 && rows?.take(line) === true && log.take(line.length)) {
        begun = number = '';
        return;
      }
      append(blocks, rows?.finish() ?? []);
      const text = reportLine(rows ? begun : begun.replace(TABBED_NUMBERS, '\n'));
      if (text === '' && number !== '') numbers.push(number);
      if (text !== '' && log.take(text.length)) blocks.push({ kind: 'paragraph', text });
      append(blocks, boxes);
      begun = number = '';
      boxes = [];
    };
    for (const name of contentOf(this.xml)) {
      if (name === 'w:p') {
        yield;
        const paragraph = yield* this.paragraphs.read();
        begun += paragraph.text;
        if (paragraph.struck !== '') struck.push(paragraph.struck);
        number ||= paragraph.number;
        append(boxes, paragraph.boxes);
        if (!paragraph.runsOn) finish();
      } else if (name === 'w:tbl') {
        finish();
        append(blocks, rows?.finish() ?? []);
        append(blocks, yield* this.table());
      } else if (name === 'w:altChunk' || name === 'w:subDoc') log.insertedFiles++;
      else properties(name);
    }
    finish();
    append(blocks, rows?.finish() ?? []);
    return blocks;
  }

  private *table(): Steps<ReportBlock[]> {
    const rows: string[][] = [];
    const inside: ReportBlock[] = [];
    let merged: ReadonlySet<number> = new Set();
    for (const name of contentOf(this.xml)) {
      if (name !== 'w:tr') continue;
      const row = yield* this.row(merged, inside);
      if (!row) continue;
      merged = row.merged;
      for (const text of row.struck) this.context.log.struckCells.push({ row: beginning(row.texts), text });
      if (row.texts.length > 0 && this.context.log.take(row.texts.join('').length + row.texts.length)) {
        rows.push(withUpperHalf(rows.at(-1), row.texts, row.covered));
      }
    }
    return rows.length === 0 ? inside : [{ kind: 'table', rows }, ...inside];
  }

  /**
   * @param mergedAbove the columns in which a cell of the row above may go on.
   * @param inside receives the tables within the row's cells.
   * @returns `undefined` for a row that is deleted or hidden.
   */
  private *row(mergedAbove: ReadonlySet<number>, inside: ReportBlock[]): Steps<Row | undefined> {
    const row = {
      texts: new Array<string>(),
      merged: new Set<number>(),
      covered: new Set<number>(),
      struck: new Array<string>(),
      gone: false,
    };
    for (const name of contentOf(this.xml)) {
      if (name === 'w:trPr') this.rowProperties(row);
      else if (name === 'w:tc' && !row.gone) this.place(yield* this.cell(), row, mergedAbove, inside);
      else if (name === UNTYPED_CELL && !row.gone) this.place({ ...(yield* this.cell()), text: '', struck: '' }, row, mergedAbove, inside);
    }
    return row.gone ? undefined : row;
  }

  private place({ text, struck, tables, properties }: Cell, row: Row, mergedAbove: ReadonlySet<number>, inside: ReportBlock[]): void {
    if (properties.deleted) return;
    const column = row.texts.length;
    const goesOn = properties.vertical === 'goes on' && mergedAbove.has(column);
    if (goesOn) row.covered.add(column);
    const covered = properties.covered || goesOn;
    if (properties.vertical !== 'none') row.merged.add(column);
    fill(row.texts, properties.span);
    if (column === row.texts.length || covered) return;
    row.texts[column] = text;
    if (text === '' && mayBeFigure(struck)) row.struck.push(struck);
    append(inside, tables);
  }

  private rowProperties(row: Row): void {
    for (const name of contentOf(this.xml)) {
      if (name === 'w:gridBefore') fill(row.texts, this.count(0));
      else if (name === 'w:del' || (name === 'w:hidden' && isOn(this.xml))) row.gone = true;
    }
  }

  /** A cell's paragraphs are lines of its text; one that has nothing but a number from Word has that. */
  private *cell(): Steps<Cell> {
    const properties: CellProperties = { span: 1, vertical: 'none', covered: false, deleted: false };
    const numbers: string[] = [];
    const struck: string[] = [];
    const blocks = yield* this.blocks(
      (name) => {
        if (name !== 'w:tcPr') return;
        for (const property of contentOf(this.xml)) this.cellProperty(property, properties);
      },
      numbers,
      struck,
    );
    const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
    const tables = blocks.filter((block) => block.kind === 'table');
    const figures = figuresIn(tables, text);
    return {
      text: figures ?? (text === '' ? numbers.join('\n') : text),
      struck: reportLine(struck.join(' ')),
      tables: figures === undefined ? tables : [],
      properties,
    };
  }

  private cellProperty(name: string, properties: CellProperties): void {
    switch (name) {
      case 'w:gridSpan':
        properties.span = Math.max(1, this.count(1));
        break;
      case 'w:vMerge':
        properties.vertical = this.xml.attribute('w:val') === 'restart' ? 'starts' : 'goes on';
        break;
      case 'w:cellMerge':
        // A merge that is tracked as a change (17.13.5.3).
        properties.vertical = this.xml.attribute('w:vMerge') === 'cont' ? 'goes on' : 'starts';
        break;
      case 'w:hMerge':
        properties.covered = this.xml.attribute('w:val') !== 'restart';
        break;
      case 'w:cellDel':
        properties.deleted = true;
        break;
    }
  }

  private count(otherwise: number): number {
    const value = Number(this.xml.attribute('w:val'));
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  }
}

/** Adds empty places, up to the widest a row may be. */
function fill(texts: string[], count: number): void {
  for (let i = 0; i < count && texts.length < MOST_COLUMNS; i++) texts.push('');
}

/** `push(...)` would overflow the stack where there are very many. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}
