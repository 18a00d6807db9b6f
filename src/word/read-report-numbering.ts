import type { NamespaceReader } from '../opc';
import type { ListPlace, TextStyle } from './read-report-styles';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`: the numbers of the levels up to this one among other characters. */
  readonly text: string;
  /** Numbers of outer levels are shown as 1, 2, 3 whatever their own format. */
  readonly legal: boolean;
  /** The level, from 1, after whose numbers this one begins anew: 0 for none, undefined for every outer one. */
  readonly restart: number | undefined;
  /** The style of paragraphs whose level it is. */
  readonly style: string | undefined;
}

/** A numbering as it is described, which several lists may share. */
interface Scheme {
  readonly levels: Map<number, Level>;
  /** It stands for the one of this style. */
  link: string | undefined;
}

interface List {
  readonly scheme: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const FIRST: Level = { start: 1, format: 'decimal', text: '', legal: false, restart: undefined, style: undefined };

/** Word has nine levels. */
const LEVELS = 9;

/**
 * Counts the paragraphs that Word numbers by itself (ISO/IEC 29500-1, 17.9). Lists of one scheme count together, until
 * one of them begins with a number of its own.
 */
export class Numbering {
  private readonly schemes = new Map<string, Scheme>();
  private readonly lists = new Map<string, List>();
  /** Of each scheme how far its levels have come. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    xml: NamespaceReader | undefined,
    private readonly styles: ReadonlyMap<string, TextStyle>,
  ) {
    const depth = xml?.depth ?? 0;
    while (xml?.nextChild(depth)) {
      if (xml.name() === 'w:abstractNum') this.schemes.set(xml.attribute('w:abstractNumId') ?? '', readScheme(xml));
      else if (xml.name() === 'w:num') this.lists.set(xml.attribute('w:numId') ?? '', readList(xml));
    }
  }

  /** Counts a paragraph. @returns its number as Word shows it: `2.1.`; empty where it has none or a bullet. */
  next({ list: id, level: stated }: ListPlace, style: string | undefined): string {
    const list = this.lists.get(id);
    if (!list) return '';
    const [name, scheme] = this.schemeOf(list.scheme);
    const levelAt = (at: number) => list.levels.get(at) ?? scheme?.levels.get(at) ?? FIRST;
    const ofStyle = style === undefined ? undefined : [...(scheme?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    const at = stated ?? ofStyle ?? 0;
    if (!Number.isInteger(at) || at < 0 || at >= LEVELS) return '';

    const counts = this.counts.get(name) ?? [];
    this.counts.set(name, counts);
    const own = list.starts.get(at);
    const begins = own !== undefined && !this.begun.has(`${id} ${String(at)}`);
    this.begun.add(`${id} ${String(at)}`);
    const before = counts[at];
    counts[at] = begins ? own : before === undefined ? levelAt(at).start : before + 1;
    for (let outer = 0; outer < at; outer++) counts[outer] ??= levelAt(outer).start;
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const { restart } = levelAt(inner);
      if (restart === undefined || (restart > 0 && at < restart)) counts[inner] = undefined;
    }
    const { text, format, legal } = levelAt(at);
    if (format === 'bullet') return '';
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      return printed(counts[level] ?? levelAt(level).start, legal ? 'decimal' : levelAt(level).format);
    });
  }

  /** Looks through a scheme that only stands for a style's. */
  private schemeOf(name: string): readonly [string, Scheme | undefined] {
    const scheme = this.schemes.get(name);
    const list = scheme?.link === undefined ? undefined : this.styles.get(scheme.link)?.list.list;
    const meant = list === undefined ? undefined : this.lists.get(list)?.scheme;
    return meant === undefined ? [name, scheme] : [meant, this.schemes.get(meant)];
  }
}

function readScheme(xml: NamespaceReader): Scheme {
  const scheme: Scheme = { levels: new Map(), link: undefined };
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'w:lvl') scheme.levels.set(numberAt(xml, 'w:ilvl'), readLevel(xml));
    else if (xml.name() === 'w:numStyleLink') scheme.link = xml.attribute('w:val');
  }
  return scheme;
}

function readLevel(xml: NamespaceReader): Level {
  let level = FIRST;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const value = xml.attribute('w:val');
    if (xml.name() === 'w:start') level = { ...level, start: numberAt(xml, 'w:val') };
    else if (xml.name() === 'w:numFmt') level = { ...level, format: value ?? 'decimal' };
    else if (xml.name() === 'w:lvlText') level = { ...level, text: value ?? '' };
    else if (xml.name() === 'w:isLgl') level = { ...level, legal: value !== '0' && value !== 'false' };
    else if (xml.name() === 'w:lvlRestart') level = { ...level, restart: numberAt(xml, 'w:val') };
    else if (xml.name() === 'w:pStyle') level = { ...level, style: value };
  }
  return level;
}

function readList(xml: NamespaceReader): List {
  let scheme = '';
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'w:abstractNumId') scheme = xml.attribute('w:val') ?? '';
    if (xml.name() !== 'w:lvlOverride') continue;
    const at = numberAt(xml, 'w:ilvl');
    const inside = xml.depth;
    while (xml.nextChild(inside)) {
      if (xml.name() === 'w:startOverride') starts.set(at, numberAt(xml, 'w:val'));
      else if (xml.name() === 'w:lvl') levels.set(at, readLevel(xml));
    }
  }
  return { scheme, levels, starts };
}

/** Larger numbers are nobody's. */
const HIGHEST = 100_000;

function numberAt(xml: NamespaceReader, attribute: string): number {
  const value = Number(xml.attribute(attribute));
  return Number.isInteger(value) && value >= 0 && value <= HIGHEST ? value : 0;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function printed(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${String(value)}` : String(value);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** A … Z, then AA, BB … as Word counts. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}
