import { PART_TAG, type InsertedPart } from '../document-host';
import { HostError } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';

type Found = Omit<InsertedPart, 'ooxml'>;

/**
 * The parts of ours, in a round trip that lists the controls and one that reads ours.
 *
 * `document.contentControls` and not the body's, which leaves out what is nested in somebody else's
 * control (office-js#1382), as in a template whose text is one large control. Word lists controls in
 * the order of the document; comparing their places instead would cost more and stumbles over
 * tracked changes (office-js#2797). `contentControl.getOoxml()` and not its range's, which fails on
 * controls in controls (office-js#2708).
 */
export async function readParts(patience: Patience): Promise<readonly InsertedPart[]> {
  const found = await listParts(patience);
  if (found.length === 0) return [];
  try {
    return await readTogether(found, patience);
  } catch (error) {
    if (!(error instanceof HostError && error.kind === 'failed')) throw error;
    // Word fails on a control with a table inside a cell (office-js#5263); the others are worth having.
    return Promise.all(found.map((part) => readAlone(part, patience)));
  }
}

async function listParts(patience: Patience): Promise<readonly Found[]> {
  const context = new Word.RequestContext();
  const { contentControls } = context.document;
  contentControls.load('items/id,items/tag');
  await roundTrip(context, patience.reading, 'document');
  // Word on the web lists a control twice at times (office-js#3139).
  const found = new Map(contentControls.items.map(({ id, tag }) => [id, { control: id, tag }]));
  return [...found.values()].filter(({ tag }) => tag.startsWith(PART_TAG));
}

async function readTogether(found: readonly Found[], patience: Patience): Promise<readonly InsertedPart[]> {
  const context = new Word.RequestContext();
  const answers = found.map((part) => ({ part, ooxml: context.document.contentControls.getById(part.control).getOoxml() }));
  await roundTrip(context, patience.writing, 'document');
  return answers.map(({ part, ooxml }) => ({ ...part, ooxml: ooxml.value }));
}

async function readAlone(part: Found, patience: Patience): Promise<InsertedPart> {
  const context = new Word.RequestContext();
  const control = context.document.contentControls.getById(part.control);
  try {
    return { ...part, ooxml: await answerOf(context, control.getOoxml(), patience) };
  } catch (error) {
    if (!(error instanceof HostError && error.kind === 'failed')) throw error;
    return { ...part, ooxml: undefined };
  }
}

/** The whole text, in one round trip. Of a long report it takes Word as long as writing a table does. */
export async function readDocument(patience: Patience): Promise<string> {
  const context = new Word.RequestContext();
  return answerOf(context, context.document.body.getOoxml(), patience);
}

async function answerOf<T>(context: Word.RequestContext, answer: OfficeExtension.ClientResult<T>, patience: Patience): Promise<T> {
  await roundTrip(context, patience.writing, 'document');
  return answer.value;
}
