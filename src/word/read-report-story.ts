import type { NamespaceReader } from '../opc';
import type { ReportBlock } from '../report';
import type { ReadingLog } from './read-report-log';
import { isOn } from './read-report-styles';
import { reportLine } from './report-line';

/**
 * Elements that only say something about what is in them, at any level from blocks to runs. Text that was inserted or
 * moved to its place stays; `w:del` and `w:moveFrom` are not here, so all in them is passed over.
 */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** Word itself allows 63 columns. */
const MOST_COLUMNS = 200;

/** Fields within fields; real ones are three deep at most. */
const MOST_FIELDS = 50;

/** A paragraph being read. */
interface Paragraph {
  text: string;
  /** Its end is deleted or hidden: the next paragraph is one with it. */
  runsOn: boolean;
  /** By its style; a run may say otherwise. */
  hidden: boolean;
  /** Text boxes anchored in it. */
  readonly boxes: ReportBlock[];
}

interface Row {
  /** A text for each column of the grid. */
  readonly texts: string[];
  /** The columns in which a cell may go on in the next row. */
  readonly merged: Set<number>;
  gone: boolean;
}

interface Cell {
  readonly text: string;
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
  /** The open fields, outermost first: what they show is text, what they are told to do is not. */
  private fields: ('instruction' | 'result')[] = [];

  constructor(
    private readonly xml: NamespaceReader,
    private readonly log: ReadingLog,
    private readonly hiddenStyles: ReadonlySet<string>,
  ) {}

  /** The blocks of the open element. */
  read(): ReportBlock[] {
    return this.blocks(() => undefined);
  }

  /** @param properties is shown whatever is no block. */
  private blocks(properties: (name: string) => void): ReportBlock[] {
    const blocks: ReportBlock[] = [];
    let begun = '';
    let boxes: ReportBlock[] = [];
    const finish = () => {
      const text = reportLine(begun);
      if (text !== '' && this.log.take(text.length)) blocks.push({ kind: 'paragraph', text });
      append(blocks, boxes);
      begun = '';
      boxes = [];
    };
    this.children((name) => {
      if (name === 'w:p') {
        const paragraph = this.paragraph();
        begun += paragraph.text;
        append(boxes, paragraph.boxes);
        if (!paragraph.runsOn) finish();
      } else if (name === 'w:tbl') {
        finish();
        append(blocks, this.table());
      } else if (name === 'w:altChunk' || name === 'w:subDoc') this.log.insertedFiles++;
      else properties(name);
    });
    finish();
    return blocks;
  }

  /** Shows each child of the open element; wrappers are looked through. What is shown need not be read. */
  private children(visit: (name: string) => void): void {
    const depth = this.xml.depth;
    while (this.xml.nextChild(depth)) {
      const name = this.xml.name();
      if (name === 'mc:AlternateContent') this.alternative(visit);
      else if (WRAPPERS.has(name)) this.children(visit);
      else visit(name);
    }
  }

  /** The same thing told for newer programs and older ones: the first version counts. */
  private alternative(visit: (name: string) => void): void {
    const depth = this.xml.depth;
    let taken = false;
    while (this.xml.nextChild(depth)) {
      const name = this.xml.name();
      if (taken || (name !== 'mc:Choice' && name !== 'mc:Fallback')) continue;
      taken = true;
      this.children(visit);
    }
  }

  private paragraph(): Paragraph {
    const paragraph: Paragraph = { text: '', runsOn: false, hidden: false, boxes: [] };
    this.children((name) => {
      if (name === 'w:pPr') this.paragraphProperties(paragraph);
      else if (name === 'w:r') this.run(paragraph);
      else if (name === 'w:subDoc') this.log.insertedFiles++;
    });
    // Nobody's instructions run over paragraphs; an end that is missing must not hide the rest of the report.
    this.fields = this.fields.filter((state) => state === 'result');
    return paragraph;
  }

  /** Of an open `w:pPr`: in it the properties of the paragraph's mark are those of a run. */
  private paragraphProperties(paragraph: Paragraph): void {
    this.children((name) => {
      if (name === 'w:pStyle') paragraph.hidden = this.isHiddenStyle();
      if (name !== 'w:rPr') return;
      this.children((property) => {
        if (property === 'w:del' || property === 'w:moveFrom' || (property === 'w:vanish' && isOn(this.xml))) paragraph.runsOn = true;
      });
    });
  }

  private run(paragraph: Paragraph): void {
    let { hidden } = paragraph;
    this.children((name) => {
      if (name === 'w:rPr') hidden = this.isHidden(paragraph);
      else if (name === 'w:fldChar') this.turnField(this.xml.attribute('w:fldCharType'));
      else if (!hidden && !this.fields.includes('instruction')) hidden = this.runContent(name, paragraph);
    });
  }

