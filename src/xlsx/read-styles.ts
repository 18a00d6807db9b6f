import { isBuiltInDate, isDateFormat } from './dates';
import { LIMITS } from './limits';
import { tooLargeWorkbook } from './workbook-error';
import type { XmlReader } from './xml-reader';

/** For each cell style, by its number, whether it shows numbers as days. Nothing else of the looks is read. */
export function readDateStyles(xml: XmlReader): readonly boolean[] {
  const ownFormats = new Map<number, boolean>();
  const styles: number[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'numFmts') readOwnFormats(xml, ownFormats);
    else if (xml.name() === 'cellXfs') readStyles(xml, styles);
  }
  return styles.map((id) => ownFormats.get(id) ?? isBuiltInDate(id));
}

function readOwnFormats(xml: XmlReader, formats: Map<number, boolean>): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (formats.size === LIMITS.formats) throw tooLargeWorkbook(`more than ${LIMITS.formats} number formats`);
    formats.set(Number(xml.attribute('numFmtId')), isDateFormat(xml.attribute('formatCode') ?? ''));
  }
}

function readStyles(xml: XmlReader, styles: number[]): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) styles.push(Number(xml.attribute('numFmtId') ?? 0));
}
