import { PackageError, XmlReader } from '../../src/opc';
import { atOnce } from '../../src/steps';
import { LIMITS } from './limits';

const reader = (xml: string) => new XmlReader(xml, LIMITS);

/** The document as its tags and texts come. */
function events(xml: string): string[] {
  const read = reader(xml);
  const found: string[] = [];
  for (let event = read.next(); event; event = read.next()) {
    found.push(event === 'open' ? `<${read.prefixedName()}>` : event === 'close' ? '</>' : read.text());
  }
  return found;
}

describe('walking', () => {
  it('comes to every tag and text, and to nothing else', () => {
    const xml = '\ufeff<?xml version="1.0"?><!-- a -->\n<a>một<b/> hai<!-- <c> --><?d?><![CDATA[<e>&amp;]]></a>\n';
    expect(events(xml)).toEqual(['<a>', 'một', '<b>', '</>', ' hai', '<e>&amp;', '</>']);
  });

  it('reads attributes by their whole names, in either kind of quotes', () => {
    const xml = reader(`<a r = "1" x:r='"2"' xr=" &lt;&#233;&#xE9;"/>`);
    xml.next();
    expect([xml.attribute('r'), xml.attribute('x:r'), xml.attribute('xr'), xml.attribute('x')]).toEqual(['1', '"2"', ' <éé', undefined]);
  });

  it('reads every kind of line break as one', () => {
    expect(events('<a>1\r\n2\r3\n</a>')).toEqual(['<a>', '1\n2\n3\n', '</>']);
  });

  it('goes from child to child, whatever was read of the one before', () => {
    const xml = reader('<a><b><c>1</c></b><d/><b>2<c/>3</b></a>');
    xml.next();
    expect([xml.nextChild(1), xml.name(), xml.nextChild(1), xml.name(), xml.nextChild(1), xml.name()]).toEqual([
      true,
      'b',
      true,
      'd',
      true,
      'b',
    ]);
    expect(xml.textContent()).toBe('23');
    expect(xml.nextChild(1)).toBe(false);
  });

  it('hands back the inside of an element as it is written', () => {
    const xml = reader('<a><b x="&amp;"><c> &lt; </c><!-- y --></b><d/><e></e></a>');
    xml.next();
    const inside = [1, 2, 3].map(() => xml.nextChild(1) && atOnce(xml.innerXml()));
    expect(inside).toEqual(['<c> &lt; </c><!-- y -->', '', '']);
    expect(xml.nextChild(1)).toBe(false);
  });
});

describe('documents that are not well-formed', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['a tag cut off', '<a><b x="'],
    ['an element that is never closed', '<a><b></b>'],
    ['a tag that closes another', '<a><b></a></b>'],
    ['a tag that closes one of a longer name', '<a></ab>'],
    ['a tag that closes nothing', '<a/></a>'],
    ['two roots', '<a/><a/>'],
    ['text beside the root', '17<a/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a tag without a name', '<a>< /></a>'],
    ['a stray slash', '<a / b="1">'],
    ['a comment without an end', '<a><!-- </a>'],
    ['an entity nobody knows', '<a>&xxe;</a>'],
    ['an ampersand alone', '<a>a & b</a>'],
    ['an entity without an end', '<a>a &ampb</a>'],
    ['a character beyond Unicode', '<a>&#x110000;</a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['more elements inside one another than allowed', '<a>'.repeat(21) + '</a>'.repeat(21)],
    ['more attributes than allowed', `<a ${Array.from({ length: 11 }, (_, i) => `b${i}=""`).join(' ')}/>`],
  ])('are refused: %s', (_, xml) => {
    expect(() => events(xml)).toThrow(expect.objectContaining({ name: 'PackageError', code: 'broken' }) as PackageError);
  });

  it('may be as deep as allowed', () => {
    expect(events('<a>'.repeat(20) + '</a>'.repeat(20))).toHaveLength(40);
  });
});
