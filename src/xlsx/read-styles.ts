import type { XmlReader } from '../opc';
import { numberLook, type NumberLook } from '../sheets';
import { isOn } from './attributes';
import { LIMITS } from './limits';
import { tooLargeWorkbook } from './workbook-error';

/** What a cell style says about what its cells hold. Nothing else of the looks is read. */
export interface ReadStyle {
  readonly look: NumberLook;
  readonly struck: boolean;
}

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30), those of East Asian editions included, ... */
const BUILT_IN_DATES: readonly number[] = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
/** ... or a time, ... */
const BUILT_IN_TIMES: readonly (readonly [string, readonly number[]])[] = [
  ['h:mm', [18, 20, 32, 55]],
  ['h:mm:ss', [19, 21, 33, 34, 35, 56]],
  ['mm:ss', [45, 47]],
  ['[h]:mm:ss', [46]],
];
/** ... or a percentage. */
const BUILT_IN_PERCENTS: readonly number[] = [9, 10];

const PLAIN: NumberLook = numberLook('General');
const BUILT_IN: ReadonlyMap<number, NumberLook> = new Map([
  ...looks('d/m/yyyy', BUILT_IN_DATES),
  ...BUILT_IN_TIMES.flatMap(([format, ids]) => looks(format, ids)),
  ...looks('0%', BUILT_IN_PERCENTS),
]);

function looks(format: string, ids: readonly number[]): (readonly [number, NumberLook])[] {
  return ids.map((id) => [id, numberLook(format)]);
}

/** The cell styles, by their number. */
export function readStyles(xml: XmlReader): readonly ReadStyle[] {
  const own = new Map<number, NumberLook>();
  const struckFonts: boolean[] = [];
  const styles: ReadStyle[] = [];
  /** Styles that say the same are one: a file may list millions. */
  const known = new Map<NumberLook, { readonly [struck in 'true' | 'false']: ReadStyle }>();
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'numFmts') readOwnFormats(xml, own);
    else if (xml.name() === 'fonts') readFonts(xml, struckFonts);
    else if (xml.name() === 'cellXfs') {
      const listDepth = xml.depth;
      while (xml.nextChild(listDepth)) {
        const id = Number(xml.attribute('numFmtId') ?? 0);
        const look = own.get(id) ?? BUILT_IN.get(id) ?? PLAIN;
        let pair = known.get(look);
        if (!pair) known.set(look, (pair = { true: { look, struck: true }, false: { look, struck: false } }));
        styles.push(pair[struckFonts[Number(xml.attribute('fontId') ?? 0)] === true ? 'true' : 'false']);
      }
    }
  }
  return styles;
}

function readOwnFormats(xml: XmlReader, formats: Map<number, NumberLook>): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (formats.size === LIMITS.formats) throw tooLargeWorkbook(`more than ${LIMITS.formats} number formats`);
    formats.set(Number(xml.attribute('numFmtId')), numberLook(xml.attribute('formatCode') ?? ''));
  }
}

function readFonts(xml: XmlReader, struck: boolean[]): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    let isStruck = false;
    const fontDepth = xml.depth;
    while (xml.nextChild(fontDepth)) {
      if (xml.name() === 'strike') isStruck = isOn(xml);
    }
    struck.push(isStruck);
  }
}
