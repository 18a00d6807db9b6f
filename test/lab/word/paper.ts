/** A document in memory: paragraphs, tables and content controls, kept as the XML they came in. */
import { WireError } from '../office/wire';
import { bodyOf, elementsOf } from './flat-opc';

export class Paragraph {
  constructor(public xml: string) {}

  get text(): string {
    return [...this.xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  }

  get isListItem(): boolean {
    return this.xml.includes('<w:numPr>');
  }

  /** Its looks, as XML. */
  get looks(): string {
    return /<w:pPr>.*?<\/w:pPr>/s.exec(this.xml)?.[0] ?? '';
  }

  set looks(looks: string) {
    const bare = this.xml.replace(/<w:pPr>.*?<\/w:pPr>/s, '');
    this.xml = bare === '<w:p/>' ? `<w:p>${looks}</w:p>` : bare.replace(/^<w:p[^>]*>/, (open) => open + looks);
  }
}

export interface Container {
  blocks: Block[];
}

export class Cell implements Container {
  constructor(public blocks: Block[]) {}
}

export class Table {
  /** The cells, and the XML between them. */
  constructor(readonly pieces: readonly (string | Cell)[]) {}

  get cells(): readonly Cell[] {
    return this.pieces.filter((piece) => piece instanceof Cell);
  }
}

export class Control implements Container {
  tag = '';
  title = '';
  /** Not Word's own default, so that it has to be said. */
  appearance = 'Tags';
  cannotEdit = false;
  constructor(
    readonly id: number,
    public blocks: Block[],
  ) {}

  get subtype(): string {
    return this.blocks.every((block) => block instanceof Table) ? 'RichTextTable' : 'RichTextParagraphs';
  }
}

export type Block = Paragraph | Table | Control;

export class Paper implements Container {
  blocks: Block[];
  /** Where the cursor is, or what is selected. */
  selection: { readonly block: Paragraph | Control; readonly mode: string; readonly words?: string };
  /** What part of the document each text stands in that is not the text itself: its header, a footnote. */
  readonly bodies = new Map<Block, string>();
  /** A comment is selected: nothing gets a control then, wherever it stands (office-js#6046). */
  commentSelected = false;
  trackingMode = 'Off';
  /** By a password. */
  trackingLocked = false;
  /** Word says it has the API for it and then doesn't answer, as some builds for Windows do. */
  trackingMute = false;
  /** What changes the document bears marks of. */
  readonly marks: string[] = [];
  /** Nobody may write in it. */
  protected = false;
  /** Word lists every control twice, as it does at times on the web. */
  listsTwice = false;
  /** Word adds an empty paragraph at the end of what it is given, as it does at times. */
  addsParagraph = false;
  #nextId = 1000;

  constructor(body: string) {
    this.blocks = this.parse(body);
    const [first] = paragraphsIn(this);
    if (!first || !(this.blocks.at(-1) instanceof Paragraph)) throw new Error('a document ends with a paragraph');
    this.selection = { block: first, mode: 'Start' };
  }

  get body(): string {
    return this.blocks.map(xmlOf).join('');
  }

  nextId(): number {
    return this.#nextId++;
  }

  /** All controls, those in tables and in other controls too, as they stand in the document. */
  get controls(): readonly Control[] {
    return blocksIn(this).filter((block) => block instanceof Control);
  }

  get paragraphs(): readonly Paragraph[] {
    return paragraphsIn(this);
  }

  /** What is around a block, from the innermost outwards, without the document itself. */
  around(block: Block): readonly (Cell | Table | Control)[] {
    return (pathTo(this, block) ?? []).filter((each) => each instanceof Cell || each instanceof Table || each instanceof Control);
  }

  containerOf(block: Block): Container {
    const [container] = pathTo(this, block) ?? [];
    if (!container || container instanceof Table) throw new WireError('ItemNotFound', 'that is no longer in the document');
    return container;
  }

