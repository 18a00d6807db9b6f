import type { Host, HostError } from '../../hosts';
import { rulesOf } from '../../rules';
import {
  isPackage,
  justificationsSheet,
  JUSTIFICATIONS_SHEET,
  MINUTES_SHEET,
  PROPERTY,
  RECORD_SHEET,
  workbookLayout,
  type WorkbookCells,
} from '../../sheets';
import type { Submission } from '../../submission';
import type { Work } from './work';

/** In place of a fingerprint: properties can be changed in Excel, not taken away. */
const NO_FINGERPRINT = '-';

/** What sheets are built of. */
interface Building {
  readonly submission: Submission;
  /** What its figures are compared with. */
  readonly previous: Submission | undefined;
  /** What is there so far. */
  readonly present: WorkbookCells | undefined;
}

/** Builds the sheets of a submission in place of those that are there, of the same agency or another. */
export async function buildSheets(host: Host, { submission, previous, present }: Building, tell: (work: Work) => void): Promise<void> {
  const stop = new AbortController();
  const cancel = () => {
    stop.abort();
  };
  let come = 0;
  const onProgress = (done: number, total: number) => {
    come = done;
    tell({ words: 'building', done, total, cancel });
  };
  const onWaiting = (reason: HostError) => {
    tell({ words: 'building', done: come, total: sheets.length, cancel, ...(reason.waiting !== undefined && { waiting: reason.waiting }) });
  };
  const { sheets, properties } = workbookLayout(submission, { previous, keepsStated: true });
  const wasPackage = present !== undefined && isPackage(present);
  const isJustified = sheets.some(({ kind }) => kind === 'justifications');
  onProgress(0, sheets.length);
  await host.writeSheets(sheets, {
    properties: wasPackage ? { ...properties, [PROPERTY.fingerprint]: NO_FINGERPRINT } : properties,
    // What a package says of itself is not true of the sheets that are built now; nor are the reasons given for others.
    remove: [...(wasPackage ? [MINUTES_SHEET, RECORD_SHEET] : []), ...(isJustified ? [] : [JUSTIFICATIONS_SHEET])],
    signal: stop.signal,
    onProgress,
    onWaiting,
  });
}

/** Builds the sheet of a submission's justifications anew; where there are none it goes. */
export async function buildJustifications(host: Host, submission: Submission, tell: (work: Work) => void): Promise<void> {
  const sheet = justificationsSheet(submission, rulesOf(submission.template, submission.agency.level));
  const onWaiting = ({ waiting }: HostError) => {
    if (waiting !== undefined) tell({ words: 'writing', done: 0, total: 1, waiting });
  };
  await host.writeSheets(sheet ? [sheet] : [], { onWaiting, ...(!sheet && { remove: [JUSTIFICATIONS_SHEET] }) });
}
