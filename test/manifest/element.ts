/** An XML element, its name with its prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  readonly text: string;
}

/** Reads a manifest, which has elements, attributes, plain text and comments, and nothing else. */
export function parseXml(source: string): Element {
  const open: Element[] = [];
  let root: Element | undefined;
  const plain = source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  for (const [tag, isEnd, name, attributes, closesItself, text] of plain.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>([^<]*)/g)) {
    if (isEnd === '/') {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`${tag} closes <${closed?.name ?? 'nothing'}>`);
      continue;
    }
    const element = { name: name!, attributes: attributesOf(attributes!), children: [], text: text!.trim() };
    if (root === undefined) root = element;
    else open.at(-1)!.children.push(element);
    if (closesItself !== '/') open.push(element);
  }
  if (root === undefined || open.length > 0) throw new Error('The document is not complete.');
  return root;
}

function attributesOf(source: string): Map<string, string> {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return new Map(
    [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!.replace(/&(\w+);/g, (_, entity: string) => entities[entity]!),
    ]),
  );
}

/** The element itself and all in it, from the top of the document to its end. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