  /** Before anything is changed in a block, or beside it. */
  change(what: string, place: Block, where: 'in' | 'beside' = 'in'): void {
    if (this.protected) throw new WireError('AccessDenied', 'the document is protected');
    if ([...(where === 'in' ? [place] : []), ...this.around(place)].some((each) => each instanceof Control && each.cannotEdit)) {
      throw new WireError('AccessDenied', 'the content control is locked');
    }
    if (this.trackingMode !== 'Off') this.marks.push(what);
  }

  insertBeside(place: Block, location: string, block: Block): void {
    const { blocks } = this.containerOf(place);
    blocks.splice(blocks.indexOf(place) + (location === 'After' ? 1 : 0), 0, block);
  }

  /** The blocks of a flat OPC document, without its page setup; or of the XML between the tags of a body. */
  read(ooxml: string): Block[] {
    const body = bodyOf(ooxml);
    if (body === undefined) throw new WireError('InvalidArgument', 'that is not a flat OPC document');
    return this.parse(body);
  }

  parse(xml: string): Block[] {
    return elementsOf(xml)
      .filter(({ name }) => name !== 'w:sectPr')
      .map(({ name, xml: whole, open, inner }) => {
        switch (name) {
          case 'w:p':
            return new Paragraph(whole);
          case 'w:tbl':
            return new Table(this.#pieces(open, inner, '</w:tbl>'));
          case 'w:sdt':
            return this.#control(inner);
          default:
            throw new WireError('InvalidArgument', `the test host does not emulate ${name}`);
        }
      });
  }

  #pieces(open: string, inner: string, close: string): (string | Cell)[] {
    const within = elementsOf(inner).flatMap(({ name, xml, open: begin, inner: content }): (string | Cell)[] => {
      if (name === 'w:tr') return this.#pieces(begin, content, '</w:tr>');
      if (name !== 'w:tc') return [xml];
      const looks = elementsOf(content).find((element) => element.name === 'w:tcPr')?.xml ?? '';
      return [begin + looks, new Cell(this.parse(content.replace(looks, ''))), '</w:tc>'];
    });
    return [open, ...within, close];
  }

  #control(inner: string): Control {
    const value = (name: string) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(inner.split('<w:sdtContent>')[0] ?? '')?.[1];
    const content = elementsOf(inner).find(({ name }) => name === 'w:sdtContent');
    const control = new Control(this.nextId(), this.parse(content?.inner ?? ''));
    control.tag = value('tag') ?? '';
    control.title = value('alias') ?? '';
    control.cannotEdit = value('lock') === 'contentLocked';
    return control;
  }
}

export function xmlOf(block: Block): string {
  if (block instanceof Paragraph) return block.xml;
  if (block instanceof Table)
    return block.pieces.map((piece) => (piece instanceof Cell ? piece.blocks.map(xmlOf).join('') : piece)).join('');
  const { id, tag, title, cannotEdit, blocks } = block;
  const lock = cannotEdit ? '<w:lock w:val="contentLocked"/>' : '';
  return `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>${lock}</w:sdtPr><w:sdtContent>${blocks.map(xmlOf).join('')}</w:sdtContent></w:sdt>`;
}

/** All blocks, outer ones before what is in them. */
export function blocksIn(container: Container): readonly Block[] {
  return container.blocks.flatMap((block) => {
    if (block instanceof Paragraph) return [block];
    return [block, ...(block instanceof Table ? block.cells : [block]).flatMap(blocksIn)];
  });
}

export function paragraphsIn(container: Container): readonly Paragraph[] {
  return blocksIn(container).filter((block) => block instanceof Paragraph);
}

function pathTo(container: Container, wanted: Block): readonly (Container | Table)[] | undefined {
  if (container.blocks.includes(wanted)) return [container];
  for (const block of container.blocks) {
    if (block instanceof Paragraph) continue;
    for (const inner of block instanceof Table ? block.cells : [block]) {
      const path = pathTo(inner, wanted);
      if (path) return [...path, ...(block instanceof Table ? [block] : []), container];
    }
  }
  return undefined;
}
