import { excelHost } from '../../../src/hosts/excel/excel-host';
import { HostError } from '../../../src/hosts';
import { Excel } from '../../lab/excel/excel';
import { loadMicrosoftClient } from '../../lab/excel/microsoft-client';
import { kindOf, NAMES, open, small, SMALL, state, wholeState, type Setting } from './setting';

const SYNCS = SMALL.length + 2;
const PLACE = { sheet: 'Một', row: 1, column: 0 };

describe('a sync that fails half way', () => {
  const failures = Array.from({ length: SYNCS }, (_, index) => index + 1).flatMap((sync) =>
    [0, 7, 25].map((after) => [sync, after] as const),
  );

  test.each(failures)('sync %i after %i actions: says so, and repeating mends it', async (sync, after) => {
    for (const again of [false, true]) {
      const setting = again ? await small() : await open();
      const { excel, host } = setting;
      const failed = Math.min(after, 3);
      // The first two batches are short.
      excel.failSync(sync, { code: 'GeneralException', after: sync <= 2 ? failed : after });
      expect(await kindOf(host.writeSheets(SMALL))).toBe('failed');
      expect(excel.eventsEnabled).toBe(true);
      await host.writeSheets(SMALL);
      expect(state(setting)).toEqual(await wholeState());
    }
  });

  test('leaves no sheet open that was protected', async () => {
    const { excel, host } = await small();
    excel.failSync(4, { code: 'GeneralException', after: 10 });
    expect(await kindOf(host.writeSheets(SMALL))).toBe('failed');
    expect(NAMES.map((name) => excel.book.sheet(name).protection !== undefined)).toEqual([true, true, true]);
    excel.failSync(2, { code: 'GeneralException', after: 12 });
    expect(await kindOf(host.writeCells([{ place: PLACE, content: { value: 'x' } }]))).toBe('failed');
    expect(excel.book.sheet('Một').protection).toBeDefined();
    expect(excel.eventsEnabled).toBe(true);
  });
});

describe('stopping', () => {
  test('between sheets; repeating completes', async () => {
    const setting = await open();
    const { excel, host } = setting;
    const stop = new AbortController();
    const work = host.writeSheets(SMALL, { signal: stop.signal, onProgress: (done) => done === 1 && stop.abort() });
    expect(await kindOf(work)).toBe('cancelled');
    expect(excel.eventsEnabled).toBe(true);
    expect(excel.book.sheet('Hai').usedArea()).toBeUndefined();
    await host.writeSheets(SMALL);
    expect(state(setting)).toEqual(await wholeState());
  });

  test('before anything', async () => {
    const { excel, host } = await open();
    expect(await kindOf(host.writeSheets(SMALL, { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(excel.syncs).toHaveLength(0);
  });
});

describe('refused before anything is written', () => {
  const refusals: [string, string, (setting: Setting) => void][] = [
    ['a sheet with a password', 'protected', ({ person }) => person.protect('Hai', 'bí mật')],
    ['a read-only workbook', 'read-only', ({ excel }) => (excel.book.readOnly = true)],
    ['a cell in edit mode', 'editing', ({ excel }) => (excel.editing = true)],
  ];

  test.each(refusals)('%s: %s', async (_, kind, arrange) => {
    const setting = await small();
    arrange(setting);
    const before = state(setting);
    expect(await kindOf(setting.host.writeSheets(SMALL))).toBe(kind);
    expect(state(setting)).toEqual(before);
    expect(
      await kindOf(setting.host.writeCells(['Một', 'Hai'].map((sheet) => ({ place: { ...PLACE, sheet }, content: { value: 'x' } })))),
    ).toBe(kind);
    expect(state(setting)).toEqual(before);
    expect(setting.excel.eventsEnabled).toBe(true);
  });

  test('a protected structure, unless no sheet has to come, go or move', async () => {
    const { excel, host } = await open();
    excel.book.structureProtected = true;
    expect(await kindOf(host.writeSheets(SMALL))).toBe('protected');
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    excel.book.structureProtected = false;
    await host.writeSheets(SMALL);
    excel.book.structureProtected = true;
    expect(await kindOf(host.writeSheets(SMALL))).toBe('done');
  });
});

test('after edit mode everything works again', async () => {
  const { excel, host } = await small();
  excel.editing = true;
  expect(await kindOf(host.readCells())).toBe('editing');
  expect(await kindOf(host.showCell(PLACE))).toBe('editing');
  excel.editing = false;
  expect(await kindOf(host.readCells())).toBe('done');
});

test('without a printer the sheets are there all the same, without their page setup', async () => {
  const setting = await open();
  setting.excel.refuse('PageLayout.paperSize', { code: 'GeneralException' });
  expect(await kindOf(setting.host.writeSheets(SMALL))).toBe('done');
  const withoutPage = (sheets: readonly unknown[]) => sheets.map((sheet) => ({ ...(sheet as object), page: {} }));
  expect(withoutPage(state(setting))).toEqual(withoutPage(await wholeState()));
  // One sync more, for the sheet on which it was found out.
  expect(setting.excel.syncs).toHaveLength(SYNCS + 1);
});

test('a place that is gone', async () => {
  const { host, person } = await small();
  await host.readCells();
  person.delete('Ba');
  expect(await kindOf(host.showCell({ ...PLACE, sheet: 'Ba' }))).toBe('conflict');
  expect(await kindOf(host.writeCells([{ place: { ...PLACE, sheet: 'Ba' }, content: { value: 1 } }]))).toBe('conflict');
  expect(await kindOf(host.readCells())).toBe('done');
});

test('an Excel that does not answer is unreachable within seconds, and welcome back later', async () => {
  const { excel, host } = await small();
  excel.silent = true;
  expect(await kindOf(host.readCells())).toBe('unreachable');
  expect(await kindOf(host.onChanged(() => undefined))).toBe('unreachable');
  excel.silent = false;
  expect(await kindOf(host.readCells())).toBe('done');
});

test.each([
  ['an Excel too old', { excelApi: '1.13' }, 'too-old'],
  ['a plain browser', { host: null }, 'unreachable'],
  ['Word', { host: 'Word' }, 'unreachable'],
  ['an Office that never comes up', { stuck: true }, 'unreachable'],
  ['an Excel new enough', { excelApi: '1.14' }, 'done'],
] as const)('%s', async (_, options, kind) => {
  loadMicrosoftClient(new Excel().bridge, options);
  expect(await kindOf(excelHost({ reading: 100, writing: 100, person: 100, again: 50 }))).toBe(kind);
});

test.each([
  ['ApiNotFound', 'too-old'],
  ['AccessDenied', 'protected'],
  ['Conflict', 'conflict'],
  ['ItemNotFound', 'conflict'],
  ['ServiceNotAvailable', 'unreachable'],
  ['GeneralException', 'failed'],
  ['SomethingNew', 'failed'],
  ['InactiveWorkbook', 'elsewhere'],
  ['InvalidSelection', 'elsewhere'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['FormulaLengthExceedsLimit', 'too-large'],
])('%s means %s', async (code, kind) => {
  const { excel, host } = await open();
  excel.failSync(1, { code });
  const error: unknown = await host.readCells().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ kind, detail: expect.stringContaining(code) });
  expect((error as HostError).message).toMatch(/hãy/);
});

test('a session that ended while the machine slept asks for the pane to be loaded again', async () => {
  const { excel, host } = await open();
  excel.failSync(1, { code: 'GeneralException', message: 'Invalid or timed out session' });
  expect(await kindOf(host.readCells())).toBe('unreachable');
});
