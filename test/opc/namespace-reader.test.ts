import fc from 'fast-check';
import { NamespaceReader, XmlReader } from '../../src/opc';
import { LIMITS } from './limits';

const VOCABULARY = new Map([
  ['urn:word', 'w'],
  ['urn:word:strict', 'w'],
  ['urn:math', 'm'],
]);
const reader = (xml: string, inherited?: ReadonlyMap<string, string>) =>
  new NamespaceReader(new XmlReader(xml, LIMITS), VOCABULARY, inherited);

/** The names of all elements, in the reader's words. */
function names(xml: string, inherited?: ReadonlyMap<string, string>): string[] {
  const read = reader(xml, inherited);
  const found: string[] = [];
  for (let event = read.next(); event; event = read.next()) if (event === 'open') found.push(read.name());
  return found;
}

describe('names', () => {
  it('are those of the namespace, whatever the prefix', () => {
    expect(names('<x:a xmlns:x="urn:word"><x:b/><b xmlns="urn:math"><c/></b><x:c/></x:a>')).toEqual(['w:a', 'w:b', 'm:b', 'm:c', 'w:c']);
    expect(names('<a xmlns="urn:word:strict"/>')).toEqual(['w:a']);
  });

  it('are empty in namespaces nobody asked about, and without one', () => {
    expect(names('<w:a xmlns:w="urn:other"><b/></w:a>')).toEqual(['', '']);
  });

  it('mean what the nearest declaration says, and only inside it', () => {
    const xml = '<p:a xmlns:p="urn:word"><p:b xmlns:p="urn:math"><p:c/></p:b><p:d/><e xmlns="urn:word"><f xmlns=""/></e><g/></p:a>';
    expect(names(xml)).toEqual(['w:a', 'm:b', 'm:c', 'w:d', 'w:e', '', '']);
  });

  it('may rest on declarations around the document', () => {
    expect(names('<w:a/>', new Map([['w', 'urn:word']]))).toEqual(['w:a']);
  });

  it.each([
    ['a prefix nobody declared', '<x:a/>'],
    ['a prefix declared beside', '<a><b xmlns:x="urn:word"/><x:c/></a>'],
  ])('are refused with %s', (_, xml) => {
    expect(() => names(xml)).toThrow(expect.objectContaining({ code: 'broken' }) as Error);
  });

  it('are refused where there are prefixes without end', () => {
    const limits = { xmlDepth: 1000, xmlAttributes: 10 };
    const xml = Array.from({ length: 500 }, (_, i) => `<a xmlns:p${i}="urn:word">`).join('');
    const read = new NamespaceReader(new XmlReader(xml, limits), VOCABULARY);
    expect(() => {
      while (read.next());
    }).toThrow('too many namespaces');
  });
});

describe('attributes', () => {
  it('are told by their namespaces too', () => {
    const read = reader(
      '<a xmlns="urn:word" xmlns:x="urn:word" xmlns:y="urn:math" val="plain" y:val="math" x:val="word" xml:space="preserve"/>',
    );
    read.next();
    expect(['val', 'w:val', 'm:val', 'w:other'].map((name) => read.attribute(name))).toEqual(['plain', 'word', 'math', undefined]);
  });

  it('follow declarations', () => {
    const read = reader('<x:a xmlns:x="urn:word" x:v="1"><x:b xmlns:x="urn:math" x:v="2"/><x:c x:v="3"/></x:a>');
    const values: (string | undefined)[] = [];
    for (let event = read.next(); event; event = read.next()) if (event === 'open') values.push(read.attribute('w:v'));
    expect(values).toEqual(['1', undefined, '3']);
  });
});

test('any tree of prefixes reads as the standard says', () => {
  interface Node {
    readonly prefix: string;
    readonly declared: Readonly<Record<string, string>>;
    readonly children: readonly Node[];
  }
  const uri = fc.constantFrom('urn:word', 'urn:math', 'urn:other');
  const element = (children: fc.Arbitrary<readonly Node[]>): fc.Arbitrary<Node> =>
    fc.record({
      prefix: fc.constantFrom('p', 'q'),
      declared: fc.oneof(fc.constant({}), fc.record({ p: uri }), fc.record({ q: uri })),
      children,
    });
  let node = element(fc.constant([]));
  for (let level = 0; level < 4; level++) node = element(fc.array(node, { maxLength: 3 }));
  const write = ({ prefix, declared, children }: Node): string =>
    `<${prefix}:a${Object.entries(declared)
      .map(([name, value]) => ` xmlns:${name}="${value}"`)
      .join('')}>${children.map(write).join('')}</${prefix}:a>`;
  const expected = ({ prefix, declared, children }: Node, around: Readonly<Record<string, string>>): string[] => {
    const here = { ...around, ...declared };
    const word = VOCABULARY.get(here[prefix]!);
    return [word === undefined ? '' : `${word}:a`, ...children.flatMap((child) => expected(child, here))];
  };
  fc.assert(
    fc.property(node, (root) => {
      const around = { p: 'urn:word', q: 'urn:other' };
      expect(names(write(root), new Map(Object.entries(around)))).toEqual(expected(root, around));
    }),
  );
});
