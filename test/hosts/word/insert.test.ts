import { controlOf, contentOf, control, EIGHT, EMPTY, HEADING, inside, open, outline, paragraph, part, parts, REPORT } from './setting';

const SENTENCE = 'Sở đã giải quyết 17 hồ sơ.';

test('one part: in a frame of its own after the paragraph of the cursor, and nothing else changes', async () => {
  const { word, paper, person, host } = await open();
  person.clickOn(SENTENCE);
  await host.insertParts([part('BM3')]);
  expect(outline(paper)).toEqual([
    paragraph('BÁO CÁO'),
    paragraph('1. Kết quả', HEADING),
    paragraph(SENTENCE),
    'CCHC:BM3',
    EMPTY,
    ...outline((await open()).paper).slice(3),
  ]);
  const frame = controlOf(paper, 'BM3');
  expect(inside(frame)).toBe(contentOf('BM3'));
  expect(frame).toMatchObject({ title: 'Biểu mẫu 3', appearance: 'BoundingBox', cannotEdit: false, subtype: 'RichTextParagraphs' });
  expect(word.syncs).toHaveLength(2);
});

test('eight parts: in order, a paragraph between two, one round trip each and one to look', async () => {
  const { word, paper, person, host } = await open();
  const progress: [number, number][] = [];
  person.clickOn(SENTENCE);
  await host.insertParts(parts(), { onProgress: (done, total) => progress.push([done, total]) });
  expect(outline(paper).slice(3, -2)).toEqual(EIGHT.flatMap((name) => [`CCHC:${name}`, EMPTY]));
  expect(EIGHT.map((name) => inside(controlOf(paper, name)))).toEqual(EIGHT.map((name) => contentOf(name)));
  expect(word.syncs).toHaveLength(EIGHT.length + 1);
  expect(word.syncs.filter(({ error }) => error)).toEqual([]);
  expect(progress).toEqual(Array.from({ length: 9 }, (_, done) => [done, 8]));
});

test('the cursor is in the paragraph after the last part, and Word has nothing left to keep in mind', async () => {
  const { word, paper, person, host } = await open();
  person.clickOn(SENTENCE);
  await host.insertParts(parts(['BM1', 'BM2']));
  const { paragraph: here, mode } = person.cursor();
  expect(mode).toBe('Start');
  expect(paper.blocks.indexOf(here)).toBe(paper.blocks.indexOf(controlOf(paper, 'BM2')) + 1);
  expect(word.tracked).toBe(0);
});

test('inserting twice puts the second after the first, with a paragraph between', async () => {
  const { paper, person, host } = await open();
  person.clickOn(SENTENCE);
  await host.insertParts([part('BM1')]);
  await host.insertParts([part('BM2')]);
  expect(outline(paper).slice(3, -2)).toEqual(['CCHC:BM1', EMPTY, 'CCHC:BM2', EMPTY]);
});

test('nothing to insert asks Word nothing', async () => {
  const { word, paper, host } = await open();
  await host.insertParts([]);
  expect(word.syncs).toHaveLength(0);
  expect(paper.body).toBe(REPORT);
});

test('after a numbered heading the new paragraphs are neither headings nor numbered', async () => {
  const { paper, person, host } = await open();
  person.clickOn('1. Kết quả');
  await host.insertParts(parts(['BM1', 'BM2']));
  expect(outline(paper).slice(1, 6)).toEqual([
    paragraph('1. Kết quả', HEADING),
    'CCHC:BM1',
    expect.any(String),
    'CCHC:BM2',
    expect.any(String),
  ]);
  for (const xml of [3, 5].map((index) => outline(paper)[index])) expect(xml).not.toMatch(/pStyle|numPr|<w:t>/);
});

test('on an empty line that line is not left over before the part', async () => {
  const { paper, person, host } = await open({ body: paragraph('Trước') + EMPTY + paragraph('Sau') });
  person.clickOn('');
  await host.insertParts(parts(['BM1', 'BM2']));
  expect(outline(paper)).toEqual([paragraph('Trước'), 'CCHC:BM1', EMPTY, 'CCHC:BM2', EMPTY, paragraph('Sau')]);
});

test('at the very end of a document a paragraph to write in is left', async () => {
  const { paper, person, host } = await open({ body: paragraph('Một dòng') });
  person.clickOn('Một dòng');
  await host.insertParts([part('BM1')]);
  expect(outline(paper)).toEqual([paragraph('Một dòng'), 'CCHC:BM1', EMPTY]);
});

test.each(['Bảng của Sở', 'Bảng trong bảng'])('a cursor in a table (%s): after the outermost table', async (where) => {
  const { word, paper, person, host } = await open();
  person.clickOn(where);
  await host.insertParts(parts(['BM1', 'BM2']));
  const before = outline((await open()).paper);
  expect(outline(paper)).toEqual([...before.slice(0, 4), EMPTY, 'CCHC:BM1', EMPTY, 'CCHC:BM2', EMPTY, before[4]]);
  // One more to look, within the budget of one a part and two.
  expect(word.syncs).toHaveLength(4);
});

test('a cursor on the empty line that ends a part of ours: after that part', async () => {
  const { paper, person, host } = await open();
  person.clickOn(SENTENCE);
  await host.insertParts([part('BM1')]);
  const frame = controlOf(paper, 'BM1');
  await host.showPart(frame.id);
  await host.insertParts([part('BM2')]);
  expect(outline(paper).slice(3, 8)).toEqual(['CCHC:BM1', EMPTY, 'CCHC:BM2', EMPTY, EMPTY]);
  expect(inside(frame)).toBe(contentOf('BM1'));
});

test("a cursor in somebody else's frame, as in a template: there, in the text", async () => {
  const text = paragraph('Nội dung');
  const { paper, person, host } = await open({ body: control('mau-bao-cao', text + control('trong', paragraph('Ở trong'))) + EMPTY });
  person.clickOn('Nội dung');
  await host.insertParts([part('BM1')]);
  expect(paper.around(controlOf(paper, 'BM1'))).toEqual([expect.objectContaining({ tag: 'mau-bao-cao' })]);
});
