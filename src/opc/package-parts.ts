/**
 * How the parts of a package hang together (Open Packaging Conventions, ECMA-376 part 2): a part
 * names others by relationships, which stand in a file beside it.
 */

import { brokenPackage, tooLargePackage } from './package-error';
import type { PackageLimits } from './package-limits';
import type { Steps } from '../steps';
import { XmlReader } from './xml-reader';

/** A package, whatever holds its parts together. */
export interface PartSource {
  readonly limits: PackageLimits;
  has(part: string): boolean;
  /** A part's XML; `undefined` where the package has no such part. */
  xml(part: string): string | undefined;
  /** The same in steps: a large part takes its time. */
  unpacking(part: string): Steps<string | undefined>;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `footnotes`… the same in both editions of the standard. */
  readonly type: string;
  /** The part it leads to, counted from the root of the package. */
  readonly part: string;
}

/** What the part (`''`: the package itself) refers to inside the package. */
export function relationshipsOf(source: PartSource, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = openPart(source, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, 'Relationships');
  if (!xml) return [];
  const relationships: Relationship[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const target = xml.attribute('Target');
    if (xml.name() !== 'Relationship' || target === undefined || xml.attribute('TargetMode') === 'External') continue;
    if (relationships.length === source.limits.entries) throw tooLargePackage(`more than ${source.limits.entries} references`);
    const type = xml.attribute('Type') ?? '';
    relationships.push({
      id: xml.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolve(source, part.slice(0, slash), target),
    });
  }
  return relationships;
}

/** The part the first relationship of one of these types leads to. */
export function partOfType(relationships: readonly Relationship[], ...types: readonly string[]): string | undefined {
  return relationships.find(({ type }) => types.includes(type))?.part;
}

/**
 * Opens a part up to and including its root element; `undefined` where the package has no such part.
 *
 * @throws PackageError where it is damaged or has another root.
 */
export function openPart(source: PartSource, part: string, root: string): XmlReader | undefined {
  const content = source.xml(part);
  if (content === undefined) return undefined;
  const xml = new XmlReader(content, source.limits);
  xml.next();
  if (xml.name() !== root) throw brokenPackage(`${part} is <${xml.name()}>, not <${root}>`);
  return xml;
}

function resolve(source: PartSource, folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  const part = path.join('/');
  // Targets are URIs, names in the archive mostly are not.
  return source.has(part) ? part : decodedUri(part);
}

function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
