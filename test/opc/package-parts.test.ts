import { FlatPackage, openPart, partOfType, relationshipsOf, ZipArchive, type PartSource } from '../../src/opc';
import { atOnce } from '../../src/steps';
import { zip } from './archives';
import { LIMITS } from './limits';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const relationships = (...items: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`;

const FILES: Readonly<Record<string, string>> = {
  '_rels/.rels': relationships(relationship('a', `${OFFICE}/officeDocument`, 'word/document2.xml')),
  'word/document2.xml': '<w:document xmlns:w="urn:w"/>',
  'word/_rels/document2.xml.rels': relationships(
    relationship('a', `${STRICT}/footnotes`, 'footnotes.xml'),
    relationship('b', `${OFFICE}/header`, '/word/header.xml'),
    relationship('c', `${OFFICE}/customXml`, '../custom/./item.xml'),
    relationship('d', `${OFFICE}/hyperlink`, 'https://example.com/', ' TargetMode="External"'),
    relationship('e', `${OFFICE}/image`, 'media/h%C3%ACnh.png'),
  ),
};

/** The package as Word hands it to add-ins. */
const flat = (files: Readonly<Record<string, string>>) =>
  `<p:package xmlns:p="http://schemas.microsoft.com/office/2006/xmlPackage" xmlns:w="urn:outer">${Object.entries(files)
    .map(([name, xml]) => `<p:part p:name="/${name}" p:contentType="x"><p:xmlData>${xml}</p:xmlData></p:part>`)
    .join('')}<p:part p:name="/word/media/image1.png"><p:binaryData>iVBO</p:binaryData></p:part></p:package>`;

describe.each<[string, (files: Readonly<Record<string, string>>) => PartSource]>([
  ['in a zip archive', (files) => new ZipArchive(zip(files), LIMITS)],
  ['written flat', (files) => atOnce(FlatPackage.opening(flat(files), LIMITS))],
])('a package %s', (_, make) => {
  it('leads from part to part', () => {
    const source = make(FILES);
    const main = partOfType(relationshipsOf(source, ''), 'officeDocument');
    expect(main).toBe('word/document2.xml');
    expect(relationshipsOf(source, 'word/document2.xml')).toEqual([
      { id: 'a', type: 'footnotes', part: 'word/footnotes.xml' },
      { id: 'b', type: 'header', part: 'word/header.xml' },
      { id: 'c', type: 'customXml', part: 'custom/item.xml' },
      { id: 'e', type: 'image', part: 'word/media/hình.png' },
    ]);
    expect(relationshipsOf(source, 'word/other.xml')).toEqual([]);
  });

  it('opens a part at its root, and tells a missing part from a wrong one', () => {
    const source = make(FILES);
    expect(openPart(source, 'Word/Document2.xml', 'document')?.name()).toBe('document');
    expect(openPart(source, 'word/none.xml', 'document')).toBeUndefined();
    expect(() => openPart(source, 'word/document2.xml', 'workbook')).toThrow('word/document2.xml is <document>, not <workbook>');
  });

  it('has only so many references', () => {
    const many = relationships(...Array.from({ length: 101 }, (_, i) => relationship(`${i}`, 'x', 'y')));
    expect(() => relationshipsOf(make({ '_rels/.rels': many }), '')).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
  });
});

describe('a package written flat', () => {
  const refusal = (code: string) => expect.objectContaining({ name: 'PackageError', code }) as Error;

  it('tells which namespaces are in force around a part, and holds no pictures', () => {
    const source = atOnce(FlatPackage.opening(flat(FILES), LIMITS));
    expect(source.namespaces('word/document2.xml')?.get('w')).toBe('urn:outer');
    expect(source.has('word/media/image1.png')).toBe(false);
  });

  it.each<[string, string, string]>([
    ['something else', '<package/>', 'broken'],
    ['one cut off', flat(FILES).slice(0, -5), 'broken'],
    ['one with a part that is there twice', flat({ 'a.xml': '<a/>', 'A.xml': '<a/>' }), 'broken'],
    ['one that is too large', flat({ 'a.xml': `<a>${' '.repeat(500_000)}</a>` }), 'too-large'],
    ['one with too much XML', flat({ 'a.xml': `<a>${' '.repeat(200_000)}</a>` }), 'too-large'],
    ['one of too many parts', flat(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.xml`, '<a/>']))), 'too-large'],
  ])('refuses %s', (_, xml, code) => {
    expect(() => atOnce(FlatPackage.opening(xml, LIMITS))).toThrow(refusal(code));
  });
});
