import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { docxRuns } from './docx-runs';
import { docxTable, TABLE_STYLE } from './docx-table';
import { halfPoints, twips } from './docx-units';
import { reproducible } from './reproducible-package';
import type { FormTable, Line } from './table';
import { FONT, LANGUAGE, PAGE, SIZE, TEXT_WIDTH } from './typography';

/** What a Word file of the appendix holds. */
export interface Appendix {
  /** What the file says it is. */
  readonly title: string;
  readonly heading: readonly Line[];
  readonly tables: readonly FormTable[];
}

/** The program, not a person: files say nothing about who made them. */
const CREATOR = 'Phụ lục CCHC';

/** Lengths in twentieths of a point. */
const SPACE = { afterHeading: 120, beforeCaption: 360, afterCaption: 120 } as const;

/** The bytes of a Word file; the same for the same appendix. */
export async function packAppendix({ title, heading, tables }: Appendix): Promise<Uint8Array> {
  const footnotes = tables.flatMap((table) => table.footnotes);
  const document = new Document({
    title,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(SIZE.heading), language: { value: LANGUAGE } } },
        footnoteText: { run: { font: FONT, size: halfPoints(SIZE.footnote) } },
      },
      paragraphStyles: [TABLE_STYLE],
    },
    footnotes: Object.fromEntries(
      footnotes.map((text, index) => [
        index + 1,
        { children: [new Paragraph({ style: 'FootnoteText', children: docxRuns({ text: ` ${text}` }) })] },
      ]),
    ),
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
        children: [
          ...heading.map((line, index) => docxLine(line, { after: index === heading.length - 1 ? SPACE.afterHeading : 0 })),
          ...tables.flatMap((table, index) => {
            const firstFootnote = 1 + tables.slice(0, index).reduce((sum, before) => sum + before.footnotes.length, 0);
            return [...docxCaption(table), docxTable(table, firstFootnote)];
          }),
        ],
      },
    ],
  });
  return reproducible(await Packer.pack(document, 'uint8array'));
}

/** Centred in the top margin, Arabic, 13–14 points (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: halfPoints(SIZE.pageNumber), children: [PageNumber.CURRENT] })],
  });
}

/** The caption's first line is a heading of the outline, so that Word's navigation pane leads to the tables. */
function docxCaption({ caption }: FormTable): Paragraph[] {
  return caption.map((line, index) =>
    docxLine(line, {
      before: index === 0 ? SPACE.beforeCaption : 0,
      after: index === caption.length - 1 ? SPACE.afterCaption : 0,
      ...(index === 0 && { outlineLevel: 0 }),
    }),
  );
}

function docxLine(line: Line, { before = 0, after, outlineLevel }: { before?: number; after: number; outlineLevel?: number }): Paragraph {
  const side = twips((TEXT_WIDTH - (line.measure ?? TEXT_WIDTH)) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    keepLines: true,
    spacing: { before, after },
    ...(side > 0 && { indent: { left: side, right: side } }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    children: line.runs.flatMap((run) => docxRuns(run, line.size)),
  });
}
