import type { XmlReader } from '../opc';
import { shownAs } from '../sheets';
import { LIMITS } from './limits';
import { tooLargeWorkbook } from './workbook-error';

type ShownAs = ReturnType<typeof shownAs>;

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30), those of East Asian editions included. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** `0%` and `0.00%`. */
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

/** For each cell style, by its number, whether it shows numbers as days or percentages. Nothing else of the looks is read. */
export function readShownAs(xml: XmlReader): readonly ShownAs[] {
  const ownFormats = new Map<number, ShownAs>();
  const styles: number[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'numFmts') readOwnFormats(xml, ownFormats);
    else if (xml.name() === 'cellXfs') readStyles(xml, styles);
  }
  return styles.map((id) => (ownFormats.has(id) ? ownFormats.get(id) : builtIn(id)));
}

function builtIn(id: number): ShownAs {
  if (BUILT_IN_DATES.has(id)) return 'date';
  return BUILT_IN_PERCENTS.has(id) ? 'percent' : undefined;
}

function readOwnFormats(xml: XmlReader, formats: Map<number, ShownAs>): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (formats.size === LIMITS.formats) throw tooLargeWorkbook(`more than ${LIMITS.formats} number formats`);
    formats.set(Number(xml.attribute('numFmtId')), shownAs(xml.attribute('formatCode') ?? ''));
  }
}

function readStyles(xml: XmlReader, styles: number[]): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) styles.push(Number(xml.attribute('numFmtId') ?? 0));
}
