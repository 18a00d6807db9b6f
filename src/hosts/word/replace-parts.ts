import { PART_TAG, type DocumentHost } from '../document-host';
import { HostError, type LongWork } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import { checkWritable, inSteps } from './steps';
import { loadTracking, untracked } from './tracking';

type Change = Parameters<DocumentHost['replaceParts']>[0][number];

/** 'Replace' is not for controls around nothing but a table or rows of one; such is what is left when somebody deletes the paragraph under our table. */
const IRREPLACEABLE: readonly Word.ContentControl['subtype'][] = ['RichTextTable', 'RichTextTableRow'];

/**
 * Fills controls anew, in a round trip to look and one for each part.
 *
 * Through the control and not through its range, by which Word for Windows leaves a broken table
 * behind (office-js#2606). Word may add an empty paragraph at the end of the control (office-js#874);
 * the next replacement takes that with it, so they don't grow in number.
 */
export async function replaceParts(changes: readonly Change[], options: LongWork, patience: Patience): Promise<void> {
  checkWritable(options);
  const context = new Word.RequestContext();
  await look(changes, context, patience);
  await untracked(context, patience, () =>
    inSteps(changes, options, async ({ control: id, tag, title, ooxml }) => {
      const control = context.document.contentControls.getById(id);
      control.insertOoxml(ooxml, 'Replace');
      control.tag = tag;
      control.title = title;
      await roundTrip(context, patience.writing, 'document');
    }),
  );
}

/** Refuses before anything is written what can't succeed for every part. */
async function look(changes: readonly Change[], context: Word.RequestContext, patience: Patience): Promise<void> {
  const controls = changes.map(({ control }) => ({
    control,
    found: asked(context.document.contentControls.getByIdOrNullObject(control)),
  }));
  loadTracking(context);
  await roundTrip(context, patience.reading, 'document');
  for (const { control, found } of controls) {
    if (found.isNullObject) throw new HostError('conflict', `no control ${control}`, 'document');
    // Numbers are given anew when a document is opened, so this one may be somebody else's by now.
    if (!found.tag.startsWith(PART_TAG)) throw new HostError('conflict', `control ${control} is not ours`, 'document');
    if (IRREPLACEABLE.includes(found.subtype)) throw new HostError('conflict', `control ${control} is a ${found.subtype}`, 'document');
  }
  const locked = controls.find(({ found }) => found.cannotEdit);
  if (locked) throw new HostError('protected', `control ${locked.control} is locked`, 'document');
}

function asked(control: Word.ContentControl): Word.ContentControl {
  control.load('tag,subtype,cannotEdit');
  return control;
}
