import type { DocumentHost } from '../document-host';
import { HostError } from '../host';
import { oneAtATime } from '../office/one-at-a-time';
import { PATIENCE, within, type Patience } from '../office/round-trip';
import { seesTracking } from './tracking';

/** The newest requirement set that is in every Word since 2019; what is newer is asked for at run time. */
const FLOOR = '1.3';

/** What is done with a document. The pane in Excel asks which program it is in, and needs nothing of it. */
const parts = () => import('./document-work');

/** Word, once Office is ready. Rejects when there is no Word around the page or it is too old. */
export async function wordHost(patience: Patience = PATIENCE): Promise<DocumentHost> {
  await waitForWord(patience);
  const inTurn = oneAtATime();
  return {
    kind: 'word',
    seesTracking: seesTracking(),
    readParts: () => inTurn(async () => (await parts()).readParts(patience)),
    insertParts: (wanted, options = {}) => inTurn(async () => (await parts()).insertParts(wanted, options, patience)),
    replaceParts: (changes, options = {}) => inTurn(async () => (await parts()).replaceParts(changes, options, patience)),
    showPart: (control) => inTurn(async () => (await parts()).showPart(control, patience)),
    showWords: (words) => inTurn(async () => (await parts()).showWords(words, patience)),
    replaceWords: (words, by) => inTurn(async () => (await parts()).replaceWords(words, by, patience)),
    readDocument: () => inTurn(async () => (await parts()).readDocument(patience)),
  };
}

async function waitForWord(patience: Patience): Promise<void> {
  // The script that brings Office may have failed to load.
  if (typeof Office === 'undefined') throw new HostError('unreachable', 'office.js is not there', 'document');
  const { host } = await within(Office.onReady(), patience.reading, 'document');
  // In a plain browser Office is ready with no host; the compiler believes there always is one.
  if ((host as Office.HostType | null) !== Office.HostType.Word) throw new HostError('unreachable', `host ${String(host)}`, 'document');
  if (!Office.context.requirements.isSetSupported('WordApi', FLOOR)) throw new HostError('too-old', `WordApi below ${FLOOR}`, 'document');
}
