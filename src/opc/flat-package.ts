import { brokenPackage, tooLargePackage } from './package-error';
import type { PackageLimits } from './package-limits';
import type { PartSource } from './package-parts';
import type { Steps } from '../steps';
import { NamespaceReader, type Namespaces } from './namespace-reader';
import { XmlReader } from './xml-reader';

const VOCABULARY = new Map([['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg']]);

interface FlatPart {
  readonly xml: string;
  readonly namespaces: Namespaces;
}

/**
 * A package written as one XML document, as Word hands it to add-ins ("flat OPC"): every XML part
 * stands in it as it is, all others in Base64, which is not looked at.
 */
export class FlatPackage implements PartSource {
  private readonly parts = new Map<string, FlatPart>();

  private constructor(readonly limits: PackageLimits) {}

  /** @throws PackageError where the document is damaged, no package, or beyond the limits. */
  static *opening(source: string, limits: PackageLimits): Steps<FlatPackage> {
    const flat = new FlatPackage(limits);
    yield* flat.load(source);
    return flat;
  }

  private *load(source: string): Steps<void> {
    const { limits } = this;
    if (source.length > limits.totalBytes) throw tooLargePackage(`${source.length} characters`);
    const xml = new NamespaceReader(new XmlReader(source, limits), VOCABULARY);
    xml.next();
    if (xml.name() !== 'pkg:package') throw brokenPackage('no flat package');
    const depth = xml.depth;
    let total = 0;
    while (xml.nextChild(depth)) {
      const name = xml.attribute('pkg:name');
      if (xml.name() !== 'pkg:part' || name === undefined) continue;
      const part = yield* readPart(xml);
      if (part === undefined) continue;
      total += part.xml.length;
      if (total > limits.readBytes || this.parts.size === limits.entries) throw tooLargePackage('too much XML');
      if (this.has(name)) throw brokenPackage(`${name} is there twice`);
      this.parts.set(normalized(name), part);
    }
  }

  has(part: string): boolean {
    return this.parts.has(normalized(part));
  }

  xml(part: string): string | undefined {
    return this.parts.get(normalized(part))?.xml;
  }

  *unpacking(part: string): Steps<string | undefined> {
    yield;
    return this.xml(part);
  }

  namespaces(part: string): Namespaces | undefined {
    return this.parts.get(normalized(part))?.namespaces;
  }
}

/** The XML of an open `pkg:part`. */
function* readPart(xml: NamespaceReader): Steps<FlatPart | undefined> {
  let part: FlatPart | undefined;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'pkg:xmlData') part = { namespaces: xml.inForce(), xml: yield* xml.innerXml() };
  }
  return part;
}

function normalized(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}
