/** A part of an Office file. */
export interface Part {
  /** From the top of the package: `/word/document.xml`. */
  readonly name: string;
  readonly contentType: string;
  /** With or without the declaration an XML file begins with. */
  readonly xml: string;
}

/** The namespace of packages in one XML file. */
const PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';

/**
 * An Office file as one XML text (flat OPC), the form in which Word takes and gives pieces of documents. Part names
 * and content types are the program's own words and need no escaping.
 */
export function flatOpc(parts: readonly Part[]): string {
  const inside = parts.map(
    ({ name, contentType, xml }) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="${contentType}"><pkg:xmlData>${withoutDeclaration(xml)}</pkg:xmlData></pkg:part>`,
  );
  return `<pkg:package xmlns:pkg="${PACKAGE}">${inside.join('')}</pkg:package>`;
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^<\?xml [^>]*\?>\s*/, '');
}
