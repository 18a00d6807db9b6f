import { accepting, entryOf, returning, type Received } from '../../src/province';
import type { ChosenFile } from '../../src/desk/chosen-files';
import { caseOf } from '../../src/desk/board/board-lines';
import { heldBack, isHeldBack, nextStep } from '../../src/desk/next-step';
import type { WorkStore } from '../../src/desk/desk-store';
import { confirmed } from '../../src/desk/roster/roster-edits';
import { DeskSession } from '../../src/desk/session';
import { received, rosterOf, submissionOf } from '../province/made-up-province';

const today = '2025-09-22';
const roster = rosterOf({ STP: 'department', SNV: 'department', X1: 'commune', X2: 'commune' });
const entry = (code: string) => entryOf(roster, code)!;
const signed = { on: today, by: 'Tổng hợp' };

/** Work that is kept as a browser keeps it: as plain values. */
function memory(): WorkStore & { kept?: { work: unknown; received: readonly Received[] } } {
  const store: ReturnType<typeof memory> = {
    read: () => Promise.resolve(store.kept),
    keep: (work, all) => {
      store.kept = { work: structuredClone(work), received: all };
      return Promise.resolve();
    },
  };
  return store;
}

function sessionOver(files: readonly Received[], store = memory()): DeskSession {
  return new DeskSession({
    store,
    today: () => today,
    read: (chosen, { onReceived, signal }) => {
      for (const { name } of chosen) {
        const found = files.find((each) => each.kind === 'version' && each.version.file === name);
        if (found && !signal.aborted) onReceived(found);
      }
      return Promise.resolve();
    },
  });
}

const chosen = (files: readonly Received[]): readonly ChosenFile[] =>
  files.map((each) => ({ name: each.kind === 'version' ? each.version.file : each.file, file: new File([], 'a') }));

const sent = ['STP', 'SNV', 'X1', 'X2'].map((code) => received(submissionOf(entry(code), { 'BM1/1': '2' })));

async function begun(files = sent, store = memory()): Promise<DeskSession> {
  const session = sessionOver(files, store);
  await session.open();
  await session.receive(chosen(files));
  return session;
}

test('files propose the period and the roster; a person confirms it, then looks at what came', async () => {
  const session = await begun();
  expect(session.current().work.desk.period).toBe('2025-Q3');
  const picture = session.current().picture!;
  expect(nextStep(picture)).toEqual({ kind: 'rosterToConfirm', count: 4, part: 'roster' });
  await session.change((work) => confirmed(work, picture.draft));
  expect(nextStep(session.current().picture!)).toEqual({ kind: 'toReview', count: 4, part: 'board' });
});

test('what is returned is awaited, and everything can be undone', async () => {
  const session = await begun();
  await session.change((work) => confirmed(work, session.current().picture!.draft));
  const line = session.current().picture!.board.lines[0]!;
  await session.act((desk) => returning(desk, caseOf(line), line.version!, { ...signed, deadline: '2025-09-25' }));
  const others = session.current().picture!.board.lines.slice(1);
  await session.act((desk) => others.reduce((one, each) => accepting(one, caseOf(each), each.version!, signed), desk));
  const picture = session.current().picture!;
  expect(nextStep(picture)).toEqual({ kind: 'awaited', count: 1, part: 'board' });
  expect(heldBack(picture).awaited.map(({ entry: { code } }) => code)).toEqual([line.entry.code]);
  expect(isHeldBack(heldBack(picture))).toBe(true);
  await session.undo();
  await session.undo();
  expect(nextStep(session.current().picture!)).toEqual({ kind: 'toReview', count: 4, part: 'board' });
});

test('after a reload everything is as it was', async () => {
  const store = memory();
  const session = await begun(sent, store);
  await session.change((work) => confirmed(work, session.current().picture!.draft));
  const again = sessionOver(sent, store);
  await again.open();
  expect(again.current().event).toEqual({ kind: 'restored' });
  expect(again.current().work).toEqual(session.current().work);
  expect(again.current().picture?.board.lines).toEqual(session.current().picture?.board.lines);
});

test('files of several periods are asked about, and nothing is guessed', async () => {
  const other = received(submissionOf(entry('X2'), {}, '2025-H1'));
  // A quarter of them.
  const session = await begun([...sent.slice(0, 3), other]);
  expect(session.current().periods).toEqual([
    { id: '2025-Q3', files: 3 },
    { id: '2025-H1', files: 1 },
  ]);
  await session.choosePeriod('2025-Q3');
  expect(session.current().periods).toBeUndefined();
  expect(session.current().picture!.board.strangers).toHaveLength(1);
});

test('a file of nobody is given to an agency by a person', async () => {
  const unknown = received({ ...submissionOf(entry('X2')), agency: { name: 'UBND xã Lạ', parent: '', symbol: 'UBND' } }, 'la.json');
  const session = sessionOver([...sent.slice(0, 3), unknown]);
  await session.open();
  await session.change((work) => confirmed(work, { entries: roster.entries, owners: [] }));
  await session.receive(chosen([...sent.slice(0, 3), unknown]));
  const [stranger] = session.current().picture!.board.strangers;
  expect(stranger).toEqual({ received: unknown, reason: { kind: 'unknown', agency: 'UBND xã Lạ' } });
  const hash = unknown.kind === 'version' ? unknown.version.sha256 : '';
  await session.change((work) => ({ ...work, given: { [hash]: 'X2' } }));
  const { board } = session.current().picture!;
  expect(board.strangers).toEqual([]);
  expect(board.lines.find(({ entry: { code } }) => code === 'X2')?.status).toBe('received');
});

test('the same files again are nothing new', async () => {
  const session = await begun();
  await session.receive(chosen(sent));
  expect(session.current().event).toEqual({ kind: 'nothing-new' });
  expect(session.current().received).toHaveLength(4);
});
