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
  return {
    openFile: () => {
      bring('open', () => services.pickFile(FILES));
    },
    carryOver: () => {
      bring('carry-over', () => services.pickFile(FILES));
    },
    openDropped: (file: File, all: FileList) => {
      bring('open', async () => {
        if (all.length > 1) throw new Error(words.oneFileOnly);
        return { name: file.name, bytes: await readFile(file) };
      });
    },
    pasteTable: () => {
      opening.awaitPaste('open');
    },
  };
}
