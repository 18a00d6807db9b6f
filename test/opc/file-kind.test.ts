import { strToU8 } from 'fflate';
import { fileKind, packageKind, type FileKind, type PackageKind } from '../../src/opc';
import { LIMITS } from './limits';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => [...latin(text)].flatMap((code) => [code, 0]);
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(stream), 0, 0]);

test.each<[FileKind, Uint8Array]>([
  ['empty', new Uint8Array()],
  ['zip', latin('PK\x03\x04')],
  ['encrypted', compound('EncryptedPackage')],
  ['old-document', compound('WordDocument')],
  ['old-workbook', compound('Workbook')],
  ['old-workbook', compound('Book')],
  ['old-office', compound('PowerPoint Document')],
  ['pdf', latin('%PDF-1.7')],
  ['rtf', latin('{\\rtf1')],
  ['picture', latin('\x89PNG\r\n')],
  ['picture', latin('\xff\xd8\xff\xe0')],
  ['archive', latin('Rar!\x1a')],
  ['archive', latin('7z\xbc\xaf')],
  ['web-page', strToU8('\ufeff\n<!DOCTYPE html>')],
  ['web-page', strToU8('MIME-Version: 1.0')],
  ['xml-workbook', strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
  ['xml-document', strToU8('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">')],
  ['xml-document', strToU8('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">')],
  ['text', strToU8('Báo cáo'.repeat(2_000))],
  ['text', Uint8Array.from([0xff, 0xfe, ...utf16('STT')])],
  ['unknown', new Uint8Array([1, 2, 3])],
])('tells %s by its bytes', (kind, bytes) => {
  expect(fileKind(bytes, LIMITS)).toBe(kind);
});

test.each<[PackageKind | undefined, readonly string[]]>([
  ['document', ['word/document.xml']],
  ['presentation', ['ppt/presentation.xml']],
  ['workbook', ['xl/workbook.xml']],
  ['workbook', ['xl/workbook.bin']],
  ['open-document', ['content.xml', 'META-INF/manifest.xml']],
  [undefined, ['content.xml']],
])('tells a package of a %s by its parts', (kind, parts) => {
  expect(packageKind({ has: (part) => parts.includes(part) })).toBe(kind);
});
