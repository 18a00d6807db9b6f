import { HostError } from '../host';
import { hostError } from '../office/office-errors';
import { roundTrip, type Patience } from '../office/round-trip';

type TrackingMode = Word.Document['changeTrackingMode'];

/** Whether Word can tell that changes are tracked. */
export function seesTracking(): boolean {
  return Office.context.requirements.isSetSupported('WordApi', '1.4');
}

/** Queues the question whether changes are tracked, where Word can tell. */
export function loadTracking(context: Word.RequestContext): void {
  if (seesTracking()) context.document.load('changeTrackingMode');
}

/**
 * Runs the work with change tracking off and puts it back as it was, also after a failure: with
 * tracking on a refreshed table would stand there twice, once struck out. Costs two round trips,
 * and only where changes are tracked. Before WordApi 1.4 tracking can't be seen, and marks are left.
 */
export async function untracked(looked: Word.RequestContext, patience: Patience, work: () => Promise<void>): Promise<void> {
  const mode = modeOf(looked);
  if (mode === undefined || mode === 'Off' || !(await switched('Off', patience))) return work();
  await thenBack(mode, patience, work);
}

/**
 * Runs the work with changes tracked, and puts that back as it was, also after a failure. Where Word
 * does not tell whether they are, or refuses, nothing is done: what can't be seen can't be taken back.
 */
export async function tracked(looked: Word.RequestContext, patience: Patience, work: () => Promise<void>): Promise<void> {
  const mode = modeOf(looked);
  if (mode === undefined) throw new HostError('unsupported', 'change tracking is not told', 'document');
  if (mode !== 'Off') return work();
  if (!(await switched('TrackAll', patience))) throw new HostError('protected', 'changes can not be tracked', 'document');
  await thenBack(mode, patience, work);
}

/** Some builds of Word for Windows say they have it and then don't answer (office-js#2797); toJSON leaves out what didn't come. */
function modeOf(looked: Word.RequestContext): TrackingMode | undefined {
  return (looked.document.toJSON() as { changeTrackingMode?: TrackingMode }).changeTrackingMode;
}

async function thenBack(mode: TrackingMode, patience: Patience, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = hostError(error, 'document');
    const mending = setTracking(mode, patience).catch(() => undefined);
    // Word that doesn't answer won't answer this either, but may still do it.
    if (failure.kind !== 'unreachable') await mending;
    throw failure;
  }
  await setTracking(mode, patience);
}

/** Tracking can be locked by a password; then its owner wants our changes marked as well. */
async function switched(mode: TrackingMode, patience: Patience): Promise<boolean> {
  try {
    await setTracking(mode, patience);
    return true;
  } catch (error) {
    if (hostError(error).kind === 'unreachable') throw error;
    return false;
  }
}

async function setTracking(mode: TrackingMode, patience: Patience): Promise<void> {
  const context = new Word.RequestContext();
  context.document.changeTrackingMode = mode;
  await roundTrip(context, patience.reading, 'document');
}
