import {
  contentOf,
  control,
  controlOf,
  EIGHT,
  EMPTY,
  inside,
  kindOf,
  open,
  others,
  outline,
  paragraph,
  part,
  REPORT,
  withParts,
  type Setting,
} from './setting';

/** New content for all parts that stand in the document. */
async function changes({ host }: Setting, version = ' mới') {
  return (await host.readParts()).map(({ control: id, tag }) => ({ control: id, ...part(tag.replace('CCHC:', ''), version) }));
}

test('every part has its new content, in the frame it was in, and nothing outside has changed by a byte', async () => {
  const setting = await withParts();
  const { word, paper, host } = setting;
  const before = { others: others(paper), frames: paper.controls.map(({ id }) => id) };
  const wanted = await changes(setting);
  word.syncs.length = 0;
  await host.replaceParts(wanted);
  expect(EIGHT.map((name) => inside(controlOf(paper, name)))).toEqual(EIGHT.map((name) => contentOf(name, ' mới')));
  expect(others(paper)).toBe(before.others);
  expect(paper.controls.map(({ id }) => id)).toEqual(before.frames);
  expect(word.syncs).toHaveLength(EIGHT.length + 1);
});

test('tag and title are updated with the content', async () => {
  const { paper, host } = await withParts(['BM1']);
  await host.replaceParts([{ control: controlOf(paper, 'BM1').id, ...part('BM1', ' mới'), tag: 'CCHC:BM1:2024', title: 'Biểu 1 mới' }]);
  expect(controlOf(paper, 'BM1:2024').title).toBe('Biểu 1 mới');
});

test('refreshing ten times leaves no paragraphs behind, even where Word adds one of its own', async () => {
  const setting = await withParts(['BM1', 'BM2']);
  setting.paper.addsParagraph = true;
  const before = others(setting.paper);
  for (let time = 0; time < 10; time++) await setting.host.replaceParts(await changes(setting, ` lần ${time}`));
  expect(others(setting.paper)).toBe(before);
  expect(inside(controlOf(setting.paper, 'BM2'))).toBe(contentOf('BM2', ' lần 9') + EMPTY);
});

test('the cursor stays where it was', async () => {
  const setting = await withParts(['BM1']);
  setting.person.clickOn('BÁO CÁO');
  await setting.host.replaceParts(await changes(setting));
  expect(setting.person.cursor().paragraph.text).toBe('BÁO CÁO');
});

describe('what people do to parts in the meantime', () => {
  test('one that was moved is refreshed where it is now', async () => {
    const setting = await withParts(['BM1', 'BM2']);
    setting.person.moveToEnd('CCHC:BM1');
    const before = outline(setting.paper);
    await setting.host.replaceParts(await changes(setting));
    expect(outline(setting.paper)).toEqual(before);
    expect(inside(controlOf(setting.paper, 'BM1'))).toBe(contentOf('BM1', ' mới'));
  });

  test('one that was copied is there twice, and both are refreshed', async () => {
    const setting = await withParts(['BM1']);
    setting.person.copyToEnd('CCHC:BM1');
    const wanted = await changes(setting);
    expect(wanted.map(({ tag }) => tag)).toEqual(['CCHC:BM1', 'CCHC:BM1']);
    await setting.host.replaceParts(wanted);
    expect(setting.paper.controls.map(inside)).toEqual([contentOf('BM1', ' mới'), contentOf('BM1', ' mới')]);
  });

  test('figures typed over in a part are replaced, text after it is not', async () => {
    const setting = await withParts(['BM1']);
    setting.person.typeInto('CCHC:BM1', 'sửa tay');
    await setting.host.replaceParts(await changes(setting));
    expect(inside(controlOf(setting.paper, 'BM1'))).toBe(contentOf('BM1', ' mới'));
  });

  test.each<[string, string, (setting: Setting) => void]>([
    ['deleted', 'conflict', ({ person }) => person.delete('CCHC:BM2')],
    ['stripped of the paragraph under its table', 'conflict', ({ person }) => person.deleteParagraphsOf('CCHC:BM2')],
    ['given to somebody else', 'conflict', ({ paper }) => (controlOf(paper, 'BM2').tag = 'cua-toi')],
    ['locked', 'protected', ({ person }) => person.lock('CCHC:BM2')],
  ])('one that was %s: %s, before any other is touched', async (_, kind, meddle) => {
    const setting = await withParts(['BM1', 'BM2', 'BM3']);
    const wanted = await changes(setting);
    meddle(setting);
    const before = setting.paper.body;
    expect(await kindOf(setting.host.replaceParts(wanted))).toBe(kind);
    expect(setting.paper.body).toBe(before);
  });

  test('one that is deleted while the others are being refreshed', async () => {
    const setting = await withParts(['BM1', 'BM2']);
    const work = setting.host.replaceParts(await changes(setting), {
      onProgress: (done) => done === 1 && setting.person.delete('CCHC:BM2'),
    });
    expect(await kindOf(work)).toBe('conflict');
    expect(inside(controlOf(setting.paper, 'BM1'))).toBe(contentOf('BM1', ' mới'));
  });
});

test("somebody else's frame is not written to, whatever its number", async () => {
  const { paper, host } = await open({ body: control('mau', paragraph('Của tôi')) + REPORT });
  const before = paper.body;
  expect(await kindOf(host.replaceParts([{ control: paper.controls[0]!.id, ...part('BM1') }]))).toBe('conflict');
  expect(paper.body).toBe(before);
});
