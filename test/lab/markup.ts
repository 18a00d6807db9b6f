/** An element of an XML or HTML text. */
export interface Element {
  /** With its prefix: `w:tbl`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Elements of HTML that have no end. */
const endless = new Set(['meta', 'col', 'br']);

const token = /<!--(?:(?!-->).)*-->|<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsy;

/**
 * Reads the strict kind of markup that our own files and Office's consist of. Throws on anything else: a tag left
 * open, an attribute without quotes, an ampersand that begins nothing.
 */
export function readMarkup(text: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open: { name: string; children: (Element | string)[] }[] = [root];
  let end = 0;
  for (const match of text.matchAll(token)) {
    end = match.index + match[0].length;
    const [, closing, name, attributes = '', closed, words] = match;
    const parent = open.at(-1)!;
    if (words !== undefined) parent.children.push(decoded(words));
    else if (name !== undefined && closing === '/') {
      if (open.length === 1 || parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (closed !== '/' && !endless.has(name)) open.push(element);
    }
  }
  if (end !== text.length) throw new Error(`This is no markup: ${text.slice(end, end + 80)}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> has no end`);
  return root;
}

/** All elements of a name in an element, in their order; none that lie within one another. */
export function elements(within: Element, name: string): Element[] {
  return within.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : elements(child, name)));
}

/** The elements right in an element. */
export function childElements({ children }: Element): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

/** The text right in an element. */
export function ownText({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: '\u00A0' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+);|#(\d+);|(\w+);)?/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal, 10));
    const character = characters[name ?? ''];
    if (character === undefined) throw new Error(`${whole} is no character`);
    return character;
  });
}
