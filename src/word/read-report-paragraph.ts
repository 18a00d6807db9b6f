import type { NamespaceReader } from '../opc';
import type { ReportBlock } from '../report';
import type { Steps } from '../steps';
import { isNoteMark } from './note-mark';
import { contentOf } from './read-report-content';
import type { ReadingLog } from './read-report-log';
import type { Numbering } from './read-report-numbering';
import { isOn, lookOf, PLAIN, readListPlace, type ListPlace, type Looks, type TextStyle } from './read-report-styles';
import { formulaText, symbolOf, UNREADABLE } from './read-report-symbols';

/** What a document's text is read with. */
export interface ReadingContext {
  readonly log: ReadingLog;
  readonly styles: ReadonlyMap<string, TextStyle>;
  readonly numbering: Numbering;
}

/** Fields within fields; real ones are three deep at most. */
const MOST_FIELDS = 50;

/** How high a text stands, as far as it is told. */
type Height = Pick<Looks, 'raised' | 'position'>;

/** A paragraph being read. */
export interface Paragraph {
  text: string;
  /** What of it is crossed out. */
  struck: string;
  /** What Word puts in front of it, which is no part of its text. */
  number: string;
  /** Its end is deleted or hidden: the next paragraph is one with it. */
  runsOn: boolean;
  /** By its style; a run may say otherwise. */
  looks: Looks;
  /** How high the last of its text stands. */
  height: Height;
  /** Text boxes anchored in it. */
  readonly boxes: ReportBlock[];
}

/** Reads the paragraphs of a stretch of a document that flows as one. */
export class ParagraphReader {
  /** The open fields, outermost first: what they show is text, what they are told to do is not. */
  private fields: ('instruction' | 'result')[] = [];

  /** @param story reads the open element as a text of its own: a text box. */
  constructor(
    private readonly xml: NamespaceReader,
    private readonly context: ReadingContext,
    private readonly story: () => Steps<readonly ReportBlock[]>,
  ) {}

  *read(): Steps<Paragraph> {
    const paragraph: Paragraph = { text: '', struck: '', number: '', runsOn: false, looks: PLAIN, height: PLAIN, boxes: [] };
    for (const name of contentOf(this.xml)) {
      if (name === 'w:pPr') this.properties(paragraph);
      else if (name === 'w:r') {
        yield;
        yield* this.run(paragraph);
      } else if (name === 'm:oMath' || name === 'm:oMathPara') this.show(formulaText(this.xml), paragraph);
      else if (name === 'w:subDoc') this.context.log.insertedFiles++;
    }
    // Nobody's instructions run over paragraphs; an end that is missing must not hide the rest of the report.
    this.fields = this.fields.filter((state) => state === 'result');
    return paragraph;
  }

  /** Of an open `w:pPr`: in it the properties of the paragraph's mark are those of a run. */
  private properties(paragraph: Paragraph): void {
    let style: string | undefined;
    let list: Partial<ListPlace> = {};
    for (const name of contentOf(this.xml)) {
      if (name === 'w:pStyle') style = this.xml.attribute('w:val');
      else if (name === 'w:numPr') list = readListPlace(this.xml);
      else if (name === 'w:rPr') {
        for (const property of contentOf(this.xml)) {
          if (property === 'w:del' || property === 'w:moveFrom' || (property === 'w:vanish' && isOn(this.xml))) paragraph.runsOn = true;
        }
      }
    }
    const ofStyle = this.context.styles.get(style ?? '');
    paragraph.looks = { ...PLAIN, ...ofStyle?.looks };
    const { list: id, level } = { ...ofStyle?.list, ...list };
    if (id !== undefined && id !== '0') paragraph.number = this.context.numbering.next({ list: id, level }, style);
  }

  private *run(paragraph: Paragraph): Steps<void> {
    let { looks } = paragraph;
    let isText = true;
    for (const name of contentOf(this.xml)) {
      if (name === 'w:rPr') looks = this.looksOf(paragraph);
      else if (name === 'w:fldChar') {
        const type = this.xml.attribute('w:fldCharType');
        // What a list of a form shows stands in no text.
        const chosen = type === 'begin' ? this.chosen() : '';
        if (!looks.hidden && !looks.struck) this.show(chosen, paragraph);
        this.turnField(type);
      }
      // What stands in the line, of a text with a reading in small print (17.3.3.25).
      else if (name === 'w:r') yield* this.run(paragraph);
      else if (looks.struck && name === 'w:t') paragraph.struck += this.textOf(name);
      else if (isText && !looks.hidden && !looks.struck && !this.isInstruction()) {
        if (name === 'w:drawing' || name === 'w:pict') yield* this.drawing(paragraph);
        else if (name === 'w:object') yield* this.object(paragraph);
        else if (name === 'w:footnoteReference') isText = !this.refersTo(this.context.log.footnotes);
        else if (name === 'w:endnoteReference') isText = !this.refersTo(this.context.log.endnotes);
        else {
          const text = this.textOf(name);
          if (isMark(text, looks, paragraph)) continue;
          this.show(text, paragraph);
          if (text.trim() !== '') paragraph.height = looks;
        }
      }
    }
  }

