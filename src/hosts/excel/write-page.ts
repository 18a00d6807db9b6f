import { PAGE_NUMBER, type SheetLayout } from '../../sheets';
import { sheetArea } from './areas';
import { millimetresToPoints } from './units';

/** Queues the printed page. */
export function writePage(sheet: Excel.Worksheet, { page }: SheetLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.topMargin = millimetresToPoints(page.margins.top);
  pageLayout.bottomMargin = millimetresToPoints(page.margins.bottom);
  pageLayout.leftMargin = millimetresToPoints(page.margins.left);
  pageLayout.rightMargin = millimetresToPoints(page.margins.right);
  pageLayout.headerMargin = millimetresToPoints(page.margins.header);
  pageLayout.footerMargin = millimetresToPoints(page.margins.footer);
  pageLayout.firstPageNumber = 1;
  // As wide as one page and as long as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(sheetArea(sheet, page.printArea));
  if (page.repeatedRows) {
    const { first, last } = page.repeatedRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  const { headersFooters } = pageLayout;
  headersFooters.state = page.pageNumbers ? 'FirstAndDefault' : 'Default';
  headersFooters.defaultForAllPages.centerHeader = page.pageNumbers ? PAGE_NUMBER : '';
  if (page.pageNumbers) headersFooters.firstPage.centerHeader = '';
}
