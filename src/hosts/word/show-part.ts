import { roundTrip, type Patience } from '../office/round-trip';

/** Selects a part, which brings it into view. One that is gone is a `conflict`. */
export async function showPart(control: number, patience: Patience): Promise<void> {
  const context = new Word.RequestContext();
  context.document.contentControls.getById(control).select('Select');
  await roundTrip(context, patience.reading, 'document');
}
