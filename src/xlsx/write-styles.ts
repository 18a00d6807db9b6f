import { FONT } from '../forms';
import { FONT_SIZE, type CellStyle, type ConditionalFormat } from '../sheets';
import { MAIN, element, flag, list, xmlFile } from './xml-writer';

/** Formats Excel has built in (ECMA-376 part 1, 18.8.30), of those that mean the same everywhere. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

const PLAIN_FONT = fontXml({});
const NO_BORDER = element(
  'border',
  {},
  ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
);

/**
 * The looks of all cells of a workbook, each kept once; cells point to them by number. Written as
 * `styles.xml` (ECMA-376 part 1, 18.8) when all sheets are done.
 */
export class Styles {
  private readonly formats = new Numbered(FIRST_OWN_FORMAT);
  // The first ones are what cells without a style have, and two fills Excel keeps for itself.
  private readonly fonts = new Numbered(0, [PLAIN_FONT]);
  private readonly fills = new Numbered(
    0,
    ['none', 'gray125'].map((pattern) => element('fill', {}, element('patternFill', { patternType: pattern }))),
  );
  private readonly borders = new Numbered(0, [NO_BORDER]);
  private readonly cells = new Numbered(0);
  private readonly conditional = new Numbered(0);
  /** Thousands of cells share a few dozen looks. */
  private readonly known = new Map<string, number>();

  constructor() {
    this.ofCell({}, false);
  }

  /**
   * The number of a cell's look; 0 is the plain one.
   *
   * @param quoted the cell holds text that would turn into a formula when somebody goes in and
   * presses Enter, so it gets Excel's silent apostrophe.
   */
  ofCell(style: CellStyle, quoted: boolean): number {
    const key = JSON.stringify(style) + String(quoted);
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.cells.numberOf(this.cellXml(style, quoted));
      this.known.set(key, number);
    }
    return number;
  }

  /** The number of a look that conditional formatting lays over a cell's own. */
  ofConditionalFormat({ fill, color, bold, numberFormat }: ConditionalFormat['format']): number {
    const font = (bold ? element('b') : '') + colorXml(color);
    return this.conditional.numberOf(
      element('dxf', {}, [
        font === '' ? '' : element('font', {}, font),
        numberFormat === undefined ? '' : element('numFmt', { numFmtId: this.formatNumber(numberFormat), formatCode: numberFormat }),
        // Unlike in cells, the colour of a plain fill is the background colour here.
        fill === undefined ? '' : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: `FF${rgb(fill)}` }))),
      ]),
    );
  }

  xml(): string {
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return xmlFile(
      element('styleSheet', { xmlns: MAIN }, [
        list(
          'numFmts',
          this.formats.all().map((code, i) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode: code })),
        ),
        list('fonts', this.fonts.all()),
        list('fills', this.fills.all()),
        list('borders', this.borders.all()),
        list('cellStyleXfs', [element('xf', plain)]),
        list('cellXfs', this.cells.all()),
        list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        list('dxfs', this.conditional.all()),
      ]),
    );
  }

  private cellXml(style: CellStyle, quoted: boolean): string {
    const { horizontal, vertical, wrap, numberFormat, fill, bordered, unlocked } = style;
    const numFmtId = numberFormat === undefined ? 0 : this.formatNumber(numberFormat);
    const fontId = this.fonts.numberOf(fontXml(style));
    const fillId = fill === undefined ? 0 : this.fills.numberOf(fillXml(fill));
    const borderId = bordered ? this.borders.numberOf(BORDER) : 0;
    const aligned = horizontal !== undefined || vertical !== undefined || wrap === true;
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: flag(quoted),
        applyNumberFormat: flag(numFmtId > 0),
        applyFont: flag(fontId > 0),
        applyFill: flag(fillId > 0),
        applyBorder: flag(borderId > 0),
        applyAlignment: flag(aligned),
        applyProtection: flag(unlocked),
      },
      [
        aligned ? element('alignment', { horizontal, vertical, wrapText: flag(wrap) }) : '',
        unlocked ? element('protection', { locked: 0 }) : '',
      ],
    );
  }

  private formatNumber(code: string): number {
    return BUILT_IN_FORMATS.get(code) ?? this.formats.numberOf(code);
  }
}

/** Distinct texts with their numbers, in the order they came. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly first: number,
    initial: readonly string[] = [],
  ) {
    initial.forEach((text) => this.numberOf(text));
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.first + this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  all(): readonly string[] {
    return [...this.numbers.keys()];
  }
}

/** What a font looks like, in cells and in runs of text. */
interface FontLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly superscript?: boolean;
  readonly size?: number;
  readonly color?: string;
}

function fontXml(look: FontLook): string {
  return element('font', {}, fontProperties(look, 'name'));
}

/** The inside of a font, in the order Excel writes it; the name's element is called `rFont` in runs of text. */
export function fontProperties({ bold, italic, underline, superscript, size, color }: FontLook, nameElement: 'name' | 'rFont'): string {
  return [
    bold ? element('b') : '',
    italic ? element('i') : '',
    underline ? element('u') : '',
    superscript ? element('vertAlign', { val: 'superscript' }) : '',
    element('sz', { val: size ?? FONT_SIZE }),
    colorXml(color),
    element(nameElement, { val: FONT }),
    // 1 is Roman: what to fall back on where the typeface is missing.
    element('family', { val: 1 }),
  ].join('');
}

function colorXml(color: string | undefined): string {
  return color === undefined ? '' : element('color', { rgb: `FF${rgb(color)}` });
}

function fillXml(color: string): string {
  const fill = element('fgColor', { rgb: `FF${rgb(color)}` }) + element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, fill));
}

const BORDER = element('border', {}, [
  ...['left', 'right', 'top', 'bottom'].map((side) => element(side, { style: 'thin' }, element('color', { rgb: 'FF000000' }))),
  element('diagonal'),
]);

function rgb(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a colour: ${color}`);
  return color.toUpperCase();
}
