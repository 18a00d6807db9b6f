import { PART_TAG } from '../document-host';
import { HostError } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import { loadTracking } from './tracking';

/** How many controls around the cursor are looked at. Templates nest two or three. */
const DEPTH = 5;

/** Bodies that no table of ours goes into: it would stand on every page, or Word errs. In a cell it is looked further out. */
const ELSEWHERE: readonly Word.Body['type'][] = ['Header', 'Footer', 'Footnote', 'Endnote', 'NoteItem'];

/**
 * Where parts go: makes the paragraph that will stand after them and returns it; the parts go
 * before it. To be called once, in the first batch that writes.
 */
type MakeRoom = () => Word.Paragraph;

/**
 * Looks where the cursor is, in one round trip, or two when it is in a table. Parts never go into a
 * table, but after the outermost one and a paragraph. In running text they go after the paragraph,
 * which is not split; on an empty line they go before it, so that it isn't left over, unless it is
 * what parts them from a part of ours. A cursor outside the text itself is refused, and so is one in
 * a part of ours, but for the empty line that ends it: whoever is there is below the table.
 */
export async function atCursor(context: Word.RequestContext, patience: Patience): Promise<MakeRoom> {
  const cursor = asked(context.document.getSelection().paragraphs.getLast());
  const around = controlsAround(cursor);
  const above = controlsAround(cursor.getPreviousOrNullObject());
  loadTracking(context);
  await roundTrip(context, patience.reading, 'document');
  checkBody(cursor);

  const own = around.filter(isOurs).at(-1);
  const isInTable = cursor.tableNestingLevel > 0;
  if (own && (isInTable || cursor.text !== '')) throw occupied(own);
  if (!isInTable && !own && cursor.text === '' && !above.some(isOurs)) return () => cursor;
  const place = isInTable ? await aroundTable(cursor, context, patience) : (own ?? cursor);
  return () => {
    const below = place === cursor ? belowText(cursor) : plain(plain(place.insertParagraph('', 'After')).insertParagraph('', 'After'));
    cursor.untrack();
    return below;
  };
}

/** Tracked, because what a method returns doesn't outlive its round trip otherwise. */
function asked(paragraph: Word.Paragraph): Word.Paragraph {
  paragraph.track();
  paragraph.load('text,isListItem,tableNestingLevel,parentBody/type');
  return paragraph;
}

function belowText(paragraph: Word.Paragraph): Word.Paragraph {
  const below = plain(paragraph.insertParagraph('', 'After'));
  if (paragraph.isListItem) below.detachFromList();
  return below;
}

/** The outermost table that the cursor is in; it is nobody's part. */
async function aroundTable(cursor: Word.Paragraph, context: Word.RequestContext, patience: Patience): Promise<Word.Table> {
  let table = cursor.parentTable;
  for (let level = cursor.tableNestingLevel; level > 1; level--) table = table.parentTable;
  const around = controlsAround(table);
  table.load('parentBody/type');
  await roundTrip(context, patience.reading, 'document');
  checkBody(table);
  const own = around.find(isOurs);
  if (own) throw occupied(own);
  return table;
}

function occupied({ tag }: Word.ContentControl): HostError {
  return new HostError('occupied', `cursor in ${tag}`, 'document');
}

function checkBody({ parentBody }: Word.Paragraph | Word.Table): void {
  if (ELSEWHERE.includes(parentBody.type)) throw new HostError('misplaced', `cursor in ${parentBody.type}`, 'document');
}

/** From the innermost outwards; loaded with the next round trip. */
function controlsAround(place: Word.Paragraph | Word.Table): readonly Word.ContentControl[] {
  const controls: Word.ContentControl[] = [];
  for (let inner: Word.Paragraph | Word.Table | Word.ContentControl = place; controls.length < DEPTH;) {
    inner = inner.parentContentControlOrNullObject;
    inner.load('tag');
    controls.push(inner);
  }
  return controls;
}

function isOurs(control: Word.ContentControl): boolean {
  return !control.isNullObject && control.tag.startsWith(PART_TAG);
}

/** A new paragraph looks like its neighbour, which may be a heading and would then be in the table of contents. */
function plain(paragraph: Word.Paragraph): Word.Paragraph {
  paragraph.styleBuiltIn = 'Normal';
  return paragraph;
}
