/**
 * How the parts of an .xlsx hang together (Open Packaging Conventions, ECMA-376 part 2): a part
 * names others by relationships, which stand in a file beside it.
 */

import { LIMITS } from './limits';
import { brokenWorkbook, tooLargeWorkbook } from './workbook-error';
import { XmlReader } from './xml-reader';
import type { ZipArchive } from './zip-archive';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`… the same in both editions of the standard. */
  readonly type: string;
  /** The part it leads to, counted from the root of the package. */
  readonly part: string;
}

/** What the part (`''`: the package itself) refers to inside the package. */
export function relationshipsOf(zip: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = openPart(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, 'Relationships');
  if (!xml) return [];
  const relationships: Relationship[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const target = xml.attribute('Target');
    if (xml.name() !== 'Relationship' || target === undefined || xml.attribute('TargetMode') === 'External') continue;
    if (relationships.length === LIMITS.entries) throw tooLargeWorkbook(`more than ${LIMITS.entries} references`);
    const type = xml.attribute('Type') ?? '';
    relationships.push({
      id: xml.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolve(zip, part.slice(0, slash), target),
    });
  }
  return relationships;
}

/**
 * Opens a part up to and including its root element; `undefined` where the package has no such part.
 *
 * @throws WorkbookError where it is damaged or has another root.
 */
export function openPart(zip: ZipArchive, part: string, root: string): XmlReader | undefined {
  const content = zip.read(part);
  if (!content) return undefined;
  const xml = new XmlReader(decode(content));
  xml.next();
  if (xml.name() !== root) throw brokenWorkbook(`${part} is <${xml.name()}>, not <${root}>`);
  return xml;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** XML in a package is UTF-8, or UTF-16 with a byte order mark. */
function decode(content: Uint8Array): string {
  const [first, second] = content;
  try {
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(content);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(content);
    return UTF_8.decode(content);
  } catch (error) {
    throw brokenWorkbook(error);
  }
}

function resolve(zip: ZipArchive, folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  const part = path.join('/');
  // Targets are URIs, names in the archive mostly are not.
  return zip.has(part) ? part : decodedUri(part);
}

function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
