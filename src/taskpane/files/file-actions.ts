import { currentPeriod, templateFor } from '../../forms';
import { emptySubmission, type Submission } from '../../submission';
import { openFile, type OpenedFile } from './open-file';
import { usePane } from '../pane-context';
import { sendingRoom } from '../rooms';
import type { FileToDeliver } from '../services/services';

const WORKBOOKS = '.xlsx,.xlsm';

/** What a person can do with files. Every failure becomes a sentence in the pane. */
export function useFileActions() {
  const { session, services, state } = usePane();
  const attempt = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => {
      session.reportProblem(error);
    });
  };
  const pick = async (accept: string): Promise<OpenedFile | undefined> => {
    const file = await services.pickFile(accept);
    return file && (await openFile(file));
  };
  const hand = async (file: FileToDeliver, submission: Submission): Promise<void> => {
    const { name, inPackage } = file;
    session.reportDelivery({ name, way: await services.deliver(file, submission), inPackage: inPackage === true });
  };
  const save = (make: (submission: Submission) => Promise<FileToDeliver>) =>
    attempt(async () => {
      const submission = state.reading?.submission;
      if (submission) await hand(await make(submission), submission);
    });

  return {
    openFile: attempt(async () => {
      const opened = await pick(`${WORKBOOKS},.json`);
      if (opened) await session.propose(opened.submission, { notes: opened.notes });
    }),
    /** The agency and the signing block come over; the figures stand beside the new ones as the period before. */
    carryOver: attempt(async () => {
      const opened = await pick(`${WORKBOOKS},.json`);
      if (!opened) return;
      const { submission: previous } = opened;
      const current = state.reading?.submission;
      const period = current?.period ?? currentPeriod(services.today());
      const template = templateFor(period.id) ?? previous.template;
      const next = current ?? {
        ...emptySubmission(template, period, previous.agency),
        report: { ...previous.report, number: '', date: '' },
      };
      await session.propose(next, { previous, notes: opened.notes });
    }),
    /** The figures as they stood before the last action, also after the pane was closed. */
    restoreCopy: attempt(async () => {
      const copy = services.memory.read('last');
      if (copy === undefined) return;
      const { readFiguresFile } = await import('../engine');
      await session.propose(readFiguresFile(copy));
    }),
    openSample: attempt(async () => {
      const [{ default: sample }, { readFiguresFile }] = await Promise.all([
        import('../../../assets/samples/so-khcn-quang-tri-2023-Q3.json'),
        import('../engine'),
      ]);
      await session.propose(readFiguresFile(JSON.stringify(sample)));
    }),
    saveWorkbook: save(async (submission) => {
      const [{ workbookLayout }, { workbookFile }] = await Promise.all([import('../engine'), sendingRoom()]);
      return workbookFile(submission, workbookLayout(submission, { previous: state.previous }));
    }),
    saveFigures: save(async (submission) => (await sendingRoom()).figuresFile(submission)),
    saveDocument: save(async (submission) => (await sendingRoom()).documentFile(submission)),
    saveSkeleton: save(async (submission) => (await sendingRoom()).outlineFile(submission)),
    /** A file that is there already. Tells whether it was handed over. */
    deliver: async (file: FileToDeliver): Promise<boolean> => {
      const submission = state.reading?.submission;
      try {
        if (submission) await hand(file, submission);
        return submission !== undefined;
      } catch (error) {
        session.reportProblem(error);
        return false;
      }
    },
  };
}
