import { HostError } from '../../../src/hosts';
import { wordHost } from '../../../src/hosts/word/word-host';
import { loadMicrosoftClient } from '../../lab/word/microsoft-client';
import { Word } from '../../lab/word/word';
import {
  contentOf,
  control,
  controlOf,
  EMPTY,
  inside,
  kindOf,
  open,
  outline,
  paragraph,
  part,
  parts,
  PATIENCE,
  REPORT,
  table,
  withParts,
  type Setting,
} from './setting';

const ONE = ['BM1', 'BM2', 'BM3'];

async function replacing({ host }: Setting, names = ONE): Promise<void> {
  const found = (await host.readParts()).filter(({ tag }) => names.includes(tag.slice(5)));
  await host.replaceParts(found.map(({ control, tag }) => ({ control, ...part(tag.slice(5), ' mới') })));
}

describe('stopping', () => {
  test('between parts: those done stay whole, the next is not begun', async () => {
    const { word, paper, person, host } = await open();
    person.clickOn('BÁO CÁO');
    const stop = new AbortController();
    const work = host.insertParts(parts(ONE), { signal: stop.signal, onProgress: (done) => done === 2 && stop.abort() });
    expect(await kindOf(work)).toBe('cancelled');
    expect(outline(paper).slice(1, 5)).toEqual(['CCHC:BM1', EMPTY, 'CCHC:BM2', EMPTY]);
    expect(inside(controlOf(paper, 'BM2'))).toBe(contentOf('BM2'));
    expect(word.syncs).toHaveLength(3);
  });

  test('while refreshing', async () => {
    const { paper, host } = await withParts(ONE);
    const stop = new AbortController();
    const wanted = paper.controls.map(({ id, tag }) => ({ control: id, ...part(tag.slice(5), ' mới') }));
    const work = host.replaceParts(wanted, { signal: stop.signal, onProgress: (done) => done === 1 && stop.abort() });
    expect(await kindOf(work)).toBe('cancelled');
    expect(paper.controls.map(inside)).toEqual([contentOf('BM1', ' mới'), contentOf('BM2'), contentOf('BM3')]);
  });

  test('before anything', async () => {
    const { word, paper, host } = await open();
    expect(await kindOf(host.insertParts(parts(ONE), { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(await kindOf(host.replaceParts([{ control: 1, ...part('BM1') }], { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(word.syncs).toHaveLength(0);
    expect(paper.body).toBe(REPORT);
  });
});

describe('tracked changes', () => {
  test.each(['TrackAll', 'TrackMineOnly'])('%s: our writing bears no marks, and the mode is what it was', async (mode) => {
    const setting = await open({ changeTracking: true });
    setting.paper.trackingMode = mode;
    await setting.host.insertParts(parts(ONE));
    await replacing(setting);
    expect(setting.paper.marks).toEqual([]);
    expect(setting.paper.trackingMode).toBe(mode);
  });

  test('two round trips more, and none where nothing is tracked', async () => {
    const counts = [];
    for (const mode of ['TrackAll', 'Off']) {
      const { word, paper, host } = await open({ changeTracking: true });
      paper.trackingMode = mode;
      await host.insertParts(parts(ONE));
      counts.push(word.syncs.length);
    }
    expect(counts).toEqual([ONE.length + 3, ONE.length + 1]);
  });

  test.each<[string, (setting: Setting) => Promise<unknown>]>([
    [
      'a failure',
      ({ word, host }) => {
        word.failSync(4, { code: 'GeneralException', after: 3 });
        return host.insertParts(parts(ONE));
      },
    ],
    [
      'being stopped',
      ({ host }) => {
        const stop = new AbortController();
        return host.insertParts(parts(ONE), { signal: stop.signal, onProgress: (done) => done === 1 && stop.abort() });
      },
    ],
  ])('are tracked again after %s', async (_, work) => {
    const setting = await open({ changeTracking: true });
    setting.paper.trackingMode = 'TrackAll';
    expect(await kindOf(work(setting))).not.toBe('done');
    expect(setting.paper.trackingMode).toBe('TrackAll');
  });

  test('where tracking is locked by a password, parts are written all the same, with marks', async () => {
    const setting = await open({ changeTracking: true });
    setting.paper.trackingMode = 'TrackAll';
    setting.paper.trackingLocked = true;
    await setting.host.insertParts(parts(ONE));
    expect(setting.paper.controls.map(inside)).toEqual(ONE.map((name) => contentOf(name)));
    expect(setting.paper.trackingMode).toBe('TrackAll');
  });

  test('a Word that should know of it and does not tell is written to all the same', async () => {
    const setting = await open({ changeTracking: true });
    setting.paper.trackingMute = true;
    await setting.host.insertParts(parts(ONE));
    expect(setting.paper.controls.map(inside)).toEqual(ONE.map((name) => contentOf(name)));
  });

  test('a Word that knows nothing of it is not asked', async () => {
    const setting = await open();
    setting.paper.trackingMode = 'TrackAll';
    await setting.host.insertParts(parts(ONE));
    await replacing(setting);
    expect(setting.word.syncs.flatMap(({ asked }) => asked).filter((name) => name.includes('changeTracking'))).toEqual([]);
    expect(setting.paper.controls).toHaveLength(3);
  });
});

describe('refused, and nothing is written', () => {
  test('a protected document', async () => {
    const setting = await withParts(ONE);
    setting.paper.protected = true;
    const before = setting.paper.body;
    expect(await kindOf(setting.host.insertParts(parts(['BM4'])))).toBe('protected');
    expect(await kindOf(replacing(setting))).toBe('protected');
    expect(setting.paper.body).toBe(before);
    expect(await kindOf(setting.host.readDocument())).toBe('done');
  });

  test('a document open for reading only, without asking Word; it can be read', async () => {
    const { word, host } = await open({ readOnly: true });
    expect(await kindOf(host.insertParts(parts(ONE)))).toBe('read-only');
    expect(await kindOf(host.replaceParts([{ control: 1, ...part('BM1') }]))).toBe('read-only');
    expect(word.syncs).toHaveLength(0);
    expect(await kindOf(host.readDocument())).toBe('done');
  });

  test('an open search dialog, until it is closed', async () => {
    const { word, host } = await open();
    word.searching = true;
    expect(await kindOf(host.insertParts(parts(ONE)))).toBe('editing');
    word.searching = false;
    expect(await kindOf(host.insertParts(parts(ONE)))).toBe('done');
  });

  test('what is no document', async () => {
    const { paper, host } = await withParts(['BM1']);
    const { id } = controlOf(paper, 'BM1');
    expect(await kindOf(host.replaceParts([{ control: id, ...part('BM1'), ooxml: '<p>' }]))).toBe('failed');
    expect(inside(controlOf(paper, 'BM1'))).toBe(contentOf('BM1'));
  });
});

test('what a failure leaves behind is known as ours and can be filled', async () => {
  const setting = await open();
  const { word, paper, person, host } = setting;
  person.clickOn('BÁO CÁO');
  word.refuse('ContentControl.insertOoxml', { code: 'GeneralException' });
  expect(await kindOf(host.insertParts([part('BM1')]))).toBe('failed');
  word.allow('ContentControl.insertOoxml');
  await replacing(setting);
  expect(inside(controlOf(paper, 'BM1'))).toBe(contentOf('BM1', ' mới'));
});

test('a Word that does not answer is unreachable within seconds, and welcome back later', async () => {
  const { word, host } = await open();
  word.silent = true;
  expect(await kindOf(host.readParts())).toBe('unreachable');
  expect(await kindOf(host.insertParts(parts(ONE)))).toBe('unreachable');
  expect(await kindOf(host.showPart(1))).toBe('unreachable');
  word.silent = false;
  expect(await kindOf(host.insertParts(parts(ONE)))).toBe('done');
});

test('a Word that falls silent half way is not waited for twice', async () => {
  const { word, paper, host } = await open({ changeTracking: true });
  paper.trackingMode = 'TrackAll';
  const work = host.insertParts(parts(ONE), { onProgress: (done) => done === 1 && (word.silent = true) });
  expect(await kindOf(work)).toBe('unreachable');
  // It was asked to track again all the same, for when it comes to itself.
  expect(JSON.stringify(word.syncs.at(-1)?.actions)).toContain('TrackAll');
});

test('work comes one after the other', async () => {
  const { paper, person, host } = await open();
  person.clickOn('BÁO CÁO');
  const [, found] = await Promise.all([host.insertParts(parts(ONE)), host.readParts(), host.insertParts(parts(['BM4']))]);
  expect(found.map(({ tag }) => tag)).toEqual(ONE.map((name) => `CCHC:${name}`));
  expect(paper.controls).toHaveLength(4);
});

test.each([
  ['a Word too old', { wordApi: '1.2' }, 'too-old'],
  ['a plain browser', { host: null }, 'unreachable'],
  ['Excel', { host: 'Excel' }, 'unreachable'],
  ['an Office that never comes up', { stuck: true }, 'unreachable'],
  ['a Word new enough', { wordApi: '1.3' }, 'done'],
] as const)('%s', async (_, options, kind) => {
  loadMicrosoftClient(new Word(REPORT).bridge, options);
  expect(await kindOf(wordHost(PATIENCE))).toBe(kind);
});

test.each([
  ['ApiNotFound', 'too-old'],
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'conflict'],
  ['SearchDialogIsOpen', 'editing'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ServiceNotAvailable', 'unreachable'],
  ['NotAllowed', 'unsupported'],
  ['GeneralException', 'failed'],
  ['SomethingNew', 'failed'],
])('%s means %s', async (code, kind) => {
  const { word, host } = await open();
  for (const work of [() => host.readDocument(), () => host.insertParts(parts(ONE))]) {
    word.failSync(1, { code });
    const error: unknown = await work().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ kind, detail: expect.stringContaining(code) });
    expect(await kindOf(Promise.reject(error as HostError))).toBe(kind);
  }
});

describe.each(['Header', 'Footer', 'Footnote', 'Endnote', 'NoteItem'])('a cursor in a %s', (body) => {
  test('is refused with a sentence, and nothing is written', async () => {
    const { paper, person, host } = await open();
    person.clickOn('BÁO CÁO');
    paper.bodies.set(person.cursor().paragraph, body);
    const error: unknown = await host.insertParts(parts(ONE)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'misplaced', message: expect.stringMatching(/hãy đặt con trỏ vào thân văn bản/) });
    expect(paper.body).toBe(REPORT);
  });

  test('is refused in a table there too', async () => {
    const { paper, person, host } = await open();
    person.clickOn('Bảng trong bảng');
    for (const block of paper.blocks) paper.bodies.set(block, body);
    expect(await kindOf(host.insertParts(parts(ONE)))).toBe('misplaced');
    expect(paper.body).toBe(REPORT);
  });
});

describe('a cursor in a part of ours', () => {
  const ours = paragraph('Tên biểu') + control('ghi-chu', paragraph('Ghi chú')) + table(paragraph('1')) + EMPTY;
  const inOurs = control('CCHC:BM1', control('CCHC:BM2', paragraph('Biểu trong biểu') + EMPTY) + EMPTY);
  const inText = async (change: (setting: Setting) => void = () => undefined) => {
    const setting = await withParts(['BM1']);
    change(setting);
    return setting;
  };

  test.each<[string, string, () => Promise<Setting>]>([
    ['its title', 'Biểu mẫu BM1', inText],
    ['its table', 'Số liệu BM1', inText],
    ['its table, the only thing left in its frame', 'Số liệu BM1', () => inText(({ person }) => person.deleteParagraphsOf('CCHC:BM1'))],
    ['its table, moved into another table', 'Số liệu BM1', () => inText(({ person }) => person.moveIntoTable('CCHC:BM1'))],
    ['its table, locked', 'Số liệu BM1', () => inText(({ person }) => person.lock('CCHC:BM1'))],
    ["a frame of somebody else's in it", 'Ghi chú', () => open({ body: control('CCHC:BM1', ours) + EMPTY })],
    ['another part pasted into it', 'Biểu trong biểu', () => open({ body: inOurs + EMPTY })],
  ])('in %s: is refused with a sentence, and nothing is written', async (_, where, begin) => {
    const { paper, person, host } = await begin();
    person.clickOn(where);
    const before = paper.body;
    const error: unknown = await host.insertParts([part('BM3')]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'occupied', message: expect.stringMatching(/xuống dòng dưới biểu đó.*cập nhật/) });
    expect(paper.body).toBe(before);
  });
});

test('a cursor in a comment, which Word tells by refusing: a sentence says where to put it', async () => {
  const { paper, host } = await open();
  paper.commentSelected = true;
  const error: unknown = await host.insertParts(parts(ONE)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'misplaced', message: expect.stringMatching(/chú thích bên lề.*thân văn bản/) });
  expect(paper.controls).toEqual([]);
});

test.each([
  ['1.3', false],
  ['1.4', true],
] as const)('whether tracked changes are seen with WordApi %s', async (wordApi, sees) => {
  expect((await open({ wordApi })).host.seesTracking).toBe(sees);
});
