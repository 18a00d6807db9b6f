import { AlignmentType, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { PAGE } from '../forms';
import { halfPoints, twips } from './docx-units';
import { PAGE_NUMBER_DISTANCE, SIZE } from './typography';

/** The page of an official document, with its number on every page but the first. */
export function docxPage(): Pick<ISectionOptions, 'properties' | 'headers'> {
  return {
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
          header: twips(PAGE_NUMBER_DISTANCE),
          footer: twips(PAGE_NUMBER_DISTANCE),
        },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
  };
}

/** Centred in the top margin, Arabic, 13–14 points (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: halfPoints(SIZE.pageNumber), children: [PageNumber.CURRENT] })],
  });
}
