import { usePane } from '../pane-context';
import { readFile } from '../services/pick-file';
import type { PickedFile } from '../services/services';
import type { Purpose } from './opening';

/** Everything the room that opens files can tell apart. */
export const FILES = '.xlsx,.xlsm,.docx,.json,.csv,.txt,.htm,.html,.zip';

/** The ways a person brings figures in. Every failure becomes a sentence in the pane. */
export function useOpening() {
  const { connection, services, opening, words } = usePane();
  const bring = (purpose: Purpose, choose: () => Promise<PickedFile | undefined>) => {
    connection.attempt(async () => {
      const file = await choose();
      if (file) await opening.open({ kind: 'file', file }, purpose);
    });
  };
  /** One file is opened as any is; several at once can only be slips. */
  const bringAll = (choose: () => Promise<readonly PickedFile[]>) => {
    connection.attempt(async () => {
      const files = await choose();
      const [file] = files;
      if (file && files.length === 1) await opening.open({ kind: 'file', file }, 'open');
      else if (file) await opening.open({ kind: 'files', name: words.filesAtOnce(files.length), files }, 'open');
    });
  };
  return {
    openFile: () => {
      bring('open', () => services.pickFile(FILES));
    },
    carryOver: () => {
      bring('carry-over', () => services.pickFile(FILES));
    },
    openDropped: (all: FileList) => {
      bringAll(() => Promise.all([...all].map(async (file) => ({ name: file.name, bytes: await readFile(file) }))));
    },
    receiveSlips: () => {
      bringAll(() => services.pickFiles('.xlsx,.zip'));
    },
    pasteTable: () => {
      opening.awaitPaste('open');
    },
  };
}
