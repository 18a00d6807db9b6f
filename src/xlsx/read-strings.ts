import type { XmlReader } from '../opc';
import { unescapedText } from './xml-text';

/** The texts cells point to by number, from an open `sst` element. */
export function readStrings(xml: XmlReader): readonly string[] {
  const strings: string[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'si') strings.push(readString(xml));
  }
  return strings;
}

/** The text of an open `si` or `is` element, its runs joined; readings in small print (`rPh`) are no part of it. */
export function readString(xml: XmlReader): string {
  let text = '';
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 't') text += unescapedText(xml.textContent());
    else if (xml.name() === 'r') text += readRun(xml);
  }
  return text;
}

function readRun(xml: XmlReader): string {
  let text = '';
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 't') text += unescapedText(xml.textContent());
  }
  return text;
}
