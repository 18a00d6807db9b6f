import { HostError } from '../../../src/hosts';
import { readFigure } from '../../../src/figures';
import type { WordsInDocument } from '../../../src/report';
import { withFigures, type Submission } from '../../../src/submission';
import { isNoteThatGoes, WordSession, type PartState } from '../../../src/taskpane/word/word-session';
import { insertionOoxml } from '../../../src/word';
import { realReport } from '../../submissions';
import { MemoryDocument } from './memory-document';

const report = realReport();
const newer = withFigures(report, [['BM3/3.1.1', readFigure('17', ',')]]);
const opened = (submission: Submission) => ({ name: 'so.xlsx', submission });

async function withFile(submission: Submission = report) {
  const host = new MemoryDocument();
  const session = new WordSession(host);
  await session.open(opened(submission));
  return { host, session };
}

async function withAppendix() {
  const setting = await withFile();
  await setting.session.insert(setting.session.current().parts.map(({ name }) => name));
  return setting;
}

const part = (session: WordSession, name: string): PartState => session.current().parts.find((each) => each.name === name)!;

test('a file is opened: the heading and seven tables, none of them in the document yet', async () => {
  const { session } = await withFile();
  expect(session.current().parts.map(({ name, controls }) => [name, controls.length])).toEqual([
    ['heading', 0],
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => [`BM${String(number)}`, 0]),
  ]);
});

test('the whole appendix goes in, in its order, under tags by which it is found again', async () => {
  const { host, session } = await withAppendix();
  expect(host.parts.map(({ tag }) => tag)).toEqual(['CCHC:PhuLuc', ...[1, 2, 3, 4, 5, 6, 7].map((number) => `CCHC:BM${String(number)}`)]);
  expect(session.current().parts.every(({ differences }) => differences.length === 0)).toBe(true);
});

test('newer figures show what changed, and refresh exactly those tables', async () => {
  const { host, session } = await withAppendix();
  const before = new Map(host.parts.map(({ tag, ooxml }) => [tag, ooxml]));
  await session.open(opened(newer));
  expect(part(session, 'BM3').differences).toEqual([
    { what: 'dòng 3.1', inDocument: '100', now: '117,65' },
    { what: 'dòng 3.1.1', inDocument: '20', now: '17' },
  ]);
  const differing = session
    .current()
    .parts.filter(({ differences }) => differences.length > 0)
    .map(({ name }) => name);
  expect(differing).toEqual(['BM3']);
  await session.update(differing);
  expect(part(session, 'BM3').differences).toEqual([]);
  expect(host.parts.filter(({ tag, ooxml }) => before.get(tag) !== ooxml).map(({ tag }) => tag)).toEqual(['CCHC:BM3']);
});

test('a table that was copied is refreshed in both places', async () => {
  const { host, session } = await withAppendix();
  host.copy('CCHC:BM3');
  await session.open(opened(newer));
  expect(part(session, 'BM3').controls).toHaveLength(2);
  await session.update(['BM3']);
  const [first, second] = host.parts.filter(({ tag }) => tag === 'CCHC:BM3');
  expect(first!.ooxml).toBe(second!.ooxml);
  expect(part(session, 'BM3').differences).toEqual([]);
});

test('a part that cannot be read counts as different, and can be put right', async () => {
  const { host, session } = await withAppendix();
  host.parts = host.parts.map((each) => (each.tag === 'CCHC:BM5' ? { ...each, ooxml: undefined } : each));
  await session.refresh();
  expect(part(session, 'BM5').differences).toHaveLength(1);
  await session.update(['BM5']);
  expect(part(session, 'BM5').differences).toEqual([]);
});

test('parts of other hands in the document are none of ours', async () => {
  const { host, session } = await withFile();
  host.parts = [{ control: 9, tag: 'HopDong', ooxml: '' }];
  await session.refresh();
  expect(session.current().parts.every(({ controls }) => controls.length === 0)).toBe(true);
  expect(session.current().problem).toBeUndefined();
});

test('what was inserted before it was stopped is known, and not inserted again', async () => {
  const { host, session } = await withFile();
  const insert = host.insertParts;
  host.insertParts = async (parts) => {
    await insert(parts.slice(0, 3));
    throw new HostError('cancelled', '', 'document');
  };
  await session.insert(['heading', 'BM1', 'BM2', 'BM3']);
  expect(session.current().problem).toBeDefined();
  expect(
    session
      .current()
      .parts.filter(({ controls }) => controls.length > 0)
      .map(({ name }) => name),
  ).toEqual(['heading', 'BM1', 'BM2']);
});

