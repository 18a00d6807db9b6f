/** .xlsx files as other programs write them, and as nobody should. */
import { zip } from '../opc/archives';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The files of the smallest workbook: one sheet, neither styles nor texts. */
export function files(sheet = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships({ rId1: [`${OFFICE}/officeDocument`, 'xl/workbook.xml'] }),
    'xl/workbook.xml': workbookXml('<sheet name="Biểu mẫu 1" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      rId2: [`${OFFICE}/styles`, 'styles.xml'],
      rId3: [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    }),
    'xl/worksheets/sheet1.xml': sheet,
  };
}

export function workbookXml(sheets: string, before = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets></workbook>`;
}

export function relationships(targets: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const items = Object.entries(targets).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** A worksheet of these rows. */
export function rows(xml: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
}

/** A worksheet of one row of these cells. */
export function cells(xml: string): string {
  return rows(`<row r="1">${xml}</row>`);
}

/** The smallest workbook with this worksheet, and with these files besides or instead. */
export function xlsx(sheet?: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({ ...files(sheet), ...others });
}
