import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPeriod } from '../../src/forms';
import { phrases } from '../../src/forms/cchc-2022/phrases';
import { streamOf } from '../../src/report/stream';
import { timesIn } from '../../src/report/times';
import { tokensOf } from '../../src/report/tokens';
import { matchesOf } from '../../src/report/pattern';
import { phraseIndexOf } from '../../src/report/phrase-index';
import { atOnce } from '../../src/steps';
import { template2022 } from '../submissions';
import { corpusReports } from './corpus';

/** The texts reports are tried with: the tests' own sentences, how other agencies write, and set A of the corpus. Of set B nothing is looked at. */
function* texts(): Generator<string> {
  for (const file of [
    'paraphrases.test.ts',
    'negatives.test.ts',
    'seed-report.test.ts',
    'slips.test.ts',
    'styles.txt',
    'nothing.test.ts',
    'corpus/kinds.txt',
  ]) {
    yield* readFileSync(join(__dirname, file), 'utf8').split('\n');
  }
  yield* readFileSync(join(__dirname, '../../src/forms/cchc-2022/sentences.ts'), 'utf8').split('\n');
  for (const { report } of corpusReports('A')) {
    for (const block of report.blocks) {
      if (block.kind === 'paragraph') yield block.text;
      else for (const row of block.rows) yield row.join(': ');
    }
  }
}

test('a phrase that no text of any test has is named', () => {
  const index = atOnce(phraseIndexOf(template2022(), phrases));
  const known = Object.entries(phrases.rows).flatMap(([key, list]) =>
    list.map((phrase) => `${key}: ${typeof phrase === 'string' ? phrase : phrase.says}`),
  );
  const found = new Set<string>();
  for (const text of texts()) {
    // Placeholders of figures are numbers: {BM1/1}, {BM1/2}%.
    // So are marks of a corpus; quotes and brackets around a text are no part of it.
    const plain = text
      .replace(/\{BM[^}]*\}/g, '21')
      .replace(/<[^>]*>|[[\]'"`]/g, '')
      .replace(/,?$/, '.');
    const tokens = streamOf(index.spell(tokensOf(plain)), timesIn(plain, findPeriod('2023-Q3')!));
    const words = new Set(tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : [])));
    for (const { key, says, pattern } of index.phrasesFor(words)) {
      const name = `${key}: ${says}`;
      if (!found.has(name) && matchesOf(pattern, tokens, index.barriers).length > 0) found.add(name);
    }
  }
  expect([...new Set(known)].filter((name) => !found.has(name))).toEqual([]);
});
