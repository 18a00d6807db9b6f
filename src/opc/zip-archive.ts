/**
 * The files inside a package, which is a zip archive (PKWARE APPNOTE 6.3). Only what is asked for
 * is unpacked, and nothing an archive says about itself is believed: sizes are checked before and
 * while unpacking, checksums after.
 */

import { Inflate, inflateSync } from 'fflate';
import { PackageError, brokenPackage, tooLargePackage } from './package-error';
import type { PackageLimits } from './package-limits';
import type { PartSource } from './package-parts';
import { atOnce, type Steps } from '../steps';

interface Entry {
  /** As the archive has it. */
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its local header stands. */
  readonly offset: number;
  readonly encrypted: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const DIRECTORY_LOCATOR_64 = 0x07064b50;
const DIRECTORY_END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Instead of a number that did not fit into 32 bits and stands elsewhere in 64. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes that are unpacked at once: deflate packs at best 1,032 bytes into one, so it takes some tenths of a second even where they lie. */
const SMALL_PART = 64 * 1024;
/** Bytes unpacked that are worked on at once. */
const STEP = 256 * 1024;
/** Packed bytes unpacked at once: fewer the better they claim to be packed, and never so many that a lie costs much. */
const SMALLEST_PIECE = 1024;
const LARGEST_PIECE = 16 * 1024;

export class ZipArchive implements PartSource {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** @throws PackageError where the archive is damaged or beyond the limits. */
  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: PackageLimits,
  ) {
    if (bytes.length > limits.fileBytes) throw tooLargePackage(`${bytes.length} bytes`);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  /** The files in it, in the order of its directory, as the archive names them. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** Names are compared as Office does: small and capital letters alike. */
  has(name: string): boolean {
    return this.entries.has(normalized(name));
  }

  /**
   * The unpacked file, `undefined` where there is none. Each reading counts towards the limit, so
   * that one large file used a hundred times is found out too.
   *
   * @throws PackageError where the file is damaged, encrypted, or not of the size it claims.
   */
  read(name: string): Uint8Array | undefined {
    return atOnce(this.reading(name));
  }

  /** @throws PackageError as `read` does, and where the file is not text. */
  xml(name: string): string | undefined {
    return atOnce(this.unpacking(name));
  }

  /** @throws PackageError as `xml` does. */
  *unpacking(name: string): Steps<string | undefined> {
    const content = yield* this.reading(name);
    return content && (yield* decoded(content));
  }

  private *reading(name: string): Steps<Uint8Array | undefined> {
    const entry = this.entries.get(normalized(name));
    if (!entry) return undefined;
    if (entry.encrypted) throw new PackageError('encrypted', `${name} is packed with a password`);
    this.unpacked += entry.size;
    if (this.unpacked > this.limits.readBytes) throw tooLargePackage(`more than ${this.limits.readBytes} bytes read`);

    const content = yield* this.unpack(name, entry);
    if (content.length !== entry.size) throw brokenPackage(`${name} is not of the size it claims`);
    if ((yield* crc32(content)) !== entry.checksum) throw brokenPackage(`${name} does not match its checksum`);
    return content;
  }

  private *unpack(name: string, entry: Entry): Steps<Uint8Array> {
    const { offset, packedSize } = entry;
    if (this.uint32(offset) !== LOCAL_HEADER) throw brokenPackage(`no local header for ${name}`);
    const start = offset + 30 + this.uint16(offset + 26) + this.uint16(offset + 28);
    if (start + packedSize > this.bytes.length) throw brokenPackage(`${name} is cut off`);
    const packed = this.bytes.subarray(start, start + packedSize);
    switch (entry.method) {
      case STORED:
        return packed;
      case DEFLATED:
        return yield* inflate(packed, entry.size);
      default:
        throw brokenPackage(`${name} is packed by method ${entry.method}`);
    }
  }

  private readDirectory(): void {
    const { offset, count } = this.findDirectory();
    if (count > this.limits.entries) throw tooLargePackage(`${count} entries`);
    let total = 0;
    let at = offset;
    for (let i = 0; i < count; i++) {
      if (this.uint32(at) !== DIRECTORY_HEADER) throw brokenPackage('no directory header');
      const nameLength = this.uint16(at + 28);
      const extraLength = this.uint16(at + 30);
      const written = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      const name = normalized(written);
      const entry = { name: written, ...this.entryAt(at, at + 46 + nameLength, extraLength) };
      total += entry.size;
      if (total > this.limits.totalBytes) throw tooLargePackage(`${total} bytes unpacked`);
      // Two files of one name: programs would disagree on which of them counts.
      if (this.entries.has(name)) throw brokenPackage(`${name} is there twice`);
      this.entries.set(name, entry);
      at += 46 + nameLength + extraLength + this.uint16(at + 32);
    }
  }

  private findDirectory(): { readonly offset: number; readonly count: number } {
    const last = this.bytes.length - DIRECTORY_END_LENGTH;
    let end = last;
    while (end >= 0 && this.uint32(end) !== DIRECTORY_END) {
      end--;
      if (last - end > LONGEST_COMMENT) end = -1;
    }
    if (end < 0) throw brokenPackage('no end of directory');
    const locator = end - 20;
    if (locator >= 0 && this.uint32(locator) === DIRECTORY_LOCATOR_64) {
      const end64 = this.uint64(locator + 8);
      if (this.uint32(end64) !== DIRECTORY_END_64) throw brokenPackage('no end of directory (64 bits)');
      return { offset: this.uint64(end64 + 48), count: this.uint64(end64 + 32) };
    }
    return { offset: this.uint32(end + 16), count: this.uint16(end + 10) };
  }

  private entryAt(at: number, extraStart: number, extraLength: number): Omit<Entry, 'name'> {
    let size = this.uint32(at + 24);
    let packedSize = this.uint32(at + 20);
    let offset = this.uint32(at + 42);
    if (size === ELSEWHERE || packedSize === ELSEWHERE || offset === ELSEWHERE) {
      // Only the fields that did not fit are there, in this order.
      let field = this.extra64(extraStart, extraStart + extraLength);
      const next = () => this.uint64((field += 8) - 8);
      if (size === ELSEWHERE) size = next();
      if (packedSize === ELSEWHERE) packedSize = next();
      if (offset === ELSEWHERE) offset = next();
    }
    return {
      method: this.uint16(at + 10),
      packedSize,
      size,
      checksum: this.uint32(at + 16),
      offset,
      encrypted: (this.uint16(at + 8) & 1) === 1,
    };
  }

  /** Where the 64-bit fields of an entry begin. */
  private extra64(start: number, end: number): number {
    for (let at = start; at + 4 <= end; at += 4 + this.uint16(at + 2)) {
      if (this.uint16(at) === 1) return at + 4;
    }
    throw brokenPackage('no 64-bit sizes');
  }

  private uint16(at: number): number {
    if (at + 2 > this.bytes.length) throw brokenPackage('cut off');
    return this.view.getUint16(at, true);
  }

  private uint32(at: number): number {
    if (at + 4 > this.bytes.length) throw brokenPackage('cut off');
    return this.view.getUint32(at, true);
  }

  private uint64(at: number): number {
    return this.uint32(at) + this.uint32(at + 4) * 2 ** 32;
  }
}

function normalized(name: string): string {
  return name.replace(/\\/g, '/').toLowerCase();
}

/** XML in a package is UTF-8, or UTF-16 with a byte order mark. */
function* decoded(content: Uint8Array): Steps<string> {
  const [first, second] = content;
  try {
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    const decoder = new TextDecoder(encoding, { fatal: true });
    let text = '';
    for (let at = 0; at < content.length; at += STEP) {
      yield;
      text += decoder.decode(content.subarray(at, at + STEP), { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    throw brokenPackage('bytes that are no text', error);
  }
}

/**
 * Unpacks deflated bytes into about `size` bytes. More or fewer are possible where the archive
 * lies; how much work that may cost is bounded either way.
 */
function* inflate(packed: Uint8Array, size: number): Steps<Uint8Array> {
  try {
    // One byte to spare shows whether there is more than there should be. What does not fit is
    // dropped but still costs time, hence only where there cannot be much of it.
    if (packed.length <= SMALL_PART) {
      return inflateSync(packed, { out: new Uint8Array(size + 1) });
    }
    return yield* inflateInSteps(packed, size);
  } catch (error) {
    throw error instanceof PackageError ? error : brokenPackage('not deflated', error);
  }
}

function* inflateInSteps(packed: Uint8Array, size: number): Steps<Uint8Array> {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw brokenPackage('more than the size claimed');
    content.set(piece, length);
    length += piece.length;
  });
  const step = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, Math.ceil(packed.length / Math.max(1, size / STEP))));
  for (let at = 0; at < packed.length; at += step) {
    yield;
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return content.subarray(0, length);
}

/** For each byte its remainder, and for each again with one, two and three bytes of zeros behind it. */
const CRC_TABLES = crcTables();

function crcTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const withZero = (table: Uint32Array) => table.map((value) => (value >>> 8) ^ (first[value & 0xff] as number));
  const second = withZero(first);
  const third = withZero(second);
  return [first, second, third, withZero(third)];
}

function* crc32(bytes: Uint8Array): Steps<number> {
  let crc = ~0;
  for (let start = 0; start < bytes.length; start += STEP) {
    if (start > 0) yield;
    crc = crcOver(crc, bytes, start, Math.min(start + STEP, bytes.length));
  }
  return ~crc >>> 0;
}

/** Four bytes at a time, since it runs over everything read. */
function crcOver(before: number, bytes: Uint8Array, start: number, end: number): number {
  const [one, two, three, four] = CRC_TABLES;
  const byte = (at: number) => bytes[at] as number;
  const of = (table: Uint32Array, value: number) => table[value & 0xff] as number;
  const wholeWords = end - ((end - start) % 4);
  let crc = before;
  let i = start;
  for (; i < wholeWords; i += 4) {
    crc ^= byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
    crc = of(four, crc) ^ of(three, crc >>> 8) ^ of(two, crc >>> 16) ^ of(one, crc >>> 24);
  }
  for (; i < end; i++) crc = of(one, crc ^ byte(i)) ^ (crc >>> 8);
  return crc;
}
