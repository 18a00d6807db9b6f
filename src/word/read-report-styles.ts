import type { NamespaceReader } from '../opc';

interface Style {
  readonly basedOn: string | undefined;
  /** `undefined`: as the style it is based on. */
  readonly hidden: boolean | undefined;
}

/**
 * The ids of the styles of paragraphs and characters that hide text, such as the ones Word gives to the remains of
 * forms in pasted web pages (ISO/IEC 29500-1, 17.7).
 */
export function hiddenStyles(xml: NamespaceReader | undefined): ReadonlySet<string> {
  const styles = new Map<string, Style>();
  const depth = xml?.depth ?? 0;
  while (xml?.nextChild(depth)) {
    const id = xml.attribute('w:styleId');
    if (xml.name() === 'w:style' && id !== undefined) styles.set(id, readStyle(xml));
  }
  return new Set([...styles.keys()].filter((id) => hides(id, styles)));
}

function readStyle(xml: NamespaceReader): Style {
  let basedOn: string | undefined;
  let hidden: boolean | undefined;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'w:basedOn') basedOn = xml.attribute('w:val');
    if (xml.name() !== 'w:rPr') continue;
    const propertiesDepth = xml.depth;
    while (xml.nextChild(propertiesDepth)) {
      if (xml.name() === 'w:vanish') hidden = isOn(xml);
    }
  }
  return { basedOn, hidden };
}

/** Whether the property just opened, one of those that are on or off, is on. */
export function isOn(xml: NamespaceReader): boolean {
  const value = xml.attribute('w:val') ?? '1';
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Word follows styles some ten deep; a circle ends here too. */
const MOST_STEPS = 20;

function hides(id: string, styles: ReadonlyMap<string, Style>): boolean {
  let style = styles.get(id);
  for (let step = 0; style && step < MOST_STEPS; step++) {
    if (style.hidden !== undefined) return style.hidden;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return false;
}
