import { unitAt } from './amounts';
import type { Range, StatedNumber, Token } from './tokens';

/** A phrase, ready to be looked for. */
export interface Pattern {
  readonly node: Node;
  /** Words without which it can't be found: a quick look before the slow one. */
  readonly required: readonly string[];
  /** All its words, those that may be left out included. */
  readonly words: ReadonlySet<string>;
  /** What it can begin with: only there it is looked for. */
  readonly beginnings: Beginnings;
  readonly slots: number;
}

interface Beginnings {
  readonly words: ReadonlySet<string>;
  readonly number: boolean;
}

/** A place where a phrase stands. */
export interface Match {
  readonly slots: readonly StatedNumber[];
  /** How many words it names: the measure of how sure it is. */
  readonly words: number;
  /** Its first token, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

type SlotKind = 'count' | 'percent' | 'amount' | 'fraction' | 'partOnly' | 'wholeOnly' | 'any' | 'none';

type Node =
  | { readonly kind: 'word'; readonly word: string; readonly next: Node }
  | { readonly kind: 'comma'; readonly next: Node }
  | { readonly kind: 'gap'; readonly next: Node }
  | { readonly kind: 'edge'; readonly next: Node }
  | { readonly kind: 'slot'; readonly slot: SlotKind; readonly next: Node }
  | { readonly kind: 'either'; readonly nodes: readonly Node[] }
  | { readonly kind: 'end' };

/** How many words `…` passes over at most. */
const WIDEST_GAP = 10;

/** What states 0, once written in one spelling. */
const NONE = [
  'không có',
  'không nhận được',
  'không tiếp nhận',
  'không phát sinh',
  'không xảy ra',
  'không để xảy ra',
  'không ghi nhận',
  'chưa có',
  'chưa nhận được',
  'chưa tiếp nhận',
  'chưa phát sinh',
  'chưa ghi nhận',
  'không',
  'chưa',
].map((words) => words.split(' '));

/** Between a thing and its number; a colon is no token, so nothing will do as well. */
const COPULAS = ['là', 'đạt', 'bao', 'gồm', 'có', 'được', 'với', 'cộng', 'tổng', 'số'];
/** As many of them one after the other: "là tổng cộng 20". */
const MOST_COPULAS = 3;

/** Between a verb and its number: "giải quyết xong cả 03 phản ánh". */
const ALL_OF = new Set(['cả', 'tất', 'tổng', 'số', 'cộng', 'toàn', 'bộ']);
const MOST_ALL_OF = 2;

/** Slots, longest first. */
const SLOTS: readonly (readonly [string, SlotKind, number])[] = [
  ['#/#', 'fraction', 2],
  ['_/_', 'any', 0],
  ['#/_', 'partOnly', 1],
  ['_/#', 'wholeOnly', 1],
  ['#%', 'percent', 1],
  ['#đ', 'amount', 1],
  ['#', 'count', 1],
  ['_', 'any', 0],
  ['KHÔNG', 'none', 1],
];

/** Reads a phrase. `spell` turns its words into tokens as texts are. Throws on a phrase that can't be read. */
export function patternOf(phrase: string, spell: (text: string) => readonly Token[]): Pattern {
  let rest = phrase;
  const required: string[] = [];
  const words = new Set<string>();
  let slots = 0;

  const parts = (depth: number, closing: string): ((next: Node) => Node)[][] => {
    const branches: ((next: Node) => Node)[][] = [[]];
    while (rest !== '') {
      const mark = rest.charAt(0);
      if (mark === closing) {
        rest = rest.slice(1);
        return branches;
      }
      const branch = branches.at(-1) ?? [];
      const slot = SLOTS.find(([sign]) => rest.startsWith(sign));
      if (slot) {
        rest = rest.slice(slot[0].length);
        if (depth === 0 || slot[2] === 0) slots += slot[2];
        else throw new Error(`"${phrase}" has a number that may be missing`);
        branch.push((next) => ({ kind: 'slot', slot: slot[1], next }));
      } else if (mark === '|') {
        rest = rest.slice(1);
        branches.push([]);
      } else if (mark === '(' || mark === '[') {
        rest = rest.slice(1);
        const inner = parts(depth + 1, mark === '(' ? ')' : ']');
        branch.push((next) => {
          const nodes = inner.map((steps) => chain(steps, next));
          return { kind: 'either', nodes: mark === '[' ? [...nodes, next] : nodes };
        });
      } else if (mark === ':') {
        rest = rest.slice(1);
        branch.push((next) => copulas(next, MOST_COPULAS));
      } else if (mark === '…') {
        rest = rest.slice(1);
        branch.push((next) => ({ kind: 'gap', next }));
      } else if (mark === '$') {
        rest = rest.slice(1);
        branch.push((next) => ({ kind: 'edge', next }));
      } else {
        const spelled = /^(?:(?!KHÔNG)[^()[\]|…$#_:])+/u.exec(rest)?.[0] ?? '';
        if (spelled === '') throw new Error(`"${phrase}" can't be read at "${rest}"`);
        rest = rest.slice(spelled.length);
        for (const token of spell(spelled)) {
          if (token.kind === 'word') {
            words.add(token.word);
            if (depth === 0) required.push(token.word);
            branch.push((next) => ({ kind: 'word', word: token.word, next }));
          } else if (token.kind === 'comma') branch.push((next) => ({ kind: 'comma', next }));
          else throw new Error(`"${phrase}" has more than words in "${spelled}"`);
        }
      }
    }
    if (closing !== '') throw new Error(`"${phrase}" lacks ${closing}`);
    return branches;
  };
  const branches = parts(0, '');
  const node: Node = { kind: 'either', nodes: branches.map((steps) => chain(steps, { kind: 'end' })) };
  return { node, words, required: branches.length > 1 ? [] : required, beginnings: beginningsOf(node, phrase), slots };
}

/** So many words between a thing and its number, or none. */
function copulas(next: Node, most: number): Node {
  if (most === 0) return next;
  const rest = copulas(next, most - 1);
  return { kind: 'either', nodes: [...COPULAS.map((word): Node => ({ kind: 'word', word, next: rest })), next] };
}

/** Throws on a phrase that could begin anywhere, or be nothing at all. */
function beginningsOf(start: Node, phrase: string): Beginnings {
  const words = new Set<string>();
  let number = false;
  const visit = (node: Node): void => {
    if (node.kind === 'word') words.add(node.word);
    else if (node.kind === 'either') node.nodes.forEach(visit);
    else if (node.kind === 'slot' && node.slot === 'none') for (const [first = ''] of NONE) words.add(first);
    else if (node.kind === 'slot') number = true;
    else throw new Error(`"${phrase}" must begin with a word or a number`);
  };
  visit(start);
  return { words, number };
}

function canBegin({ words, number }: Beginnings, token: Token | undefined): boolean {
  if (token?.kind === 'word') return words.has(token.word);
  return number && (token?.kind === 'number' || token?.kind === 'fraction');
}

function chain(steps: readonly ((next: Node) => Node)[], next: Node): Node {
  return steps.reduceRight((rest, step) => step(rest), next);
}

/**
 * Every place in `tokens[from, to)` where the phrase begins, with its shortest reading. Takes time in proportion to the
 * phrase's length times the text's: what led nowhere is not tried again.
 */
export function matchesOf(
  pattern: Pattern,
  tokens: readonly Token[],
  barriers: ReadonlySet<string>,
  from = 0,
  to = tokens.length,
): Match[] {
  const dead = new Map<Node, Set<number>>();
  const found: Match[] = [];

  const walk = (node: Node, at: number): { slots: StatedNumber[]; words: number; to: number } | undefined => {
    if (node.kind === 'end') return { slots: [], words: 0, to: at };
    const tried = dead.get(node);
    if (tried?.has(at)) return undefined;
    const result = step(node, at);
    if (!result) {
      if (tried) tried.add(at);
      else dead.set(node, new Set([at]));
    }
    return result;
  };

  const step = (node: Exclude<Node, { kind: 'end' }>, at: number) => {
    const token = at < to ? tokens[at] : undefined;
    switch (node.kind) {
      case 'word': {
        const after = token?.kind === 'word' && token.word === node.word ? walk(node.next, at + 1) : undefined;
        return after && { ...after, words: after.words + 1 };
      }
      case 'comma':
        return token?.kind === 'comma' ? walk(node.next, at + 1) : undefined;
      case 'edge':
        return token === undefined || token.kind === 'comma' || token.kind === 'stop' ? walk(node.next, at) : undefined;
      case 'either':
        for (const branch of node.nodes) {
          const after = walk(branch, at);
          if (after) return after;
        }
        return undefined;
      case 'gap':
        for (let skipped = 0; skipped <= WIDEST_GAP; skipped++) {
          const after = walk(node.next, at + skipped);
          if (after) return after;
          const passed = at + skipped < to ? tokens[at + skipped] : undefined;
          if (passed?.kind !== 'other' && (passed?.kind !== 'word' || barriers.has(passed.word))) return undefined;
        }
        return undefined;
      case 'slot': {
        const passed = node.slot === 'none' ? 0 : allOf(tokens, at, to);
        const slot = slotAt(node.slot, tokens, at + passed, to);
        const after = slot && walk(node.next, at + passed + slot.length);
        // The words of a unit count as words.
        return after && { ...after, words: after.words + slot.length - 1, slots: [...slot.numbers, ...after.slots] };
      }
    }
  };

  for (let at = from; at < to; at++) {
    if (!canBegin(pattern.beginnings, tokens[at])) continue;
    const match = walk(pattern.node, at);
    if (match && match.to > at) found.push({ ...match, from: at });
  }
  return found;
}

/** How many words that only say "all of" stand before a number. */
function allOf(tokens: readonly Token[], at: number, to: number): number {
  let passed = 0;
  while (passed < MOST_ALL_OF && ALL_OF.has(wordAt(tokens, at + passed, to) ?? '')) passed++;
  return passed;
}

function slotAt(kind: SlotKind, tokens: readonly Token[], at: number, to: number): { numbers: StatedNumber[]; length: number } | undefined {
  const token = at < to ? tokens[at] : undefined;
  if (token?.kind === 'fraction') {
    // "412,6/980 tỷ đồng": the unit is both's.
    const scale = unitAt(tokens, at + 1, to);
    const [part, whole] = [token.part, token.whole].map((number) => (scale === undefined ? number : { ...number, scale }));
    if (!part || !whole) return undefined;
    switch (kind) {
      case 'fraction':
        return { numbers: [part, whole], length: 1 };
      case 'partOnly':
        return { numbers: [part], length: 1 };
      case 'wholeOnly':
        return { numbers: [whole], length: 1 };
      default:
        return kind === 'any' ? { numbers: [], length: 1 } : undefined;
    }
  }
  if (kind === 'none') return noneAt(tokens, at, to);
  if (token?.kind !== 'number') return undefined;
  if (kind === 'any') return { numbers: [], length: 1 };
  if (kind === 'count') return token.number.percent ? undefined : { numbers: [token.number], length: 1 };
  if (kind === 'percent') return token.number.percent ? { numbers: [token.number], length: 1 } : percentWords(token.number, tokens, at, to);
  return kind === 'amount' ? amountAt(token.number, tokens, at, to) : undefined;
}

function wordAt(tokens: readonly Token[], at: number, to: number): string | undefined {
  const token = at < to ? tokens[at] : undefined;
  return token?.kind === 'word' ? token.word : undefined;
}

/** "100 phần trăm". */
function percentWords(number: StatedNumber, tokens: readonly Token[], at: number, to: number) {
  const says = wordAt(tokens, at + 1, to) === 'phần' && wordAt(tokens, at + 2, to) === 'trăm';
  return says ? { numbers: [{ ...number, percent: true }], length: 3 } : undefined;
}

/** Money with its unit; `scale` is how many million đồng the unit is. */
function amountAt(number: StatedNumber, tokens: readonly Token[], at: number, to: number) {
  const scale = number.percent ? undefined : unitAt(tokens, at + 1, to);
  if (scale === undefined) return undefined;
  const named = wordAt(tokens, at + 1, to) !== 'đồng' && wordAt(tokens, at + 2, to) === 'đồng';
  const length = named ? 3 : 2;
  const end = tokens[at + length - 1]?.end ?? number.end;
  return { numbers: [{ ...number, scale, end }], length };
}

function noneAt(tokens: readonly Token[], at: number, to: number): { numbers: StatedNumber[]; length: number } | undefined {
  const words = NONE.find((none) => none.every((word, index) => wordAt(tokens, at + index, to) === word));
  const [first, last] = [tokens[at], words && tokens[at + words.length - 1]];
  if (!words || !first || !last) return undefined;
  const number: StatedNumber = { value: 0, decimals: 0, percent: false, start: first.start, end: last.end };
  return { numbers: [number], length: words.length };
}

/** Whether the words stand in `tokens[from, to)`. */
export function stands(pattern: Pattern, tokens: readonly Token[], barriers: ReadonlySet<string>, from: number, to: number): boolean {
  return lastPlace(pattern, tokens, barriers, from, to) !== undefined;
}

/** Where the words stand for the last time before `to`. */
export function lastPlace(
  pattern: Pattern,
  tokens: readonly Token[],
  barriers: ReadonlySet<string>,
  from: number,
  to: number,
): number | undefined {
  return matchesOf(pattern, tokens, barriers, from, to).at(-1)?.from;
}

/** The characters a match covers. */
export function rangeOf({ from, to }: Match, tokens: readonly Token[]): Range {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
