import { Document, Packer } from 'docx';
import { FONT } from '../forms';
import { docxContent, docxFootnotes, type Content } from './docx-content';
import { docxPage } from './docx-page';
import { BY_STYLES, TABLE_STYLE } from './docx-typesetting';
import { halfPoints } from './docx-units';
import { finished } from './finish-package';
import { LANGUAGE, SIZE } from './typography';

/** What a Word file of the appendix holds. */
interface Appendix extends Content {
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
        ...docxPage(),
        children: docxContent(content, BY_STYLES),
      },
    ],
  });
  return finished(await Packer.pack(document, 'uint8array'));
}
