/** The clerk goes on working while sheets are built: at every sync, every way in which Excel refuses then. */
import { jumping, kindOf, NAMES, open, settle, small, SMALL, state, until, useJumpingClock, wholeState, type Setting } from './setting';

const SYNCS = SMALL.length + 2;
useJumpingClock();

/** A sheet of somebody else's that goes, sheets in another order: everything that needs the window happens. */
async function arranged(again: boolean): Promise<Setting> {
  const setting = again ? await small() : await open();
  setting.excel.book.addSheet('Biên bản');
  return setting;
}

interface Disturbance {
  readonly kind: string;
  readonly begin: (setting: Setting) => void;
  readonly end: (setting: Setting) => void;
}

const DISTURBANCES: readonly Disturbance[] = [
  { kind: 'editing', begin: ({ excel }) => (excel.editing = true), end: ({ excel }) => (excel.editing = false) },
  { kind: 'elsewhere', begin: ({ excel }) => (excel.behind = true), end: ({ excel }) => (excel.behind = false) },
];

const MOMENTS = DISTURBANCES.flatMap((disturbance) =>
  Array.from({ length: SYNCS }, (_, index) => index + 1).flatMap((sync) =>
    [0, 9].flatMap((after) => [true, false].map((again) => ({ ...disturbance, sync, after, again }))),
  ),
);

/** Waits for something to be so, and no longer. */
async function soon(isSo: () => boolean): Promise<void> {
  for (let patience = 800; patience > 0 && !isSo(); patience--) await settle(5);
}

const REMOVE = { remove: ['Biên bản'] };

test.each(MOMENTS)('$kind from sync $sync, action $after (again: $again): waits, says why, and is whole', (moment) =>
  jumping(async () => {
    const setting = await arranged(moment.again);
    const { excel, host } = setting;
    const reasons = new Set<string>();
    excel.during(moment.sync, moment.after, () => {
      moment.begin(setting);
      setTimeout(() => {
        moment.end(setting);
      }, 40);
    });
    const work = host.writeSheets(SMALL, { ...REMOVE, onWaiting: (reason) => reasons.add(reason.kind) });
    expect(await kindOf(work)).toBe('done');
    for (const reason of reasons) expect(reason).toBe(moment.kind);
    expect(excel.eventsEnabled).toBe(true);
    expect(state(setting)).toEqual(await wholeState());
    expect(excel.book.find('Biên bản')).toBeUndefined();
  }),
);

test.each(MOMENTS)('$kind from sync $sync, action $after (again: $again), without end: everything comes back by itself', (moment) =>
  jumping(async () => {
    const setting = await arranged(moment.again);
    const { excel, host, person } = setting;
    let heard = 0;
    const stop = await host.onChanged(() => heard++);
    const locked = () => NAMES.filter((name) => excel.book.find(name)?.protection !== undefined);
    const before = locked();
    excel.during(moment.sync, moment.after, () => {
      moment.begin(setting);
    });
    const outcome = await kindOf(host.writeSheets(SMALL, REMOVE));
    expect(['done', moment.kind]).toContain(outcome);
    moment.end(setting);
    await soon(() => excel.eventsEnabled && before.every((name) => locked().includes(name)));
    expect(excel.eventsEnabled).toBe(true);
    expect(locked()).toEqual(expect.arrayContaining(before));
    heard = 0;
    person.type('Sheet1', 'H30', '1');
    await soon(() => heard > 0);
    expect(heard).toBe(1);
    // And once more makes it whole.
    if (outcome === 'done') person.type(NAMES[0]!, 'B2', '1');
    await host.writeSheets(SMALL, REMOVE);
    expect(state(setting)).toEqual(await wholeState());
    stop();
    // So that the next test can have the same client.
    await settle(0);
  }),
);

test('stopping is possible while it waits', () =>
  jumping(async () => {
    const { excel, host } = await small();
    const stop = new AbortController();
    excel.during(4, 9, () => (excel.editing = true));
    expect(await kindOf(host.writeSheets(SMALL, { signal: stop.signal, onWaiting: () => stop.abort() }))).toBe('cancelled');
    excel.editing = false;
    await until(() => excel.eventsEnabled);
    expect(NAMES.every((name) => excel.book.sheet(name).protection !== undefined)).toBe(true);
  }));

test('a cell that is changed while mending is refused', () =>
  jumping(async () => {
    const { excel, host } = await small();
    const change = { place: { sheet: 'Một', row: 1, column: 0 }, content: { value: 'x' } } as const;
    excel.during(2, 4, () => (excel.editing = true));
    expect(await kindOf(host.writeCells([change]))).toBe('editing');
    expect(excel.eventsEnabled).toBe(false);
    await settle(100);
    excel.editing = false;
    await until(() => excel.eventsEnabled);
    expect(excel.book.sheet('Một').protection).toBeDefined();
    expect(await kindOf(host.writeCells([change]))).toBe('done');
  }));

test('panes that can never be frozen are done without', () =>
  jumping(async () => {
    const { excel, host } = await open();
    excel.refuse('WorksheetFreezePanes.freezeRows', { code: 'GeneralException' });
    expect(await kindOf(host.writeSheets(SMALL))).toBe('done');
    expect(NAMES.map((name) => excel.book.sheet(name).usedArea() !== undefined)).toEqual([true, true, true]);
    expect(excel.eventsEnabled).toBe(true);
  }));
