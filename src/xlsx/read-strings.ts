import type { XmlReader } from '../opc';
import { isOn } from './attributes';
import { unescapedText } from './xml-text';

/** A text as a person takes it. */
export interface ReadText {
  readonly text: string;
  /** Whether all of it is crossed out; undefined where the style of its cell says. */
  readonly struck?: boolean;
}

/** The texts cells point to by number, from an open `sst` element. A mere string has nothing to add. */
export function readStrings(xml: XmlReader): readonly (string | ReadText)[] {
  const strings: (string | ReadText)[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() !== 'si') continue;
    const string = readString(xml);
    strings.push(string.struck === undefined ? string.text : string);
  }
  return strings;
}

interface Run {
  readonly text: string;
  readonly raised: boolean;
  /** Undefined where the run has no looks of its own. */
  readonly struck?: boolean;
}

/**
 * The text of an open `si` or `is` element, its runs joined; readings in small print (`rPh`) are no part of it, and
 * neither is what is crossed out, unless all is.
 */
export function readString(xml: XmlReader): ReadText {
  const runs: Run[] = [];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 't') runs.push({ text: unescapedText(xml.textContent()), raised: false });
    else if (xml.name() === 'r') runs.push(readRun(xml));
  }
  const written = runs.filter(({ text }) => text.trim() !== '');
  if (written.length > 0 && written.every(({ struck }) => struck === true)) return { text: joined(runs), struck: true };
  const text = withoutMarks(runs.filter(({ struck }) => struck !== true));
  return written.some(({ struck }) => struck === false) ? { text, struck: false } : { text };
}

/** `201` with a raised 1 is 201 with a footnote; `m` with a raised 2 is m². */
function withoutMarks(runs: readonly Run[]): string {
  const level = joined(runs.filter(({ raised }) => !raised));
  return FIGURE.test(level) ? level : joined(runs);
}

const FIGURE = /^[\s()+\-\u2212\u2013]*\d[\d\s.,%()\u00A0\u202F]*$/;

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function readRun(xml: XmlReader): Run {
  let text = '';
  let looks: { readonly raised: boolean; readonly struck: boolean } | undefined;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 't') text += unescapedText(xml.textContent());
    else if (xml.name() === 'rPr') looks = readLooks(xml);
  }
  return { text, raised: false, ...looks };
}

function readLooks(xml: XmlReader): { readonly raised: boolean; readonly struck: boolean } {
  let [raised, struck] = [false, false];
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name() === 'strike') struck = isOn(xml);
    else if (xml.name() === 'vertAlign') raised = (xml.attribute('val') ?? 'baseline') !== 'baseline';
  }
  return { raised, struck };
}
