import { brokenPackage } from './package-error';
import type { XmlLimits } from './package-limits';
import type { Steps } from '../steps';

/** `text` may come in several pieces. */
export type XmlEvent = 'open' | 'close' | 'text';

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const EQUALS = 61;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const QUESTION = 63;
const EXCLAMATION = 33;
const BYTE_ORDER_MARK = 0xfeff;

/** The entities of XML itself; documents that declare others are refused. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Walks through an XML document from tag to tag. Namespace prefixes of elements are left off, so
 * `<x:worksheet>` is `worksheet`. Documents that are not well-formed are refused, and so are
 * document types, the place where entities that swell are declared.
 *
 * Most of a document is of no interest here, so names, attributes and texts are cut out of the
 * document only when asked for.
 */
export class XmlReader {
  /** How many elements are open; an element just opened counts, one just closed does not. */
  depth = 0;

  private at: number;
  /** The names of the open elements, with their prefixes. */
  private readonly open: string[] = [];
  /** The element just opened, without its prefix. */
  private opened = '';
  private closesItself = false;
  private seenRoot = false;
  /** Looked up once, not in each of thousands of texts. */
  private readonly hasReturns: boolean;
  private readonly hasEntities: boolean;
  private attributeCount = 0;
  /** For each attribute where its name starts and ends, and where its value starts and ends. */
  private readonly attributeBounds: number[] = [];
  private textStart = 0;
  private textEnd = 0;
  private textIsLiteral = false;

  /** @throws PackageError (all methods) where the document is not well-formed. */
  constructor(
    private readonly source: string,
    private readonly limits: XmlLimits,
  ) {
    this.at = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.hasReturns = source.includes('\r');
    this.hasEntities = source.includes('&');
  }

  /** Goes to the next tag or text; `undefined` at the end of the document. */
  next(): XmlEvent | undefined {
    if (this.closesItself) {
      this.closesItself = false;
      this.depth--;
      return 'close';
    }
    const { source } = this;
    while (this.at < source.length) {
      if (source.charCodeAt(this.at) !== LESS) {
        if (this.readText()) return 'text';
        continue;
      }
      switch (source.charCodeAt(this.at + 1)) {
        case SLASH:
          return this.readCloseTag();
        case QUESTION:
          this.at = this.find('?>', this.at) + 2;
          continue;
        case EXCLAMATION:
          if (this.readDeclaration()) return 'text';
          continue;
        default:
          return this.readOpenTag();
      }
    }
    if (this.depth > 0) throw brokenPackage(`<${this.open[this.depth - 1]}> is never closed`);
    if (!this.seenRoot) throw brokenPackage('empty XML');
    return undefined;
  }

  /**
   * Goes to the next child of an open element; false, having read its end, where there is none.
   * Children may have been read before, in part or not at all.
   *
   * @param depth that of the element.
   */
  nextChild(depth: number): boolean {
    for (;;) {
      const event = this.next();
      if (this.depth < depth) return false;
      if (event === 'open' && this.depth === depth + 1) return true;
    }
  }

  /** The name of the element just opened, without its prefix. */
  name(): string {
    return this.opened;
  }

  /** The name of the element just opened, with its prefix. */
  prefixedName(): string {
    return this.open[this.depth - 1] ?? '';
  }

