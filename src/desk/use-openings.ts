import { useMemo } from 'react';
import { chooseFiles } from './chosen-files';
import { useDesk } from './desk-context';
import { draftOf } from './work';

/** What was written into the workbook by hand and can't be followed is told, but not without end. */
const MOST_DOUBTS = 5;

/** The ways to begin with a file of one's own: a list of agencies, or a province's workbook. */
export function useOpenings(): { readonly openRoster: () => void; readonly openWorkbook: () => void; readonly openBefore: () => void } {
  const { session, attempt, go, say } = useDesk();
  return useMemo(() => {
    const pick = async (accept: string) => {
      const [chosen] = await chooseFiles({ multiple: false, accept });
      return chosen && { name: chosen.name, bytes: new Uint8Array(await chosen.file.arrayBuffer()) };
    };
    return {
      openRoster: () =>
        attempt(async () => {
          const file = await pick('.csv,.xlsx');
          if (!file) return;
          const { openRosterFile } = await import('./open-desk-files');
          const roster = await openRosterFile(file, session.current().work.desk.period);
          await session.change((work) => ({ ...work, draft: draftOf(roster) }));
          go('roster');
        }),
      openBefore: () =>
        attempt(async () => {
          const file = await pick('.xlsx');
          if (!file) return;
          const { openEarlierFile } = await import('./open-desk-files');
          const before = await openEarlierFile(file, session.current().work.desk.period);
          await session.change((work) => ({ ...work, before }));
        }),
      openWorkbook: () =>
        attempt(async () => {
          const file = await pick('.xlsx');
          if (!file) return;
          const { openProvinceFile } = await import('./open-desk-files');
          const { desk, doubts } = await openProvinceFile(file);
          await session.resume(desk);
          for (const doubt of doubts.slice(0, MOST_DOUBTS)) say(doubt);
          go('board');
        }),
    };
  }, [session, attempt, go, say]);
}
