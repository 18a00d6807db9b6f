/** A whole document in one XML file, as Word takes and gives it. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

export function flatOpc(body: string): string {
  const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    '<pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData>' +
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}" Target="word/document.xml"/></Relationships>` +
    '</pkg:xmlData></pkg:part>' +
    '<pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData>' +
    `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` +
    '</pkg:xmlData></pkg:part></pkg:package>'
  );
}

/** What stands between the tags of the body, or undefined when there is no document in it. */
export function bodyOf(ooxml: string): string | undefined {
  if (!/<pkg:package\b/.test(ooxml)) return undefined;
  const part = /<pkg:part\b[^>]*pkg:name="\/word\/document\.xml"[\s\S]*?<\/pkg:part>/.exec(ooxml)?.[0];
  return part === undefined ? undefined : /<w:body>([\s\S]*)<\/w:body>/.exec(part)?.[1];
}

export interface Element {
  readonly name: string;
  /** With its tags. */
  readonly xml: string;
  /** The tag it begins with. */
  readonly open: string;
  /** What stands between its tags. */
  readonly inner: string;
}

/** The elements that stand side by side in a piece of XML. */
export function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  let depth = 0;
  let start = 0;
  let inside = 0;
  let open = '';
  for (const { 0: tag, 1: closing = '', 2: name = '', 3: empty = '', index } of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    const end = index + tag.length;
    if (closing === '') {
      if (depth === 0) [start, inside, open] = [index, end, tag];
      if (empty === '') depth++;
    } else depth--;
    if (depth === 0) elements.push({ name, open, xml: xml.slice(start, end), inner: closing === '' ? '' : xml.slice(inside, index) });
  }
  return elements;
}
