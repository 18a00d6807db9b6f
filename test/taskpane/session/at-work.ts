import type { IndicatorId } from '../../../src/forms';
import type { Host } from '../../../src/hosts';
import { placeOf } from '../../../src/sheets';
import { figureOf, readFiguresFile, type Submission } from '../../../src/submission';
import { Connection, type Memory } from '../../../src/taskpane';
import { memory, MemoryHost } from './memory-host';

/** The pane at work on a submission, and what a test asks of it. */
export async function atWork(submission: Submission, host = new MemoryHost(), kept: Memory = memory()) {
  const { connection, session } = await connected(host, kept);
  await session.propose(submission);
  const working = () => {
    const state = connection.current();
    if (state.phase !== 'working') throw new Error(state.phase);
    return state;
  };
  const place = (id: IndicatorId, column: 'figure' | 'note' = 'figure') => placeOf(working().reading, id, column)!;
  return {
    host,
    memory: kept,
    session,
    connection,
    working,
    place,
    submission: () => working().reading.submission,
    figure: (id: IndicatorId) => figureOf(working().reading.submission, id),
    /** Somebody types a number, unseen so far. */
    type: (id: IndicatorId, value: number) => host.type(place(id), { kind: 'number', value }),
    finding: (key: string) => working().findings.find((finding) => finding.key === key)!,
    /** The state that was kept to go back to. */
    kept: () => readFiguresFile(kept.read('last')!),
  };
}

/** The pane opened on whatever stands in a host. */
export async function connected(host: Host, kept: Memory = memory()) {
  const connection = new Connection(host, kept, () => '2023-09-15');
  await connection.connect();
  return { connection, session: await connection.open() };
}
