/** Word files as other programs write them, in the smallest form that shows the matter. */
import { zip } from '../opc/archives';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
export const p = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
export const para = (text: string) => p(run(text));
export const tc = (content: string, properties = '') => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
export const cell = (text: string, properties = '') => tc(para(text), properties);
export const tr = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const picture = '<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>';

export const documentXml = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;

export function relationships(targets: Readonly<Record<string, string>>, office = OFFICE): string {
  const items = Object.entries(targets).map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** Footnotes or endnotes as Word writes them: first the two rules above them, which are no notes. */
export function notesXml(kind: 'footnote' | 'endnote', notes: Readonly<Record<string, string>>): string {
  const rules = ['separator', 'continuationSeparator'].map(
    (type, i) => `<w:${kind} w:type="${type}" w:id="${i - 1}">${p('<w:r><w:separator/></w:r>')}</w:${kind}>`,
  );
  const items = Object.entries(notes).map(([id, content]) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`);
  return `<w:${kind}s ${NAMESPACES}>${rules.join('')}${items.join('')}</w:${kind}s>`;
}

export function files(body: string): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relationships({
      footnotes: 'footnotes.xml',
      endnotes: 'endnotes.xml',
      header: 'header1.xml',
      comments: 'comments.xml',
    }),
  };
}

/** The smallest document with this body, and with these files besides or instead. */
export function docx(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({ ...files(body), ...others });
}

/** The same files as Word hands them to add-ins. */
export function flatOpc(content: Readonly<Record<string, string>>): string {
  const parts = Object.entries(content)
    .filter(([name]) => name !== '[Content_Types].xml')
    .map(([name, xml]) => `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`);
  const image =
    '<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>';
  return `<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${image}${parts.join('')}</pkg:package>`;
}
