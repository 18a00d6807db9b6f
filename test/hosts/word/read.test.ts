import { bodyOf } from '../../lab/word/flat-opc';
import { contentOf, control, controlOf, EIGHT, EMPTY, kindOf, open, paragraph, REPORT, withParts } from './setting';

test('parts are read in the order of the document, as they stand there now, in two round trips', async () => {
  const { word, paper, person, host } = await withParts();
  person.moveToEnd('CCHC:BM1');
  person.typeInto('CCHC:BM1', ' (sửa)');
  const found = await host.readParts();
  expect(found.map(({ tag }) => tag)).toEqual([...EIGHT.filter((name) => name !== 'BM1'), 'BM1'].map((name) => `CCHC:${name}`));
  expect(found.map(({ control: id }) => id)).toEqual(paper.controls.map(({ id }) => id));
  expect(bodyOf(found[0]!.ooxml!)).toContain(contentOf('phu-luc'));
  expect(bodyOf(found.at(-1)!.ooxml!)).toContain('(sửa)');
  expect(word.syncs).toHaveLength(2);
});

test("parts in somebody else's frame are found, and somebody else's frames are not", async () => {
  const { host } = await open({ body: control('mau', paragraph('x') + control('CCHC:BM1', paragraph('y')) + EMPTY) + REPORT });
  expect((await host.readParts()).map(({ tag }) => tag)).toEqual(['CCHC:BM1']);
});

test('parts that Word lists twice are there once', async () => {
  const { paper, host } = await withParts();
  paper.listsTwice = true;
  expect((await host.readParts()).map(({ tag }) => tag)).toEqual(EIGHT.map((name) => `CCHC:${name}`));
});

test('a document without parts takes one round trip', async () => {
  const { word, host } = await open();
  expect(await host.readParts()).toEqual([]);
  expect(word.syncs).toHaveLength(1);
});

test("a part in a cell, which Word can't read, doesn't hide the others", async () => {
  const { person, host } = await withParts(['BM1', 'BM2', 'BM3']);
  person.moveIntoTable('CCHC:BM2');
  const found = new Map((await host.readParts()).map(({ tag, ooxml }) => [tag, ooxml]));
  expect(found.get('CCHC:BM2')).toBeUndefined();
  expect(bodyOf(found.get('CCHC:BM1')!)).toContain(contentOf('BM1'));
  expect(bodyOf(found.get('CCHC:BM3')!)).toContain(contentOf('BM3'));
  expect(found.has('CCHC:BM2')).toBe(true);
});

test('the whole document, in one round trip', async () => {
  const { word, paper, host } = await withParts(['BM1']);
  expect(bodyOf(await host.readDocument())).toBe(paper.body);
  expect(word.syncs).toHaveLength(1);
});

test('a part is shown by being selected', async () => {
  const { word, paper, host } = await withParts();
  const wanted = controlOf(paper, 'BM3');
  await host.showPart(wanted.id);
  expect(paper.selection).toEqual({ block: wanted, mode: 'Select' });
  expect(word.syncs).toHaveLength(1);
});

test('a part that is gone is not shown', async () => {
  const { paper, person, host } = await withParts(['BM1']);
  const { id } = controlOf(paper, 'BM1');
  person.delete('CCHC:BM1');
  expect(await kindOf(host.showPart(id))).toBe('conflict');
  expect(await kindOf(host.readParts())).toBe('done');
});
