import { placeOf, workbookLayout } from '../../../src/sheets';
import { Connection } from '../../../src/taskpane';
import { causeGroups, tiers } from '../../../src/taskpane/check/causes';
import { soundSubmission } from '../../submissions';
import { memory, MemoryHost } from '../session/memory-host';

/** A sound workbook with figures typed over formulas, open in the pane: the causes of each tier, by their groups. */
async function causesWith(typed: Readonly<Record<string, number>>) {
  const host = new MemoryHost();
  const { sheets, properties } = workbookLayout(soundSubmission());
  await host.writeSheets(sheets, { properties });
  const connection = new Connection(host, memory(), () => '2023-09-15');
  await connection.connect();
  const session = await connection.open();
  const state = () => {
    const current = connection.current();
    if (current.phase !== 'working') throw new Error(current.phase);
    return current;
  };
  for (const [id, value] of Object.entries(typed)) {
    host.type(placeOf(state().reading, id as `BM${number}/${string}`)!, { kind: 'number', value });
  }
  await session.refresh();
  const open = () => state().findings.filter(({ status }) => status === 'fail');
  const list = () =>
    tiers(open()).flatMap(({ key, findings }) =>
      causeGroups(findings, state().reading.submission.template, { workbook: 'Sổ', information: 'Thông tin' }).flatMap((group) =>
        group.causes.map((cause) => ({
          tier: key,
          group: group.key,
          topics: cause.findings.map(({ topic }) => topic),
          repair: cause.repair,
        })),
      ),
    );
  return { session, list };
}

test('a wrong figure typed over a formula is one cause among the errors of its form, mended once', async () => {
  const { session, list } = await causesWith({ 'BM6/1': 1.34 });
  const own = list().filter(({ topics }) => topics.includes('derived') || topics.includes('overwritten-formula'));
  expect(own).toEqual([{ tier: 'errors', group: 'BM6', topics: ['derived', 'overwritten-formula'], repair: expect.anything() }]);
  await session.repair(own[0]!.repair!);
  expect(list().filter(({ topics }) => topics.includes('derived') || topics.includes('overwritten-formula'))).toEqual([]);
});

test('a right figure typed over a formula is a thing of the workbook', async () => {
  const { list } = await causesWith({ 'BM6/1': 81.51 });
  expect(list()).toContainEqual({ tier: 'rest', group: 'workbook', topics: ['overwritten-formula'], repair: expect.anything() });
});
