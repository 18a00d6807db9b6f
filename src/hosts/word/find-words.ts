import type { FoundWords, WordsInDocument } from '../../report';
import { roundTrip, type Patience } from '../office/round-trip';
import { checkWritable } from './steps';
import { loadTracking, tracked } from './tracking';

/** Word refuses to look for more. */
const LONGEST_SEARCH = 255;

/** Selects the sentence around words, or what stands next to them; in a round trip to look and one to select. */
export async function showWords({ around, sentence }: WordsInDocument, patience: Patience): Promise<'sentence' | 'part' | 'gone'> {
  const context = new Word.RequestContext();
  const [ends, parts] = [sentence, around].map((places) => places.map((place) => searched(context.document.body, place)));
  await roundTrip(context, patience.reading, 'document');
  const [first, last = first] = ends?.map(hit) ?? [];
  const whole = first && last ? (first === last ? first : first.expandTo(last)) : undefined;
  const found = whole ?? parts?.map(hit).find((range) => range !== undefined);
  if (!found) return 'gone';
  found.select('Select');
  await roundTrip(context, patience.reading, 'document');
  return whole ? 'sentence' : 'part';
}

/**
 * Puts other words in place of these, as a tracked change: a round trip to find what stands around
 * them, one to find them in it, and one to write; two more where changes are not tracked yet.
 */
export async function replaceWords({ words, around }: WordsInDocument, by: string, patience: Patience): Promise<'done' | 'gone'> {
  checkWritable({});
  const context = new Word.RequestContext();
  const places = around.map((place) => ({ inner: place.inner, found: searched(context.document.body, place) }));
  loadTracking(context);
  await roundTrip(context, patience.reading, 'document');
  const place = places.find(({ found }) => hit(found) !== undefined);
  const range = place && hit(place.found);
  if (!range) return 'gone';

  const within = searched(range, { text: words, ...place.inner });
  await roundTrip(context, patience.reading, 'document');
  const target = hit(within);
  if (target?.text !== words) return 'gone';
  // Held, so that it is these words even if somebody types while tracking is switched on.
  target.track();
  await tracked(context, patience, async () => {
    target.insertText(by, 'Replace');
    target.untrack();
    await roundTrip(context, patience.writing, 'document');
  });
  return 'done';
}

interface Searched {
  readonly place: FoundWords;
  readonly exactly: Word.RangeCollection;
  /** With any space for each space: ours are plain and single, the document's may keep numbers and units together. */
  readonly loosely: Word.RangeCollection | undefined;
}

/**
 * Queues the search. Without options, capitals or not: results are looked for anew in the next round
 * trip, and the options would be lost by then. What is spelled otherwise is left out afterwards.
 */
function searched(within: Word.Body | Word.Range, place: FoundWords): Searched {
  const text = place.text.replaceAll('^', '^^');
  const loose = text.replaceAll(' ', '^w');
  const search = (words: string) => {
    const results = within.search(words);
    results.load('items/text');
    return results;
  };
  return { place, exactly: search(text), loosely: loose !== text && loose.length <= LONGEST_SEARCH ? search(loose) : undefined };
}

/** The place that is meant, where there are as many as there should be. */
function hit({ place, exactly, loosely }: Searched): Word.Range | undefined {
  for (const results of [exactly, loosely]) {
    const same = results?.items.filter(({ text }) => text.replace(SPACES, ' ') === place.text) ?? [];
    if (same.length === place.of) return same[place.nth];
  }
  return undefined;
}

const SPACES = /\s+/g;
