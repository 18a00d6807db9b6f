import { brokenPackage } from './package-error';
import type { Steps } from '../steps';
import type { XmlEvent, XmlReader } from './xml-reader';

/** Namespaces a reader knows, each with its own short word for it; two editions of one may share a word. */
export type KnownNamespaces = ReadonlyMap<string, string>;

/** Prefixes in force, each with its namespace; `''` is the namespace of names without a prefix. */
export type Namespaces = ReadonlyMap<string, string>;

const XML: readonly [prefix: string, namespace: string] = ['xml', 'http://www.w3.org/XML/1998/namespace'];

/** In force at one place; Word declares some 35. */
const MOST_PREFIXES = 200;

/**
 * Walks through an XML document like `XmlReader`, and tells elements and attributes apart by their
 * namespaces (Namespaces in XML 1.0). Names come back in the reader's own spelling: whatever prefix
 * the document chose, a paragraph is `w:p` where the known namespaces call it `w`.
 */
export class NamespaceReader {
  private readonly namespaces: Map<string, string>;
  /** What the prefixes declared by open elements stood for outside of these, innermost last. */
  private readonly outside: { readonly depth: number; readonly prefix: string; readonly namespace: string | undefined }[] = [];
  /** Names as the document spells them, and as the reader does; valid until the next declaration. */
  private elements = new Map<string, string>();
  private attributes = new Map<string, readonly string[]>();

  /**
   * @param xml not yet read from.
   * @param inherited what is in force around the document, where it stands within another.
   */
  constructor(
    private readonly xml: XmlReader,
    private readonly known: KnownNamespaces,
    inherited: Namespaces = new Map(),
  ) {
    this.namespaces = new Map([...inherited, XML]);
  }

  get depth(): number {
    return this.xml.depth;
  }

  /** @throws PackageError (all methods) where the document is not well-formed. */
  next(): XmlEvent | undefined {
    const event = this.xml.next();
    if (event === 'open') this.enter();
    return event;
  }

  /** As of `XmlReader`. */
  nextChild(depth: number): boolean {
    for (;;) {
      const event = this.next();
      if (this.depth < depth) return false;
      if (event === 'open' && this.depth === depth + 1) return true;
    }
  }

  /** The name of the element just opened, such as `w:p`; empty where its namespace is not a known one. */
  name(): string {
    const spelling = this.xml.prefixedName();
    let name = this.elements.get(spelling);
    if (name === undefined) {
      name = this.resolved(spelling);
      this.elements.set(spelling, name);
    }
    return name;
  }

  /** An attribute of the element just opened, such as `w:val`; without a colon it is of no namespace. */
  attribute(name: string): string | undefined {
    const colon = name.indexOf(':');
    if (colon < 0) return this.xml.attribute(name);
    let spellings = this.attributes.get(name);
    if (spellings === undefined) {
      spellings = this.spellingsOf(name.slice(0, colon), name.slice(colon + 1));
      this.attributes.set(name, spellings);
    }
    for (const spelling of spellings) {
      const value = this.xml.attribute(spelling);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Reads an open element to its end and hands back the text directly in it. */
  textContent(): string {
    return this.xml.textContent();
  }

  /** Reads an open element to its end and hands back what stands between its tags, as it is written. */
  innerXml(): Steps<string> {
    return this.xml.innerXml();
  }

  /** Which prefixes are in force inside the element just opened. */
  inForce(): Namespaces {
    return new Map(this.namespaces);
  }

  private enter(): void {
    for (let last = this.outside.at(-1); last !== undefined && last.depth >= this.depth; last = this.outside.at(-1)) {
      this.outside.pop();
      this.bind(last.prefix, last.namespace);
    }
    for (const [prefix, namespace] of this.xml.namespaceDeclarations()) {
      this.outside.push({ depth: this.depth, prefix, namespace: this.namespaces.get(prefix) });
      this.bind(prefix, namespace);
    }
    if (this.namespaces.size > MOST_PREFIXES) throw brokenPackage('too many namespaces');
  }

  private bind(prefix: string, namespace: string | undefined): void {
    if (namespace === undefined) this.namespaces.delete(prefix);
    else this.namespaces.set(prefix, namespace);
    this.elements = new Map();
    this.attributes = new Map();
  }

  private resolved(spelling: string): string {
    const colon = spelling.indexOf(':');
    const prefix = spelling.slice(0, Math.max(colon, 0));
    const namespace = this.namespaces.get(prefix);
    if (namespace === undefined && colon >= 0) throw brokenPackage(`<${spelling}> is of no namespace`);
    const word = this.known.get(namespace ?? '');
    return word === undefined ? '' : `${word}:${spelling.slice(colon + 1)}`;
  }

  private spellingsOf(word: string, name: string): readonly string[] {
    return [...this.namespaces]
      .filter(([prefix, namespace]) => prefix !== '' && this.known.get(namespace) === word)
      .map(([prefix]) => `${prefix}:${name}`);
  }
}
