import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { below, oneOf, type Random } from './random';

const NASTY = [
  '',
  '-1',
  '1e999',
  '0,0000000001',
  '2147483648',
  '1048577',
  'XFE1048577',
  '__proto__',
  '\u0000',
  '\uFB2C'.repeat(400),
  '\u202E',
  '\uD800',
  '&#0;',
  '&lol;',
  ']]>',
  '<!--',
  '</',
  '"',
  '; BM1/1 = 5',
  '=1+1',
  '('.repeat(3000),
  '<a>'.repeat(300),
  'x'.repeat(40_000),
  'số liệu 8.326 ',
] as const;

/** A sample with some small things changed, as a bad disk, another program or a bad mind would. */
export function mutated(sample: Uint8Array, random: Random): Uint8Array {
  const isZip = sample[0] === 0x50 && sample[1] === 0x4b;
  if (isZip) return random() < 0.2 ? bytesMutated(sample, random) : zipMutated(sample, random);
  return random() < 0.2 ? bytesMutated(sample, random) : strToU8(textMutated(strFromU8(sample), random));
}

function zipMutated(sample: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(sample);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[below(random, names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name !== undefined && part) parts[name] = strToU8(textMutated(strFromU8(part), random));
  return zipSync(parts, { level: 1 });
}

function bytesMutated(sample: Uint8Array, random: Random): Uint8Array {
  // A copy: what Node reads from disk would give a view.
  const bytes = Uint8Array.from(sample.subarray(0, random() < 0.2 ? below(random, sample.length) : sample.length));
  for (let times = below(random, 8); times >= 0 && bytes.length > 0; times--) bytes[below(random, bytes.length)] = below(random, 256);
  return bytes;
}

function textMutated(sample: string, random: Random): string {
  let text = sample;
  for (let times = below(random, 4); times >= 0; times--) {
    const [start, length] = pieceOf(text, random);
    const piece = text.slice(start, start + length);
    const instead = oneOf<() => string>(random, [
      () => '',
      () => oneOf(random, NASTY),
      () => piece.repeat(1 + below(random, 50)),
      () => piece + oneOf(random, NASTY),
      () => text.slice(...pieceOf(text, random)),
    ]);
    text = text.slice(0, start) + instead() + text.slice(start + length);
  }
  return text;
}

/** Where a tag, a value, a number, a word, or just anything stands. */
function pieceOf(text: string, random: Random): [start: number, length: number] {
  const from = below(random, text.length);
  const near = text.slice(from, from + 400);
  const found = oneOf(random, [/<[^>]*>/, /"[^"]*"/, /\d+/, /\p{L}+/u, />[^<]*</, /.{1,30}/s]).exec(near);
  return found ? [from + found.index, found[0].length] : [from, 1];
}