  private isInstruction(): boolean {
    return this.fields.includes('instruction');
  }

  private show(text: string, paragraph: Paragraph): void {
    if (this.isInstruction()) return;
    if (text.includes(UNREADABLE)) this.context.log.unreadable++;
    paragraph.text += text;
  }

  /** What an open element of a run reads as. */
  private textOf(name: string): string {
    switch (name) {
      case 'w:t':
        // A line break in the XML is a space; those of the text have an element.
        return this.xml.textContent().replace(/\n/g, ' ');
      case 'w:sym':
        return symbolOf(this.xml);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      default:
        return '';
    }
  }

  /** @returns whether what follows in the run is the mark, chosen by a person instead of Word. */
  private refersTo(notes: Set<string>): boolean {
    const id = this.xml.attribute('w:id');
    if (id !== undefined) notes.add(id);
    return /^(?:1|true|on)$/.test(this.xml.attribute('w:customMarkFollows') ?? '');
  }

  /** The entry that was chosen in a list of a form of old (17.16.9), of an open `w:fldChar`; empty for other fields. */
  private chosen(): string {
    const entries: string[] = [];
    let [result, fallback] = [-1, 0];
    for (const name of contentOf(this.xml)) {
      if (name !== 'w:ffData') continue;
      for (const inside of contentOf(this.xml)) {
        if (inside !== 'w:ddList') continue;
        for (const part of contentOf(this.xml)) {
          const value = this.xml.attribute('w:val') ?? '';
          if (part === 'w:result') result = Number(value);
          else if (part === 'w:default') fallback = Number(value);
          else if (part === 'w:listEntry') entries.push(value);
        }
      }
    }
    return entries[result < 0 ? fallback : result] ?? '';
  }

  private turnField(type: string | undefined): void {
    if (type === 'begin' && this.fields.length < MOST_FIELDS) this.fields.push('instruction');
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && this.fields.pop()) this.fields.push('result');
  }

  /** Of an open `w:rPr`. What it says itself comes after its style and counts for more. */
  private looksOf(paragraph: Paragraph): Looks {
    let ofStyle: Partial<Looks> = {};
    let own: Partial<Looks> = {};
    for (const name of contentOf(this.xml)) {
      if (name === 'w:rStyle') ofStyle = this.context.styles.get(this.xml.attribute('w:val') ?? '')?.looks ?? {};
      else {
        const look = lookOf(this.xml, name);
        // Struck once or twice: one of the two is enough.
        own = { ...own, ...look, ...(own.struck === true && { struck: true }) };
      }
    }
    return { ...paragraph.looks, ...ofStyle, ...own };
  }

  /** Looks through a drawing for text boxes, which may be in groups and canvases. */
  private *drawing(paragraph: Paragraph): Steps<void> {
    const { log } = this.context;
    for (const name of contentOf(this.xml)) {
      if (name === 'w:txbxContent') for (const block of yield* this.story()) paragraph.boxes.push(block);
      else if (name === 'pic:pic' || name === 'v:imagedata') log.pictures++;
      else if (name === 'o:OLEObject' && this.isEquation()) this.show(UNREADABLE, paragraph);
      else if (name === 'c:chart' || name === 'dgm:relIds' || name === 'o:OLEObject') log.objects++;
      else yield* this.drawing(paragraph);
    }
  }

  /** An embedded object comes with a picture of itself. */
  private *object(paragraph: Paragraph): Steps<void> {
    const { pictures } = this.context.log;
    yield* this.drawing(paragraph);
    this.context.log.pictures = pictures;
  }

  /** Formulas of old. */
  private isEquation(): boolean {
    return /^Equation/i.test(this.xml.attribute('ProgID') ?? '');
  }
}

/** Whether a text is the mark of a note: off the line, and at another height than what it stands behind. */
function isMark(text: string, { raised, position }: Height, { text: before, height }: Paragraph): boolean {
  const isOff = (raised && !height.raised) || (position !== 0 && position !== height.position);
  return isOff && isNoteMark(text, before);
}