test('what Word refuses is said in a sentence, and the next thing works again', async () => {
  const { host, session } = await withFile();
  host.failures.push(new HostError('read-only', '', 'document'));
  await session.insert(['BM1']);
  expect(session.current().problem?.message).toMatch(/[Vv]ăn bản/);
  expect(session.current().work).toBeUndefined();
  await session.insert(['BM1']);
  expect(session.current().problem).toBeUndefined();
  expect(part(session, 'BM1').controls).toHaveLength(1);
});

test('the text of the document is read when it is asked for, and again with the document', async () => {
  const { host, session } = await withFile();
  const paragraph = async (text: string) => {
    host.text = await insertionOoxml({ heading: [{ runs: [{ text }], size: 14 }], tables: [] });
  };
  await paragraph('Đã giải quyết 17 hồ sơ.');
  expect(session.current().report).toBeUndefined();
  await session.compare();
  expect(session.current().report?.blocks).toContainEqual({ kind: 'paragraph', text: 'Đã giải quyết 17 hồ sơ.' });
  await paragraph('Đã giải quyết 20 hồ sơ.');
  await session.refresh();
  expect(session.current().report?.blocks).toContainEqual({ kind: 'paragraph', text: 'Đã giải quyết 20 hồ sơ.' });
});

describe('words of the text', () => {
  const asked = (text: string): WordsInDocument => ({
    words: '17',
    around: [{ text, nth: 0, of: 1, inner: { nth: 0, of: 1 } }],
    sentence: [{ text, nth: 0, of: 1 }],
  });
  const comparing = async () => {
    const setting = await withFile();
    setting.host.text = await insertionOoxml({ heading: [{ runs: [{ text: 'Đã giải quyết 17 hồ sơ.' }], size: 14 }], tables: [] });
    await setting.session.compare();
    return setting;
  };

  test('are replaced on the word of a person, and the text is read again', async () => {
    const { session } = await comparing();
    expect(await session.replaceWords(asked('giải quyết 17 hồ sơ'), '20')).toBe('done');
    expect(session.current().report?.blocks).toContainEqual({ kind: 'paragraph', text: 'Đã giải quyết 20 hồ sơ.' });
  });

  test('that are not found stay as they are', async () => {
    const { host, session } = await comparing();
    const { report: before } = session.current();
    host.finds = false;
    expect(await session.replaceWords(asked('giải quyết 17 hồ sơ'), '20')).toBe('gone');
    expect(session.current().report).toBe(before);
    expect(session.current().problem).toBeUndefined();
  });

  test('that Word refuses to write become a sentence in the pane', async () => {
    const { host, session } = await comparing();
    host.failures.push(new HostError('protected', '', 'document'));
    expect(await session.replaceWords(asked('giải quyết 17 hồ sơ'), '20')).toBeUndefined();
    expect(session.current().problem?.message).toMatch(/bị khóa/);
  });

  test('are selected', async () => {
    const { host, session } = await comparing();
    expect(await session.showWords(asked('Đã giải quyết 17 hồ sơ.'))).toBe('sentence');
    expect(host.selected).toBe('Đã giải quyết 17 hồ sơ.');
  });
});

test('a part is brought into view', async () => {
  const { host, session } = await withAppendix();
  await session.show(part(session, 'BM4').controls[0]!);
  expect(host.parts.find(({ control }) => control === host.shown)?.tag).toBe('CCHC:BM4');
});

test('a note that stands in the document and not in the figures is told before it goes', async () => {
  const { session } = await withAppendix();
  const [id] = [...report.notes.keys()];
  await session.open(opened({ ...report, notes: new Map([...report.notes].filter(([key]) => key !== id)) }));
  const differences = session.current().parts.flatMap((each) => each.differences);
  expect(differences).toHaveLength(1);
  expect(differences.filter(isNoteThatGoes)).toHaveLength(1);
  await session.open(opened(newer));
  expect(
    session
      .current()
      .parts.flatMap((each) => each.differences)
      .filter(isNoteThatGoes),
  ).toEqual([]);
});
