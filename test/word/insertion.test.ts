import { withNotes } from '../../src/submission';
import { appendixHeading, appendixTables, formTable, insertionOoxml } from '../../src/word';
import { childElements, elements, ownText, readMarkup, type Element } from '../lab/markup';
import { realReport } from '../submissions';

const seed = realReport();
const tables = appendixTables(seed);

const partsOf = (ooxml: string): Map<string, Element> =>
  new Map(elements(readMarkup(ooxml), 'pkg:part').map((part) => [part.attributes['pkg:name']!, part]));
const value = (within: Element, name: string, attribute = 'w:val'): string | undefined => elements(within, name)[0]?.attributes[attribute];
const attributesOf = (within: Element, name: string): Element['attributes'] => elements(within, name)[0]?.attributes ?? {};
const textOf = (within: Element): string => elements(within, 'w:t').map(ownText).join('');

let ooxml: string;
let parts: Map<string, Element>;
let body: Element;
beforeAll(async () => {
  ooxml = await insertionOoxml({ heading: appendixHeading(seed), tables });
  parts = partsOf(ooxml);
  body = elements(parts.get('/word/document.xml')!, 'w:body')[0]!;
});

test('brings nothing along but text and footnotes: no styles, settings, properties or page', () => {
  expect([...parts.keys()]).toEqual(['/_rels/.rels', '/word/document.xml', '/word/_rels/document.xml.rels', '/word/footnotes.xml']);
  expect(ooxml).not.toMatch(/<w:(?:[pr]Style|tblStyle|sectPr|style|numPr)\b/);
});

test('the same submission gives the same text', async () => {
  expect(await insertionOoxml({ heading: appendixHeading(seed), tables })).toBe(ooxml);
});

test('holds the heading, each table under its caption, and an empty paragraph at the end', () => {
  const blocks = childElements(body).map((block) => (block.name === 'w:tbl' ? 'bảng' : textOf(block)));
  expect(blocks.slice(0, 7)).toEqual([
    'Phụ lục',
    'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
    'CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
    '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
    'Biểu mẫu 1',
    'Công tác chỉ đạo điều hành CCHC',
    'bảng',
  ]);
  expect(blocks.slice(-3)).toEqual(['Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', 'bảng', '']);
});

test('one table can go alone, and so can the heading', async () => {
  const names = async (insertion: Parameters<typeof insertionOoxml>[0]): Promise<string[]> =>
    childElements(elements(readMarkup(await insertionOoxml(insertion)), 'w:body')[0]!).map(({ name }) => name);
  expect(await names({ tables: tables.slice(2, 3) })).toEqual(['w:p', 'w:p', 'w:tbl', 'w:p']);
  expect(await names({ heading: appendixHeading(seed), tables: [] })).toEqual(['w:p', 'w:p', 'w:p', 'w:p', 'w:p']);
});

test('every run and every paragraph mark states its type, whatever the document’s own is', () => {
  const stated = elements(body, 'w:p').flatMap((paragraph) => elements(paragraph, 'w:rPr'));
  expect(stated.length).toBeGreaterThan(136 * 5);
  for (const look of stated) {
    expect(attributesOf(look, 'w:rFonts')).toEqual(
      Object.fromEntries(['ascii', 'hAnsi', 'cs', 'eastAsia'].map((script) => [`w:${script}`, 'Times New Roman'])),
    );
    expect(value(look, 'w:lang')).toBe('vi-VN');
  }
  const sizes = (within: readonly Element[]) =>
    new Set(within.flatMap((part) => elements(part, 'w:sz').map(({ attributes }) => attributes['w:val'])));
  expect(sizes(elements(body, 'w:tbl'))).toEqual(new Set(['24']));
  expect(sizes(childElements(body).filter(({ name }) => name === 'w:p'))).toEqual(new Set(['28', '26', '24']));
});

test('paragraphs in cells take no space, indent or direction from the document', () => {
  const cells = elements(body, 'w:tbl').flatMap((table) => elements(table, 'w:tc'));
  // In a cell that a cell above covers stands a paragraph that nobody sees.
  const visible = cells.filter((cell) => value(cell, 'w:vMerge') !== 'continue').flatMap((cell) => elements(cell, 'w:p'));
  expect(visible.length).toBeGreaterThanOrEqual(136 * 5);
  for (const paragraph of visible) {
    expect(attributesOf(paragraph, 'w:spacing')).toMatchObject({ 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' });
    expect(attributesOf(paragraph, 'w:ind')).toEqual({ 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' });
    expect(value(paragraph, 'w:bidi')).toBe('false');
    expect(['left', 'center']).toContain(value(paragraph, 'w:jc'));
  }
});

test('tables are fixed, with lines, a grid, widths in every cell, and heading rows to repeat', () => {
  for (const table of elements(body, 'w:tbl')) {
    expect(value(table, 'w:tblLayout', 'w:type')).toBe('fixed');
    expect(childElements(elements(table, 'w:tblBorders')[0]!).map(({ attributes }) => attributes['w:sz'])).toEqual(Array(6).fill('4'));
    const grid = elements(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid).toHaveLength(5);
    const rows = elements(table, 'w:tr');
    for (const row of rows.slice(2)) {
      expect(elements(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))).toEqual(grid);
    }
    expect(rows.map((row) => elements(row, 'w:tblHeader').length)).toEqual(rows.map((_, index) => (index < 2 ? 1 : 0)));
  }
});

test('the footnote is one of Word’s, its number the same in both places, its marks superscript by themselves', () => {
  const footnotes = elements(parts.get('/word/footnotes.xml')!, 'w:footnote');
  expect(footnotes.map(({ attributes }) => [attributes['w:id'], attributes['w:type']])).toEqual([
    ['-1', 'separator'],
    ['0', 'continuationSeparator'],
    ['1', undefined],
  ]);
  expect(footnotes.map((footnote) => elements(footnote, 'w:footnoteRef').length)).toEqual([0, 0, 1]);
  expect(textOf(footnotes[2]!)).toBe(' Văn bản quy phạm pháp luật.');
  expect(elements(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['1']);
  const marks = [body, footnotes[2]!].map((part) =>
    elements(part, 'w:r').find((run) => elements(run, 'w:footnoteReference').length + elements(run, 'w:footnoteRef').length > 0),
  );
  expect(marks.map((mark) => value(mark!, 'w:vertAlign'))).toEqual(['superscript', 'superscript']);
});

test('where no table has a footnote, no part has either', async () => {
  expect([...partsOf(await insertionOoxml({ tables: tables.slice(0, 1) })).keys()]).toEqual(['/_rels/.rels', '/word/document.xml']);
});

test.each([']]></pkg:xmlData>', '<w:sectPr></w:sectPr></w:body>', '&amp; "trích" \'dẫn\'', '<w:rStyle w:val="FootnoteReference"/>'])(
  'a note that says %s says just that',
  async (note) => {
    const table = formTable(withNotes(seed, [['BM1/1', note]]), seed.template.form('BM1'));
    const [found] = elements(readMarkup(await insertionOoxml({ tables: [table] })), 'w:tbl');
    expect(textOf(elements(elements(found!, 'w:tr')[2]!, 'w:tc')[4]!)).toBe(note);
  },
);
