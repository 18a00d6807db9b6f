/** The test host itself: that it is as strict as Word, or stricter. */
import { loadMicrosoftClient } from '../../lab/word/microsoft-client';
import { Word as FakeWord } from '../../lab/word/word';
import { control, EMPTY, paragraph, part, table } from './setting';

const BODY = paragraph('Một') + control('khung', paragraph('Hai') + EMPTY) + control('bang', table(paragraph('Ba'))) + EMPTY;

function start(body = BODY) {
  const word = new FakeWord(body);
  loadMicrosoftClient(word.bridge);
  const context = new Word.RequestContext();
  const [frame, bare] = word.paper.controls;
  const byId = (id: number) => context.document.contentControls.getById(id);
  const codeOf = async (act: () => unknown): Promise<string> => {
    try {
      act();
      await context.sync();
      return 'done';
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  };
  return {
    word,
    context,
    frame: byId(frame!.id),
    bare: byId(bare!.id),
    cursor: context.document.getSelection().paragraphs.getLast(),
    codeOf,
  };
}

test('what is put in comes out again, byte for byte', () => {
  const body = BODY.replace(/<w:sdt>.*<\/w:sdt>/s, table(paragraph('x'), table(paragraph('y')) + EMPTY));
  expect(start(BODY).word.paper.paragraphs.map(({ text }) => text)).toEqual(['Một', 'Hai', '', 'Ba', '']);
  expect(new FakeWord(body).paper.body).toBe(body);
});

test.each<[string, string, (setting: ReturnType<typeof start>) => unknown]>([
  ['reading what was not loaded', 'PropertyNotLoaded', ({ cursor }) => cursor.text],
  ['what is not emulated', 'ApiNotFound', ({ cursor }) => cursor.clear()],
  ['a property that is not emulated', 'ApiNotFound', ({ cursor }) => (cursor.alignment = 'Centered')],
  ["the body's own list of controls", 'ApiNotFound', ({ context }) => context.document.body.contentControls.load('items/id')],
  ['change tracking in a Word without it', 'ApiNotFound', ({ context }) => context.document.load('changeTrackingMode')],
  ['loading everything', 'InvalidArgument', ({ cursor }) => cursor.load()],
  ['a control that is not there', 'ItemNotFound', ({ context }) => context.document.contentControls.getById(1).select()],
  ['a paragraph at the end of a paragraph', 'InvalidArgument', ({ cursor }) => cursor.insertParagraph('', 'End')],
  ['content after a control', 'InvalidArgument', ({ frame }) => frame.insertOoxml(part('BM1').ooxml, 'After')],
  ['bare XML', 'InvalidArgument', ({ frame }) => frame.insertOoxml(paragraph('x'), 'Replace')],
  ['content in place of a bare table', 'InvalidArgument', ({ bare }) => bare.insertOoxml(part('BM1').ooxml, 'Replace')],
  ['a paragraph after a bare table', 'InvalidArgument', ({ bare }) => bare.insertParagraph('', 'After')],
  ['a tag that is too long', 'InvalidArgument', ({ frame }) => (frame.tag = 'x'.repeat(65))],
  ['an appearance that is none', 'InvalidArgument', ({ frame }) => (frame.appearance = 'Box' as 'Tags')],
  ['looking for more than 255 characters', 'SearchStringInvalidOrTooLong', ({ context }) => context.document.body.search('x'.repeat(256))],
  ['looking for nothing', 'SearchStringInvalidOrTooLong', ({ context }) => context.document.body.search('')],
  ['looking with options', 'ApiNotFound', ({ context }) => context.document.body.search('x', { matchCase: true })],
  ['a sign that begins no code', 'InvalidArgument', ({ context }) => context.document.body.search('a ^ b')],
  ['a place that is not there', 'ItemNotFound', ({ context }) => context.document.body.search('Bốn').getFirst().select()],
  ['words after words', 'InvalidArgument', ({ context }) => context.document.body.search('Một').getFirst().insertText('x', 'After')],
  ['content in place of a control', 'done', ({ frame }) => frame.insertOoxml(part('BM1').ooxml, 'Replace')],
])('%s: %s', async (_, code, act) => {
  const setting = start();
  expect(await setting.codeOf(() => act(setting))).toBe(code);
});

test('what a method made is lost after its sync, unless it is tracked', async () => {
  const codes = [];
  for (const tracked of [false, true]) {
    const { cursor, codeOf } = start();
    const made = cursor.insertParagraph('', 'After');
    if (tracked) made.track();
    await codeOf(() => undefined);
    codes.push(await codeOf(() => made.insertParagraph('', 'After')));
  }
  expect(codes).toEqual(['InvalidObjectPath', 'done']);
});

test('a tracked paragraph that somebody deletes is gone', async () => {
  const { word, cursor, codeOf } = start();
  const made = cursor.insertParagraph('', 'After');
  made.track();
  expect(await codeOf(() => undefined)).toBe('done');
  word.paper.blocks.splice(1, 1);
  expect(await codeOf(() => made.select())).toBe('ItemNotFound');
});

test('what came before the failure in a batch is done, what comes after is not', async () => {
  const { word, frame, codeOf } = start();
  const act = () => {
    frame.tag = 'một';
    frame.insertOoxml('', 'Replace');
    frame.title = 'ba';
  };
  expect(await codeOf(act)).toBe('InvalidArgument');
  expect(word.paper.controls[0]).toMatchObject({ tag: 'một', title: 'Khung' });
});
