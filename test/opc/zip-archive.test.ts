import { deflateSync, strToU8, zipSync } from 'fflate';
import { ZipArchive } from '../../src/opc';
import { endlessZeros, handmadeZip, zip, type Claims } from './archives';
import { LIMITS } from './limits';

const open = (bytes: Uint8Array) => new ZipArchive(bytes, LIMITS);
const text = (archive: ZipArchive, name: string) => archive.xml(name);
const claiming = (claim: Claims) => handmadeZip({ 'a.xml': '<a/>' }, { claims: { 'a.xml': claim } });
const refusal = (code: string) => expect.objectContaining({ name: 'PackageError', code }) as Error;

describe('reading', () => {
  it.each<[string, Uint8Array]>([
    ['packed', zip({ 'a/B.xml': '<a/>' })],
    ['not packed', zipSync({ 'a/B.xml': [strToU8('<a/>'), { level: 0 }] })],
    ['with sizes in 64 bits', handmadeZip({ 'a/B.xml': '<a/>' }, { in64Bits: true })],
    ['with backslashes', handmadeZip({ 'a\\B.xml': '<a/>' })],
    ['with a comment behind it', Uint8Array.from([...zip({ 'a/B.xml': '<a/>' }), 1, 2, 3])],
  ])('finds a file %s, by small and capital letters alike', (_, bytes) => {
    const archive = open(bytes);
    expect([archive.has('A/b.XML'), text(archive, 'A/b.XML')]).toEqual([true, '<a/>']);
    expect([archive.has('b.xml'), text(archive, 'b.xml')]).toEqual([false, undefined]);
  });

  it.each<[string, readonly number[]]>([
    ['UTF-8', [...strToU8('ắ')]],
    ['UTF-16', [0xff, 0xfe, 0xaf, 0x1e]],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x1e, 0xaf]],
  ])('reads text in %s', (_, bytes) => {
    expect(text(open(zip({ a: Uint8Array.from(bytes) })), 'a')).toBe('ắ');
  });
});

describe('refusing', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['an archive that is too large', () => Uint8Array.from({ length: 1_000_001 }, () => 0x50), 'too-large'],
    ['an archive of too many files', () => zip(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, '']))), 'too-large'],
    ['an archive that unpacks to too much', () => zip({ a: new Uint8Array(300_000), b: new Uint8Array(300_000) }), 'too-large'],
    ['a file that is too large', () => zip({ 'a.xml': new Uint8Array(300_000) }), 'too-large'],
    ['a file with a password', () => claiming({ encrypted: true }), 'encrypted'],
    ['a directory cut off', () => zip({ 'a.xml': '<a/>' }).subarray(0, -30), 'broken'],
    ['a file that is there twice', () => handmadeZip({ 'a.xml': '1', 'A.XML': '2' }), 'broken'],
    ['a wrong checksum', () => claiming({ checksum: 1 }), 'broken'],
    ['an unknown method', () => claiming({ method: 99 }), 'broken'],
    ['a file that is not deflated', () => claiming({ packed: strToU8('<a/>') }), 'broken'],
    ['a file larger than it says', () => claiming({ packed: deflateSync(new Uint8Array(101)), size: 100 }), 'broken'],
    ['a file larger than it says, by far', () => claiming({ packed: endlessZeros(900_000), size: 100 }), 'broken'],
    ['a file that says it is empty', () => claiming({ packed: endlessZeros(900_000), size: 0 }), 'broken'],
    ['a file smaller than it says', () => claiming({ size: 100_000 }), 'broken'],
    ['bytes that are no text', () => zip({ 'a.xml': Uint8Array.of(0x3c, 0xff) }), 'broken'],
  ])('refuses %s', (_, make, code) => {
    expect(() => text(open(make()), 'a.xml')).toThrow(refusal(code));
  });

  it('counts a file as often as it is read', () => {
    const archive = open(zip({ a: new Uint8Array(90_000) }));
    archive.read('a');
    archive.read('a');
    expect(() => archive.read('a')).toThrow(refusal('too-large'));
  });
});
