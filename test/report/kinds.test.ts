import { kinds, readingOf } from './kinds';

/** Written and marked before anything was mended for them; then read by this and mended by kind: see corpus/README.md. */
test.each(kinds())('$kind: $text', (kind) => {
  expect(readingOf(kind)).toMatchObject({ missed: [], wrongTies: [], falseDisputes: [], missedSlips: [], falseSlips: [] });
});