  /** The prefixes the element just opened declares (`''`: none), each with its namespace; mostly none. */
  namespaceDeclarations(): readonly (readonly [prefix: string, namespace: string])[] {
    const declarations: (readonly [string, string])[] = [];
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const start = this.attributeBounds[i] as number;
      if (!this.source.startsWith('xmlns', start)) continue;
      const name = this.source.slice(start, this.attributeBounds[i + 1]);
      if (name === 'xmlns' || name.startsWith('xmlns:')) declarations.push([name.slice('xmlns:'.length), this.attributeValue(i)]);
    }
    return declarations;
  }

  /** An attribute of the element just opened. With its prefix: `x:r` is not `r`. */
  attribute(name: string): string | undefined {
    const { attributeBounds, source } = this;
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const start = attributeBounds[i] as number;
      if (attributeBounds[i + 1] === start + name.length && source.startsWith(name, start)) return this.attributeValue(i);
    }
    return undefined;
  }

  /** The `id` by which the element just opened leads to another part, whatever its prefix: mostly `r:id`. */
  relationshipId(): string | undefined {
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const name = this.source.slice(this.attributeBounds[i], this.attributeBounds[i + 1]);
      if (name.endsWith(':id') && !name.startsWith('xmlns:')) return this.attributeValue(i);
    }
    return undefined;
  }

  /** Reads an open element to its end and hands back the text directly in it. */
  textContent(): string {
    const depth = this.depth;
    let text = '';
    for (let event = this.next(); this.depth >= depth; event = this.next()) {
      if (event === 'text' && this.depth === depth) text += this.text();
    }
    return text;
  }

  /** Reads an open element to its end and hands back what stands between its tags, as it is written. */
  *innerXml(): Steps<string> {
    const depth = this.depth;
    const start = this.at;
    const isEmpty = this.closesItself;
    while (this.depth >= depth) {
      this.next();
      yield;
    }
    return isEmpty ? '' : this.source.slice(start, this.source.lastIndexOf('<', this.at - 1));
  }

  /**
   * Makes sure that the document goes on to its end. What comes before it is looked at closely only
   * where the end is not the one to expect.
   */
  finish(): void {
    const root = this.open[0] ?? '';
    if (this.depth > 0 && this.source.trimEnd().endsWith(`</${root}>`)) return;
    while (this.next());
  }

  /** The text just come to. */
  text(): string {
    return this.unescaped(this.textStart, this.textEnd, this.textIsLiteral);
  }

  private attributeValue(i: number): string {
    return this.unescaped(this.attributeBounds[i + 2] as number, this.attributeBounds[i + 3] as number, false);
  }

  private unescaped(start: number, end: number, literal: boolean): string {
    let text = this.source.slice(start, end);
    // The XML standard (2.11) has parsers read every line break as a line feed.
    if (this.hasReturns) text = text.replace(/\r\n?/g, '\n');
    return this.hasEntities && !literal && text.includes('&') ? withoutEntities(text) : text;
  }

  /** False for white space outside the root, which is nothing. */
  private readText(): boolean {
    const end = this.source.indexOf('<', this.at);
    this.textStart = this.at;
    this.textEnd = end < 0 ? this.source.length : end;
    this.textIsLiteral = false;
    this.at = this.textEnd;
    if (this.depth > 0) return true;
    if (this.text().trim() !== '') throw brokenPackage('text outside the root element');
    return false;
  }

  /** True for text (CDATA), false for a comment. */
  private readDeclaration(): boolean {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      this.at = this.find('-->', at + 4) + 3;
      return false;
    }
    if (source.startsWith('<![CDATA[', at) && this.depth > 0) {
      this.textStart = at + 9;
      this.textEnd = this.find(']]>', at);
      this.textIsLiteral = true;
      this.at = this.textEnd + 3;
      return true;
    }
    throw brokenPackage('a document type');
  }

  private readCloseTag(): XmlEvent {
    const { source } = this;
    const tag = this.open[this.depth - 1];
    if (this.depth === 0 || tag === undefined || !source.startsWith(tag, this.at + 2)) throw brokenPackage('a tag closes nothing');
    let at = this.at + 2 + tag.length;
    while (source.charCodeAt(at) <= SPACE) at++;
    if (source.charCodeAt(at) !== GREATER) throw brokenPackage(`<${tag}> is closed by another tag`);
    this.at = at + 1;
    this.depth--;
    return 'close';
  }

  private readOpenTag(): XmlEvent {
    const { source } = this;
    if (this.depth === 0 && this.seenRoot) throw brokenPackage('two root elements');
    if (this.depth === this.limits.xmlDepth) throw brokenPackage('XML nested too deep');
    this.seenRoot = true;
    const start = this.at + 1;
    let at = start;
    let nameStart = start;
    let code = source.charCodeAt(at);
    while (code > SPACE && code !== SLASH && code !== GREATER) {
      if (code === COLON) nameStart = at + 1;
      code = source.charCodeAt(++at);
    }
    if (at === nameStart) throw brokenPackage('a tag without a name');
    const tag = source.slice(start, at);
    this.open[this.depth++] = tag;
    this.opened = nameStart === start ? tag : source.slice(nameStart, at);

    this.attributeCount = 0;
    for (;;) {
      while (code <= SPACE) code = source.charCodeAt(++at);
      if (code === SLASH || code === GREATER) break;
      at = this.readAttribute(at);
      code = source.charCodeAt(at);
    }
    this.closesItself = code === SLASH;
    if (this.closesItself && source.charCodeAt(++at) !== GREATER) throw brokenPackage('a stray slash');
    this.at = at + 1;
    return 'open';
  }

  /** Notes where `name="value"` stands and returns where it ends. */
  private readAttribute(start: number): number {
    const { source, attributeBounds } = this;
    let at = start;
    let code = source.charCodeAt(at);
    while (code > SPACE && code !== EQUALS) code = source.charCodeAt(++at);
    const nameEnd = at;
    while (code <= SPACE) code = source.charCodeAt(++at);
    // At the end of the document the code is NaN and ends up here too.
    if (code !== EQUALS) throw brokenPackage('an attribute without a value');
    code = source.charCodeAt(++at);
    while (code <= SPACE) code = source.charCodeAt(++at);
    if (code !== QUOTE && code !== APOSTROPHE) throw brokenPackage('an attribute without quotes');
    const end = this.find(code === QUOTE ? '"' : "'", at + 1);
    const i = this.attributeCount++ * 4;
    if (this.attributeCount > this.limits.xmlAttributes) throw brokenPackage('too many attributes');
    attributeBounds[i] = start;
    attributeBounds[i + 1] = nameEnd;
    attributeBounds[i + 2] = at + 1;
    attributeBounds[i + 3] = end;
    return end + 1;
  }

  private find(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) throw brokenPackage(`${mark} is missing`);
    return found;
  }
}

function withoutEntities(raw: string): string {
  let text = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', at);
    if (end < 0) throw brokenPackage('an ampersand alone');
    const entity = raw.slice(at + 1, end);
    text += raw.slice(from, at) + (NAMED.get(entity) ?? numbered(entity));
    from = end + 1;
  }
  return text + raw.slice(from);
}

/** The character behind `#233` or `#xE9`. */
function numbered(entity: string): string {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
  const code = digits?.[1] !== undefined ? parseInt(digits[1], 16) : Number(digits?.[2]);
  if (!(code <= 0x10ffff)) throw brokenPackage(`an unknown entity: ${entity.slice(0, 20)}`);
  return String.fromCodePoint(code);
}
