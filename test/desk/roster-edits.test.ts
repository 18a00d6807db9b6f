import { confirmed, replaceEntry, withoutEntry, withOwner, withRoster } from '../../src/desk/roster/roster-edits';
import { draftOf, emptyWork, readWork, rosterOf as rosterOfWork } from '../../src/desk/work';
import { rosterOn } from '../../src/province';
import { rosterOf } from '../province/made-up-province';

const roster = rosterOf({ A: 'department', H: 'district', X: 'commune' }, new Map([['BM1/2.1', ['A']]]), { X: { parent: 'H' } });
const draft = draftOf(roster);
const [a, h] = roster.entries;

test('who changes its code takes along what it is in charge of, and who reports through it', () => {
  const owner = replaceEntry(draft, 'A', { ...a!, code: 'A2' });
  expect(owner.owners).toEqual([{ id: 'BM1/2.1', code: 'A2' }]);
  const parent = replaceEntry(draft, 'H', { ...h!, code: 'H2' });
  expect(parent.entries.find(({ code }) => code === 'X')?.parent).toBe('H2');
});

test('who is removed leaves nobody behind that is named by its code', () => {
  expect(withoutEntry(draft, 'A').owners).toEqual([]);
  expect(withoutEntry(draft, 'H').entries.map(({ code, parent }) => `${code}<${parent}`)).toEqual(['A<', 'X<']);
});

test('a row has one agency in charge, or none', () => {
  expect(withOwner(draft, 'BM1/2.1', 'H').owners).toEqual([{ id: 'BM1/2.1', code: 'H' }]);
  expect(withOwner(draft, 'BM1/2.1', '').owners).toEqual([]);
});

test('a confirmed roster stays what it was while a change of it is wrong, and follows once it is sound', () => {
  const work = confirmed(emptyWork('2025-09-22'), draft);
  const wrong = withRoster(work, { ...draft, entries: [...draft.entries, { ...a!, name: 'Sở khác' }] });
  expect(rosterOn(wrong.desk).entries).toHaveLength(3);
  expect(rosterOfWork(wrong, []).trouble).toContain('Mã "A" dùng cho hai đơn vị');
  const sound = withRoster(wrong, withoutEntry(draft, 'X'));
  expect(sound.draft).toBeUndefined();
  expect(rosterOn(sound.desk).entries.map(({ code }) => code)).toEqual(['A', 'H']);
});

test('work comes back from plain values, and nothing else is taken for work', () => {
  const before = { period: '2024-Q3' as const, numbers: { A: { 'BM1/1': 3 } }, province: '{}' };
  const work = { ...confirmed(emptyWork('2025-09-22'), draft), draft, given: { abc: 'A' }, before };
  expect(readWork(structuredClone(work))).toEqual(work);
  for (const other of [undefined, null, 3, 'x', {}, { desk: {} }, { desk: { ...work.desk, entries: [{ code: 1 }] } }]) {
    expect(readWork(other)).toBeUndefined();
  }
  expect(readWork({ ...work, draft: 'x', given: { a: 1 }, before: { period: 'bad', numbers: {}, province: '' } })).toEqual({
    desk: work.desk,
    given: {},
  });
});
