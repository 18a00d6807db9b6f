import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import type { WorkbookLayout } from '../sheets';
import { checkLayout } from './check-layout';
import {
  applicationPart,
  customPropertiesPart,
  filesOfParts,
  sheetPart,
  stringsPart,
  stylesPart,
  titlePart,
  workbookPart,
} from './write-package';
import { sheetXml } from './write-sheet';
import { Strings } from './write-strings';
import { Styles } from './write-styles';

/** Of packing: a thirtieth larger than by default, in four fifths of the time. */
const LEVEL = 3;
/** Zip archives note local time; the clock on the wall reads the same everywhere. */
const FILE_DATE = new Date(2000, 0, 1);

/**
 * Writes a workbook as an .xlsx file: the same layout always gives the same bytes, and nothing in
 * them says who or which machine made it. Excel and LibreOffice compute all formulas anew on
 * opening.
 *
 * @throws Error (a rejection, in English) where the layout is one that Excel would refuse.
 */
export function writeWorkbook(layout: WorkbookLayout): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeNow(layout));
  });
}

function writeNow(layout: WorkbookLayout): Uint8Array {
  checkLayout(layout);
  const { sheets, title, properties } = layout;
  const styles = new Styles();
  const strings = new Strings();
  const sheetParts = sheets.map((sheet, i) => sheetPart(sheetXml(sheet, i === 0, styles, strings), i));
  const hasProperties = Object.keys(properties).length > 0;
  const files = filesOfParts(
    [workbookPart(sheets), titlePart(title), applicationPart(), ...(hasProperties ? [customPropertiesPart(properties)] : [])],
    [...sheetParts, stylesPart(styles.xml()), ...(strings.isEmpty() ? [] : [stringsPart(strings.xml())])],
  );
  const zippable: Zippable = {};
  for (const [path, xml] of Object.entries(files)) zippable[path] = strToU8(xml);
  return zipSync(zippable, { level: LEVEL, mtime: FILE_DATE });
}
