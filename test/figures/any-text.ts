import fc from 'fast-check';

const letter = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff }));

/** Any text at all: control characters, combining marks, halves of surrogate pairs, every script. */
export function anyText(maxLength = 30): fc.Arbitrary<string> {
  return fc.array(letter, { maxLength }).map((codes) => String.fromCodePoint(...codes));
}
