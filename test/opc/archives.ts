/** Zip archives, sound ones and such as nobody should write. */
import { deflateSync, strToU8, zipSync } from 'fflate';

export function zip(content: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(content).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file])),
  );
}

/** What an archive says about one of its files, where it is not the truth. */
export interface Claims {
  readonly size?: number;
  readonly checksum?: number;
  readonly method?: number;
  /** The deflated bytes themselves, for contents nobody wants to hold. */
  readonly packed?: Uint8Array;
  readonly encrypted?: boolean;
}

/**
 * A zip archive written by hand, so that it can lie. Its directory may note all numbers in 64
 * bits, as some programs do whatever the size.
 */
export function handmadeZip(
  content: Readonly<Record<string, string>>,
  { claims = {}, in64Bits = false }: { readonly claims?: Readonly<Record<string, Claims>>; readonly in64Bits?: boolean } = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(content)) {
    const bytes = strToU8(text);
    const claim = claims[name] ?? {};
    const packed = claim.packed ?? deflateSync(bytes);
    const path = strToU8(name);
    const size = claim.size ?? bytes.length;
    const flags = claim.encrypted ? 1 : 0;
    const common = [
      ...[flags, claim.method ?? 8, 0, 0].map(uint16),
      ...[claim.checksum ?? crcOf(bytes), in64Bits ? 0xffffffff : packed.length, in64Bits ? 0xffffffff : size].map(uint32),
    ];
    const local = join([uint32(0x04034b50), uint16(45), ...common, uint16(path.length), uint16(0), path, packed]);
    const extra = in64Bits
      ? join([uint16(0x7777), uint16(1), [0], uint16(1), uint16(24), ...[size, packed.length, offset].map(uint64)])
      : [];
    directory.push(
      join([
        ...[uint32(0x02014b50), uint16(45), uint16(45), ...common],
        ...[path.length, extra.length, 0, 0, 0].map(uint16),
        ...[0, in64Bits ? 0xffffffff : offset].map(uint32),
        ...[path, extra],
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const count = directory.length;
  const size = join(directory).length;
  const end64 = [uint32(0x06064b50), uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), ...[count, count, size, offset].map(uint64)];
  const locator64 = [uint32(0x07064b50), uint32(0), uint64(offset + size), uint32(1)];
  return join([
    ...locals,
    ...directory,
    ...(in64Bits ? [...end64, ...locator64] : []),
    ...[uint32(0x06054b50), uint16(0), uint16(0), uint16(in64Bits ? 0xffff : count), uint16(in64Bits ? 0xffff : count)],
    ...[uint32(in64Bits ? 0xffffffff : size), uint32(in64Bits ? 0xffffffff : offset), uint16(0)],
  ]);
}

/** So many bytes of deflated zeros without an end, written out bit by bit: 13 bytes stand for 2,064. */
export function endlessZeros(length: number): Uint8Array {
  // The last block, of fixed codes (RFC 1951, 3.2.6): one zero, then over and over "258 bytes, like the last one".
  const [start, again] = ['1' + '10' + '00110000', '11000101' + '00000'];
  const bits = start + again.repeat(20);
  const bytes = new Uint8Array(length);
  for (let bit = 0; bit < 20 * 8; bit++) bytes[bit >> 3]! |= Number(bits[bit]) << (bit & 7);
  for (let i = 20; i < length; i++) bytes[i] = bytes[i - 13]!;
  return bytes;
}

function join(pieces: readonly ArrayLike<number>[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

function uint16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function uint32(value: number): number[] {
  return [...uint16(value), ...uint16(value >>> 16)];
}

function uint64(value: number): number[] {
  return [...uint32(value), 0, 0, 0, 0];
}

/** By the definition, bit after bit. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
