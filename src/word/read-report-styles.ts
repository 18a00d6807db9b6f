import type { NamespaceReader } from '../opc';

/** What makes a run's letters no part of the text as it reads. */
export interface Looks {
  readonly hidden: boolean;
  readonly struck: boolean;
  /** Above or below the line, as marks of notes are. */
  readonly raised: boolean;
  /** Half-points above the line by hand, which is how some raise marks. */
  readonly position: number;
}

export const PLAIN: Looks = { hidden: false, struck: false, raised: false, position: 0 };

/** The list a paragraph is numbered in. */
export interface ListPlace {
  readonly list: string;
  /** From 0; where it isn't said the style's own level, or else the first. */
  readonly level: number | undefined;
}

/** A style of paragraphs or characters with what it takes over from those it is based on. */
export interface TextStyle {
  readonly looks: Partial<Looks>;
  readonly list: Partial<ListPlace>;
}

interface Style extends TextStyle {
  readonly basedOn: string | undefined;
}

/**
 * The styles of a document by their ids, such as the ones Word gives to the remains of forms in pasted web pages, which
 * are hidden (ISO/IEC 29500-1, 17.7).
 */
export function readStyles(xml: NamespaceReader | undefined): ReadonlyMap<string, TextStyle> {
  const styles = new Map<string, Style>();
  const depth = xml?.depth ?? 0;
  while (xml?.nextChild(depth)) {
    const id = xml.attribute('w:styleId');
    if (xml.name() === 'w:style' && id !== undefined) styles.set(id, readStyle(xml));
  }
  return new Map([...styles.keys()].map((id): [string, TextStyle] => [id, resolved(id, styles)]));
}

function readStyle(xml: NamespaceReader): Style {
  let basedOn: string | undefined;
  let looks: Partial<Looks> = {};
  let list: Partial<ListPlace> = {};
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'w:basedOn') basedOn = xml.attribute('w:val');
    else if (xml.name() === 'w:rPr') {
      const inside = xml.depth;
      while (xml.nextChild(inside)) looks = { ...looks, ...lookOf(xml, xml.name()) };
    } else if (xml.name() === 'w:pPr') {
      const inside = xml.depth;
      while (xml.nextChild(inside)) if (xml.name() === 'w:numPr') list = readListPlace(xml);
    }
  }
  return { basedOn, looks, list };
}

/** What the property of a run just opened says of its looks, if anything. */
export function lookOf(xml: NamespaceReader, name: string): Partial<Looks> {
  switch (name) {
    case 'w:vanish':
      return { hidden: isOn(xml) };
    case 'w:strike':
    case 'w:dstrike':
      return { struck: isOn(xml) };
    case 'w:vertAlign':
      return { raised: /^(?:super|sub)script$/.test(xml.attribute('w:val') ?? '') };
    case 'w:position':
      return { position: Number.parseFloat(xml.attribute('w:val') ?? '') || 0 };
    default:
      return {};
  }
}

/** Of an open `w:numPr`. */
export function readListPlace(xml: NamespaceReader): Partial<ListPlace> {
  let place: Partial<ListPlace> = {};
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const value = xml.attribute('w:val');
    if (value === undefined) continue;
    if (xml.name() === 'w:numId') place = { ...place, list: value };
    if (xml.name() === 'w:ilvl') place = { ...place, level: Number(value) };
  }
  return place;
}

/** Whether the property just opened, one of those that are on or off, is on. */
export function isOn(xml: NamespaceReader): boolean {
  const value = xml.attribute('w:val') ?? '1';
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Word follows styles some ten deep; a circle ends here too. */
const MOST_STEPS = 20;

function resolved(id: string, styles: ReadonlyMap<string, Style>): TextStyle {
  let found: TextStyle = { looks: {}, list: {} };
  let style = styles.get(id);
  for (let step = 0; style && step < MOST_STEPS; step++) {
    found = { looks: { ...style.looks, ...found.looks }, list: { ...style.list, ...found.list } };
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return found;
}
