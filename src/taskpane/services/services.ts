import type { NamedFile } from '../../sending';
import type { Submission } from '../../submission';

/** What the pane needs besides the spreadsheet; each page brings its own. */
export interface Services {
  /** Lets the person choose a file; undefined when they changed their mind. */
  readonly pickFile: (accept: string) => Promise<PickedFile | undefined>;
  /** Hands a file of a submission to the person, and says how. */
  readonly deliver: (file: FileToDeliver, submission: Submission) => Promise<Delivery>;
  /** Opens the page where all files can be had, for when a download never arrives; absent where downloads can be relied on. */
  readonly openDownloadPage?: (submission: Submission, inPackage: boolean) => Promise<void>;
  /** Opens the printer's window with the appendix; absent where the spreadsheet program itself prints. */
  readonly print?: (submission: Submission) => void;
  /** Small things worth remembering on this machine: the agency, the language. */
  readonly memory: Memory;
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

/** The browser's own memory, where the person's settings allow it. */
export function browserMemory(): Memory {
  return {
    read: (key) => {
      try {
        return localStorage.getItem(`cchc.${key}`) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        localStorage.setItem(`cchc.${key}`, value);
      } catch {
        // A browser that keeps nothing only forgets; everything else works.
      }
    },
  };
}

/** The largest file that is looked at at all. */
const LARGEST_FILE = 50_000_000;

/** A file's bytes. Rejects, with a sentence, for one too large to be any of ours. */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) throw new Error('Tệp lớn hơn 50 MB; hãy chọn đúng sổ phụ lục hoặc báo cáo CCHC.');
  return new Uint8Array(await file.arrayBuffer());
}

/** A file chooser that works in browsers and in Office's web views alike. */
export function pickFile(accept: string): Promise<PickedFile | undefined> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) resolve(undefined);
      else
        readFile(file).then((bytes) => {
          resolve({ name: file.name, bytes });
        }, reject);
    });
    input.click();
  });
}