  /** @returns whether the rest of the run is no text. */
  private runContent(name: string, paragraph: Paragraph): boolean {
    switch (name) {
      case 'w:r':
        // What stands in the line, of a text with a reading in small print (17.3.3.25).
        this.run(paragraph);
        break;
      case 'w:t':
        // A line break in the XML is a space; those of the text have an element.
        paragraph.text += this.xml.textContent().replace(/\n/g, ' ');
        break;
      case 'w:tab':
      case 'w:ptab':
        paragraph.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        paragraph.text += '\n';
        break;
      case 'w:noBreakHyphen':
        paragraph.text += '-';
        break;
      case 'w:drawing':
      case 'w:pict':
        this.drawing(paragraph);
        break;
      case 'w:object':
        this.object(paragraph);
        break;
      case 'w:footnoteReference':
        return this.refersTo(this.log.footnotes);
      case 'w:endnoteReference':
        return this.refersTo(this.log.endnotes);
    }
    return false;
  }

  /** @returns whether what follows in the run is the mark, chosen by a person instead of Word. */
  private refersTo(notes: Set<string>): boolean {
    const id = this.xml.attribute('w:id');
    if (id !== undefined) notes.add(id);
    return /^(?:1|true|on)$/.test(this.xml.attribute('w:customMarkFollows') ?? '');
  }

  private turnField(type: string | undefined): void {
    if (type === 'begin' && this.fields.length < MOST_FIELDS) this.fields.push('instruction');
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && this.fields.pop()) this.fields.push('result');
  }

  /** Of an open `w:rPr`. What it says itself comes after its style and counts for more. */
  private isHidden(paragraph: Paragraph): boolean {
    let { hidden } = paragraph;
    this.children((name) => {
      if (name === 'w:rStyle') hidden ||= this.isHiddenStyle();
      else if (name === 'w:vanish') hidden = isOn(this.xml);
    });
    return hidden;
  }

  private isHiddenStyle(): boolean {
    return this.hiddenStyles.has(this.xml.attribute('w:val') ?? '');
  }

  /** Looks through a drawing for text boxes, which may be in groups and canvases. */
  private drawing(paragraph: Paragraph): void {
    this.children((name) => {
      if (name === 'w:txbxContent') append(paragraph.boxes, new StoryReader(this.xml, this.log, this.hiddenStyles).read());
      else if (name === 'pic:pic' || name === 'v:imagedata') this.log.pictures++;
      else if (name === 'c:chart' || name === 'dgm:relIds' || (name === 'o:OLEObject' && !this.isEquation())) this.log.objects++;
      else this.drawing(paragraph);
    });
  }

  /** An embedded object comes with a picture of itself; equations of old are passed over like those of today. */
  private object(paragraph: Paragraph): void {
    const { pictures } = this.log;
    this.drawing(paragraph);
    this.log.pictures = pictures;
  }

  private isEquation(): boolean {
    return /^Equation/i.test(this.xml.attribute('ProgID') ?? '');
  }

  private table(): ReportBlock[] {
    const rows: string[][] = [];
    const inside: ReportBlock[] = [];
    let merged: ReadonlySet<number> = new Set();
    this.children((name) => {
      if (name !== 'w:tr') return;
      const row = this.row(merged, inside);
      if (!row) return;
      merged = row.merged;
      if (row.texts.length > 0 && this.log.take(row.texts.join('').length + row.texts.length)) rows.push(row.texts);
    });
    return rows.length === 0 ? inside : [{ kind: 'table', rows }, ...inside];
  }

  /**
   * @param mergedAbove the columns in which a cell of the row above may go on.
   * @param inside receives the tables within the row's cells.
   * @returns `undefined` for a row that is deleted or hidden.
   */
  private row(mergedAbove: ReadonlySet<number>, inside: ReportBlock[]): Row | undefined {
    const row = { texts: new Array<string>(), merged: new Set<number>(), gone: false };
    this.children((name) => {
      if (name === 'w:trPr') this.rowProperties(row);
      else if (name === 'w:tc' && !row.gone) this.place(this.cell(), row, mergedAbove, inside);
    });
    return row.gone ? undefined : row;
  }

  private place({ text, tables, properties }: Cell, row: Row, mergedAbove: ReadonlySet<number>, inside: ReportBlock[]): void {
    if (properties.deleted) return;
    const column = row.texts.length;
    const covered = properties.covered || (properties.vertical === 'goes on' && mergedAbove.has(column));
    if (properties.vertical !== 'none') row.merged.add(column);
    fill(row.texts, properties.span);
    if (column === row.texts.length || covered) return;
    row.texts[column] = text;
    append(inside, tables);
  }

  private rowProperties(row: Row): void {
    this.children((name) => {
      if (name === 'w:gridBefore') fill(row.texts, this.count(0));
      else if (name === 'w:del' || (name === 'w:hidden' && isOn(this.xml))) row.gone = true;
    });
  }

  /** A cell's paragraphs are lines of its text. */
  private cell(): Cell {
    const properties: CellProperties = { span: 1, vertical: 'none', covered: false, deleted: false };
    const blocks = this.blocks((name) => {
      if (name === 'w:tcPr') this.children((property) => this.cellProperty(property, properties));
    });
    return {
      text: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n'),
      tables: blocks.filter(({ kind }) => kind === 'table'),
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
