import type { AutoOpen } from '../../hosts';
import type { NamedFile } from '../../sending';
import type { Submission } from '../../submission';
import type { AskedPlace } from './asked-tab';

/** What the pane needs besides the spreadsheet; each page brings its own. */
export interface Services {
  /** Lets the person choose a file; undefined when they changed their mind. */
  readonly pickFile: (accept: string) => Promise<PickedFile | undefined>;
  /** Lets the person choose several; none when they changed their mind. */
  readonly pickFiles: (accept: string) => Promise<readonly PickedFile[]>;
  /** Hands a file of a submission to the person, and says how. */
  readonly deliver: (file: FileToDeliver, submission: Submission) => Promise<Delivery>;
  /** Opens the page where all files can be had, for when a download never arrives; absent where downloads can be relied on. */
  readonly openDownloadPage?: (submission: Submission, inPackage: boolean) => Promise<void>;
  /** Whether the workbook is saved by the pane: Excel saves its own. */
  readonly savesWorkbook: boolean;
  /** Opens another workbook beside the present one; absent where a workbook is a file, which is handed over. */
  readonly openNewWorkbook?: (submission: Submission) => Promise<void>;
  /** Opens the printer's window with the appendix; absent where the spreadsheet program itself prints. */
  readonly print?: (submission: Submission) => void;
  /** Whether the pane opens with this workbook; absent where it doesn't live in one. */
  readonly autoOpen?: AutoOpen;
  /** Small things worth remembering on this machine: the agency, the language. */
  readonly memory: Memory;
  /** Where the person wants to go, by the button with which they opened the pane. */
  readonly asked?: AskedPlace;
  /** ISO date of today. */
  readonly today: () => string;
  /** Opens the pane anew. */
  readonly reload: () => void;
}

export interface FileToDeliver extends NamedFile {
  /** It goes to Home Affairs: nothing held the package back. */
  readonly inPackage?: boolean;
}

/**
 * How a file reached the person: as a download that the browser carries out, as a new workbook that is still to be
 * saved, or on a page in the browser where it is to be had. Nobody is told "saved": the program can't know.
 */
export type Delivery = 'download' | 'workbook' | 'page';

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Memory {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
}
