import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { FONT } from '../forms';
import { docxContent, docxFootnotes, type Content } from './docx-content';
import { DIRECT } from './docx-typesetting';
import { halfPoints } from './docx-units';
import { withPlainSeparators } from './finish-package';
import { flatOpc, type Part } from './flat-opc';
import { LANGUAGE, SIZE } from './typography';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * Content as a document that says only what it shows. No styles, no settings, no section: Word would bring the first
 * into the open document, passes over the second, and the third can end a page or stay behind on replacing
 * (office-js issue 110).
 *
 * Footnotes are footnotes of Word's, which number themselves in a row with the report's own; a `1` under the table
 * could stand on one page with the report's 1. Word takes them as long as references and footnotes agree in their
 * numbers (office-js issue 106).
 */
export async function packInsertion(content: Content): Promise<string> {
  const document = new Document({
    footnotes: docxFootnotes(content.tables, DIRECT),
    sections: [
      {
        children: [
          ...docxContent(content, DIRECT),
          // Word gives the last paragraph the looks of the place where it lands, so it had better be an empty one;
          // and it would join a table to a table that happens to follow.
          new Paragraph(DIRECT.line(SIZE.table)),
        ],
      },
    ],
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const body = part('word/document.xml').replace(/<w:sectPr\b(?:(?!<w:sectPr\b).)*<\/w:sectPr>(?=<\/w:body>)/s, '');
  const hasFootnotes = content.tables.some(({ footnotes }) => footnotes.length > 0);
  return flatOpc([
    relationships('/_rels/.rels', 'officeDocument', 'word/document.xml'),
    { name: '/word/document.xml', contentType: `${WORD}.document.main+xml`, xml: withDirectMarks(body, SIZE.table) },
    ...(hasFootnotes
      ? [
          relationships('/word/_rels/document.xml.rels', 'footnotes', 'footnotes.xml'),
          {
            name: '/word/footnotes.xml',
            contentType: `${WORD}.footnotes+xml`,
            xml: withDirectMarks(withPlainSeparators(part('word/footnotes.xml')), SIZE.footnote),
          },
        ]
      : []),
  ]);
}

/** The part that says where another is. */
function relationships(name: string, type: string, target: string): Part {
  return {
    name,
    contentType: 'application/vnd.openxmlformats-package.relationships+xml',
    xml:
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/${type}" Target="${target}"/></Relationships>`,
  };
}

/** Footnote marks that need no style: the library can only refer to one. */
function withDirectMarks(xml: string, size: number): string {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => `w:${script}="${FONT}"`).join(' ');
  const points = halfPoints(size);
  return xml.replaceAll(
    '<w:rStyle w:val="FootnoteReference"/>',
    `<w:rFonts ${fonts}/><w:color w:val="auto"/><w:sz w:val="${points}"/><w:szCs w:val="${points}"/>` +
      `<w:vertAlign w:val="superscript"/><w:lang w:val="${LANGUAGE}"/>`,
  );
}
