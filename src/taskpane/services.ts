import type { Submission } from '../submission';

/** What the pane needs besides the spreadsheet; each page brings its own. */
export interface Services {
  /** Lets the person choose a file; undefined when they changed their mind. */
  readonly pickFile: (accept: string) => Promise<PickedFile | undefined>;
  /** Hands a file to the person; absent where the spreadsheet program itself saves. */
  readonly saveFile?: (name: string, bytes: Uint8Array, type: string) => Promise<void>;
  /** Opens the printer's window with the appendix; absent where the spreadsheet program itself prints. */
  readonly print?: (submission: Submission) => void;
  /** Small things worth remembering on this machine: the agency, the language. */
  readonly memory: Memory;
  /** ISO date of today. */
  readonly today: () => string;
  /** Opens the pane anew. */
  readonly reload: () => void;
}

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
      else if (file.size > LARGEST_FILE) reject(new Error('Tệp lớn hơn 50 MB, không phải sổ phụ lục CCHC.'));
      else
        file.arrayBuffer().then((buffer) => {
          resolve({ name: file.name, bytes: new Uint8Array(buffer) });
        }, reject);
    });
    input.click();
  });
}
