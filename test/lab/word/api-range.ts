/** `Word.Range` within a paragraph, and the search that yields it. */
import { number, oneOf, text, type ApiObject } from '../office/api-object';
import { WireError } from '../office/wire';
import type { Paper, Paragraph } from './paper';
import { letters, replaceLetters } from './runs';

/** Letters of a paragraph, the struck-out ones counted: while changes are shown they are in Word's text. */
export interface Stretch {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** What the client tracks. */
export interface StretchTracking {
  readonly keepStretch: (stretch: Stretch) => void;
  readonly referenceOfStretch: (stretch: Stretch) => string | undefined;
}

interface World {
  readonly paper: Paper;
  readonly tracking: StretchTracking;
}

/** By which a range is known that comes as an argument. */
const stretches = new WeakMap<ApiObject, Stretch>();

const SELECTIONS = ['Select', 'Start', 'End'];
const LONGEST_SEARCH = 255;

/** All places with these words in paragraphs, or in a part of one. */
export function searchObject(world: World, within: readonly Stretch[], wanted: unknown, options: unknown): ApiObject {
  if (options !== undefined && options !== null) throw new WireError('ApiNotFound', 'the test host searches without options');
  const pattern = patternOf(text(wanted, Infinity));
  const ranges = within.flatMap(({ paragraph, start, end }) =>
    [...letters(paragraph.xml).slice(start, end).matchAll(pattern)].map(({ index, 0: found }) =>
      rangeObject(world, { paragraph, start: start + index, end: start + index + found.length }),
    ),
  );
  const getItemAt = (index: unknown): ApiObject => {
    const range = ranges[number(index, 0)];
    if (!range) throw new WireError('ItemNotFound', 'there is no such place any more');
    return range;
  };
  return { type: 'RangeCollection', items: () => ranges, methods: { getItemAt, getFirst: () => getItemAt(0) } };
}

/** Words as the search box takes them, in capitals or not: `^` begins a code. Spaces are spaces, not those that keep words together. */
function patternOf(wanted: string): RegExp {
  if (wanted === '' || wanted.length > LONGEST_SEARCH) {
    throw new WireError('SearchStringInvalidOrTooLong', `${String(wanted.length)} characters`);
  }
  const source = wanted.replace(/\^(.?)|[.*+?${}()|[\]\\]/gs, (whole, code?: string) => {
    if (code === undefined) return `\\${whole}`;
    if (code === '^') return '\\^';
    if (code === 'w') return '[ \\t\\u00A0]+';
    throw new WireError('InvalidArgument', `the test host does not search for ${whole}`);
  });
  return new RegExp(source, 'gi');
}

export function rangeObject(world: World, stretch: Stretch): ApiObject {
  const { paper, tracking } = world;
  const { paragraph, start, end } = stretch;
  const range: ApiObject = {
    type: 'Range',
    reference: () => tracking.referenceOfStretch(stretch),
    properties: { text: { get: () => letters(paragraph.xml).slice(start, end) } },
    methods: {
      search: (wanted, options) => searchObject(world, [stretch], wanted, options),
      expandTo: (other) => {
        const far = stretches.get(other as ApiObject);
        if (far?.paragraph !== paragraph) throw new WireError('ApiNotFound', 'the test host selects within a paragraph only');
        return rangeObject(world, { paragraph, start: Math.min(start, far.start), end: Math.max(end, far.end) });
      },
      insertText: (words, location) => {
        oneOf(location, ['Replace']);
        paper.change('insertText', paragraph);
        paragraph.xml = replaceLetters(paragraph.xml, start, end, text(words), paper.trackingMode !== 'Off');
        return { type: 'Range', properties: {} };
      },
      select: (mode) => {
        paper.selection = { block: paragraph, mode: oneOf(mode, SELECTIONS), words: letters(paragraph.xml).slice(start, end) };
      },
      _KeepReference: () => tracking.keepStretch(stretch),
    },
  };
  stretches.set(range, stretch);
  return range;
}
