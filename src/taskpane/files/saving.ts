import { workbookLayout } from '../../sheets';
import type { Submission } from '../../submission';
import { useWorking } from '../pane-context';
import { sendingRoom } from '../rooms';
import { rememberPrevious } from '../services/remembered-previous';
import type { FileToDeliver } from '../services/services';

/** The files a person takes away. Every failure becomes a sentence in the pane. */
export function useSaving() {
  const { connection, services, session, state } = useWorking();
  const { submission } = state.reading;
  const hand = async (file: FileToDeliver, of = submission): Promise<void> => {
    const { name, inPackage } = file;
    connection.reportDelivery({ name, way: await services.deliver(file, of), inPackage: inPackage === true });
  };
  /** What was typed a moment ago goes along. */
  const withLatest = (act: (submission: Submission) => Promise<void>) => () => {
    connection.attempt(async () => act((await session.latest()) ?? submission));
  };
  const save = (make: (submission: Submission) => Promise<FileToDeliver>) => withLatest(async (of) => hand(await make(of), of));
  return {
    saveWorkbook: save(async (of) =>
      (await sendingRoom()).workingFile(of, workbookLayout(of, { previous: state.previous, keepsStated: true })),
    ),
    saveFigures: save(async (of) => (await sendingRoom()).figuresFile(of)),
    /** Begins a workbook of another submission, compared with the one of this workbook, which stays as it is. */
    beginWorkbook: async (next: Submission, previous: Submission): Promise<void> => {
      rememberPrevious(services.memory, previous);
      if (services.openNewWorkbook) await services.openNewWorkbook(next);
      else await hand(await (await sendingRoom()).workingFile(next, workbookLayout(next, { previous })), next);
    },
    saveDocument: save(async (of) => (await sendingRoom()).documentFile(of)),
    print: withLatest((of) => Promise.resolve(services.print?.(of))),
    saveSkeleton: save(async (of) => (await sendingRoom()).outlineFile(of)),
    /** A file that is there already. Tells whether it was handed over. */
    deliver: async (file: FileToDeliver, of = submission): Promise<boolean> => {
      try {
        await hand(file, of);
        return true;
      } catch (error) {
        connection.reportProblem(error);
        return false;
      }
    },
  };
}
