import { TEMPLATES, type ReportSentence } from '../../src/forms';
import { outline } from '../../src/forms/cchc-2022/sentences';
import { phrases } from '../../src/forms/cchc-2022/phrases';

const template = TEMPLATES[0]!;
const ids = new Set<string>(template.indicators.map(({ id }) => id));
const rows = template.indicators.filter(({ kind }) => kind !== 'heading').map(({ id }) => id);
const named = (text: string): string[] => [...text.matchAll(/BM\d+\/[\d.]*\d/g)].map(([id]) => id);

const sentences = outline.sections.flatMap(({ sentences: own = [], sections = [] }): readonly ReportSentence[] => [
  ...own,
  ...sections.flatMap((section) => section.sentences ?? []),
]);

test('every row that takes a figure has ways to speak of it', () => {
  const spoken = new Set(Object.keys(phrases.rows).flatMap(named));
  expect(rows.filter((id) => !spoken.has(id))).toEqual([]);
});

test('every row that takes a figure has a sentence', () => {
  const said = new Set(sentences.flatMap(({ says, when = {} }) => [...named(says), ...Object.keys(when)]));
  expect(rows.filter((id) => !said.has(id))).toEqual([]);
});

test('nothing speaks of a row that isn’t there', () => {
  const all = [...Object.keys(phrases.rows), ...sentences.flatMap(({ says, when = {} }) => [says, ...Object.keys(when)])].flatMap(named);
  expect(all.filter((id) => !ids.has(id))).toEqual([]);
});

test('every code of a coded choice has words', () => {
  const keys = new Set(Object.keys(phrases.rows));
  const codes = template.indicators.flatMap(({ id, choices }) => choices.map(({ code }) => `${id}: ${code}`));
  expect(codes.filter((key) => !keys.has(key))).toEqual([]);
});

test('sentences end with a full stop, their optional parts are closed, and their marks are known', () => {
  for (const { says, none = '' } of sentences) {
    expect(says).toMatch(/^\p{Lu}.*\.$/u);
    expect(says.split('[').length).toBe(says.split(']').length);
    for (const text of [says, none]) {
      expect(
        [...text.matchAll(/\{([^}]*)\}/g)].map(([, mark]) => mark).filter((mark) => !/^BM/.test(mark!) && !['kỳ', 'năm'].includes(mark!)),
      ).toEqual([]);
    }
  }
});

test('is what the template speaks', async () => {
  expect(await template.language()).toEqual({ phrases, outline });
});

test('every template brings its own words', async () => {
  for (const each of TEMPLATES) {
    const own = await each.language();
    expect(Object.keys(own.phrases.rows)).not.toEqual([]);
    expect(own.outline.sections).not.toEqual([]);
  }
});
