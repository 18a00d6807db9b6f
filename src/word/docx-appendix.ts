import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { docxContent, docxFootnotes, type Content } from './docx-content';
import { BY_STYLES, TABLE_STYLE } from './docx-typesetting';
import { halfPoints, twips } from './docx-units';
import { finished } from './finish-package';
import { FONT, LANGUAGE, PAGE, SIZE } from './typography';

/** What a Word file of the appendix holds. */
export interface Appendix extends Content {
  /** What the file says it is. */
  readonly title: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The program, not a person: files say nothing about who made them. */
const CREATOR = 'Phụ lục CCHC';

/** The bytes of a Word file; the same for the same appendix. */
export async function packAppendix({ title, properties, ...content }: Appendix): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(SIZE.heading), language: { value: LANGUAGE } } },
        footnoteText: { run: { font: FONT, size: halfPoints(SIZE.footnote) } },
      },
      paragraphStyles: [TABLE_STYLE],
    },
    footnotes: docxFootnotes(content.tables, BY_STYLES),
    sections: [
      {
        properties: {
          // The first page has a header of its own, an empty one: page numbers begin on the second.
          titlePage: true,
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              right: twips(PAGE.right),
              header: twips(PAGE.pageNumber),
              footer: twips(PAGE.pageNumber),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({ children: [pageNumber()] }),
        },
        children: docxContent(content, BY_STYLES),
      },
    ],
  });
  return finished(await Packer.pack(document, 'uint8array'));
}

/** Centred in the top margin, Arabic, 13–14 points (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: halfPoints(SIZE.pageNumber), children: [PageNumber.CURRENT] })],
  });
}
