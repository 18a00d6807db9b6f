import type { DocumentPart } from '../document-host';
import type { LongWork } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import { atCursor } from './cursor';
import { checkWritable, inSteps } from './steps';
import { untracked } from './tracking';

/**
 * Inserts parts at the cursor, in a round trip for each after one to look (two in a table).
 *
 * Each part gets an empty paragraph, a control around that, and then its content. The shorter way,
 * content first and a control around the range it returns, fails in Word on the web for tables
 * (office-js#4251, office-js-docs#988), and content put at an end slips into the control before it
 * (office-js#866). The paragraph that stands after everything is there from the start: Word
 * doesn't like to have the last paragraph of a document or a cell replaced (office-js-docs#874).
 */
export async function insertParts(parts: readonly DocumentPart[], options: LongWork, patience: Patience): Promise<void> {
  checkWritable(options);
  if (parts.length === 0) return;
  const context = new Word.RequestContext();
  const makeRoom = await atCursor(context, patience);
  let below: Word.Paragraph | undefined;
  await untracked(context, patience, () =>
    inSteps(parts, options, async (part, index) => {
      if (below) {
        // A paragraph between two parts: to write in, and without it Word may join their tables.
        below.insertParagraph('', 'Before');
      } else {
        below = makeRoom();
        below.track();
      }
      insertBefore(below, part);
      if (index === parts.length - 1) {
        below.select('Start');
        below.untrack();
      }
      await roundTrip(context, patience.writing, 'document');
    }),
  );
}

function insertBefore(below: Word.Paragraph, { tag, title, ooxml }: DocumentPart): void {
  const control = below.insertParagraph('', 'Before').insertContentControl();
  // First of all, so that what a failure leaves behind is still known as ours.
  control.tag = tag;
  control.title = title;
  control.appearance = 'BoundingBox';
  control.insertOoxml(ooxml, 'Replace');
}
