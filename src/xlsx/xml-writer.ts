import { xmlAttribute } from './xml-text';

/** Attributes that are `undefined` are left out. Their order is the order of writing. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element as XML.
 *
 * @param content XML already: child elements, or text that went through `xmlText`.
 */
export function element(name: string, attributes: Attributes = {}, content: string | readonly string[] = ''): string {
  let tag = `<${name}`;
  for (const attribute in attributes) {
    const value = attributes[attribute];
    if (value !== undefined) tag += ` ${attribute}="${typeof value === 'number' ? value : xmlAttribute(value)}"`;
  }
  const inside = typeof content === 'string' ? content : content.join('');
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** A list element, which says how many it holds; nothing where it holds nothing. */
export function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, items);
}

/** A whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** What a boolean attribute says when it is on; when off it is left out. */
export function flag(on: boolean | undefined): 1 | undefined {
  return on ? 1 : undefined;
}

/** The namespaces of spreadsheet files. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
