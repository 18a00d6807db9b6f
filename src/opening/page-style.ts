/** How text of a page is shown, as far as it tells what of it counts. */
export interface Shown {
  /** It isn't there for anybody who looks, and nothing within it is. */
  readonly gone: boolean;
  /** It isn't there, but something within it may be. */
  readonly invisible: boolean;
  readonly struck: boolean;
  /** It stands apart from what is before and behind it. */
  readonly apart: boolean;
  /** How far it stands off its line, in whatever unit; 0 on it. */
  readonly rise: number;
}

export const SHOWN: Shown = { gone: false, invisible: false, struck: false, apart: false, rise: 0 };

/** An element as far as rules of style choose by it. */
export interface StyledElement {
  readonly name: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

type Declarations = ReadonlyMap<string, string>;

/** `td.old#a` of a selector; `name` is empty where any element is meant. */
type Simple = StyledElement;

interface Rule {
  /** The element itself last, those it stands in before. */
  readonly path: readonly Simple[];
  readonly declarations: Declarations;
}

/** What matters of all that a style may say. */
const PROPERTIES =
  /^(?:display|visibility|mso-hide|text-decoration(?:-line)?|vertical-align|mso-text-raise|position|top|font-size|opacity|color)$/;

/** Office programs write some hundred rules into a page, which say what everything has by itself; few say any of this. */
const TELLING =
  /^(?:super|sub|baseline|relative|all|none|hidden|collapse|visible|block|list-item|flow-root|flex|grid|inline.*|table.*)$|^-?[\d.]+(?:[a-z]+|%)?$/;
const MOST_RULES = 100;

/** `td`, `.old`, `tr.old td`; what chooses by anything else is left alone. */
const SIMPLE = /^(?<name>\*|[a-z][\w-]*)?(?<marks>(?:[.#][\w-]+)*)$/iu;

/** The styles a page declares for its elements. */
export class PageStyles {
  private readonly rules: Rule[] = [];

  /** Takes the text of a `style` element. */
  add(css: string): void {
    for (const { selectors, body } of blocksOf(css)) {
      const declarations = new Map([...declarationsOf(body)].filter(([property, value]) => isTelling(property, value)));
      if (declarations.size === 0) continue;
      for (const selector of selectors.split(',')) {
        const path = pathOf(selector);
        if (path && this.rules.length < MOST_RULES) this.rules.push({ path, declarations });
      }
    }
  }

  /** How text in an element is shown. `around` are the elements it stands in, outermost first, and what holds of them. */
  shown(element: StyledElement, attributes: Readonly<Record<string, string>>, around: readonly StyledElement[], outer: Shown): Shown {
    const declared = new Map<string, string>();
    for (const { path, declarations } of this.rules) {
      if (matches(path, element, around)) for (const [property, value] of declarations) declared.set(property, value);
    }
    for (const [property, value] of declarationsOf(attributes.style ?? '')) declared.set(property, value);
    return within(outer, element.name, declared, 'hidden' in attributes);
  }
}

const NOTHING = /^0+(?:\.0*)?(?:[a-z]+|%)?$/;

/** Elements that say by themselves that their text is gone, is crossed out or stands off the line. */
const GONE = new Set(['script', 'style', 'head', 'template', 'noscript', 'noframes']);
const STRUCK = new Set(['del', 's', 'strike']);
const RISE: Readonly<Record<string, number>> = { sup: 1, sub: -1 };
/** For these `vertical-align` says where in the row their text stands. */
const CELLS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup']);

function within(outer: Shown, name: string, declared: Declarations, isHidden: boolean): Shown {
  const says = (property: string) => declared.get(property) ?? '';
  const decoration = `${says('text-decoration')} ${says('text-decoration-line')}`;
  const visibility = says('visibility');
  return {
    gone:
      outer.gone ||
      GONE.has(name) ||
      says('display') === 'none' ||
      (isHidden && !declared.has('display')) ||
      says('mso-hide') === 'all' ||
      NOTHING.test(says('font-size')) ||
      NOTHING.test(says('opacity')) ||
      says('color') === 'transparent',
    invisible: visibility === '' ? outer.invisible : visibility === 'hidden' || visibility === 'collapse',
    struck: outer.struck || STRUCK.has(name) || decoration.includes('line-through'),
    apart:
      !CELLS.has(name) && /^(?:block|list-item|flow-root|table|(?:inline-)?(?:flex|grid)|inline-(?:block|table))/.test(says('display')),
    rise: riseOf(name, says) ?? outer.rise,
  };
}

function riseOf(name: string, says: (property: string) => string): number | undefined {
  const byHand = Number.parseFloat(says('mso-text-raise'));
  if (byHand) return byHand;
  const top = Number.parseFloat(says('top'));
  if (says('position') === 'relative' && top && !CELLS.has(name)) return -top;
  const align = CELLS.has(name) ? '' : says('vertical-align');
  if (align === 'super' || align === 'sub') return align === 'super' ? 1 : -1;
  return Number.parseFloat(align) || (align === '' ? RISE[name] : undefined);
}

/** The rules of a style sheet. Those that hold only for paper or for some programs (`@…`) are passed over. */
function blocksOf(css: string): readonly { readonly selectors: string; readonly body: string }[] {
  const plain = css.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, '');
  const blocks: { selectors: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let selectors = '';
  for (const { 0: mark, index } of plain.matchAll(/[{};]/g)) {
    const text = plain.slice(start, index).trim();
    if (mark === '{') {
      if (depth === 0) selectors = text;
      depth++;
    } else if (mark === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && !selectors.startsWith('@')) blocks.push({ selectors, body: text });
    }
    // What is declared is kept together; an `@import …;` is no part of the next selector.
    if (mark !== ';' || depth === 0) start = index + 1;
  }
  return blocks;
}

function isTelling(property: string, value: string): boolean {
  if (property.startsWith('text-decoration')) return value.includes('line-through');
  if (property === 'color') return value === 'transparent';
  return property === 'font-size' || property === 'opacity' ? NOTHING.test(value) : TELLING.test(value);
}

function declarationsOf(body: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.test(property)) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/iu, '');
    declarations.set(property, value.trim().toLowerCase());
  }
  return declarations;
}

function pathOf(selector: string): readonly Simple[] | undefined {
  const path = selector
    .trim()
    .split(/\s*>\s*|\s+/)
    .map((part): Simple | undefined => {
      const { name = '', marks = '' } = SIMPLE.exec(part)?.groups ?? {};
      if (name === '' && marks === '') return undefined;
      const found = marks.match(/[.#][\w-]+/gu) ?? [];
      return {
        name: name === '*' ? '' : name.toLowerCase(),
        id: found.find((mark) => mark.startsWith('#'))?.slice(1),
        classes: found.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      };
    });
  return path.every((part) => part !== undefined) ? path : undefined;
}

function matches(path: readonly Simple[], element: StyledElement, around: readonly StyledElement[]): boolean {
  const own = path.at(-1);
  if (!own || !fits(own, element)) return false;
  let next = path.length - 2;
  for (let at = around.length - 1; at >= 0 && next >= 0; at--) {
    const [part, outer] = [path[next], around[at]];
    if (part && outer && fits(part, outer)) next--;
  }
  return next < 0;
}

function fits({ name, id, classes }: Simple, element: StyledElement): boolean {
  return (
    (name === '' || name === element.name) &&
    (id === undefined || id === element.id) &&
    classes.every((each) => element.classes.includes(each))
  );
}
