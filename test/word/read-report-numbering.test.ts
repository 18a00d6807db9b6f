import { readReport } from '../../src/word';
import { cell, docx, para, relationships, run, tbl, tc, tr, W } from './documents';

const lvl = (at: number, text: string, more = '', format = 'decimal') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const scheme = (id: number, ...content: string[]) => `<w:abstractNum w:abstractNumId="${id}">${content.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const startAt = (value: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

const NUMBERING = [
  scheme(1, lvl(0, '%1.'), lvl(1, '%1.%2'), lvl(2, '%1.%2.%3')),
  scheme(2, lvl(0, '%1', '', 'upperRoman'), lvl(1, '%1.%2', '<w:isLgl/>'), lvl(2, '%3)', '<w:lvlRestart w:val="0"/>', 'lowerLetter')),
  scheme(3, lvl(0, '●', '', 'bullet')),
  scheme(4, lvl(0, '%1', '<w:pStyle w:val="Outer"/>'), lvl(1, '%1.%2', '<w:pStyle w:val="Inner"/>')),
  scheme(5, '<w:numStyleLink w:val="Linked"/>'),
  scheme(6, lvl(0, '%1', '', 'decimalZero')),
  num(1, 1),
  num(2, 2),
  num(3, 3),
  num(4, 4),
  num(5, 5),
  num(6, 6),
  num(7, 1),
  num(8, 1, startAt(5)),
  num(9, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, '(%1)')}</w:lvlOverride>`),
].join('');

const STYLES =
  '<w:style w:styleId="Outer"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:styleId="Inner"><w:basedOn w:val="Outer"/></w:style>' +
  '<w:style w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>';

const FILES = {
  'word/_rels/document.xml.rels': relationships({ numbering: 'numbering.xml', styles: 'styles.xml' }),
  'word/numbering.xml': `<w:numbering xmlns:w="${W}">${NUMBERING}</w:numbering>`,
  'word/styles.xml': `<w:styles xmlns:w="${W}">${STYLES}</w:styles>`,
};

const numbered = (list: number, level = 0, content = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${content}</w:p>`;
const styled = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>`;

function column(...cells: string[]): string[] {
  const { blocks } = readReport(docx(tbl(...cells.map((content) => tr([tc(content), cell('x')]))), FILES));
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([first = '']) => first) : []));
}

test.each<[string, string[], string[]]>([
  ['one after the other', [numbered(1), numbered(1), numbered(1)], ['1.', '2.', '3.']],
  [
    'in levels',
    [numbered(1), numbered(1, 1), numbered(1, 1), numbered(1, 2), numbered(1), numbered(1, 1)],
    ['1.', '1.1', '1.2', '1.2.1', '2.', '2.1'],
  ],
  ['in Roman numbers and Arabic ones below', [numbered(2), numbered(2, 1), numbered(2), numbered(2, 1)], ['I', '1.1', 'II', '2.1']],
  ['without beginning anew', [numbered(2), numbered(2, 2), numbered(2), numbered(2, 2)], ['I', 'a)', 'II', 'b)']],
  ['by style', [styled('Outer'), styled('Inner'), styled('Inner'), styled('Outer')], ['1', '1.1', '1.2', '2']],
  ['as another style is', [numbered(5), numbered(5)], ['01', '02']],
  ['on in another list of the scheme', [numbered(1), numbered(7)], ['1.', '2.']],
  ['from a number of their own', [numbered(1), numbered(8), numbered(8)], ['1.', '5.', '6.']],
  ['in a form of their own', [numbered(1), numbered(9)], ['1.', '(2)']],
  ['not at all with bullets', [numbered(3)], ['']],
  ['not at all without a list', [numbered(0), numbered(99), numbered(1, 12)], ['', '', '']],
  ['with those that have text', [numbered(1, 0, run('Cải cách')), numbered(1)], ['Cải cách', '2.']],
  ['each in its line', [numbered(1) + numbered(1)], ['1.\n2.']],
])('cells that Word numbers are counted %s', (_, cells, numbers) => {
  expect(column(...cells)).toEqual(numbers);
});

test('paragraphs outside of tables count, and show no number', () => {
  const body = numbered(1, 0, run('Cải cách thể chế')) + tbl(tr([tc(numbered(1)), cell('x')]));
  expect(readReport(docx(body, FILES)).blocks).toEqual([
    { kind: 'paragraph', text: 'Cải cách thể chế' },
    { kind: 'table', rows: [['2.', 'x']] },
  ]);
});

test('a deleted row is not counted', () => {
  const body = tbl(tr([tc(numbered(1))], '<w:del w:id="1"/>'), tr([tc(numbered(1))]), tr([tc(para('x'))]));
  expect(readReport(docx(body, FILES)).blocks).toEqual([{ kind: 'table', rows: [['1.'], ['x']] }]);
});
