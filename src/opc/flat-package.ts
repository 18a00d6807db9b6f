import { brokenPackage, tooLargePackage } from './package-error';
import type { PackageLimits } from './package-limits';
import type { PartSource } from './package-parts';
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

  /** @throws PackageError where the document is damaged, no package, or beyond the limits. */
  constructor(
    source: string,
    readonly limits: PackageLimits,
  ) {
    if (source.length > limits.totalBytes) throw tooLargePackage(`${source.length} characters`);
    const xml = new NamespaceReader(new XmlReader(source, limits), VOCABULARY);
    xml.next();
    if (xml.name() !== 'pkg:package') throw brokenPackage('no flat package');
    const depth = xml.depth;
    let total = 0;
    while (xml.nextChild(depth)) {
      const name = xml.attribute('pkg:name');
      if (xml.name() !== 'pkg:part' || name === undefined) continue;
      const part = readPart(xml);
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

  namespaces(part: string): Namespaces | undefined {
    return this.parts.get(normalized(part))?.namespaces;
  }
}

/** The XML of an open `pkg:part`. */
function readPart(xml: NamespaceReader): FlatPart | undefined {
  let part: FlatPart | undefined;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'pkg:xmlData') part = { namespaces: xml.inForce(), xml: xml.innerXml() };
  }
  return part;
}

function normalized(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}
