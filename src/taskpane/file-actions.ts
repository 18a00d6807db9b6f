import { currentPeriod, templateFor } from '../forms';
import { emptySubmission, type Submission } from '../submission';
import { openFile, type OpenedFile } from './open-file';
import { usePane } from './pane-context';
import { PARTS } from './parts';

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
  const save = (make: (submission: Submission) => Promise<{ name: string; bytes: Uint8Array; type: string }>) =>
    attempt(async () => {
      const submission = state.reading?.submission;
      if (!submission || !services.saveFile) return;
      const { name, bytes, type } = await make(submission);
      await services.saveFile(name, bytes, type);
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
      const { readFiguresFile } = await PARTS.engine();
      await session.propose(readFiguresFile(copy));
    }),
    openSample: attempt(async () => {
      const [{ default: sample }, { readFiguresFile }] = await Promise.all([
        import('../../assets/samples/so-khcn-quang-tri-2023-Q3.json'),
        PARTS.engine(),
      ]);
      await session.propose(readFiguresFile(JSON.stringify(sample)));
    }),
    saveWorkbook: save(async (submission) => {
      const [{ workbookLayout }, { writeWorkbook }] = await Promise.all([PARTS.engine(), import('../xlsx')]);
      return {
        name: `${fileName(submission)}.xlsx`,
        bytes: await writeWorkbook(workbookLayout(submission, { previous: state.previous })),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
    }),
    saveFigures: save(async (submission) => {
      const { completeFigures, writeFiguresFile } = await PARTS.engine();
      return {
        name: `${fileName(submission)}.json`,
        bytes: new TextEncoder().encode(writeFiguresFile({ ...submission, figures: completeFigures(submission) })),
        type: 'application/json',
      };
    }),
    saveDocument: save(async (submission) => {
      const { writeAppendix } = await import('../word');
      return {
        name: `${fileName(submission)}.docx`,
        bytes: await writeAppendix(submission),
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      };
    }),
  };
}

/** `PhuLucCCHC_2023-Q3_SKHCN`: letters and digits any system can store. */
export function fileName({ period, agency }: Submission): string {
  const plain = (agency.symbol || agency.name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return ['PhuLucCCHC', period.id, ...(plain === '' ? [] : [plain])].join('_');
}
