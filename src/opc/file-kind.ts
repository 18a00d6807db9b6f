import type { PackageLimits } from './package-limits';
import type { PartSource } from './package-parts';

/** What a file is by its bytes; its name is not believed. */
export type FileKind =
  | 'empty'
  /** As every package is. */
  | 'zip'
  /** Office's container around an encrypted package. */
  | 'encrypted'
  /** Word, Excel and the others before 2007. */
  | 'old-document'
  | 'old-workbook'
  | 'old-office'
  | 'pdf'
  | 'rtf'
  | 'picture'
  /** RAR, 7-Zip. */
  | 'archive'
  | 'web-page'
  /** One XML file of Excel 2003. */
  | 'xml-workbook'
  /** One XML file of Word: of 2003, or a package written flat. */
  | 'xml-document'
  | 'text'
  | 'unknown';

/** Tells files apart that people take for Office files, or have renamed to look like some. */
export function fileKind(bytes: Uint8Array, { fileBytes }: Pick<PackageLimits, 'fileBytes'>): FileKind {
  if (bytes.length === 0) return 'empty';
  const signature = SIGNATURES.find(([beginning]) => startsWith(bytes, beginning));
  if (signature) return signature[1];
  return startsWith(bytes, COMPOUND) ? compoundKind(bytes.subarray(0, fileBytes)) : plainKind(bytes);
}

/** What the main part of a package is, judged by where Office puts it. */
export type PackageKind = 'document' | 'presentation' | 'workbook' | 'open-document';

/** `undefined` for a zip archive of something else. */
export function packageKind(parts: Pick<PartSource, 'has'>): PackageKind | undefined {
  if (parts.has('word/document.xml')) return 'document';
  if (parts.has('ppt/presentation.xml')) return 'presentation';
  if (parts.has('xl/workbook.xml') || parts.has('xl/workbook.bin')) return 'workbook';
  return parts.has('content.xml') && parts.has('META-INF/manifest.xml') ? 'open-document' : undefined;
}

/** One byte to a character. */
const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['PK', 'zip'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
];

/** The container of Office before 2007, and of every encrypted file since. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Its directory names its streams in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('utf-16le').decode(bytes);
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument')) return 'old-document';
  return names.includes('Workbook') || names.includes('Book\0') ? 'old-workbook' : 'old-office';
}

/** Bytes; enough to tell. */
const BEGINNING = 4_096;

/** Files downloaded from web systems are often web pages or plain text under an Office name. */
function plainKind(bytes: Uint8Array): FileKind {
  const isUtf16 = startsWith(bytes, '\xff\xfe');
  // As a stream, so that a character cut in two at the end is left out.
  const beginning = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, BEGINNING), { stream: true })
    .trimStart()
    .toLowerCase();
  if (beginning.startsWith('mime-version') || /<(!doctype html|html|table|head|body)\b/.test(beginning)) return 'web-page';
  if (beginning.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-workbook';
  if (/schemas\.microsoft\.com\/office\/(word\/2003\/wordml|2006\/xmlpackage)/.test(beginning)) return 'xml-document';
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  return /[\x00-\x08\x0e-\x1f\ufffd]/.test(beginning) ? 'unknown' : 'text';
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
