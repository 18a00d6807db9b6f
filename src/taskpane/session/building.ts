import type { Host, HostError } from '../../hosts';
import { rulesOf } from '../../rules';
import {
  assignmentSheet,
  CONSOLIDATED_SHEET,
  isInquirySheet,
  isPackage,
  justificationsSheet,
  JUSTIFICATIONS_SHEET,
  MINUTES_SHEET,
  PROPERTY,
  RECORD_SHEET,
  sourcesSheet,
  workbookLayout,
  type SheetLayout,
  type WorkbookCells,
} from '../../sheets';
import type { Submission } from '../../submission';
import { sheetsOfForms, type Seen } from './seen';
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
  const gone = present ? inquirySheetsGone(present, sheets) : [];
  onProgress(0, sheets.length);
  await host.writeSheets(sheets, {
    properties: wasPackage ? { ...properties, [PROPERTY.fingerprint]: NO_FINGERPRINT } : properties,
    // What a package says of itself is not true of the sheets that are built now; nor are the reasons given for others.
    remove: [...(wasPackage ? [MINUTES_SHEET, RECORD_SHEET] : []), ...(isJustified ? [] : [JUSTIFICATIONS_SHEET]), ...gone],
    signal: stop.signal,
    onProgress,
    onWaiting,
  });
}

/** Our sheets of who is asked and who gave what that another submission has no use for; those of a person's own stay. */
function inquirySheetsGone({ sheets: present }: WorkbookCells, built: readonly SheetLayout[]): readonly string[] {
  const names = new Set(built.map(({ name }) => name));
  return present.filter((sheet) => isInquirySheet(sheet) && !names.has(sheet.name)).map(({ name }) => name);
}

/** Builds the sheets of who is asked and who gave what anew; what a submission doesn't say goes. */
export async function buildInquiry(host: Host, submission: Submission, seen: Seen | undefined, tell: (work: Work) => void): Promise<void> {
  const sources = sourcesSheet(submission);
  const sheets = submission.inquiry
    ? [assignmentSheet(submission, seen && ((id) => seen.reading.located.get(id))), ...(sources ? [sources] : [])]
    : [];
  const onWaiting = ({ waiting }: HostError) => {
    if (waiting !== undefined) tell({ words: 'writing', done: 0, total: 1, waiting });
  };
  const after = [...sheetsOfForms(seen), CONSOLIDATED_SHEET, JUSTIFICATIONS_SHEET];
  await host.writeSheets(sheets, { onWaiting, after, remove: seen ? inquirySheetsGone(seen.cells, sheets) : [] });
}

/** Builds the sheet of a submission's justifications anew; where there are none it goes. */
export async function buildJustifications(
  host: Host,
  submission: Submission,
  seen: Seen | undefined,
  tell: (work: Work) => void,
): Promise<void> {
  const sheet = justificationsSheet(submission, rulesOf(submission.template, submission.agency.level));
  const onWaiting = ({ waiting }: HostError) => {
    if (waiting !== undefined) tell({ words: 'writing', done: 0, total: 1, waiting });
  };
  const after = [...sheetsOfForms(seen), CONSOLIDATED_SHEET];
  await host.writeSheets(sheet ? [sheet] : [], { onWaiting, after, ...(!sheet && { remove: [JUSTIFICATIONS_SHEET] }) });
}
