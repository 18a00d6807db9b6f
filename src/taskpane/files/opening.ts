import { currentPeriod, templateFor } from '../../forms';
import { emptySubmission } from '../../submission';
import { later } from '../later';
import { usePane } from '../pane-context';
import type { OpenedFile } from './open-file';

const FILES = '.xlsx,.xlsm,.json';

const openFileFile = later(() => import('./open-file'));

/** The ways a person brings a file in. Each ends in a proposal; every failure becomes a sentence in the pane. */
export function useOpening() {
  const { connection, services, state } = usePane();
  const current = state.phase === 'working' ? state.reading.submission : undefined;
  const withOpened = (use: (opened: OpenedFile) => Promise<void>) => () => {
    connection.attempt(async () => {
      const file = await services.pickFile(FILES);
      if (file) await use(await (await openFileFile()).openFile(file));
    });
  };
  return {
    openFile: withOpened(async ({ submission, notes }) => {
      await (await connection.open()).propose(submission, { notes });
    }),
    /** The agency and the signing block come over; the figures stand beside the new ones as the period before. */
    carryOver: withOpened(async ({ submission: previous, notes }) => {
      const period = current?.period ?? currentPeriod(services.today());
      const template = templateFor(period.id) ?? previous.template;
      const next = current ?? {
        ...emptySubmission(template, period, previous.agency),
        report: { ...previous.report, number: '', date: '' },
      };
      await (await connection.open()).propose(next, { previous, notes });
    }),
  };
}
